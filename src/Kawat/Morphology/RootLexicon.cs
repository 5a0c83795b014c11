using Kawat.Packs;

namespace Kawat.Morphology;

/// <summary>Roots with the verb forms that are attested of them; data/languages/id/roots.tsv.</summary>
public sealed class RootLexicon
{
    private readonly HashSet<string> roots = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> actives = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> middles = new(StringComparer.Ordinal);

    /// <exception cref="PackException">The table is wrong.</exception>
    public RootLexicon(PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        foreach (var row in packs.ReadTable("data/languages/id/roots.tsv", ["root", "active", "middle"]))
        {
            roots.Add(row[0]);
            foreach (var form in row.Values(1)) actives.TryAdd(form, row[0]);
            foreach (var form in row.Values(2)) middles.TryAdd(form, row[0]);
        }
    }

    /// <summary>For tests and for making the table.</summary>
    internal RootLexicon(IEnumerable<string> roots, IEnumerable<KeyValuePair<string, string>> actives)
    {
        this.roots.UnionWith(roots);
        foreach (var (form, root) in actives) this.actives.TryAdd(form, root);
    }

    public bool IsRoot(string word) => roots.Contains(word);

    /// <summary>Whether a form with meN- is attested.</summary>
    public bool IsActive(string form) => actives.ContainsKey(form);

    /// <summary>Whether a form with ber- is attested.</summary>
    public bool IsMiddle(string form) => middles.ContainsKey(form);

    /// <summary>Root of an attested verb form; null if it is not attested.</summary>
    public string? FindRoot(string form) => actives.TryGetValue(form, out var root) || middles.TryGetValue(form, out root) ? root : null;
}
