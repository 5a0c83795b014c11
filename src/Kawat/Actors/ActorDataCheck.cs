using Kawat.Packs;

namespace Kawat.Actors;

/// <summary>What the tables of actors hold, and what is wrong in them.</summary>
/// <param name="RowsByKind">Number of rows of each kind, in the order of the kinds.</param>
/// <param name="NameCount">Names in both languages.</param>
/// <param name="UnverifiedCount">Rows whose source is <c>unverified</c>.</param>
/// <param name="Problems">One line each: pack, file, line, column, what was found, what was expected, what to try.</param>
public sealed record ActorDataReport(IReadOnlyList<KeyValuePair<string, int>> RowsByKind, int NameCount, int UnverifiedCount, IReadOnlyList<string> Problems)
{
    public int RowCount => RowsByKind.Sum(kind => kind.Value);

    /// <summary>0…1: share of rows that nobody has verified.</summary>
    public double UnverifiedShare => RowCount == 0 ? 0 : (double)UnverifiedCount / RowCount;
}

/// <summary>Checks <c>data/world/actors/</c> of a set of packs: kinds, codes, dates, names, sources.</summary>
public static class ActorDataCheck
{
    private const int Id = 0;
    private const int Actor = 2;
    private const int To = 6;
    private const int Source = 7;

    /// <summary>Codes that may stand in the country's place without being a country.</summary>
    private static readonly string[] Bodies = ["UNO", "NATO", "EU", "ASEAN", "AU", "ARAB", "G7", "G20", "BRICS", "IAEA", "ICC", "ICJ", "WTO", "WHO", "IMF", "WB", "OIC", "OPEC", "IGO"];

    public static ActorDataReport Run(PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        var problems = new List<string>();
        var rows = ReadAll(packs, problems);
        var countries = rows.Where(row => row.Entry.Kind == ActorEntryKind.Country).Select(row => row.Entry.Country).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows) CheckRow(row, countries, problems);
        CheckTerms(rows, problems);
        var kinds = Enum.GetValues<ActorEntryKind>()
            .Select(kind => KeyValuePair.Create(kind.ToString().ToLowerInvariant(), rows.Count(row => row.Entry.Kind == kind)))
            .Where(kind => kind.Value > 0);
        return new ActorDataReport(
            [.. kinds],
            rows.Sum(row => row.IndonesianNames.Length + row.EnglishNames.Length),
            rows.Count(row => row.Row[Source] == "unverified"),
            problems);
    }

    /// <summary>Every row; none, and what is wrong, if one cannot be read.</summary>
    private static List<ActorRow> ReadAll(PackSet packs, List<string> problems)
    {
        var rows = new List<ActorRow>();
        try
        {
            rows.AddRange(ActorTables.Read(packs));
        }
        catch (PackException exception)
        {
            problems.Add(exception.Message);
        }

        return rows;
    }

    private static void CheckRow(ActorRow row, HashSet<string> countries, List<string> problems)
    {
        var entry = row.Entry;
        if (row.IndonesianNames.Length + row.EnglishNames.Length == 0)
            problems.Add(row.Row.Wrong(ActorRow.EnglishColumn, "", "a name in 'names_id' or 'names_en'; remove the row if it has none").Message);
        if (entry.From > entry.To)
            problems.Add(row.Row.Wrong(To, row.Row[To], "a day not before 'from'; change the two if they stand the wrong way round").Message);
        if (row.Row[Source].Length == 0)
            problems.Add(row.Row.Wrong(Source, "", "where the row comes from; write 'unverified' if nobody has checked it").Message);
        if (entry.Country.Length == 0 || Bodies.Contains(entry.Country) || countries.Contains(entry.Country)) return;
        problems.Add(row.Row.Wrong(Actor, row.Row[Actor], $"a country of countries.tsv or a body ({string.Join(", ", Bodies)}){Nearest(entry.Country, countries)}").Message);
    }

    /// <summary>Two offices of one person at once: the day would not choose between them.</summary>
    private static void CheckTerms(List<ActorRow> rows, List<string> problems)
    {
        var seen = new Dictionary<(string, string, string, string), ActorRow>();
        foreach (var row in rows)
        {
            var key = (row.Row[Id], row.Row[Actor], row.Row[ActorRow.IndonesianColumn] + row.Row[ActorRow.EnglishColumn], row.Row[5] + row.Row[To]);
            if (!seen.TryAdd(key, row))
                problems.Add(row.Row.Wrong(Id, row.Row[Id], $"an id of its own; line {seen[key].Row.Line} of {seen[key].Row.File} says the same").Message);
        }
    }

    /// <summary>A code with two of three letters in the same place, as a suggestion.</summary>
    private static string Nearest(string code, HashSet<string> countries)
    {
        foreach (var country in countries.Order(StringComparer.Ordinal))
        {
            if (country.Length != code.Length) continue;
            var same = 0;
            for (var i = 0; i < code.Length; i++)
                if (country[i] == code[i]) same++;
            if (same == code.Length - 1) return $"; did you mean {country}?";
        }

        return "";
    }
}
