using Kawat.Packs;

namespace Kawat.Morphology;

/// <summary>Which verb a noun of some shape points at.</summary>
internal enum NominalVerb
{
    /// <summary>The form with meN-.</summary>
    Active,

    /// <summary>The form with ber-, else that with meN-.</summary>
    Middle,

    /// <summary>The form with meN-, else that with ber-.</summary>
    Either,

    /// <summary>The root itself ("kesepakatan" → "sepakat").</summary>
    Root,
}

/// <summary>A way to make nouns: prefix, suffix, whether the prefix has the nasal.</summary>
internal sealed record NominalShape(string Prefix, string Suffix, bool Nasal, NominalVerb Gives)
{
    public bool Fits(string noun, int shortestStem) => noun.Length >= Prefix.Length + Suffix.Length + shortestStem - (Nasal ? 1 : 0)
        && noun.StartsWith(Prefix, StringComparison.Ordinal) && noun.EndsWith(Suffix, StringComparison.Ordinal);
}

/// <summary>Affixes by what they do; data/languages/id/affixes.tsv. Order in the table is the order in which they are tried.</summary>
internal sealed class AffixTable
{
    public AffixTable(PackSet packs)
    {
        var rows = packs.ReadTable("data/languages/id/affixes.tsv", ["kind", "prefix", "suffix", "nasal", "gives"]);
        string[] Prefixes(string kind) => [.. rows.Where(row => row[0] == kind).Select(row => row[1])];
        Passive = Prefixes("passive");
        Accidental = Prefixes("accidental");
        Middle = Prefixes("middle");
        Active = Prefixes("active")[0];
        VerbSuffixes = [.. rows.Where(row => row[0] == "verb-suffix").Select(row => row[2])];
        Suffixes = [.. rows.Where(row => row[0] is "verb-suffix" or "noun-suffix").Select(row => row[2])];
        Nominals = [.. rows.Where(row => row[0] == "nominal").Select(Shape)];
    }

    public IReadOnlyList<string> Passive { get; }

    public IReadOnlyList<string> Accidental { get; }

    public IReadOnlyList<string> Middle { get; }

    public string Active { get; }

    public IReadOnlyList<string> VerbSuffixes { get; }

    public IReadOnlyList<string> Suffixes { get; }

    public IReadOnlyList<NominalShape> Nominals { get; }

    private static NominalShape Shape(Row row)
    {
        if (!Enum.TryParse<NominalVerb>(row[4], ignoreCase: true, out var gives)) throw row.Wrong(4, row[4], "active, middle, either or root");
        return new NominalShape(row[1], row[2], row[3] == "yes", gives);
    }
}
