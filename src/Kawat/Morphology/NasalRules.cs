using Kawat.Packs;

namespace Kawat.Morphology;

/// <summary>
/// How the nasal of meN- and peN- meets the first sound of a stem: "serang" → "menyerang" (the s is lost), "dukung" →
/// "mendukung", "lihat" → "melihat". Rules are rows of data/languages/id/nasals.tsv.
/// </summary>
public sealed class NasalRules
{
    private readonly List<Rule> rules = [];

    /// <exception cref="PackException">The table is wrong.</exception>
    public NasalRules(PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        foreach (var row in packs.ReadTable("data/languages/id/nasals.tsv", ["onset", "nasal", "lost"]))
            rules.Add(new Rule(row[0], row[1], row[2] switch { "yes" => true, "no" => false, _ => throw row.Wrong(2, row[2], "yes or no") }));
    }

    /// <summary>Forms of a stem after a prefix that ends before its nasal ("me", "pe"), the most regular one first.</summary>
    public IEnumerable<string> Join(string prefix, string stem)
    {
        ArgumentException.ThrowIfNullOrEmpty(stem);
        foreach (var rule in rules.Where(rule => stem.StartsWith(rule.Onset, StringComparison.Ordinal)))
        {
            // Two consonants at the start mark a loan: they stay ("mengkritik", "memproses").
            if (rule.Lost && (stem.Length == rule.Onset.Length || !IsVowel(stem[rule.Onset.Length]))) continue;
            yield return prefix + rule.Nasal + (rule.Lost ? stem[rule.Onset.Length..] : stem);
        }
    }

    /// <summary>Stems that a form with the prefix may have: "menyerang" → "serang", "nyerang".</summary>
    public IEnumerable<string> Split(string prefix, string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!form.StartsWith(prefix, StringComparison.Ordinal)) yield break;
        var rest = form[prefix.Length..];
        foreach (var rule in rules)
        {
            if (!rest.StartsWith(rule.Nasal, StringComparison.Ordinal) || rest.Length <= rule.Nasal.Length) continue;
            var after = rest[rule.Nasal.Length..];
            if (rule.Lost && IsVowel(after[0])) yield return rule.Onset + after;
            else if (!rule.Lost && after.StartsWith(rule.Onset, StringComparison.Ordinal)) yield return after;
        }
    }

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private sealed record Rule(string Onset, string Nasal, bool Lost);
}
