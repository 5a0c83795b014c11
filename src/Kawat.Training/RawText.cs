using System.Text.Json;
using System.Text.RegularExpressions;

namespace Kawat.Training;

/// <summary>
/// Raw news for word clusters: JSON lines with a "text", plain or gzip, cut roughly into sentences and words. Rough is
/// enough: clusters count millions of neighbours, and words that are cut wrongly are rare.
/// </summary>
internal static partial class RawText
{
    public static IEnumerable<string[]> Sentences(string path, IReadOnlySet<string> knownForms, IReadOnlyList<string> clitics)
    {
        foreach (var text in Texts(path))
            foreach (var sentence in SentenceEnd().Split(text))
                if (sentence.Length > 0) yield return [.. Words(sentence, knownForms, clitics)];
    }

    /// <summary>The text of each article.</summary>
    public static IEnumerable<string> Texts(string path)
    {
        using var reader = TextFile.Open(path);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString() ?? "";
        }
    }

    private static IEnumerable<string> Words(string sentence, IReadOnlySet<string> knownForms, IReadOnlyList<string> clitics)
    {
        foreach (Match match in Word().Matches(sentence))
        {
            var word = match.Value.Replace('’', '\'');
            var clitic = clitics.FirstOrDefault(clitic => EndsInClitic(word, clitic, knownForms))?.Length ?? 0;
            yield return word[..^clitic];
            if (clitic > 0) yield return word[^clitic..];
        }
    }

    /// <summary>A clitic with an apostrophe always counts; another only after a word that treebanks know, when the whole is not such a word.</summary>
    private static bool EndsInClitic(string word, string clitic, IReadOnlySet<string> knownForms)
    {
        if (word.Length <= clitic.Length || !word.EndsWith(clitic, StringComparison.OrdinalIgnoreCase)) return false;
        return clitic.Contains('\'', StringComparison.Ordinal)
            || (!knownForms.Contains(word.ToLowerInvariant()) && knownForms.Contains(word[..^clitic.Length].ToLowerInvariant()));
    }

    [GeneratedRegex(@"\n+|(?<=[.!?][""”’']?)\s+(?=[\p{Lu}""“‘'])")]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}\p{N}]*(?:[-'’.]\p{L}[\p{L}\p{N}]*)*|\p{N}+(?:[.,:/]\p{N}+)*|[^\s]")]
    private static partial Regex Word();
}
