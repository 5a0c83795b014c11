using System.Collections.Frozen;
using System.Globalization;
using Kawat.Packs;

namespace Kawat.Events;

/// <summary>CAMEO codes with Goldstein's values, and quad classes of PLOVER's types.</summary>
internal sealed class Scales
{
    private readonly FrozenDictionary<string, double> goldstein;

    public Scales(PackSet packs)
    {
        goldstein = packs.ReadTable("data/world/cameo.tsv", ["code", "goldstein"], firstIsId: true).ToFrozenDictionary(
            row => row[0],
            row => double.TryParse(row[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : throw row.Wrong(1, row[1], "a number from -10 to 10"),
            StringComparer.Ordinal);
    }

    public bool Knows(string cameo) => goldstein.ContainsKey(cameo);

    /// <summary>Goldstein's value of the code, or of the longest code that begins it.</summary>
    public double GoldsteinOf(string cameo)
    {
        for (var length = cameo.Length; length >= 2; length--)
            if (goldstein.TryGetValue(cameo[..length], out var value)) return value;
        return 0;
    }

    /// <summary>The CAMEO root that a type of PLOVER comes nearest to.</summary>
    public static string RootOf(EventType type) => type switch
    {
        EventType.AGREE => "05",
        EventType.CONSULT => "04",
        EventType.SUPPORT => "05",
        EventType.CONCEDE => "08",
        EventType.COOPERATE => "06",
        EventType.AID => "07",
        EventType.RETREAT => "08",
        EventType.REQUEST => "02",
        EventType.ACCUSE => "11",
        EventType.REJECT => "12",
        EventType.THREATEN => "13",
        EventType.PROTEST => "14",
        EventType.SANCTION => "16",
        EventType.MOBILIZE => "15",
        EventType.COERCE => "17",
        _ => "18",
    };

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public static int QuadOf(EventType type) => type switch
    {
        EventType.AGREE or EventType.CONSULT or EventType.SUPPORT or EventType.CONCEDE => 1,
        EventType.COOPERATE or EventType.AID or EventType.RETREAT => 2,
        EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN => 3,
        _ => 4,
    };
}
