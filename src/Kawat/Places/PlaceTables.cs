using System.Globalization;
using System.Runtime.CompilerServices;
using Kawat.Packs;

namespace Kawat.Places;

/// <summary>Reads the rows of <c>data/world/places/*.tsv</c>, and the names of countries, which stand among the actors.</summary>
internal static class PlaceTables
{
    private const string Folder = "data/world/places/";
    private const string Countries = "data/world/actors/countries.tsv";
    private const int CountryProminence = 100;

    private static readonly string[] Columns = ["id", "names_id", "names_en", "country", "admin", "kind", "lat", "lon", "prominence", "flags"];

    private static readonly string[] KindNames = Enum.GetNames<PlaceKind>();

    /// <summary>Fills the indexes of both languages.</summary>
    /// <exception cref="PackException">A cell is wrong.</exception>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Read(PackSet packs, PlaceIndex indonesian, PlaceIndex english)
    {
        var centres = new Dictionary<string, PlaceEntry>(StringComparer.Ordinal);
        foreach (var file in packs.FilesUnder(Folder))
        {
            if (!file.EndsWith(".tsv", StringComparison.Ordinal)) continue;
            foreach (var row in packs.ReadTable(file, Columns, firstIsId: true))
            {
                var entry = ReadRow(row);
                if (entry.Kind == PlaceKind.Country) centres[row[3]] = entry;
                foreach (var name in row.Values(1)) indonesian.Add(name, entry);
                foreach (var name in row.Values(2)) english.Add(name, entry);
            }
        }

        ReadCountries(packs, centres, indonesian, english);
    }

    private static void ReadCountries(PackSet packs, Dictionary<string, PlaceEntry> centres, PlaceIndex indonesian, PlaceIndex english)
    {
        foreach (var row in packs.ReadTable(Countries, ["kind", "actor", "names_id", "names_en"]))
        {
            var country = row[1].Split('/')[0];
            if (country.Length != 3) continue;
            var english1 = row.Values(3);
            var entry = row[0] == "country"
                ? CountryEntry(country, english1.Length > 0 ? english1[0] : country, centres)
                : new PlaceEntry(new Place(country, country, null, null, PlacePrecision.Country), PlaceKind.Context);
            foreach (var name in row.Values(2)) indonesian.Add(name, entry);
            foreach (var name in english1) english.Add(name, entry);
        }
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static PlaceEntry ReadRow(Row row)
    {
        var kind = ReadKind(row);
        var english = row.Values(2);
        var indonesian = row.Values(1);
        var name = english.Length > 0 ? english[0] : indonesian.Length > 0 ? indonesian[0] : row[3];
        var country = row[3].Length == 0 ? null : row[3];
        return new PlaceEntry(new Place(name, country, Degrees(row, 6, 90), Degrees(row, 7, 180), PrecisionOf(kind)), kind)
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
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
