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
    private static readonly string[] KindNames = Enum.GetNames<ActorEntryKind>();

    /// <summary>
    /// Every row with its names, tables in ordinal order. A row of a later pack takes the place of rows of earlier packs with its id and kind.
    /// </summary>
    /// <exception cref="PackException">A cell is wrong.</exception>
    public static IEnumerable<ActorRow> Read(PackSet packs)
    {
        if (packs.Packs.Count == 1) return ReadAll(packs);
        var order = packs.Packs.Select((pack, index) => (pack.Id, index)).GroupBy(pack => pack.Id).ToDictionary(group => group.Key, group => group.Last().index);
        var latest = new Dictionary<(string Id, ActorEntryKind Kind), int>();
        var rows = ReadAll(packs).ToList();
        foreach (var row in rows)
        {
            var key = (row.Entry.Id, row.Entry.Kind);
            latest[key] = Math.Max(latest.GetValueOrDefault(key), order[row.Row.Pack]);
        }

        return rows.Where(row => latest[(row.Entry.Id, row.Entry.Kind)] == order[row.Row.Pack]);
    }

    private static IEnumerable<ActorRow> ReadAll(PackSet packs)
    {
        foreach (var file in packs.FilesUnder(Folder))
        {
            if (!file.EndsWith(".tsv", StringComparison.Ordinal)) continue;
            var columns = ColumnsOf(file);
            foreach (var row in packs.ReadTable(file, columns)) yield return ReadRow(row, columns.Length);
        }
    }

    private static string[] ColumnsOf(string file) => file[Folder.Length..] switch
    {
        "roles.tsv" => RoleColumns,
        "bodies.tsv" or "institutions.tsv" or "groups.tsv" or "parties.tsv" or "media.tsv" or "organisations.tsv" or "companies.tsv" => FlagColumns,
        _ => Columns,
    };

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
                Name = FirstName(row),
                Shape = width > 9 ? ReadShape(row) : generic ? RoleShape.Organ : RoleShape.None,
                Flags = flags,
            });
    }

    private static string FirstName(Row row)
    {
        var at = 0;
        if (row.TryNextValue(4, ref at, out var english)) return english.ToString();
        at = 0;
        return row.TryNextValue(3, ref at, out var indonesian) ? indonesian.ToString() : row[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ActorEntryKind ReadKind(Row row)
    {
        var cell = row.Cell(1);
        for (var kind = 0; kind < KindNames.Length; kind++)
            if (cell.Equals(KindNames[kind], StringComparison.OrdinalIgnoreCase)) return (ActorEntryKind)kind;
        throw row.Wrong(1, row[1], "one of " + string.Join(", ", KindNames).ToLowerInvariant());
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (string Country, string? Sector) ReadActor(Row row)
    {
        var text = row.Cell(2);
        var slash = text.IndexOf('/');
        if (slash < 0) return (text.ToString(), text.IsEmpty ? "" : null);
        var known = Sectors.All;
        for (var i = 0; i < known.Count; i++)
            if (text[(slash + 1)..].SequenceEqual(known[i])) return (text[..slash].ToString(), known[i]);
        throw row.Wrong(2, row[2], "a sector among " + string.Join(", ", known));
    }

    private static RoleShape ReadShape(Row row) => Enum.TryParse<RoleShape>(row[8], ignoreCase: true, out var shape)
        ? shape
        : throw row.Wrong(8, row[8], "person, people, organ, state or thing");

    private static ActorFlags ReadFlags(Row row, int width)
    {
        var flags = ActorFlags.None;
        if (width <= 8 || row.Cell(width - 1).IsEmpty) return flags;
        foreach (var word in row[width - 1].Split(['|', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
            if (Enum.TryParse<ActorFlags>(word, ignoreCase: true, out var flag)) flags |= flag;
        return flags;
    }

    /// <summary>A day, month or year; the first day of it, or the last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static DateOnly DayOf(Row row, int column, bool last)
    {
        var text = row.Cell(column);
        if (text.IsEmpty) return last ? DateOnly.MaxValue : DateOnly.MinValue;
        Span<Range> parts = stackalloc Range[4];
        var count = text.Split(parts, '-');
        if (count is < 1 or > 3 || text[parts[0]].Length != 4) throw row.Wrong(column, row[column], "YYYY-MM-DD, YYYY-MM or YYYY");
        var month = last ? 12 : 1;
        var day = 1;
        if (!int.TryParse(text[parts[0]], out var year) || year is < 1 or > 9999
            || (count > 1 && (!int.TryParse(text[parts[1]], out month) || month is < 1 or > 12)))
            throw row.Wrong(column, row[column], "YYYY-MM-DD, YYYY-MM or YYYY");
        var days = DateTime.DaysInMonth(year, month);
        if (count == 3 && (!int.TryParse(text[parts[2]], out day) || day < 1 || day > days)) throw row.Wrong(column, row[column], "a day of the month");
        return new DateOnly(year, month, count == 3 ? day : last ? days : 1);
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
    public static readonly IReadOnlyList<string> All = ["GOV", "MIL", "LEG", "JUD", "POL", "OPP", "REB", "CVL", "MED", "BUS", "LAB", "EDU", "NGO", "UNK"];
}
