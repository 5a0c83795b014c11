using System.Collections.Frozen;
using Kawat.Packs;

namespace Kawat.Events;

/// <summary>Prepositions that say where, of one language: di, dekat; in, near.</summary>
internal sealed class PlaceWords(PackSet packs, string language)
{
    private readonly FrozenSet<string> words = packs.ReadTable($"data/languages/{language}/prepositions.tsv", ["word", "role"], firstIsId: true)
        .Where(row => row[1] == "Place")
        .Select(row => row[0])
        .ToFrozenSet(StringComparer.Ordinal);

    public bool Contains(string lemma) => words.Contains(lemma);
}
