using Kawat.Actors;
using Kawat.Documents;

namespace Kawat.Attribution;

/// <summary>Reads the words beside a cue as a speaker: cuts the phrase, finds the name in it, and whom it stands for.</summary>
internal sealed class NounPhrases(SpeechText text, NameBook names, RoleBook roles)
{
    /// <summary>The speaker that the tokens [first, end) name; null when they name nobody who can speak.</summary>
    public Speaker? Read(int first, int end)
    {
        Trim(ref first, ref end);
        if (first >= end || (end - first == 1 && text.Actors?.At(first) is null && text[first].Upos is Upos.ADP or Upos.SCONJ or Upos.CCONJ or Upos.PART or Upos.ADV or Upos.DET)) return null;
        if (IsNonspeaker(first, end)) return OwnerOfDocument(first, end);
        if (FindPerson(first, end) is { } person) return FromMention(person, NameOf(person), isNamed: true);
        if (roles.Find(first, end) is { } holder) return FromMention(holder, holder.Name, isNamed: true) with { Token = HeadOf(first, end) };
        var mention = FindHeadMention(first, end);
        if (mention is not null && mention.LastToken >= end && FindByName(NameOf(first, end)) is { } known) return known with { Token = first };
        if (mention is not null && IsWhole(mention, first, end)) return FromMention(mention, names.FullNameOf(WithoutKind(mention)), isNamed: false);
        var name = NameOf(first, end);
        if (name.Length == 0 || !char.IsLetterOrDigit(name[^1]) && name[^1] is not (')' or '"' or '”' or '.')) return null;
        var token = mention?.Head ?? HeadOf(first, end);
        return new Speaker(
            text.IsCapital(end - 1) ? names.FullNameOf(name) : name,
            token,
            ActorOf(mention),
            mention is { IsState: true } && IsWhole(mention, first, end),
            mention?.IsPlural ?? false,
            mention is not null && IsWhole(mention, first, end) ? mention.Entity : -1,
            text.IsCapital(end - 1) && mention is null);
    }

    /// <summary>"A statement from the White House said", "Pernyataan resmi kementerian itu menyebut": the document speaks for its owner.</summary>
    private Speaker? OwnerOfDocument(int first, int end)
    {
        var noun = first;
        while (noun < end && (text.CueAt(noun) is null or { Forms: not CueForms.Noun } || text.Is(noun, SpeechWord.HedgeAdjective))) noun++;
        var owner = noun + 1;
        while (owner < end && (text[owner].Upos is Upos.ADJ or Upos.ADP || text.Is(owner, SpeechWord.Agent)) && !text.IsCapital(owner)) owner++;
        if (owner >= end || text.Is(owner, SpeechWord.Relative) || (text.WordsAt(noun).HasFiniteVerbs && owner == noun + 1)) return null;
        return text.Actors?.At(owner + (text[owner].Upos == Upos.DET && owner + 1 < end ? 1 : 0)) is { Actors.Count: > 0 } ? Read(owner, end) : null;
    }

    /// <summary>The person whose name the words are a part of ("Awi", cut from "Awi di Mapolda").</summary>
    private Speaker? FindByName(string words)
    {
        var full = names.FullNameOf(words);
        foreach (var mention in text.Actors!.Mentions)
        {
            if (!mention.IsPerson || !IsNamed(mention)) continue;
            if (mention.Name == full || mention.Name.StartsWith(words + " ", StringComparison.Ordinal) || mention.Name.EndsWith(" " + words, StringComparison.Ordinal))
                return FromMention(mention, mention.Name, isNamed: true);
        }

        return null;
    }

    /// <summary>All words capital, as names are; at most six.</summary>
    public bool IsNameLike(int first, int end)
    {
        if (first >= end || end - first > 7) return false;
        for (var i = first; i < end; i++)
        {
            if (text.IsPunctuation(i)) continue;
            if (!text.IsCapital(i) || text.Is(i, SpeechWord.Weekday)) return false;
        }

        return true;
    }

    /// <summary>The named person in the tokens, outside of relative clauses.</summary>
    public ActorMention? FindPerson(int first, int end)
    {
        if (text.Actors is null) return null;
        ActorMention? best = null;
        for (var i = first; i < end; i++)
        {
            if (text.Actors.At(i) is not { } mention || mention.LastToken >= end || mention.FirstToken < first) continue;
            i = mention.LastToken;
            if (!mention.IsPerson || !IsNamed(mention)) continue;

            // "a spokesman for Chairman Tom Lantos": the person inside a prepositional phrase is not the speaker.
            if (IsInsidePhrase(first, mention) || IsPointedAt(mention.LastToken + 1, end) || Owns(mention.LastToken + 1, end)) continue;
            best = mention;
            break;
        }

        return best;
    }

    /// <summary>"bos MNC Grup ini": what a demonstrative follows is no person's name.</summary>
    private bool IsPointedAt(int next, int end) => next < end && text.Is(next, SpeechWord.Demonstrative) && !text.WordsAt(next).HasFiniteVerbs;

    /// <summary>"Mr. Karzai's office" is not Karzai.</summary>
    private bool Owns(int next, int end) => next + 1 < end && text[next].Glued && text[next].Upos == Upos.PART;

    private bool IsInsidePhrase(int first, ActorMention person)
    {
        for (var i = first; i < person.Head; i++)
            if (text[i].Head == person.Head && text[i].Deprel == Deprel.Case && i > first) return true;
        return false;
    }

    private static bool IsNamed(ActorMention mention)
        => mention.Kind is MentionKind.Name or MentionKind.Alias or MentionKind.Nickname && HasSmallLetters(mention.Name);

    /// <summary>"BIL" is no person's name.</summary>
    private static bool HasSmallLetters(string name)
    {
        foreach (var c in name)
            if (char.IsLower(c)) return true;
        return name.Contains(' ', StringComparison.Ordinal);
    }

    private static Speaker FromMention(ActorMention mention, string name, bool isNamed)
        => new(name, mention.Head, ActorOf(mention), mention.IsState, mention.IsPlural, mention.Entity, isNamed);

    /// <summary>A person's name ends before a preposition ("Awi di Mapolda" is Awi, whose full name may be known).</summary>
    private string NameOf(ActorMention person)
    {
        var words = text.WordsAt(person.FirstToken);
        for (var space = person.Name.IndexOf(' '); space > 0; space = person.Name.IndexOf(' ', space + 1))
        {
            var rest = person.Name.AsSpan(space + 1);
            var end = rest.IndexOf(' ');
            if (end > 0 && char.IsLower(rest[0]) && words.Find(rest[..end]) is { } entry && (entry.Kinds & SpeechWord.Adjunct) != 0)
                return names.FullNameOf(person.Name[..space]);
        }

        return person.Name;
    }

    /// <summary>"Kantor berita AFP" is AFP.</summary>
    private string WithoutKind(ActorMention mention)
    {
        var i = mention.FirstToken;
        while (i < mention.LastToken && text.Is(i, SpeechWord.AgencyNoun)) i++;
        return i > mention.FirstToken && text.IsCapital(i) && !text.IsQuoted(i) ? text.Document.SpanOf(i, mention.LastToken).In(text.Document.Text) : mention.Name;
    }

    private static Actor? ActorOf(ActorMention? mention) => mention is { Actors.Count: > 0 } ? mention.Actors[0] : null;

    private void Trim(ref int first, ref int end)
    {
        while (first < end && (text.IsPunctuation(first) || text.Is(first, SpeechWord.Connective) || (text[first].Upos is Upos.ADV or Upos.CCONJ or Upos.SCONJ && !text.IsCapital(first)))) first++;
        while (end - first > 2 && text[first].Upos == Upos.ADP && text.Is(first + 1, SpeechWord.Weekday)) first += 2;
        while (end > first && (text.IsPunctuation(end - 1) && !IsClosing(end - 1) || text.Is(end - 1, SpeechWord.Weekday) || IsNumber(end - 1))) end--;
    }

    private bool IsClosing(int token) => text.Form(token) is ")";

    private bool IsNumber(int token) => char.IsDigit(text.Form(token)[0]);

    private bool IsNonspeaker(int first, int end)
    {
        if (text.WordsAt(first).HasFiniteVerbs) return IsHeadNonspeaker(first, end);
        for (var i = first; i < end; i++)
        {
            if (text.Is(i, SpeechWord.Nonspeaker)) return true;
            if (text[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) return false;
        }

        return false;
    }

    /// <summary>English: the last noun before a preposition is the head ("a federal court decision").</summary>
    private bool IsHeadNonspeaker(int first, int end)
    {
        var head = first;
        for (var i = first; i < end && text[i].Upos != Upos.ADP && !text.IsComma(i) && text.Form(i) is not "("; i++)
            if (text[i].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON) head = i;
        return text.Is(head, SpeechWord.Nonspeaker);
    }

    private ActorMention? FindHeadMention(int first, int end)
    {
        if (text.Actors is null) return null;
        ActorMention? any = null;
        for (var i = first; i < end; i++)
        {
            if (text.Actors.At(i) is not { } mention) continue;
            i = Math.Max(i, mention.LastToken);
            if (mention.FirstToken <= first + 1) return mention;
            if (any is null || mention.LastToken - mention.FirstToken > any.LastToken - any.FirstToken) any = mention;
        }

        return any;
    }

    /// <summary>The mention covers the phrase but for an article before it or a short name in brackets after it.</summary>
    private bool IsWhole(ActorMention mention, int first, int end)
    {
        for (var i = first; i < mention.FirstToken; i++)
            if (text[i].Upos is not (Upos.DET or Upos.PUNCT) && !text.Is(i, SpeechWord.OutletNoun)) return false;
        for (var i = mention.LastToken + 1; i < end; i++)
        {
            if (text.Form(i) is "(") return true;
            if (text[i].Upos is not (Upos.DET or Upos.PUNCT)) return false;
        }

        return true;
    }

    private int HeadOf(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (text[i].Head < first || text[i].Head >= end) return i;
        return end - 1;
    }

    private string NameOf(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (!text.IsComma(i) && text.Form(i) is not "(" && !(text.Is(i, SpeechWord.Relative) && !text.IsCapital(i))) continue;
            end = i;
            break;
        }

        return text.Document.Text[text[first].Start..text[end - 1].End];
    }
}
