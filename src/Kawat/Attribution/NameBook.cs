using System.Text;

namespace Kawat.Attribution;

/// <summary>
/// The longer names of an article by their first and last words, so that "Syrova" is given as "Marina Syrova" also where
/// the actor layer does not know her.
/// </summary>
internal sealed class NameBook
{
    private const int LongestName = 5;

    private readonly Dictionary<string, string> byWord = new(StringComparer.Ordinal);

    public NameBook(SpeechText text)
    {
        var run = new StringBuilder();
        for (var i = 0; i < text.Count; i++)
        {
            var first = i;
            while (i < text.Count && IsNameWord(text, i) && (i == first || text.ParagraphOf(i) == text.ParagraphOf(first))) i++;
            var length = i - first;
            if (length is < 2 or > LongestName) continue;
            run.Clear().Append(text.Document.Text, text[first].Start, text[i - 1].End - text[first].Start);
            var name = run.ToString();
            if (AbbreviationAt(text, i, name) is { } abbreviation) byWord[abbreviation] = $"{name} ({abbreviation})";
            byWord.TryAdd(text.Form(i - 1).ToString(), name);
            byWord.TryAdd(text.Form(first).ToString(), name);
        }
    }

    /// <summary>"Syrian Democratic Forces (SDF)": capitals in brackets that the name's words begin with.</summary>
    private static string? AbbreviationAt(SpeechText text, int open, string name)
    {
        if (open + 2 >= text.Count || text.Form(open) is not "(" || text.Form(open + 2) is not ")") return null;
        var form = text.Form(open + 1);
        if (form.Length < 2 || form[0] != name[0]) return null;
        foreach (var c in form)
            if (!char.IsUpper(c)) return null;
        return form.ToString();
    }

    /// <summary>The fuller name that begins or ends with the word; the word itself if there is none.</summary>
    public string FullNameOf(string name) => !name.Contains(' ', StringComparison.Ordinal) && byWord.TryGetValue(name, out var full) ? full : name;

    private static bool IsNameWord(SpeechText text, int token)
        => text.IsCapital(token) && text[token].Upos == Documents.Upos.PROPN && !text.Is(token, SpeechWord.Weekday);
}
