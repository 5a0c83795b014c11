using System.Text;

namespace Kawat.Attribution;

/// <summary>
/// The longer names of an article by their first and last words, so that "Syrova" is given as "Marina Syrova" also where
/// the actor layer does not know her.
/// </summary>
internal sealed class NameBook
{
    private const int LongestName = 5;
    private const int LongestAbbreviation = 8;

    private readonly Dictionary<string, string> byWord = new(StringComparer.Ordinal);

    public NameBook(SpeechText text)
    {
        for (var i = 1; i < text.Count; i++) AddAbbreviation(text, i);
        var run = new StringBuilder();
        for (var i = 0; i < text.Count; i++)
        {
            var first = i;
            while (i < text.Count && IsNameWord(text, i) && (i == first || text.ParagraphOf(i) == text.ParagraphOf(first))) i++;
            var length = i - first;
            if (length is < 2 or > LongestName) continue;
            run.Clear().Append(text.Document.Text, text[first].Start, text[i - 1].End - text[first].Start);
            var name = run.ToString();
            byWord.TryAdd(text.Form(i - 1).ToString(), name);
            byWord.TryAdd(text.Form(first).ToString(), name);
        }
    }

    /// <summary>"Syrian Democratic Forces (SDF)": capitals in brackets that the words before begin with.</summary>
    private void AddAbbreviation(SpeechText text, int open)
    {
        if (open + 2 >= text.Count || text.Form(open) is not "(" || text.Form(open + 2) is not ")") return;
        var form = text.Form(open + 1);
        if (form.Length is < 2 or > LongestAbbreviation) return;
        var letter = form.Length - 1;
        var first = open;
        for (var i = open - 1; i >= 0 && letter >= 0 && open - i <= 2 * form.Length; i--)
        {
            if (text.IsPunctuation(i) && text.Form(i) is not "-") return;
            if (!text.IsCapital(i)) continue;
            if (text.Form(i)[0] != form[letter]) return;
            letter--;
            first = i;
        }

        if (letter < 0) byWord[form.ToString()] = $"{text.Document.SpanOf(first, open - 1).In(text.Document.Text)} ({form})";
    }

    /// <summary>The fuller name that begins or ends with the word; the word itself if there is none.</summary>
    public string FullNameOf(string name) => !name.Contains(' ', StringComparison.Ordinal) && byWord.TryGetValue(name, out var full) ? full : name;

    private static bool IsNameWord(SpeechText text, int token)
        => text.IsCapital(token) && text[token].Upos == Documents.Upos.PROPN && !text.Is(token, SpeechWord.Weekday);
}
