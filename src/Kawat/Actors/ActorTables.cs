using System.Runtime.CompilerServices;
using Kawat.Packs;

namespace Kawat.Actors;

/// <summary>Reads the rows of <c>data/world/actors/*.tsv</c>.</summary>
internal static class ActorTables
{
    public const string Folder = "data/world/actors/";

    private static readonly string[] Columns = ["id", "kind", "actor", "names_id", "names_en", "from", "to", "source"];
    private static readonly string[] RoleColumns = [.. Columns, "shape", "flags"];
    private static readonly string[] FlagColumns = [.. Columns, "flags"];
    private static readonly string[] KindNames = Enum.GetNames(typeof(ActorEntryKind));

    /// <summary>
    /// Every row with its names, tables in ordinal order. A row of a later pack takes the place of rows of earlier packs with its id and kind.
    /// </summary>
    /// <exception cref="PackException">A cell is wrong.</exception>
    public static List<ActorRow> Read(PackSet packs)
    {
        var rows = new List<ActorRow>();
        foreach (var file in packs.FilesUnder(Folder))
        {
            if (!file.EndsWith(".tsv", StringComparison.Ordinal)) continue;
            var columns = ColumnsOf(file);
            AddRows(rows, packs.ReadTable(file, columns), columns.Length);
        }

        return packs.Packs.Count == 1 ? rows : Latest(packs, rows);
    }

    private static List<ActorRow> Latest(PackSet packs, List<ActorRow> rows)
    {
        var order = packs.Packs.Select((pack, index) => (pack.Id, index)).GroupBy(pack => pack.Id).ToDictionary(group => group.Key, group => group.Last().index);
        var latest = new Dictionary<(string Id, ActorEntryKind Kind), int>();
        foreach (var row in rows)
        {
            var key = (row.Entry.Id, row.Entry.Kind);
            latest[key] = Math.Max(latest.GetValueOrDefault(key), order[row.Row.Pack]);
        }

        return [.. rows.Where(row => latest[(row.Entry.Id, row.Entry.Kind)] == order[row.Row.Pack])];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRows(List<ActorRow> to, IReadOnlyList<Row> rows, int width)
    {
        for (var i = 0; i < rows.Count; i++) to.Add(ReadRow(rows[i], width));
    }

    private static string[] ColumnsOf(string file) => file[Folder.Length..] switch
    {
        "roles.tsv" => RoleColumns,
        "bodies.tsv" or "institutions.tsv" or "groups.tsv" or "parties.tsv" or "media.tsv" or "organisations.tsv" or "companies.tsv" => FlagColumns,
        _ => Columns,
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ActorRow ReadRow(Row row, int width)
    {
        var (country, sector) = ReadActor(row);
        var flags = ReadFlags(row, width);

        // "Parliament", "the army" of whichever country: a role, whatever table it stands in.
        var generic = (flags & ActorFlags.Generic) != 0 && country.Length == 0;
        return new ActorRow(
            row,
            new ActorEntry
            {
                Id = row[0],
                Kind = generic ? ActorEntryKind.Role : ReadKind(row),
                Country = country,
                Sector = sector,
                From = DayOf(row, 5, last: false),
                To = DayOf(row, 6, last: true),
                Name = row.FirstValue(4, 3) ?? row[0],
                Shape = width > 9 ? ReadShape(row) : generic ? RoleShape.Organ : RoleShape.None,
                Flags = flags,
            });
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ActorEntryKind ReadKind(Row row)
    {
        var cell = row.Cell(1);
        for (var kind = 0; kind < KindNames.Length; kind++)
            if (cell.Equals(KindNames[kind], StringComparison.OrdinalIgnoreCase)) return (ActorEntryKind)kind;
        throw UnknownKind(row);
    }

    private static PackException UnknownKind(Row row) => row.Wrong(1, row[1], "one of " + string.Join(", ", KindNames).ToLowerInvariant());

    private static (string Country, string? Sector) ReadActor(Row row)
    {
        var text = row.Cell(2);
        var slash = text.IndexOf('/');
        return slash < 0 ? (text.ToString(), text.IsEmpty ? "" : null) : (text[..slash].ToString(), SectorOf(row, text[(slash + 1)..]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static string SectorOf(Row row, ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Sectors.All.Length; i++)
            if (name.SequenceEqual(Sectors.All[i])) return Sectors.All[i];
        throw UnknownSector(row);
    }

    private static PackException UnknownSector(Row row) => row.Wrong(2, row[2], "a sector among " + string.Join(", ", Sectors.All));

    private static RoleShape ReadShape(Row row) => Row.TryMember(typeof(RoleShape), row.Cell(8), out var shape)
        ? (RoleShape)shape!
        : throw row.Wrong(8, row[8], "person, people, organ, state or thing");

    private static ActorFlags ReadFlags(Row row, int width)
    {
        var flags = ActorFlags.None;
        if (width <= 8 || row.Cell(width - 1).IsEmpty) return flags;
        foreach (var word in row[width - 1].Split(['|', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
            if (Row.TryMember(typeof(ActorFlags), word, out var flag)) flags |= (ActorFlags)flag!;
        return flags;
    }

    /// <summary>A day, month or year; the first day of it, or the last.</summary>
    private static DateOnly DayOf(Row row, int column, bool last)
    {
        var text = row.Cell(column);
        if (text.IsEmpty) return last ? DateOnly.MaxValue : DateOnly.MinValue;
        var count = ReadNumbers(text, out var year, out var month, out var day);
        if (count < 2) month = last ? 12 : 1;
        if (count == 0 || year == 0 || month is < 1 or > 12) throw row.Wrong(column, row[column], "YYYY-MM-DD, YYYY-MM or YYYY");
        var days = DateTime.DaysInMonth(year, month);
        if (count == 3 && (day < 1 || day > days)) throw row.Wrong(column, row[column], "a day of the month");
        return new DateOnly(year, month, count == 3 ? day : last ? days : 1);
    }

    /// <summary>Up to three numbers joined by '-', the first of four digits; returns how many there are, 0 for anything else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int ReadNumbers(ReadOnlySpan<char> text, out int year, out int month, out int day)
    {
        const int longest = 10;
        (year, month, day) = (0, 0, 0);
        if (text.Length is < 4 or > longest || (text.Length > 4 && text[4] != '-')) return 0;
        var count = 1;
        foreach (var c in text)
        {
            if (c == '-') count++;
            else if (!char.IsAsciiDigit(c)) return 0;
            else if (count == 1) year = (year * 10) + c - '0';
            else if (count == 2) month = (month * 10) + c - '0';
            else day = (day * 10) + c - '0';
        }

        return count > 3 ? 0 : count;
    }
}

/// <summary>A row as read.</summary>
internal sealed record ActorRow(Row Row, ActorEntry Entry)
{
    /// <summary>Columns of the names, Indonesian ones first.</summary>
    public const int IndonesianColumn = 3;
    public const int EnglishColumn = 4;

    public string[] IndonesianNames => Row.Values(IndonesianColumn);

    public string[] EnglishNames => Row.Values(EnglishColumn);
}

/// <summary>The sectors of the codebook.</summary>
internal static class Sectors
{
    public static readonly string[] All = ["GOV", "MIL", "LEG", "JUD", "POL", "OPP", "REB", "CVL", "MED", "BUS", "LAB", "EDU", "NGO", "UNK"];
}
