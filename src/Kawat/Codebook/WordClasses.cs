using System.Collections.Frozen;
using Kawat.Packs;

namespace Kawat.Codebook;

/// <summary>Semantic classes of one language: @weapon, @crowd … from <c>data/languages/LANG/classes.tsv</c>.</summary>
internal sealed class WordClasses
{
    private readonly FrozenDictionary<string, FrozenSet<string>> classes;

    public WordClasses(PackSet packs, string language)
    {
        var words = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in packs.ReadTable($"data/languages/{language}/classes.tsv", ["class", "words"]))
        {
            if (!words.TryGetValue(row[0], out var set)) words[row[0]] = set = new HashSet<string>(StringComparer.Ordinal);
            set.UnionWith(row.Values(1));
        }

        classes = words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public bool Has(string name) => classes.ContainsKey(name);

    public bool Contains(string name, string word) => classes.TryGetValue(name, out var words) && words.Contains(word);
}
