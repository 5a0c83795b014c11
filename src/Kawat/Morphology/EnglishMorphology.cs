using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Morphology;

/// <summary>
/// English lemmas: a table of irregular forms, spelling rules for the rest, and a list of verbs to choose between what rules
/// allow ("hop" or "hope" for "hoped"). Immutable, shared by threads. Forms are lower case.
/// </summary>
public sealed class EnglishMorphology
{
    private const int LongestForm = 40;
    private readonly Dictionary<(string Form, Upos Upos), string> irregular = [];
    private readonly HashSet<string> verbs = new(StringComparer.Ordinal);
    private readonly List<(string Ending, string Replacement)> pluralEndings = [];
    private readonly List<string> verbEndings = [];

    /// <exception cref="PackException">A table is wrong.</exception>
    public EnglishMorphology(PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        ReadRules(packs);
        foreach (var row in packs.ReadTable("data/languages/en/irregular-forms.tsv", ["form", "upos", "lemma"]))
        {
            if (!Enum.TryParse<Upos>(row[1], out var upos)) throw row.Wrong(1, row[1], "a universal part-of-speech tag");
            irregular.TryAdd((row[0], upos), row[2]);
        }

        foreach (var row in packs.ReadTable("data/languages/en/irregular-verbs.tsv", ["form", "verb"])) irregular.TryAdd((row[0], Upos.VERB), row[1]);
        foreach (var row in packs.ReadTable("data/languages/en/verbs.tsv", ["verb"])) verbs.Add(row[0]);
    }

    /// <summary>For making the table of irregular forms: rules and verbs only.</summary>
    internal EnglishMorphology(PackSet packs, IEnumerable<string> verbs)
    {
        ReadRules(packs);
        this.verbs.UnionWith(verbs);
    }

    /// <summary>Lemma of a form by its tag.</summary>
    /// <param name="form">Lower case.</param>
    /// <param name="upos">Its tag.</param>
    /// <param name="features">Nouns lose a plural ending only if they are <see cref="Features.Plural"/>.</param>
    public string Lemma(string form, Upos upos, Features features)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Length > LongestForm) return form;
        if (irregular.TryGetValue((form, upos), out var lemma)) return lemma;
        return upos switch
        {
            Upos.VERB or Upos.AUX => VerbLemma(form),
            Upos.NOUN when (features & Features.Plural) != 0 => ReplacePlural(form),
            _ => form,
        };
    }

    private string VerbLemma(string form)
    {
        if (verbs.Contains(form)) return form;
        foreach (var ending in verbEndings)
        {
            if (form.Length < ending.Length + 2 || !form.EndsWith(ending, StringComparison.Ordinal)) continue;
            var stem = form[..^ending.Length];
            if (!stem.AsSpan().ContainsAny(Vowels)) continue;
            return Restore(stem, ending[0]);
        }

        return ReplacePlural(form);
    }

    /// <summary>The verb that loses letters to become a stem: itself, with an e, with a single consonant, with y for i.</summary>
    private string Restore(string stem, char ending)
    {
        var doubled = stem.Length > 3 && stem[^1] == stem[^2];
        var single = doubled ? stem[..^1] : stem;
        if (verbs.Contains(stem) && !(ending == 'e' && verbs.Contains(stem + 'e') && NeedsE(stem))) return stem;
        if (verbs.Contains(stem + 'e')) return stem + 'e';
        if (doubled && verbs.Contains(single)) return single;
        if (stem[^1] == 'i' && ending == 'e') return stem[..^1] + 'y';
        if (doubled) return stem[^1] is 's' or 'l' or 'z' or 'f' ? stem : single;
        return NeedsE(stem) ? stem + 'e' : stem;
    }

    /// <summary>Whether spelling asks for an e after a stem: after c, v, z, u, "dg", or a single consonant after "a" as in "locat".</summary>
    private static bool NeedsE(string stem) => stem[^1] is 'c' or 'v' or 'z' or 'u'
        || (stem.Length > 3 && stem[^1] is 'g' && stem[^2] is 'd' or 'r' or 'a')
        || (stem.Length > 3 && stem[^2] is 'a' or 'i' or 'u' && stem[^1] is 't' or 's' or 'r' && stem[^3] is not ('a' or 'e' or 'i' or 'o' or 'u') && stem[^1] == 't' && stem[^2] == 'a');

    private string ReplacePlural(string form)
    {
        foreach (var (ending, replacement) in pluralEndings)
            if (form.Length > ending.Length + 1 && form.EndsWith(ending, StringComparison.Ordinal)) return form[..^ending.Length] + replacement;
        return form;
    }

    private void ReadRules(PackSet packs)
    {
        foreach (var row in packs.ReadTable("data/languages/en/endings.tsv", ["kind", "ending", "replacement"]))
        {
            if (row[0] == "verb") verbEndings.Add(row[1]);
            else pluralEndings.Add((row[1], row[2]));
        }
    }

    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");
}
