using System.Globalization;
using System.Text;

namespace Kawat.Evaluation;

/// <summary>How alike two texts, sources, dates or speakers are.</summary>
public static class Likeness
{
    private const string Trimmed = "\"“”‘’'.,";

    /// <summary>Longest common stretch of two texts as a share of the longer one, 0 … 1; case, white space and outer marks aside.</summary>
    public static double Overlap(string? first, string? second)
    {
        var (a, b) = (Plain(first), Plain(second));
        return a.Length > 0 && b.Length > 0 ? (double)LongestCommon(a, b) / Math.Max(a.Length, b.Length) : 0;
    }

    /// <summary>A source of one is a source of the other, in whole words; nobody agrees with nobody.</summary>
    public static bool ShareSource(IReadOnlyList<string> first, IReadOnlyList<string> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var a = first.Select(Words).Where(words => words.Length > 0).ToList();
        var b = second.Select(Words).Where(words => words.Length > 0).ToList();
        if (a.Count == 0 && b.Count == 0) return true;
        return a.Any(x => b.Any(y => Within(x, y) || Within(y, x)));
    }

    /// <summary>The last name of one is among the words of the other.</summary>
    public static bool SpeakersAgree(string? first, string? second)
    {
        var a = Words(first).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var b = Words(second).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return a.Length > 0 && b.Length > 0 && (b.Contains(a[^1]) || a.Contains(b[^1]));
    }

    /// <summary>One date lies within the other; no date agrees with no date.</summary>
    public static bool DatesCompatible(string? first, string? second)
    {
        if (string.IsNullOrEmpty(first) || string.IsNullOrEmpty(second)) return string.IsNullOrEmpty(first) && string.IsNullOrEmpty(second);
        var (a, b) = (Days(first), Days(second));
        return (NotAfter(a.First, b.First) && NotAfter(b.Last, a.Last)) || (NotAfter(b.First, a.First) && NotAfter(a.Last, b.Last));
    }

    private static bool NotAfter(string earlier, string later) => string.CompareOrdinal(earlier, later) <= 0;

    private static (string First, string Last) Days(string date)
    {
        var slash = date.Split('/');
        return (Filled(slash[0], "-01-01"), Filled(slash[^1], "-12-31"));
    }

    private static string Filled(string date, string rest) => date.Length is 4 or 7 ? date + rest[(date.Length - 4)..] : date;

    private static bool Within(string inner, string outer) => $" {outer} ".Contains($" {inner} ", StringComparison.Ordinal);

    /// <summary>Lower case, letters and digits alone, one space between words.</summary>
    private static string Words(string? text)
    {
        var words = new StringBuilder();
        foreach (var sign in text ?? "")
        {
            if (IsWordSign(sign)) words.Append(char.ToLowerInvariant(sign));
            else if (words.Length > 0 && words[^1] != ' ') words.Append(' ');
        }

        return words.ToString().TrimEnd();
    }

    private static bool IsWordSign(char sign) => char.IsLetterOrDigit(sign) || sign == '_'
        || char.GetUnicodeCategory(sign) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var sign in text ?? "")
        {
            if (!char.IsWhiteSpace(sign)) plain.Append(char.ToLowerInvariant(sign));
            else if (plain.Length > 0 && plain[^1] != ' ') plain.Append(' ');
        }

        return plain.ToString().Trim().Trim(Trimmed.ToCharArray());
    }

    private static int LongestCommon(string a, string b)
    {
        if (a.Contains(b, StringComparison.Ordinal) || b.Contains(a, StringComparison.Ordinal)) return Math.Min(a.Length, b.Length);
        var best = 0;
        var previous = new int[b.Length + 1];
        var current = new int[b.Length + 1];
        foreach (var sign in a)
        {
            for (var j = 0; j < b.Length; j++)
            {
                current[j + 1] = b[j] == sign ? previous[j] + 1 : 0;
                if (current[j + 1] > best) best = current[j + 1];
            }

            (previous, current) = (current, previous);
        }

        return best;
    }
}
