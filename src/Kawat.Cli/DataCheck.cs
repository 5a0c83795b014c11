using System.Text;
using Kawat.Packs;

namespace Kawat.Cli;

/// <summary>What can be said about tables without knowing what they mean.</summary>
internal static class DataCheck
{
    /// <param name="Tables">Number of tables read.</param>
    /// <param name="Rows">Number of their rows.</param>
    /// <param name="Problems">One line each: pack, file, line, what was found, what was expected.</param>
    internal sealed record Report(int Tables, int Rows, IReadOnlyList<string> Problems);

    public static Report Run(IReadOnlyList<Pack> packs)
    {
        var problems = new List<string>();
        var (tables, rows) = (0, 0);
        foreach (var pack in packs)
        {
            foreach (var file in pack.Files.Where(file => file.EndsWith(".tsv", StringComparison.Ordinal)))
            {
                tables++;
                rows += CheckTable(pack, file, problems);
            }
        }

        return new Report(tables, rows, problems);
    }

    private static int CheckTable(Pack pack, string file, List<string> problems)
    {
        var lines = ReadLines(pack, file, problems);
        var header = Array.FindIndex(lines, line => line.Length > 0 && line[0] != '#');
        if (header < 0)
        {
            problems.Add($"{pack.Id}:{file}: no header. The first line that is not a comment names the columns, separated by tabs.");
            return 0;
        }

        if (!lines[..header].Any(line => line.Length > 2))
            problems.Add($"{pack.Id}:{file}:1: no source. Begin with a comment that says where the rows come from, as in '# Source: written for Kawat'.");
        var columns = lines[header].Split('\t');
        if (columns.Distinct(StringComparer.Ordinal).Count() != columns.Length) problems.Add($"{pack.Id}:{file}:{header + 1}: a column is named twice.");
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var rows = 0;
        for (var i = header + 1; i < lines.Length; i++)
        {
            if (lines[i].Length == 0 || lines[i][0] == '#') continue;
            rows++;
            var width = lines[i].AsSpan().Count('\t') + 1;
            if (width != columns.Length) problems.Add($"{pack.Id}:{file}:{i + 1}: found {width} cells, expected {columns.Length} as in the header.");
            if (!seen.TryAdd(lines[i], i + 1)) problems.Add($"{pack.Id}:{file}:{i + 1}: the same row as line {seen[lines[i]]}.");
        }

        return rows;
    }

    private static string[] ReadLines(Pack pack, string file, List<string> problems)
    {
        using var reader = new StreamReader(pack.Open(file), new UTF8Encoding(false, throwOnInvalidBytes: true));
        try
        {
            return reader.ReadToEnd().TrimEnd('\n').Split('\n');
        }
        catch (DecoderFallbackException)
        {
            problems.Add($"{pack.Id}:{file}: not UTF-8.");
            return [];
        }
    }
}
