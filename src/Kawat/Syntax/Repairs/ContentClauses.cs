using Kawat.Documents;
using Kawat.Languages;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// A clause that "bahwa" opens under a verb is that verb's content. Treebanks disagree (adverbial in 21 of 24 cases in one, complement
/// in 54 of 73 in another), and so does a parser that learnt from both.
/// </summary>
internal sealed class ContentClauses : ITreeRepair
{
    private readonly WordSet markers;

    public ContentClauses(PackSet packs, string language) => markers = WordSet.Read(packs, $"data/languages/{language}/content-markers.tsv", "marker");

    public void Apply(in SentenceTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (tree[i].Deprel != Deprel.Mark || !markers.Contains(tree[i].Citation)) continue;
            var clause = tree.Head(i);
            if (clause < 0 || tree[clause].Deprel is not (Deprel.Advcl or Deprel.Acl or Deprel.Xcomp or Deprel.Parataxis or Deprel.Obl)) continue;
            if (tree.IsVerb(tree.Head(clause)) && tree.Head(clause) < i) tree[clause].Deprel = Deprel.Ccomp;
        }
    }
}
