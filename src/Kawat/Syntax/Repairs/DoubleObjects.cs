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
            var receiver = Receiver(tree, verb + 1);
            if (receiver < 0 || !(IsArgument(tree, receiver, verb) ? Divide(tree, verb, receiver) : Part(tree, verb, receiver))) continue;
            tree[receiver].Deprel = Deprel.Iobj;
        }
    }

    /// <summary>A name or pronoun right behind the verb, or a noun with an article.</summary>
    private static int Receiver(in SentenceTree tree, int position)
    {
        if (tree[position].Upos is Upos.PROPN or Upos.PRON) return position;
        return tree[position].Upos == Upos.DET && position + 2 < tree.Count && tree[position + 1].Upos == Upos.NOUN && tree[position + 2].Upos == Upos.DET ? position + 1 : -1;
    }

    private static bool IsArgument(in SentenceTree tree, int receiver, int verb)
        => tree.Head(receiver) == verb && tree[receiver].Deprel is Deprel.Obj or Deprel.Iobj or Deprel.Obl;

    private static bool Divide(in SentenceTree tree, int verb, int receiver)
    {
        var gift = FindGift(tree, verb, receiver);
        return gift >= 0 && tree.Attach(gift, verb, Deprel.Obj);
    }

    /// <summary>"gave Ukraine new missiles": no part of a compound stands before an adjective, a number or an article.</summary>
    private static bool Part(in SentenceTree tree, int verb, int receiver)
    {
        var gift = tree.Head(receiver);
        if (gift <= receiver + 1 || gift > receiver + 6 || tree[receiver].Upos != Upos.PROPN || tree.Head(gift) != verb || tree[gift].Deprel != Deprel.Obj || tree[receiver].Deprel is not (Deprel.Compound or Deprel.Nmod)) return false;
        var next = receiver + 1;
        while (next + 1 < gift && tree[next].Upos == Upos.CCONJ && tree[next + 1].Upos == Upos.PROPN) next += 2;
        return tree[next].Upos is Upos.ADJ or Upos.NUM or Upos.DET && tree.Head(next) == gift && tree.Attach(receiver, verb, Deprel.Iobj);
    }

    private static int FindGift(in SentenceTree tree, int verb, int receiver)
    {
        var last = receiver;
        for (var i = receiver + 1; i < Math.Min(tree.Count, receiver + 6); i++)
        {
            if (tree[i].Upos == Upos.CCONJ && i + 1 < tree.Count && tree[i + 1].Upos == Upos.PROPN)
            {
                last = ++i;
                continue;
            }

            if (tree[i].Upos is Upos.PUNCT or Upos.ADP or Upos.VERB or Upos.SCONJ or Upos.CCONJ) return -1;
            if (tree[i].Upos != Upos.NOUN || tree.HasCase(i)) continue;
            if ((tree.Head(i) == receiver || tree.Head(i) == last) && tree[i].Deprel is Deprel.Nmod or Deprel.Compound or Deprel.Flat or Deprel.Appos or Deprel.Amod or Deprel.Obj) return i;
            if (tree.Head(i) == verb && tree[i].Deprel is Deprel.Obl or Deprel.Obj) return i;
            if (tree.Head(i) == receiver && tree[i].Deprel == Deprel.Conj && tree.FindChild(i, Deprel.Cc) < 0) return i;
        }

        return -1;
    }
}
