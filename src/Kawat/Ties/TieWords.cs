using System.Collections.Frozen;
using System.Globalization;
using Kawat.Packs;

namespace Kawat.Ties;

/// <summary>Words of ties in one language, from <c>data/languages/LANG/ties.tsv</c>.</summary>
internal sealed class TieWords
{
    public TieWords(PackSet packs, string language)
    {
        var bonds = new Dictionary<string, Bond>(StringComparer.Ordinal);
        var states = new Dictionary<string, Condition>(StringComparer.Ordinal);
        var qualifiers = new Dictionary<string, TieKind>(StringComparer.Ordinal);
        var links = new HashSet<string>(StringComparer.Ordinal);
        var growth = new HashSet<string>(StringComparer.Ordinal);
        var rising = new HashSet<string>(StringComparer.Ordinal);
        var carriers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in packs.ReadTable($"data/languages/{language}/ties.tsv", ["part", "words", "kind", "polarity", "trend"]))
        {
            foreach (var word in row.Values(1))
            {
                switch (row[0])
                {
                    case "bond": bonds[word] = new Bond(Kind(row), Polarity(row)); break;
                    case "state": states[word] = new Condition(Polarity(row), Trend(row)); break;
                    case "qualifier": qualifiers[word] = Kind(row); break;
                    case "link": links.Add(word); break;
                    case "carrier": carriers.Add(word); break;
                    case "growth": growth.Add(word); break;
                    case "rising": rising.Add(word); break;
                    default: throw row.Wrong(0, row[0], "bond, state, qualifier, link, carrier, growth or rising");
                }
            }
        }

        Bonds = bonds.ToFrozenDictionary(StringComparer.Ordinal);
        States = states.ToFrozenDictionary(StringComparer.Ordinal);
        Qualifiers = qualifiers.ToFrozenDictionary(StringComparer.Ordinal);
        Links = links.ToFrozenSet(StringComparer.Ordinal);
        Growth = growth.ToFrozenSet(StringComparer.Ordinal);
        Rising = rising.ToFrozenSet(StringComparer.Ordinal);
        Carriers = carriers.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Nouns that name a bond: relations, alliance, war, ally.</summary>
    public FrozenDictionary<string, Bond> Bonds { get; }

    /// <summary>Words that say how a bond is or where it goes: tense, worsen, strengthen.</summary>
    public FrozenDictionary<string, Condition> States { get; }

    /// <summary>Words that make a general bond special: military relations.</summary>
    public FrozenDictionary<string, TieKind> Qualifiers { get; }

    /// <summary>Words between a bond and its sides: between, with, of.</summary>
    public FrozenSet<string> Links { get; }

    /// <summary>Verbs that only carry a bond noun: have, form, become.</summary>
    public FrozenSet<string> Carriers { get; }

    /// <summary>Words that say a bond grows, for better or worse as the bond is: ties deepen, tensions rise.</summary>
    public FrozenSet<string> Growth { get; }

    /// <summary>Words before a state that make it a trend: increasingly close.</summary>
    public FrozenSet<string> Rising { get; }

    private static TieKind Kind(Row row) => Enum.TryParse<TieKind>(row[2], ignoreCase: true, out var kind) ? kind : throw row.Wrong(2, row[2], "a kind of tie");

    private static int? Polarity(Row row) => row[3].Length == 0 ? null
        : int.TryParse(row[3], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : throw row.Wrong(3, row[3], "1, 0 or -1");

    private static TieTrend? Trend(Row row) => row[4].Length == 0 ? null
        : Enum.TryParse<TieTrend>(row[4], ignoreCase: true, out var trend) ? trend : throw row.Wrong(4, row[4], "strengthening or worsening");

    /// <summary>What a noun names.</summary>
    internal readonly record struct Bond(TieKind Kind, int? Polarity);

    /// <summary>What a word says of a bond.</summary>
    internal readonly record struct Condition(int? Polarity, TieTrend? Trend);
}
