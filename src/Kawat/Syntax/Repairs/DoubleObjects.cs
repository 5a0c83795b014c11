using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// Verbs of giving take two objects: "memberi Ukraina bantuan", "gave Ukraine aid". Treebanks have few, so the parser makes one
/// phrase of both; a name or pronoun followed by a common noun is receiver and gift.
/// </summary>
internal sealed class DoubleObjects : ITreeRepair
{
    private readonly HashSet<string> verbs = new(StringComparer.Ordinal);

    public DoubleObjects(PackSet packs, string language)
    {
        foreach (var row in packs.ReadTable($"data/languages/{language}/giving-verbs.tsv", ["verb"])) verbs.Add(row[0]);
    }

    public void Apply(in SentenceTree tree)
    {
        for (var verb = 0; verb + 2 < tree.Count; verb++)
        {
            if (!tree.IsVerb(verb) || (tree[verb].Features & Features.Passive) != 0 || !verbs.Contains(tree[verb].Citation)) continue;
            var receiver = verb + 1;
            if (tree[receiver].Upos is not (Upos.PROPN or Upos.PRON) || tree.Head(receiver) != verb || tree[receiver].Deprel is not (Deprel.Obj or Deprel.Iobj or Deprel.Obl)) continue;
            var gift = FindGift(tree, verb, receiver);
            if (gift < 0 || !tree.Attach(gift, verb, Deprel.Obj)) continue;
            tree[receiver].Deprel = Deprel.Iobj;
        }
    }

    private static int FindGift(in SentenceTree tree, int verb, int receiver)
    {
        for (var i = receiver + 1; i < Math.Min(tree.Count, receiver + 6); i++)
        {
            if (tree[i].Upos is Upos.PUNCT or Upos.ADP or Upos.VERB or Upos.SCONJ or Upos.CCONJ) return -1;
            if (tree[i].Upos != Upos.NOUN || tree.HasCase(i)) continue;
            if (tree.Head(i) == receiver && tree[i].Deprel is Deprel.Nmod or Deprel.Compound or Deprel.Flat or Deprel.Appos or Deprel.Amod) return i;
            if (tree.Head(i) == verb && tree[i].Deprel is Deprel.Obl or Deprel.Obj) return i;
        }

        return -1;
    }
}
