using System.Collections.Frozen;
using Kawat.Packs;

namespace Kawat.Codebook;

/// <summary>Semantic classes of one language: @weapon, @crowd … from <c>data/languages/LANG/classes.tsv</c>.</summary>
internal sealed class WordClasses
{
    private static readonly IReadOnlyList<string[]> None = [];
    private readonly FrozenDictionary<string, FrozenSet<string>> classes;

    /// <summary>"air defence": words of a class that are several, by class and first word.</summary>
    private readonly FrozenDictionary<(string Class, string First), List<string[]>> phrases;

    public WordClasses(PackSet packs, string language)
    {
        var words = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in packs.ReadTable($"data/languages/{language}/classes.tsv", ["class", "words"]))
        {
            if (!words.TryGetValue(row[0], out var set)) words[row[0]] = set = new HashSet<string>(StringComparer.Ordinal);
            set.UnionWith(row.Values(1));
        }

        phrases = words.SelectMany(pair => pair.Value.Where(word => word.Contains(' ', StringComparison.Ordinal)).Select(word => (Class: pair.Key, Words: word.Split(' '))))
            .GroupBy(phrase => (phrase.Class, phrase.Words[0]))
            .ToFrozenDictionary(group => group.Key, group => group.Select(phrase => phrase.Words).ToList());
        classes = words.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    public bool Has(string name) => classes.ContainsKey(name);

    public bool Contains(string name, string word) => classes.TryGetValue(name, out var words) && words.Contains(word);

    /// <summary>The entries of several words that begin with this one.</summary>
    public IReadOnlyList<string[]> PhrasesFrom(string name, string word) => phrases.TryGetValue((name, word), out var list) ? list : None;
}
