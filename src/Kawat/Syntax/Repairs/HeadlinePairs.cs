using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>"Turkey, Greece agree to resume talks": of two names with a comma between them before a verb the first is no vocative, both are its subject.</summary>
internal sealed class HeadlinePairs : ITreeRepair
{
    public void Apply(in SentenceTree tree)
    {
        for (var second = 2; second + 1 < tree.Count; second++)
        {
            var first = second - 2;
            if (tree[first].Upos != Upos.PROPN || tree[second].Upos != Upos.PROPN || tree.Form(second - 1) is not "," || !tree.IsSubject(second)) continue;
            var verb = tree.Head(second);
            if (verb != second + 1 || tree.Head(first) != verb || tree[first].Deprel is not (Deprel.Vocative or Deprel.Dislocated or Deprel.Parataxis or Deprel.Discourse)) continue;
            var relation = tree[second].Deprel;
            tree[first].Deprel = relation;
            tree.Attach(second, first, Deprel.Conj);
        }
    }
}
