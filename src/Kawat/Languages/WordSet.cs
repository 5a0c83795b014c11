using Kawat.Packs;

namespace Kawat.Languages;

/// <summary>A set of words that is asked with spans, letter case ignored.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public WordSet(IEnumerable<string> words) =>
        lookup = new HashSet<string>(words, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);

    /// <summary>The values of one column of a table, those of a cell separated by '|'.</summary>
    public static WordSet Read(PackSet packs, string file, string column, string? where = null, string? equals = null)
    {
        var words = new List<string>();
        foreach (var row in packs.ReadTable(file, where is null ? [column] : [column, where]))
        {
            if (where is null || row[1] == equals) words.AddRange(row.Values(0));
        }

        return new WordSet(words);
    }
}
