using Kawat.Packs;

namespace Kawat.News.Plain;

/// <summary>Lines that stand in a page and belong to no article: comment forms, hints to other articles, share buttons.</summary>
internal sealed class Boilerplate
{
    /// <summary>Longest line that can be a hint; a longer one is text that happens to begin with its words.</summary>
    private const int LongestLine = 220;

    private readonly string[] tails;
    private readonly string[] starts;
    private readonly HashSet<string> lines;

    public Boilerplate(PackSet packs)
    {
        var rows = packs.ReadTable("data/publishers/boilerplate.tsv", ["kind", "words"]);
        string[] Of(string kind) => [.. rows.Where(row => row[0] == kind).Select(row => row[1])];
        tails = Of("tail");
        starts = Of("start");
        lines = new HashSet<string>(Of("line"), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The article has ended before this line: a comment form or the like begins.</summary>
    public bool IsTail(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        foreach (var tail in tails)
        {
            if (line.Length <= LongestLine && line.StartsWith(tail, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>This line is no part of the article; what comes after it may be.</summary>
    public bool IsAside(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.Length == 0) return false;
        if (!HasWord(line)) return line.Length <= 6;
        if (line.Length > LongestLine) return false;
        foreach (var start in starts)
        {
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase) && EndsWord(line, start.Length)) return true;
        }

        return lines.Contains(line.TrimEnd(" .:!»›").ToString());
    }

    private static bool HasWord(ReadOnlySpan<char> line)
    {
        foreach (var c in line)
        {
            if (char.IsLetterOrDigit(c)) return true;
        }

        return false;
    }

    private static bool EndsWord(ReadOnlySpan<char> line, int at) => at >= line.Length || !char.IsLetterOrDigit(line[at]) || !char.IsLetterOrDigit(line[at - 1]);
}
