using System.Runtime.CompilerServices;

namespace Kawat.Packs;

/// <summary>
/// Tab-separated tables as <c>data/</c> keeps them: UTF-8, one entry a line, lines that begin with '#' are comments, the first
/// other line names the columns, several values in a cell are separated by '|', an empty cell is "nothing known".
/// </summary>
public static class Table
{
    /// <summary>Reads a table of a pack.</summary>
    /// <exception cref="PackException">A column is missing or a line has another number of cells than the header.</exception>
    public static IReadOnlyList<Row> Read(Pack pack, string file, IReadOnlyList<string> columns)
    {
        var rows = new List<Row>();
        TableHead? head = null;
        var number = 0;
        foreach (var piece in pack.ReadPieces(file))
        {
            var at = 0;
            head ??= ReadHead(pack, file, piece, columns, ref at, ref number);
            if (head is not null) AddRows(rows, head, piece, at, ref number);
        }

        return rows;
    }

    /// <summary>The first line that is no comment; null if there is none.</summary>
    private static TableHead? ReadHead(Pack pack, string file, string text, IReadOnlyList<string> columns, ref int at, ref int number)
    {
        while (at < text.Length)
        {
            number++;
            var start = at;
            var end = EndOfLine(text, ref at);
            if (end == start || text[start] == '#') continue;
            var header = text[start..end].Split('\t');
            return new TableHead(pack.Id, file, Order(pack, file, number, header, columns), header.Length);
        }

        return null;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRows(List<Row> rows, TableHead head, string text, int at, ref int number)
    {
        while (at < text.Length)
        {
            number++;
            var start = at;
            var end = EndOfLine(text, ref at);
            if (end != start && text[start] != '#') rows.Add(new Row(head, text, Bounds(head, text, start, end, number), number));
        }
    }

    /// <summary>The end of the line that begins at <paramref name="at"/>, which then is where the next begins.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int EndOfLine(string text, ref int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\n', '\r');
        if (length < 0) return at = text.Length;
        var end = at + length;
        at = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        return end;
    }

    /// <summary>Where the cells of a line begin, and after them where one more would.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int[] Bounds(TableHead head, string text, int start, int end, int number)
    {
        var bounds = new int[head.Width + 1];
        bounds[0] = start;
        var found = 0;
        for (var at = start; at <= end; found++)
        {
            var length = text.AsSpan(at, end - at).IndexOf('\t');
            at = (length < 0 ? end : at + length) + 1;
            if (found < head.Width) bounds[found + 1] = at;
        }

        return found == head.Width ? bounds : throw WrongWidth(head, number, found);
    }

    private static PackException WrongWidth(TableHead head, int number, int found)
        => new($"{head.Pack}:{head.File}:{number}: found {found} cells, expected {head.Width} as in the header. Separate cells with one tab; an empty cell still needs its tab.");

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

/// <summary>What the rows of one table share.</summary>
internal sealed record TableHead(string Pack, string File, int[] Order, int Width);

/// <summary>
/// One entry of a table; columns are indexed in the order in which the reader asked for them. A row is a place in the text of
/// its file: a string is made only of a cell that is asked for.
/// </summary>
public sealed class Row
{
    private readonly TableHead head;
    private readonly string text;
    private readonly int[] bounds;

    internal Row(TableHead head, string text, int[] bounds, int line)
    {
        this.head = head;
        this.text = text;
        this.bounds = bounds;
        Line = line;
    }

    public string File => head.File;

    /// <summary>One-based line number.</summary>
    public int Line { get; }

    public string Pack => head.Pack;

    public string this[int column] => Cell(column).ToString();

    /// <summary>A cell without making a string of it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<char> Cell(int column)
    {
        var cell = head.Order[column];
        return text.AsSpan(bounds[cell]..(bounds[cell + 1] - 1));
    }

    /// <summary>Values of a cell, separated by '|' in the file.</summary>
    public string[] Values(int column) => Cell(column).IsEmpty ? [] : this[column].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The next of <see cref="Values"/> without making a string of it.</summary>
    /// <param name="column">The column.</param>
    /// <param name="at">0 for the first value; moved behind the value.</param>
    /// <param name="value">The value, trimmed and not empty.</param>
    /// <returns>Whether there was one.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool TryNextValue(int column, ref int at, out ReadOnlySpan<char> value)
    {
        var cell = Cell(column);
        while (at < cell.Length)
        {
            var length = cell[at..].IndexOf('|');
            value = (length < 0 ? cell[at..] : cell.Slice(at, length)).Trim();
            at = length < 0 ? cell.Length : at + length + 1;
            if (!value.IsEmpty) return true;
        }

        value = default;
        return false;
    }

    /// <summary>The first value of the first of two columns that has one; null if both are empty.</summary>
    internal string? FirstValue(int column, int other)
    {
        var at = 0;
        if (TryNextValue(column, ref at, out var value)) return value.ToString();
        at = 0;
        return TryNextValue(other, ref at, out value) ? value.ToString() : null;
    }

    /// <summary>
    /// The member of an enumeration that a word of a cell names. Not generic: generic code over an enumeration would be
    /// compiled anew for each one at the start.
    /// </summary>
    internal static bool TryMember(Type enumeration, ReadOnlySpan<char> word, out object? member) => Enum.TryParse(enumeration, word, ignoreCase: true, out member);

    /// <summary>An error about one cell, with file, line and column.</summary>
    public PackException Wrong(int column, string found, string expected)
        => new($"{Pack}:{File}:{Line}:{bounds[head.Order[column]] - bounds[0] + 1}: found '{found}', expected {expected}.");
}
