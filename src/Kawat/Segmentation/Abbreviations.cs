using Kawat.Packs;

namespace Kawat.Segmentation;

/// <summary>Whether a sentence may end after an abbreviation.</summary>
internal enum AbbreviationKind : byte
{
    /// <summary>Not an abbreviation.</summary>
    None,

    /// <summary>It may be the last word of a sentence, which the next word must show ("U.S.").</summary>
    Free,

    /// <summary>It closes a list, so that a capital after it begins a sentence ("dll.").</summary>
    Final,

    /// <summary>Something always follows it (a title: "Dr.").</summary>
    Binding,

    /// <summary>An abbreviation only before a number ("No. 5"), binding then.</summary>
    BeforeNumber,
}

/// <summary>Abbreviations of all languages: blocks are cut into sentences before the language of each sentence is known.</summary>
internal sealed class Abbreviations
{
    private readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> kinds;

    public Abbreviations(PackSet packs, IEnumerable<string> languages)
    {
        var table = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        foreach (var language in languages)
        {
            foreach (var row in packs.ReadTable($"data/languages/{language}/abbreviations.tsv", ["form", "kind"], firstIsId: true))
                Add(table, row[0], KindOf(row));
        }

        kinds = table.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Kind of a word that is followed by a full stop, the stop not included; inner stops are ("a.m").</summary>
    public AbbreviationKind Find(ReadOnlySpan<char> word) => kinds.TryGetValue(word, out var kind) ? kind : AbbreviationKind.None;

    /// <summary>A form is known as the table writes it and with a capital; titles also in capitals throughout, as headlines have them.</summary>
    private static void Add(Dictionary<string, AbbreviationKind> table, string form, AbbreviationKind kind)
    {
        table[form] = kind;
        table.TryAdd(char.ToUpperInvariant(form[0]) + form[1..], kind);
        if (kind is AbbreviationKind.Binding or AbbreviationKind.BeforeNumber && form.Length > 1) table.TryAdd(form.ToUpperInvariant(), kind);
    }

    private static AbbreviationKind KindOf(Row row) => row[1] switch
    {
        "free" => AbbreviationKind.Free,
        "final" => AbbreviationKind.Final,
        "binding" => AbbreviationKind.Binding,
        "number" => AbbreviationKind.BeforeNumber,
        var found => throw row.Wrong(1, found, "'free', 'final', 'binding' or 'number'"),
    };
}
