using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "held talks with Kim Jong Un": a preposition marks its noun and governs nothing. Where the parser hangs the noun on it, the noun takes its
/// place and it becomes the noun's case.
/// </summary>
internal sealed class Prepositions : ITreeRepair
{
    public void Apply(in SentenceTree tree)
    {
        for (var noun = 1; noun < tree.Count; noun++)
        {
            var preposition = tree.Head(noun);
            if (preposition < 0 || preposition > noun || !tree.IsNominal(noun) || tree[preposition].Upos != Upos.ADP || !IsGoverned(tree, noun)) continue;
            var head = tree.Head(preposition);
            if (head < 0 || head > preposition || tree[preposition].Deprel is not (Deprel.Conj or Deprel.Nmod or Deprel.Obl or Deprel.Dep or Deprel.Appos or Deprel.Acl)) continue;
            tree.Swap(preposition, noun, Deprel.Case);
            tree[noun].Deprel = tree.IsNominal(head) ? Deprel.Nmod : Deprel.Obl;
        }
    }

    private static bool IsGoverned(in SentenceTree tree, int noun)
        => tree[noun].Deprel is Deprel.Obl or Deprel.Nmod or Deprel.Obj && !tree.HasCase(noun);
}
