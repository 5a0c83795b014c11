using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// Who does it in a passive clause: a phrase with "oleh" or "by", and in Indonesian the bare noun right behind a verb with di-
/// ("ditangkap polisi"). Words of time and the objects of verbs of giving and naming are none.
/// </summary>
internal sealed class PassiveAgents : ITreeRepair
{
    private readonly HashSet<string> markers = new(StringComparer.Ordinal);
    private readonly HashSet<string> neverAgents = new(StringComparer.Ordinal);
    private readonly HashSet<string> verbsWithObject = new(StringComparer.Ordinal);

    /// <summary>Whether the language lets an agent follow its verb without a word between them.</summary>
    private readonly bool bareAgents;

    public PassiveAgents(PackSet packs, string language)
    {
        foreach (var row in packs.ReadTable($"data/languages/{language}/passive-agents.tsv", ["kind", "word"]))
        {
            var set = row[0] switch { "marker" => markers, "never" => neverAgents, "object-verb" => verbsWithObject, _ => throw row.Wrong(0, row[0], "marker, never or object-verb") };
            set.UnionWith(row.Values(1));
        }

        bareAgents = neverAgents.Count > 0;
    }

    public void Apply(in SentenceTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i].Deprel == Deprel.Case && markers.Contains(tree[i].Lemma)) TakeMarked(tree, i);
            else if (bareAgents && tree.IsVerb(i) && (tree[i].Features & (Features.Passive | Features.Accidental)) == Features.Passive) TakeBare(tree, i);
        }
    }

    private static void TakeMarked(in SentenceTree tree, int marker)
    {
        var agent = tree.Head(marker);
        if (agent < marker) return;
        var head = tree.Head(agent);
        if (tree.IsVerb(head) && tree[agent].Deprel is Deprel.Obl && (tree[head].Features & Features.Passive) != 0) tree[agent].Deprel = Deprel.OblAgent;
    }

    private void TakeBare(in SentenceTree tree, int verb)
    {
        var next = verb + 1;
        if (!tree.IsNominal(next) || tree.HasCase(next) || neverAgents.Contains(tree[next].Citation) || verbsWithObject.Contains(tree[verb].Citation)) return;
        if (tree.FindChild(verb, Deprel.OblAgent) is var known && known >= 0) return;
        var phrase = tree.PhraseHead(next, verb);
        if (tree.Head(phrase) != verb || tree.HasCase(phrase)) return;
        var isSubject = tree.IsSubject(phrase);
        if (isSubject && !HasSubjectBefore(tree, verb)) return;
        if (isSubject || tree[phrase].Deprel is Deprel.Obl or Deprel.Obj or Deprel.Nmod or Deprel.Compound or Deprel.Flat or Deprel.Iobj or Deprel.Xcomp) tree[phrase].Deprel = Deprel.OblAgent;
    }

    private static bool HasSubjectBefore(in SentenceTree tree, int verb)
    {
        for (var i = verb - 1; i >= Math.Max(0, verb - 24); i--)
            if (tree.Head(i) == verb && tree.IsSubject(i)) return true;
        return tree[verb].Deprel is Deprel.AclRelcl or Deprel.Acl;
    }
}
