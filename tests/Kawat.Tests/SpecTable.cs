namespace Kawat.Tests;

/// <summary>A table of spec rows beside the tests: '#' comments, a header line, tabs between cells.</summary>
internal static class SpecTable
{
    /// <summary>Rows with the number of their line, which names a failing row.</summary>
    public static IEnumerable<(int Line, string[] Cells)> Read(string room, string file)
    {
        var number = 0;
        var header = true;
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "Kawat.Tests", room, file)))
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (!header) yield return (number, line.Split('\t'));
            header = false;
        }
    }

    /// <summary>Language and line of every row of <c>PREFIX-id.tsv</c> and <c>PREFIX-en.tsv</c>.</summary>
    public static TheoryData<string, int> Numbered(string room, string prefix)
    {
        var rows = new TheoryData<string, int>();
        foreach (var language in new[] { "id", "en" })
            foreach (var (line, _) in Read(room, $"{prefix}-{language}.tsv")) rows.Add(language, line);
        return rows;
    }
}
