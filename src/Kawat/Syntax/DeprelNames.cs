using Kawat.Documents;

namespace Kawat.Syntax;

/// <summary>Universal Dependencies' spelling of <see cref="Deprel"/> and back.</summary>
public static class DeprelNames
{
    private static readonly Dictionary<string, Deprel> ByName = Names().ToDictionary(pair => pair.Name, pair => pair.Deprel, StringComparer.Ordinal);

    private static readonly string[] Spelling = [.. Names().OrderBy(pair => pair.Deprel).Select(pair => pair.Name)];

    /// <summary>The relation as CoNLL-U spells it: "nsubj:pass".</summary>
    public static string Spell(Deprel deprel) => Spelling[(int)deprel];

    /// <summary>The relation of a spelling; a subtype that has no value of its own gives its universal relation, an unknown one <see cref="Deprel.Dep"/>.</summary>
    public static Deprel Read(string name)
    {
        if (ByName.TryGetValue(name, out var deprel)) return deprel;
        if (name is "obl:unmarked") return Deprel.Obl;
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && ByName.TryGetValue(name[..colon], out deprel) ? deprel : Deprel.Dep;
    }

    private static IEnumerable<(string Name, Deprel Deprel)> Names()
    {
        foreach (var deprel in Enum.GetValues<Deprel>()) yield return (NameOf(deprel.ToString()), deprel);
    }

    /// <summary>"NsubjPass" → "nsubj:pass": a capital inside begins the subtype.</summary>
    private static string NameOf(string identifier)
    {
        var subtype = 1;
        while (subtype < identifier.Length && !char.IsAsciiLetterUpper(identifier[subtype])) subtype++;
        var universal = identifier[..subtype].ToLowerInvariant();
        return subtype == identifier.Length ? universal : universal + ":" + identifier[subtype..].ToLowerInvariant();
    }
}
