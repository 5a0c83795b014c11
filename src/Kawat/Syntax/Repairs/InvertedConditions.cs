using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "Had Iran attacked the base, the United States would have struck back": a sentence that opens with such a word, a subject and a verb, and
/// goes on after a comma with an auxiliary and a verb, is a condition and what follows from it. The opening word reads as the marker
/// of the condition. A question has no second part, or ends in a question mark.
/// </summary>
internal sealed class InvertedConditions : ITreeRepair
{
    /// <summary>Longest condition in tokens.</summary>
    private const int Reach = 24;

    private readonly Dictionary<string, string> openers = new(StringComparer.OrdinalIgnoreCase);

    public InvertedConditions(PackSet packs, string language)
    {
        foreach (var row in packs.ReadTable($"data/languages/{language}/inverted-conditions.tsv", ["form", "reads as"])) openers.Add(row[0], row[1]);
    }

    public void Apply(in SentenceTree tree)
    {
        var opener = 0;
        while (opener < tree.Count && tree[opener].Upos is Upos.PUNCT or Upos.CCONJ) opener++;
        if (opener + 4 >= tree.Count || tree.Form(opener).Length > 8 || !openers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(tree.Form(opener), out var marker)) return;
        if (tree.Form(tree.Count - 1) is "?" || tree.IsVerb(opener + 1)) return;
        var condition = Find(tree, opener + 2, Math.Min(tree.Count, opener + Reach), afterAuxiliary: false);
        var comma = condition + 1;
        while (condition > 0 && comma < Math.Min(tree.Count, opener + Reach) && tree.Form(comma) is not ",") comma++;
        if (condition < 0 || comma >= Math.Min(tree.Count, opener + Reach)) return;
        var main = Find(tree, comma + 1, tree.Count, afterAuxiliary: true);
        if (main > 0) Divide(tree, (opener, condition, comma, main), marker);
    }

    /// <summary>The first verb of a stretch, or the first behind an auxiliary.</summary>
    private static int Find(in SentenceTree tree, int from, int end, bool afterAuxiliary)
    {
        var seen = !afterAuxiliary;
        for (var i = from; i < end; i++)
        {
            if (tree[i].Upos == Upos.AUX) seen = true;
            if (tree[i].Upos == Upos.VERB && seen) return i;
            if (!afterAuxiliary && tree.Form(i) is ",") return -1;
        }

        return -1;
    }

    private static void Divide(in SentenceTree tree, (int Opener, int Condition, int Comma, int Main) parts, string marker)
    {
        var (opener, condition, comma, main) = parts;
        var root = tree.Root;
        if (root != main)
        {
            if (tree.Head(main) != root && !tree.Attach(main, root, Deprel.Parataxis)) return;
            tree.Swap(root, main, Deprel.Advcl);
        }

        if (!tree.Attach(condition, main, Deprel.Advcl) || !tree.Attach(opener, condition, Deprel.Mark)) return;
        (tree[opener].Upos, tree[opener].Citation) = (Upos.SCONJ, marker);
        for (var i = opener + 1; i < comma; i++)
        {
            if (i == condition) continue;
            // "Were Russia to invade": the condition is the opener's, not that of the infinitive.
            if (tree.Head(i) == condition && tree[i].Deprel == Deprel.Mark) tree[i].Deprel = Deprel.Aux;
            if (tree.Head(i) == opener || tree.Head(i) == main) tree.Attach(i, condition, i < condition && tree.IsNominal(i) ? Deprel.Nsubj : tree[i].Deprel);
        }
    }
}
