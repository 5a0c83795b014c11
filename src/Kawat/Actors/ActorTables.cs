using Kawat.Packs;

namespace Kawat.Actors;

/// <summary>Reads the rows of <c>data/world/actors/*.tsv</c>.</summary>
internal static class ActorTables
{
    public const string Folder = "data/world/actors/";

    private static readonly string[] Columns = ["id", "kind", "actor", "names_id", "names_en", "from", "to", "source"];
    private static readonly string[] RoleColumns = [.. Columns, "shape", "flags"];
    private static readonly string[] FlagColumns = [.. Columns, "flags"];

    /// <summary>Every row with its names, tables in ordinal order.</summary>
    /// <exception cref="PackException">A cell is wrong.</exception>
    public static IEnumerable<ActorRow> Read(PackSet packs)
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

    private static ActorRow ReadRow(Row row, int width)
    {
        var (country, sector) = ReadActor(row);
        var indonesian = row.Values(3);
        var english = row.Values(4);
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
                Name = english.Length > 0 ? english[0] : indonesian.Length > 0 ? indonesian[0] : row[0],
                Shape = width > 9 ? ReadShape(row) : generic ? RoleShape.Organ : RoleShape.None,
                Flags = flags,
            },
            indonesian,
            english);
    }

    private static ActorEntryKind ReadKind(Row row) => Enum.TryParse<ActorEntryKind>(row[1], ignoreCase: true, out var kind) && !char.IsAsciiDigit(row[1][0])
        ? kind
        : throw row.Wrong(1, row[1], "one of " + string.Join(", ", Enum.GetNames<ActorEntryKind>()).ToLowerInvariant());

    private static (string Country, string? Sector) ReadActor(Row row)
    {
        var text = row[2];
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0) return (text, text.Length == 0 ? "" : null);
        var sector = text[(slash + 1)..];
        if (!Sectors.All.Contains(sector)) throw row.Wrong(2, text, "a sector among " + string.Join(", ", Sectors.All));
        return (text[..slash], sector);
    }

    private static RoleShape ReadShape(Row row) => Enum.TryParse<RoleShape>(row[8], ignoreCase: true, out var shape)
        ? shape
        : throw row.Wrong(8, row[8], "person, people, organ, state or thing");

    private static ActorFlags ReadFlags(Row row, int width)
    {
        var flags = ActorFlags.None;
        if (width <= 8) return flags;
        foreach (var word in row[width - 1].Split(['|', ',', ' '], StringSplitOptions.RemoveEmptyEntries))
            if (Enum.TryParse<ActorFlags>(word, ignoreCase: true, out var flag)) flags |= flag;
        return flags;
    }

    /// <summary>A day, month or year; the first day of it, or the last.</summary>
    private static DateOnly DayOf(Row row, int column, bool last)
    {
        var text = row[column];
        if (text.Length == 0) return last ? DateOnly.MaxValue : DateOnly.MinValue;
        var parts = text.Split('-');
        if (parts.Length is < 1 or > 3 || parts[0].Length != 4) throw row.Wrong(column, text, "YYYY-MM-DD, YYYY-MM or YYYY");
        var month = last ? 12 : 1;
        var day = 1;
        if (!int.TryParse(parts[0], out var year) || year is < 1 or > 9999
            || (parts.Length > 1 && (!int.TryParse(parts[1], out month) || month is < 1 or > 12)))
            throw row.Wrong(column, text, "YYYY-MM-DD, YYYY-MM or YYYY");
        var days = DateTime.DaysInMonth(year, month);
        if (parts.Length == 3 && (!int.TryParse(parts[2], out day) || day < 1 || day > days)) throw row.Wrong(column, text, "a day of the month");
        return new DateOnly(year, month, parts.Length == 3 ? day : last ? days : 1);
    }
}

/// <summary>A row as read.</summary>
internal sealed record ActorRow(Row Row, ActorEntry Entry, string[] IndonesianNames, string[] EnglishNames);

/// <summary>The sectors of the codebook.</summary>
internal static class Sectors
{
    public static readonly IReadOnlyList<string> All = ["GOV", "MIL", "LEG", "JUD", "POL", "OPP", "REB", "CVL", "MED", "BUS", "LAB", "EDU", "NGO", "UNK"];
}
