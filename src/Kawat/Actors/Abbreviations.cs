using Kawat.Documents;
using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>
/// Abbreviations that a document explains otherwise than the data: "Pajak Bumi dan Bangunan (PBB)" is no body of that name.
/// </summary>
internal sealed class Abbreviations
{
    private const int LongestAbbreviation = 6;

    private readonly HashSet<string> otherwise = new(StringComparer.Ordinal);

    public static Abbreviations Of(Document document, ActorLexicon lexicon, DocumentWords words, DateOnly day)
    {
        var found = new Abbreviations();
        for (var at = 2; at < words.Count; at++)
        {
            var word = words[at];
            if (word.Start == 0 || document.Text[word.Start - 1] is not '(') continue;
            var form = document.Text[word.Start..word.End];
            if (form.Length is < 2 or > LongestAbbreviation || form.AsSpan().ContainsAnyExceptInRange('A', 'Z')) continue;
            if (Explains(document, words, at, form) is var first && first >= 0 && !IsSame(document, lexicon, words, first, at, day)) found.otherwise.Add(form);
        }

        return found;
    }

    public bool MeansSomethingElse(ReadOnlySpan<char> form) =>
        otherwise.Count > 0 && otherwise.GetAlternateLookup<ReadOnlySpan<char>>().Contains(form);

    /// <summary>The first of the words before the bracket whose initials spell the abbreviation; -1 if they do not.</summary>
    private static int Explains(Document document, DocumentWords words, int at, string form)
    {
        var letter = form.Length - 1;
        var first = -1;
        for (var i = at - 1; i >= 0 && i >= at - form.Length * 3 && letter >= 0; i--)
        {
            if (words[i].Sentence != words[at].Sentence) break;
            if (document.Text[words[i].Start] != form[letter]) continue;
            first = i;
            letter--;
        }

        return letter < 0 ? first : -1;
    }

    /// <summary>Whether the data knows the full name, or the abbreviation as the same.</summary>
    private static bool IsSame(Document document, ActorLexicon lexicon, DocumentWords words, int first, int at, DateOnly day)
    {
        var inIndonesian = Language.IsIndonesian(document.Sentences[words[at].Sentence], document);
        for (var i = first; i < at; i++)
            if (lexicon.FindAt(words, i, document.Text, inIndonesian, day) is { Entry.Kind: not ActorEntryKind.Role }) return true;
        return false;
    }
}
