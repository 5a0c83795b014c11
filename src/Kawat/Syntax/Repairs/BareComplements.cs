using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>"meminta maaf": a verb without affixes right behind another is its complement; the parser takes it for the object.</summary>
internal sealed class BareComplements : ITreeRepair
{
    public void Apply(in SentenceTree tree)
    {
        for (var i = 1; i < tree.Count; i++)
            if (tree[i].Deprel == Deprel.Obj && IsBare(tree, i) && tree.Head(i) == i - 1 && tree.IsVerb(i - 1)) tree[i].Deprel = Deprel.Xcomp;
    }

    private static bool IsBare(in SentenceTree tree, int position)
        => tree.IsVerb(position) && tree[position].Features == Features.None && tree[position].Citation == tree[position].Lemma;
}
