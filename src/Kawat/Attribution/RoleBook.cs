using Kawat.Actors;
using Kawat.Documents;

namespace Kawat.Attribution;

/// <summary>
/// What an article calls its persons beside their names ("Abdourahim Said Bakar, a government spokesman"), so that
/// "the government spokesman" is that person later.
/// </summary>
internal sealed class RoleBook
{
    private const int LongestDescription = 12;
    private const int ShortestWord = 4;

    private readonly SpeechText text;
    private readonly List<(ActorMention Person, int First, int End)> descriptions = [];

    public RoleBook(SpeechText text)
    {
        this.text = text;
        if (text.Actors is null) return;
        foreach (var mention in text.Actors.Mentions)
        {
            if (!mention.IsPerson || mention.IsPlural || mention.Kind is not (MentionKind.Name or MentionKind.Alias or MentionKind.Nickname) || !char.IsUpper(mention.Name[0]) || !HasName(mention)) continue;
            var first = mention.FirstToken;
            while (first > 0 && mention.FirstToken - first < LongestDescription && IsTitleWord(first - 1, mention)) first--;
            Add(mention, first, mention.LastToken + 1);
            if (Follows(mention) is var end and > 0) Add(mention, mention.LastToken + 2, end);
        }

        descriptions.Sort((a, b) => a.First.CompareTo(b.First));
    }

    /// <summary>The person whom a definite description without a name means; null when none or no description.</summary>
    public ActorMention? Find(int first, int end)
    {
        if (!IsDefinite(first, end)) return null;
        var head = HeadNoun(first, end);
        if (head < 0) return null;
        for (var i = descriptions.Count - 1; i >= 0; i--)
        {
            var (person, from, to) = descriptions[i];
            if (from >= first || !Has(from, to, person, head)) continue;
            return AgreesElsewhere(first, end, head, from, to) ? person : null;
        }

        return null;
    }

    private void Add(ActorMention person, int first, int end) => descriptions.Add((person, first, end));

    private bool HasName(ActorMention mention)
        => text.Form(mention.LastToken).Equals(LastWord(mention.Name), StringComparison.Ordinal) || text.Form(mention.FirstToken).Equals(LastWord(mention.Name), StringComparison.Ordinal);

    private static ReadOnlySpan<char> LastWord(string name) => name.AsSpan(name.LastIndexOf(' ') + 1);

    private bool IsTitleWord(int token, ActorMention mention)
        => text[token].Sentence == text[mention.FirstToken].Sentence && !text.IsPunctuation(token)
            && text[token].Upos is Upos.NOUN or Upos.PROPN or Upos.ADJ && text.Actors!.At(token) is null or { IsPerson: false };

    /// <summary>End of the apposition after the comma that follows the name; 0 if none.</summary>
    private int Follows(ActorMention mention)
    {
        var comma = mention.LastToken + 1;
        if (comma + 1 >= text.Count || !text.IsComma(comma) || text[comma + 1].Sentence != text[comma].Sentence) return 0;
        var i = comma + 1;
        while (i < text.Count && i < comma + LongestDescription && !text.IsPunctuation(i) && text[i].Upos is not (Upos.VERB or Upos.AUX or Upos.PRON)) i++;
        return text[comma + 1].Upos is Upos.NOUN or Upos.DET or Upos.PROPN or Upos.ADJ ? i : 0;
    }

    private bool IsDefinite(int first, int end)
    {
        if (text.Is(first, SpeechWord.Demonstrative) || text.Is(end - 1, SpeechWord.Demonstrative)) return true;
        return end - first <= 2 && text.IsCapital(first) && !text.WordsAt(first).HasFiniteVerbs && (text[first].Upos == Upos.NOUN || text.Actors?.At(first) is { Kind: MentionKind.Role });
    }

    private int HeadNoun(int first, int end)
    {
        var isHeadFirst = !text.WordsAt(first).HasFiniteVerbs;
        var found = -1;
        for (var i = first; i < end; i++)
        {
            if (text[i].Upos == Upos.ADP) break;
            if (text[i].Upos is not (Upos.NOUN or Upos.PROPN) || text.Form(i).Length < ShortestWord) continue;
            found = i;
            if (isHeadFirst) break;
        }

        return found;
    }

    private bool Has(int first, int end, ActorMention person, int word)
    {
        for (var i = first; i < end; i++)
            if (!IsNameWord(person, i) && text.Form(i).Equals(text.Form(word), StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private bool IsNameWord(ActorMention person, int token) => person.Name.AsSpan().Contains(text.Form(token), StringComparison.Ordinal);

    /// <summary>"the Israeli minister" is not "the Egyptian minister": capital words must not contradict.</summary>
    private bool AgreesElsewhere(int first, int end, int head, int from, int to)
    {
        for (var i = first; i < end; i++)
        {
            if (i == head || !text.IsCapital(i) || text[i].Upos is not (Upos.PROPN or Upos.ADJ)) continue;
            var found = false;
            for (var j = from; j < to && !found; j++) found = text.Form(j).Equals(text.Form(i), StringComparison.OrdinalIgnoreCase);
            if (!found) return false;
        }

        return true;
    }
}
