using Kawat.Documents;
using Kawat.Languages;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "said on Monday that Iran bombed a village": a word that opens content clauses is no object of a verb that has its own subject
/// behind it and its own object, and the clause it opens tells nothing about the day before it.
/// </summary>
internal sealed class ContentMarkers : ITreeRepair
{
    private readonly WordSet markers;
    private readonly TimeWords times;

    public ContentMarkers(PackSet packs, string language, TimeWords times)
    {
        this.times = times;
        markers = WordSet.Read(packs, $"data/languages/{language}/content-markers.tsv", "marker");
    }

    public void Apply(in SentenceTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i].Deprel != Deprel.Obj || !markers.Contains(tree[i].Citation)) continue;
            var verb = tree.Head(i);
            if (verb <= i || !tree.IsVerb(verb) || tree.FindChild(verb, Deprel.Nsubj) is not (>= 0 and var subject) || subject < i) continue;
            var target = FindObjectBehind(tree, verb);
            if (tree[verb].Deprel != Deprel.Ccomp && target < 0) continue;
            if (target >= 0) tree[target].Deprel = Deprel.Obj;
            tree[i].Deprel = Deprel.Mark;
            tree[i].Upos = Upos.SCONJ;
            tree[i].Features = default;
            Reattach(tree, verb);
        }
    }

    /// <summary>
    /// The object behind the verb; -1 if there is none. The parser gives a verb one object only: where it took the marker for it, a noun
    /// behind the verb that has no preposition and names no time is the object.
    /// </summary>
    private int FindObjectBehind(in SentenceTree tree, int verb)
    {
        for (var i = verb + 1; i < tree.Count; i++)
        {
            if (tree.Head(i) != verb) continue;
            if (tree[i].Deprel == Deprel.Obj) return i;
            if (tree[i].Deprel == Deprel.Obl && tree[i].Upos is (Upos.NOUN or Upos.PROPN) && !tree.HasCase(i) && !times.IsTime(tree, i)) return i;
        }

        return -1;
    }

    /// <summary>Moves the clause from the noun of a prepositional phrase to the verb above it.</summary>
    private static void Reattach(in SentenceTree tree, int verb)
    {
        if (tree[verb].Deprel is not (Deprel.Acl or Deprel.AclRelcl)) return;
        var noun = tree.Head(verb);
        if (noun >= 0 && tree.HasCase(noun) && tree.IsVerb(tree.Head(noun)) && tree.Head(noun) < noun) tree.Attach(verb, tree.Head(noun), Deprel.Ccomp);
    }
}
