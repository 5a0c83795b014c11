using Kawat.Morphology;

namespace Kawat.Training;

/// <summary>
/// Finds Indonesian roots and their attested verb forms: lemmas of treebanks say the root of a form; where they do not, the
/// passive with di- does ("diserang" beside "menyerang" shows the stem "serang").
/// </summary>
internal sealed class RootTable
{
    private const int ShortestRoot = 3;
    private const int LeastBareCount = 5;
    private static readonly string[] ContentTags = ["VERB", "NOUN", "ADJ", "ADV"];

    private readonly AffixTable affixes;
    private readonly NasalRules nasals;
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> lemmas = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int Verb, int Other)> tags = new(StringComparer.Ordinal);
    private readonly HashSet<string> roots = new(StringComparer.Ordinal);

    public RootTable(AffixTable affixes, NasalRules nasals, IEnumerable<TreebankSentence> treebanks, IEnumerable<string[]> raw)
    {
        this.affixes = affixes;
        this.nasals = nasals;
        foreach (var sentence in treebanks) AddTreebank(sentence);
        foreach (var form in raw.SelectMany(forms => forms)) AddCount(form);
    }

    public void Write(TextWriter target)
    {
        var actives = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var middles = new SortedDictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        foreach (var form in counts.Where(pair => pair.Value >= 2).Select(pair => pair.Key).Order(StringComparer.Ordinal))
        {
            if (!IsVerb(form)) continue;
            if (FindActiveRoot(form) is { } active) Add(actives, active, form);
            else if (FindMiddleRoot(form) is { } middle) Add(middles, middle, form);
        }

        target.WriteLine("root\tactive\tmiddle");
        foreach (var root in roots.Union(actives.Keys).Union(middles.Keys).Order(StringComparer.Ordinal))
            target.WriteLine($"{root}\t{Joined(actives, root)}\t{Joined(middles, root)}");
    }

    private void AddTreebank(TreebankSentence sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            AddCount(sentence.Forms[i]);
            var form = sentence.Forms[i].ToLowerInvariant();
            var verb = sentence.Upos[i] == "VERB" ? 1 : 0;
            tags[form] = (tags.GetValueOrDefault(form).Verb + verb, tags.GetValueOrDefault(form).Other + 1 - verb);
            var lemma = sentence.Lemmas[i].ToLowerInvariant();
            if (lemma == "_" || lemma.Length < ShortestRoot || !lemma.All(char.IsAsciiLetter) || !ContentTags.Contains(sentence.Upos[i])) continue;
            roots.Add(lemma);
            if (!lemmas.TryGetValue(form, out var known)) lemmas[form] = known = new Dictionary<string, int>(StringComparer.Ordinal);
            known[lemma] = known.GetValueOrDefault(lemma) + 1;
        }
    }

    private void AddCount(string form)
    {
        var lower = form.ToLowerInvariant();
        if (lower.All(char.IsAsciiLetter)) counts[lower] = counts.GetValueOrDefault(lower) + 1;
    }

    private bool IsVerb(string form) => !tags.TryGetValue(form, out var seen) || seen.Verb * 2 > seen.Other;

    private string? FindActiveRoot(string form)
    {
        var best = (Root: (string?)null, Score: 0.0);
        foreach (var stem in nasals.Split(affixes.Active, form))
        {
            var passive = affixes.Passive.Sum(prefix => counts.GetValueOrDefault(prefix + stem));
            foreach (var root in RootsOf(stem))
            {
                var lemma = lemmas.TryGetValue(form, out var known) ? known.GetValueOrDefault(root) : 0;
                var isRoot = roots.Contains(root);
                var bare = counts.GetValueOrDefault(root);
                if (lemma == 0 && passive < 2 && !(isRoot && bare > 0)) continue;
                var score = (1000.0 * lemma) + (5 * Math.Log(1 + passive)) + (isRoot ? 8 : 0) + Math.Log(1 + bare);
                if (score > best.Score) best = (root, score);
            }
        }

        return best.Root;
    }

    private string? FindMiddleRoot(string form)
    {
        if (lemmas.TryGetValue(form, out var known) && affixes.Middle.Any(prefix => form.StartsWith(prefix, StringComparison.Ordinal)) && !known.ContainsKey(form))
            return known.MaxBy(pair => pair.Value).Key;
        var prefix = affixes.Middle[0];
        if (!form.StartsWith(prefix, StringComparison.Ordinal) || form.Length < prefix.Length + ShortestRoot) return null;
        return RootsOf(form[prefix.Length..]).FirstOrDefault(root => roots.Contains(root) && counts.GetValueOrDefault(root) >= LeastBareCount);
    }

    private IEnumerable<string> RootsOf(string stem)
    {
        if (stem.Length >= ShortestRoot) yield return stem;
        foreach (var suffix in affixes.Suffixes)
            if (stem.Length >= suffix.Length + ShortestRoot && stem.EndsWith(suffix, StringComparison.Ordinal)) yield return stem[..^suffix.Length];
    }

    private static void Add(SortedDictionary<string, SortedSet<string>> forms, string root, string form)
    {
        if (!forms.TryGetValue(root, out var set)) forms[root] = set = new SortedSet<string>(StringComparer.Ordinal);
        set.Add(form);
    }

    private static string Joined(SortedDictionary<string, SortedSet<string>> forms, string root)
        => forms.TryGetValue(root, out var set) ? string.Join('|', set) : "";
}
