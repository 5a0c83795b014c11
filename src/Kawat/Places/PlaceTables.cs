using System.Globalization;
using System.Runtime.CompilerServices;
using Kawat.Mentions;
using Kawat.Packs;

namespace Kawat.Places;

/// <summary>Reads the rows of <c>data/world/places/*.tsv</c>, and the names of countries, which stand among the actors.</summary>
internal static class PlaceTables
{
    private const string Folder = "data/world/places/";
    private const string Countries = "data/world/actors/countries.tsv";
    private const int CountryProminence = 100;

    private static readonly string[] Columns = ["id", "names_id", "names_en", "country", "admin", "kind", "lat", "lon", "prominence", "flags"];

    private static readonly string[] KindNames = Enum.GetNames(typeof(PlaceKind));

    /// <summary>Fills the index with the names of both languages.</summary>
    /// <exception cref="PackException">A cell is wrong.</exception>
    public static void Read(PackSet packs, PlaceIndex names)
    {
        var centres = new Dictionary<string, PlaceEntry>(StringComparer.Ordinal);
        foreach (var file in packs.FilesUnder(Folder))
            if (file.EndsWith(".tsv", StringComparison.Ordinal)) AddRows(packs.ReadTable(file, Columns, firstIsId: true), centres, names);
        foreach (var row in packs.ReadTable(Countries, ["kind", "actor", "names_id", "names_en"])) AddCountry(row, centres, names);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddRows(IReadOnlyList<Row> rows, Dictionary<string, PlaceEntry> centres, PlaceIndex names)
    {
        for (var i = 0; i < rows.Count; i++) AddRow(rows[i], centres, names);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void AddRow(Row row, Dictionary<string, PlaceEntry> centres, PlaceIndex names)
    {
        var entry = ReadRow(row);
        if (entry.Kind == PlaceKind.Country) centres[row[3]] = entry;
        AddNames(row, 1, entry, names);
    }

    /// <summary>Adds the Indonesian names of a column and the English ones of the next.</summary>
    private static void AddNames(Row row, int column, PlaceEntry entry, PlaceIndex names)
    {
        if (row.Cell(column).SequenceEqual(row.Cell(column + 1)))
        {
            AddNames(row, column, entry, names, NameLanguages.Both);
            return;
        }

        AddNames(row, column, entry, names, NameLanguages.Indonesian);
        AddNames(row, column + 1, entry, names, NameLanguages.English);
    }

    private static void AddNames(Row row, int column, PlaceEntry entry, PlaceIndex names, NameLanguages languages)
    {
        for (var at = 0; row.TryNextValue(column, ref at, out var name);)
            names.Add(name.SequenceEqual(entry.Place.Name) ? entry.Place.Name : name.ToString(), entry, languages);
    }

    private static void AddCountry(Row row, Dictionary<string, PlaceEntry> centres, PlaceIndex names)
    {
        const int codeLength = 3;
        var code = row.Cell(1);
        if (code.IndexOf('/') is >= 0 and var slash) code = code[..slash];
        if (code.Length != codeLength) return;
        var country = code.ToString();
        var at = 0;
        var entry = row[0] == "country"
            ? CountryEntry(country, row.TryNextValue(3, ref at, out var name) ? name.ToString() : country, centres)
            : new PlaceEntry(new Place(country, country, null, null, PlacePrecision.Country), PlaceKind.Context);
        AddNames(row, 2, entry, names);
    }

    private static PlaceEntry CountryEntry(string country, string name, Dictionary<string, PlaceEntry> centres)
    {
        centres.TryGetValue(country, out var centre);
        return new PlaceEntry(new Place(name, country, centre?.Place.Latitude, centre?.Place.Longitude, PlacePrecision.Country), PlaceKind.Country)
        {
            Prominence = CountryProminence,
            IsName = centre?.IsName ?? false,
        };
    }

    private static PlaceEntry ReadRow(Row row)
    {
        var kind = ReadKind(row);
        var country = row.Cell(3).IsEmpty ? null : row[3];
        return new PlaceEntry(new Place(row.FirstValue(2, 1) ?? row[3], country, Degrees(row, 6, 90), Degrees(row, 7, 180), PrecisionOf(kind)), kind)
        {
            Admin = row[4],
            Prominence = Prominence(row),
            IsWord = row.Cell(9).Contains("word", StringComparison.Ordinal),
            IsName = row.Cell(9).Contains("name", StringComparison.Ordinal),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static PlaceKind ReadKind(Row row)
    {
        var cell = row.Cell(5);
        for (var kind = PlaceKind.City; (int)kind < KindNames.Length; kind++)
            if (cell.Equals(KindNames[(int)kind], StringComparison.OrdinalIgnoreCase)) return kind;
        throw row.Wrong(5, row[5], "city, regency, province, region, country, sea, strait, island, base, crossing, site or area");
    }

    private static int Prominence(Row row) => int.TryParse(row.Cell(8), CultureInfo.InvariantCulture, out var value) && value is >= 1 and <= 100
        ? value
        : throw row.Wrong(8, row[8], "a whole number from 1 to 100");

    private static double? Degrees(Row row, int column, double limit)
    {
        if (row.Cell(column).IsEmpty) return null;
        return double.TryParse(row.Cell(column), CultureInfo.InvariantCulture, out var value) && Math.Abs(value) <= limit
            ? value
            : throw row.Wrong(column, row[column], $"degrees between -{limit} and {limit}");
    }

    private static PlacePrecision PrecisionOf(PlaceKind kind) => kind switch
    {
        PlaceKind.Site or PlaceKind.Base or PlaceKind.Crossing => PlacePrecision.Site,
        PlaceKind.City => PlacePrecision.City,
        PlaceKind.Regency => PlacePrecision.District,
        PlaceKind.Province or PlaceKind.Region or PlaceKind.Island => PlacePrecision.Region,
        PlaceKind.Country => PlacePrecision.Country,
        _ => PlacePrecision.Area,
    };
}
