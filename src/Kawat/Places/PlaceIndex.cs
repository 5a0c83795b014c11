using Kawat.Documents;

namespace Kawat.Places;

/// <summary>
/// Names of places in one language by their letters and digits alone, lower case, without what separates them: "El-Fasher",
/// "El Fasher" and "el-Fasher" are one key however the words are split. Finding costs a bounded number of look-ups a token.
/// </summary>
internal sealed class PlaceIndex
{
    /// <summary>Longer names are not kept; no known one is.</summary>
    private const int LongestKey = 64;
    private const int MostTokens = 10;

    /// <summary>Abbreviations up to this length must be written as the table writes them ("AS" is a country, "As" is not).</summary>
    private const int LongestAbbreviation = 5;

    private readonly Dictionary<string, List<PlaceName>> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PlaceName>>.AlternateLookup<ReadOnlySpan<char>> byKey;
    private readonly Dictionary<string, int> longest = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> longestByStart;

    public PlaceIndex()
    {
        byKey = names.GetAlternateLookup<ReadOnlySpan<char>>();
        longestByStart = longest.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public void Add(string name, PlaceEntry entry)
    {
        System.Span<char> buffer = stackalloc char[LongestKey];
        var length = 0;
        if (!TryAppend(name, buffer, ref length) || length == 0) return;
        var key = buffer[..length].ToString();
        if (!names.TryGetValue(key, out var bearers)) names.Add(key, bearers = []);
        bearers.Add(new PlaceName(name, entry));
        var start = key[..Math.Min(length, FirstRun(name))];
        if (!longest.TryGetValue(start, out var known) || known < length) longest[start] = length;
    }

    /// <summary>The longest name that begins at the token and ends before <paramref name="end"/>.</summary>
    public bool TryFind(Document document, int token, int end, out int last, out IReadOnlyList<PlaceName> bearers)
    {
        last = -1;
        bearers = [];
        System.Span<char> buffer = stackalloc char[LongestKey];
        var length = 0;
        var form = document.Form(token);
        if (!char.IsLetterOrDigit(form[0])) return false;
        if (!TryAppend(form[..Math.Min(form.Length, FirstRunEnd(form))], buffer, ref length)) return false;
        if (!longestByStart.TryGetValue(buffer[..length], out var limit)) return false;
        length = 0;
        for (var i = token; i < end && i < token + MostTokens; i++)
        {
            if (!TryAppend(document.Form(i), buffer, ref length) || length > limit) break;
            if (!EndsName(document.Form(i))) continue;
            if (!byKey.TryGetValue(buffer[..length], out var found)) continue;
            var written = document.SpanOf(token, i).Of(document.Text);
            var kept = found.FindAll(Agrees(written.ToString()));
            if (kept.Count == 0) continue;
            last = i;
            bearers = kept;
        }

        return last >= 0;
    }

    /// <summary>Punctuation alone ends no name; the stop of an abbreviation belongs to it.</summary>
    private static bool EndsName(ReadOnlySpan<char> form)
        => char.IsLetterOrDigit(form[^1]) || (form.Length > 1 && form[^1] == '.' && char.IsLetterOrDigit(form[^2]));

    /// <summary>Letter case is part of a name: "Of" and "AS" are places, "of", "As" and "as" are not.</summary>
    private static Predicate<PlaceName> Agrees(string written) => name =>
    {
        if (char.IsUpper(name.Text[0]) && !char.IsUpper(written[0])) return false;
        if (name.Text.Length <= LongestAbbreviation && IsAllUpper(name.Text)) return IsAllUpper(written);
        return LowerStarts(written) <= LowerStarts(name.Text);
    };

    private static bool IsAllUpper(string text)
    {
        foreach (var letter in text)
            if (char.IsLetter(letter) && !char.IsUpper(letter)) return false;
        return true;
    }

    private static int LowerStarts(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (char.IsLower(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]))) count++;
        return count;
    }

    private static bool TryAppend(ReadOnlySpan<char> text, System.Span<char> buffer, ref int length)
    {
        foreach (var letter in text)
        {
            if (!char.IsLetterOrDigit(letter)) continue;
            if (length == buffer.Length) return false;
            buffer[length++] = char.ToLowerInvariant(letter);
        }

        return true;
    }

    private static int FirstRun(string name)
    {
        var start = 0;
        while (start < name.Length && !char.IsLetterOrDigit(name[start])) start++;
        return FirstRunEnd(name.AsSpan(start));
    }

    private static int FirstRunEnd(ReadOnlySpan<char> form)
    {
        var end = 0;
        while (end < form.Length && char.IsLetterOrDigit(form[end])) end++;
        return end;
    }
}
