namespace Kawat.Packs;

/// <summary>
/// Tab-separated tables as <c>data/</c> keeps them: UTF-8, one entry a line, lines that begin with '#' are comments, the first
/// other line names the columns, several values in a cell are separated by '|', an empty cell is "nothing known".
/// </summary>
public static class Table
{
    /// <summary>Reads a table of a pack.</summary>
    /// <exception cref="PackException">A column is missing or a line has another number of cells than the header.</exception>
    public static IEnumerable<Row> Read(Pack pack, string file, IReadOnlyList<string> columns)
    {
        using var reader = new StreamReader(pack.Open(file), System.Text.Encoding.UTF8);
        int[]? order = null;
        var width = 0;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            if (order is null)
            {
                order = Order(pack, file, number, cells, columns);
                width = cells.Length;
                continue;
            }

            if (cells.Length != width)
                throw new PackException($"{pack.Id}:{file}:{number}: found {cells.Length} cells, expected {width} as in the header. Separate cells with one tab; an empty cell still needs its tab.");
            yield return new Row(cells, order, file, number, pack.Id);
        }
    }

    private static int[] Order(Pack pack, string file, int line, string[] header, IReadOnlyList<string> columns)
    {
        var order = new int[columns.Count];
        for (var i = 0; i < columns.Count; i++)
        {
            order[i] = Array.IndexOf(header, columns[i]);
            if (order[i] < 0)
                throw new PackException($"{pack.Id}:{file}:{line}: column '{columns[i]}' is missing; found {string.Join(", ", header)}. Add it to the first line that is not a comment.");
        }

        return order;
    }
}

/// <summary>One entry of a table; columns are indexed in the order in which the reader asked for them.</summary>
public sealed class Row
{
    private readonly string[] cells;
    private readonly int[] order;

    internal Row(string[] cells, int[] order, string file, int line, string pack)
    {
        this.cells = cells;
        this.order = order;
        File = file;
        Line = line;
        Pack = pack;
    }

    public string File { get; }

    /// <summary>One-based line number.</summary>
    public int Line { get; }

    public string Pack { get; }

    public string this[int column] => cells[order[column]];

    /// <summary>Values of a cell, separated by '|' in the file.</summary>
    public string[] Values(int column) => this[column].Length == 0 ? [] : this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>An error about one cell, with file, line and column.</summary>
    public PackException Wrong(int column, string found, string expected)
    {
        var at = 1;
        for (var i = 0; i < order[column]; i++) at += cells[i].Length + 1;
        return new PackException($"{Pack}:{File}:{Line}:{at}: found '{found}', expected {expected}.");
    }
}
