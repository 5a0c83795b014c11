using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "handed over the bodies": the particle belongs to the verb and the noun behind it is the object. The parser takes the particle for the noun's
/// preposition.
/// </summary>
internal sealed class PhrasalVerbs : ITreeRepair
{
    private readonly Dictionary<string, HashSet<string>> particles = new(StringComparer.Ordinal);

    public PhrasalVerbs(PackSet packs, string language)
    {
        foreach (var row in packs.ReadTable($"data/languages/{language}/phrasal-verbs.tsv", ["verb", "particle"])) particles.Add(row[0], new HashSet<string>(row.Values(1), StringComparer.Ordinal));
    }

    public void Apply(in SentenceTree tree)
    {
        for (var verb = 0; verb + 2 < tree.Count; verb++)
        {
            var particle = verb + 1;
            if (!tree.IsVerb(verb) || tree[particle].Deprel != Deprel.Case || !particles.TryGetValue(tree[verb].Citation, out var own) || !own.Contains(tree[particle].Citation)) continue;
            var noun = tree.Head(particle);
            if (noun < particle || tree.Head(noun) != verb || tree[noun].Deprel is not (Deprel.Obl or Deprel.Obj) || tree.FindChild(verb, Deprel.AuxPass) >= 0) continue;
            tree.Attach(particle, verb, Deprel.CompoundPrt);
            if (tree.FindChild(verb, Deprel.Obj) < 0) tree[noun].Deprel = Deprel.Obj;
        }
    }
}
