namespace Kawat.Evaluation;

/// <summary>Level at which events are compared.</summary>
public enum Level
{
    Country,
    Sector,
    Quad,
}

/// <summary>Who did what to whom, as it is compared; "-" for nobody.</summary>
public readonly record struct EventTuple(string Actor, string Label, string Recipient)
{
    public override string ToString() => $"{Actor} {Label} {Recipient}";
}

/// <summary>
/// The tuples of event records. Directed types: each actor with each recipient. Symmetric types: unordered pairs; without a
/// recipient every pair of participants, those inside one country left out when several countries take part; one participant
/// alone is paired with nobody.
/// </summary>
public static class EventTuples
{
    private const string Nobody = "-";

    private static readonly HashSet<string> Symmetric = ["AGREE", "CONSULT", "COOPERATE"];

    private static readonly Dictionary<string, string> Quads = QuadsOf(
        ("verbal cooperation", ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"]),
        ("verbal conflict", ["REQUEST", "ACCUSE", "REJECT", "THREATEN"]),
        ("material cooperation", ["COOPERATE", "AID", "RETREAT"]),
        ("material conflict", ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"]));

    /// <summary>Each tuple with the records that give it, in record order.</summary>
    public static Dictionary<EventTuple, List<AnnotatedEvent>> Of(Annotation? annotation, Level level)
    {
        var tuples = new Dictionary<EventTuple, List<AnnotatedEvent>>();
        foreach (var record in annotation?.Events ?? [])
        {
            var label = level == Level.Quad ? Quads.GetValueOrDefault(record.Type, record.Type) : record.Type;
            foreach (var (actor, recipient) in Pairs(record, level))
            {
                var tuple = new EventTuple(actor, label, recipient);
                if (!tuples.TryGetValue(tuple, out var records)) tuples.Add(tuple, records = []);
                records.Add(record);
            }
        }

        return tuples;
    }

    private static IEnumerable<(string Actor, string Recipient)> Pairs(AnnotatedEvent record, Level level)
    {
        string Key(string code) => level == Level.Sector ? code : Country(code);
        if (Symmetric.Contains(record.Type)) return JointPairs(record, Key).Distinct();
        if (record.Actors.Count == 0 && record.Recipients.Count == 0) return [];
        return Sides(record.Actors, Key).SelectMany(_ => Sides(record.Recipients, Key), (actor, recipient) => (actor, recipient)).Distinct();
    }

    private static IEnumerable<string> Sides(IReadOnlyList<string> codes, Func<string, string> key) => codes.Count == 0 ? [Nobody] : codes.Select(key);

    private static IEnumerable<(string Actor, string Recipient)> JointPairs(AnnotatedEvent record, Func<string, string> key)
    {
        IEnumerable<(string First, string Second)> pairs;
        if (record.Actors.Count > 0 && record.Recipients.Count > 0)
        {
            pairs = record.Actors.SelectMany(_ => record.Recipients, (actor, recipient) => (actor, recipient));
        }
        else
        {
            var participants = record.Actors.Count > 0 ? record.Actors : record.Recipients;
            pairs = participants.SelectMany((first, i) => participants.Skip(i + 1), (first, second) => (first, second));
            if (participants.Select(Country).Distinct(StringComparer.Ordinal).Count() > 1) pairs = pairs.Where(pair => Country(pair.First) != Country(pair.Second));
            if (!pairs.Any()) return participants.Count > 0 ? [(key(participants[0]), Nobody)] : [];
        }

        return pairs.Select(pair => Ordered(key(pair.First), key(pair.Second)));
    }

    private static (string Actor, string Recipient) Ordered(string first, string second) => string.CompareOrdinal(first, second) <= 0 ? (first, second) : (second, first);

    private static string Country(string code)
    {
        var slash = code.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? code : code[..slash];
    }

    private static Dictionary<string, string> QuadsOf(params (string Quad, string[] Types)[] quads) =>
        quads.SelectMany(quad => quad.Types, (quad, type) => (type, quad.Quad)).ToDictionary(pair => pair.type, pair => pair.Quad, StringComparer.Ordinal);
}
