namespace Kawat.Tests;

/// <summary>A table of spec rows beside the tests: '#' comments, a header line, tabs between cells.</summary>
internal static class SpecTable
{
    /// <summary>Rows behind the header, with the number of their line, which names a failing row.</summary>
    public static IEnumerable<(int Line, string[] Cells)> Read(string room, string file) => ReadAll(room, file).Skip(1);

    /// <summary>Rows of a table without a header line.</summary>
    public static IEnumerable<(int Line, string[] Cells)> ReadAll(string room, string file)
    {
        var number = 0;
        foreach (var line in File.ReadLines(Repository.PathOf("tests", "Kawat.Tests", room, file)))
        {
            number++;
            if (line.Length > 0 && line[0] != '#') yield return (number, line.Split('\t'));
        }
    }

    /// <summary>Test data of a table without a header line and with five cells in each row.</summary>
    public static TheoryData<string, string, string, string, string> Fives(string room, string file)
    {
        var rows = new TheoryData<string, string, string, string, string>();
        foreach (var (_, cells) in ReadAll(room, file)) rows.Add(cells[0], cells[1], cells[2], cells[3], cells[4]);
        return rows;
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
