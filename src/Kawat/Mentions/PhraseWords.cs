using Kawat.Packs;

namespace Kawat.Mentions;

/// <summary>What a word does around the names of actors.</summary>
[Flags]
internal enum PhraseWord : ushort
{
    None = 0,

    /// <summary>Joins the owner ("the president of Colombia").</summary>
    Of = 1 << 0,

    /// <summary>Joins the client ("a spokesman for the police").</summary>
    For = 1 << 1,

    /// <summary>Joins the place ("residents in Gaza").</summary>
    In = 1 << 2,

    /// <summary>Joins two actors.</summary>
    And = 1 << 3,

    /// <summary>Takes the office away ("former").</summary>
    Former = 1 << 4,

    /// <summary>Stands inside a personal name ("bin").</summary>
    Particle = 1 << 5,

    /// <summary>Opens a phrase ("several").</summary>
    Quantifier = 1 << 6,

    /// <summary>Belongs to the name of an organisation ("Institute").</summary>
    Specifier = 1 << 7,

    /// <summary>Follows a personal name ("Jr").</summary>
    Suffix = 1 << 8,

    /// <summary>A part of a country ("South").</summary>
    Locator = 1 << 9,

    /// <summary>Never part of a personal name ("Monday").</summary>
    Stop = 1 << 10,

    /// <summary>Opens a phrase that means one ("an").</summary>
    One = 1 << 11,

    /// <summary>Says that what follows is a place ("in").</summary>
    At = 1 << 12,

    /// <summary>Says that what follows is a name ("named").</summary>
    Named = 1 << 13,

    /// <summary>Money of the country beside it ("dollar").</summary>
    Currency = 1 << 14,

    /// <summary>Lies between two countries ("border"): what is near it is not of the country named with it.</summary>
    Border = 1 << 15,
}

/// <summary>The words of <c>data/languages/*/phrase-words.tsv</c> of one language.</summary>
internal sealed class PhraseWords
{
    // Values of PhraseWord as numbers: the runtime comes with dictionaries of numbers compiled.
    private readonly Dictionary<string, int> words = new(FoldedComparer.Instance);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public PhraseWords(PackSet packs, string language)
    {
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var row in packs.ReadTable($"data/languages/{language}/phrase-words.tsv", ["word", "class"]))
        {
            if (!Row.TryMember(typeof(PhraseWord), row.Cell(1), out var word)) throw Unknown(row);
            words.TryGetValue(row[0], out var known);
            words[row[0]] = known | (ushort)word!;
        }
    }

    public PhraseWord Of(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var found) ? (PhraseWord)found : PhraseWord.None;

    private static PackException Unknown(Row row)
        => row.Wrong(1, row[1], "one of " + string.Join(", ", Enum.GetNames<PhraseWord>()).ToLowerInvariant());
}
