using System.Text.Json;

namespace Kawat.Evaluation;

/// <summary>
/// Accuracy that may not sink: for each gold set and language the least that a figure may be, and for false events the most.
/// Read from <c>eval/floors.json</c>; sets are named by their folder, relative to the file.
/// </summary>
public sealed class Floors
{
    /// <summary>A figure is printed to three decimals; what looks equal is equal.</summary>
    private const double Tolerance = 0.0005;

    private static readonly (string Name, bool IsCeiling, Func<Figures, double?> Of)[] Known =
    [
        ("country_f1", false, figures => figures.Country.Micro.F1),
        ("country_precision", false, figures => figures.Country.Micro.Precision),
        ("country_macro_f1", false, figures => figures.Country.MacroF1),
        ("sector_f1", false, figures => figures.Sector.Micro.F1),
        ("quad_f1", false, figures => figures.Quad.Micro.F1),
        ("date", false, figures => figures.Details.Date.Value),
        ("status", false, figures => figures.Details.Status.Value),
        ("attribution", false, figures => figures.Details.Attribution.Value),
        ("mode", false, figures => figures.Details.Mode.Value),
        ("quotes_f1", false, figures => figures.Quotes.Micro.F1),
        ("quotes_speaker_actor", false, figures => figures.Quotes.SpeakerActor.Value),
        ("false_events_per_negative", true, figures => figures.FalseEvents.Value),
    ];

    private readonly SortedDictionary<string, SortedDictionary<string, double>> sets;

    private Floors(SortedDictionary<string, SortedDictionary<string, double>> sets) => this.sets = sets;

    /// <summary>Names of the figures that may have a floor; the one that ends in "negative" has a ceiling.</summary>
    public static IEnumerable<string> FigureNames => Known.Select(known => known.Name);

    /// <summary>Folders of the gold sets, as written.</summary>
    public IEnumerable<string> Sets => sets.Keys;

    /// <summary>Reads floors.</summary>
    /// <exception cref="FormatException">It is not a table of floors; the message says what was expected.</exception>
    public static Floors Parse(string json)
    {
        try
        {
            var sets = JsonSerializer.Deserialize<SortedDictionary<string, SortedDictionary<string, double>>>(json) ?? throw new FormatException("floors: found null, expected an object.");
            foreach (var (set, floors) in sets)
                foreach (var name in floors.Keys)
                    if (Find(name) is null) throw new FormatException($"floors: '{set}' has '{name}'; expected all, id or en, a dot, and one of {string.Join(", ", FigureNames)}.");
            return new Floors(sets);
        }
        catch (JsonException broken)
        {
            throw new FormatException($"floors: {broken.Message} Expected {{\"folder of a gold set\": {{\"all.country_f1\": 0.5}}}}.");
        }
    }

    /// <summary>Compares the figures of one set with its floors.</summary>
    /// <param name="set">As in <see cref="Sets"/>.</param>
    /// <param name="byPart">Figures by "all", "id", "en".</param>
    public IReadOnlyList<FloorCheck> Check(string set, IReadOnlyDictionary<string, Figures> byPart)
    {
        ArgumentNullException.ThrowIfNull(byPart);
        var checks = new List<FloorCheck>();
        foreach (var (name, floor) in sets[set])
        {
            var (part, figure) = Find(name)!.Value;
            var value = byPart.TryGetValue(part, out var figures) ? figure.Of(figures) : null;
            var holds = value is not { } known ? floor == 0 : (figure.IsCeiling ? known <= floor + Tolerance : known >= floor - Tolerance);
            checks.Add(new FloorCheck(name, floor, value, holds, figure.IsCeiling));
        }

        return checks;
    }

    /// <summary>The same floors with those of one set brought up to what was measured; none is lowered.</summary>
    public Floors Raised(string set, IReadOnlyDictionary<string, Figures> byPart)
    {
        ArgumentNullException.ThrowIfNull(byPart);
        var raised = new SortedDictionary<string, double>(sets[set]);
        foreach (var check in Check(set, byPart))
        {
            if (check.Measured is not { } value) continue;
            var rounded = Math.Round(value, 3, check.IsCeiling ? MidpointRounding.ToPositiveInfinity : MidpointRounding.ToNegativeInfinity);
            raised[check.Name] = check.IsCeiling ? Math.Min(check.Floor, rounded) : Math.Max(check.Floor, rounded);
        }

        return new Floors(new SortedDictionary<string, SortedDictionary<string, double>>(sets) { [set] = raised });
    }

    /// <summary>As the file is written.</summary>
    public string ToJson() => JsonSerializer.Serialize(sets, new JsonSerializerOptions { WriteIndented = true, NewLine = "\n" }) + "\n";

    private static (string Part, (string Name, bool IsCeiling, Func<Figures, double?> Of) Figure)? Find(string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || name[..dot] is not ("all" or "id" or "en")) return null;
        var index = Array.FindIndex(Known, known => known.Name == name[(dot + 1)..]);
        return index < 0 ? null : (name[..dot], Known[index]);
    }
}

/// <summary>One floor against what was measured.</summary>
/// <param name="Name">Language and figure: "id.country_f1".</param>
/// <param name="Floor">What was promised.</param>
/// <param name="Measured">What is; null where the set gives no such figure.</param>
/// <param name="Holds">Whether the promise is kept.</param>
/// <param name="IsCeiling">The promise is a most, not a least.</param>
public sealed record FloorCheck(string Name, double Floor, double? Measured, bool Holds, bool IsCeiling);
