using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "Talks between the two Koreas resumed": article, number and noun are one phrase. Where the parser takes number and noun for two arguments of
/// one verb, the noun becomes the argument that the number and the preposition before them belong to.
/// </summary>
internal sealed class CountedNouns : ITreeRepair
{
    public void Apply(in SentenceTree tree)
    {
        for (var number = 1; number + 1 < tree.Count; number++)
        {
            if (tree[number].Upos != Upos.NUM || tree[number - 1].Upos != Upos.DET || !tree.IsNominal(number + 1)) continue;
            if (IsArgument(tree, number) && IsArgument(tree, number + 1) && tree.Head(number) == tree.Head(number + 1)) Join(tree, number, number + 1);
        }
    }

    private static bool IsArgument(in SentenceTree tree, int position)
        => tree[position].Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Obl or Deprel.Nmod;

    private static void Join(in SentenceTree tree, int number, int noun)
    {
        tree.Attach(number, noun, Deprel.Nummod);
        tree.Attach(number - 1, noun, Deprel.Det);
        var preposition = number - 2;
        if (preposition < 0 || tree[preposition].Upos != Upos.ADP) return;
        tree.Attach(preposition, noun, Deprel.Case);
        if (tree.IsNominal(preposition - 1)) tree.Attach(noun, preposition - 1, Deprel.Nmod);
        else tree[noun].Deprel = Deprel.Obl;
    }
}
