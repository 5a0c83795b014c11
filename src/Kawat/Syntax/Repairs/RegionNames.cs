using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "menyerang Odesa, Ukraina": the name behind a verb's object and a comma says where that is. The parser takes it for the verb's subject;
/// it is an apposition of the object.
/// </summary>
internal sealed class RegionNames : ITreeRepair
{
    public void Apply(in SentenceTree tree)
    {
        for (var i = 2; i < tree.Count; i++)
            if (tree.IsSubject(i) && IsRegion(tree, i)) tree.Attach(i, i - 2, Deprel.Appos);
    }

    private static bool IsRegion(in SentenceTree tree, int position)
    {
        var verb = tree.Head(position);
        return verb >= 0 && verb < position - 2 && tree[position].Upos == Upos.PROPN && tree[position - 1].Upos == Upos.PUNCT && tree.Form(position - 1) is ","
            && tree[position - 2].Upos == Upos.PROPN && tree.Head(position - 2) == verb && tree[position - 2].Deprel is Deprel.Obj or Deprel.Obl;
    }
}
