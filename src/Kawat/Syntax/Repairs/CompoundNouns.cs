using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "issued an arrest warrant for the general": the tagger takes the second half of a compound for a verb where that form is mostly one, or for a slip.
/// It becomes the noun that the first half, its article and the phrase behind it belong to.
/// </summary>
internal sealed class CompoundNouns : ITreeRepair
{
    private readonly Dictionary<string, HashSet<string>> pairs = new(StringComparer.Ordinal);

    public CompoundNouns(PackSet packs, string language)
    {
        foreach (var row in packs.ReadTable($"data/languages/{language}/compound-nouns.tsv", ["second", "first"])) pairs.Add(row[0], new HashSet<string>(row.Values(1), StringComparer.Ordinal));
    }

    public void Apply(in SentenceTree tree)
    {
        for (var second = 1; second < tree.Count; second++)
        {
            if (tree[second].Upos is not (Upos.VERB or Upos.X) || !MayBeNoun(tree, second) || !pairs.TryGetValue(tree[second].Citation, out var firsts)) continue;
            if (tree.IsNominal(second - 1) && firsts.Contains(tree[second - 1].Citation)) Join(tree, second - 1, second);
        }
    }

    /// <summary>"Drone attacks base": what has an object behind it, or a verb's ending, is a verb.</summary>
    private static bool MayBeNoun(in SentenceTree tree, int position)
        => ((tree[position].Features & (Features.Past | Features.Participle | Features.Gerund | Features.Passive)) == 0 || IsBare(tree, position)) && tree.FindChild(position, Deprel.Obj) < position;

    /// <summary>A form without ending: what the tagger says of its tense is no sign of a verb.</summary>
    private static bool IsBare(in SentenceTree tree, int position) => tree.Form(position).Equals(tree[position].Citation, StringComparison.OrdinalIgnoreCase);

    private static void Join(in SentenceTree tree, int first, int second)
    {
        if (tree.Head(second) == first) tree.Swap(first, second, Deprel.Compound);
        else if (!TakesPlace(tree, first, second)) return;
        tree[second].Upos = Upos.NOUN;
        tree[second].Features = IsBare(tree, second) ? Features.None : Features.Plural;
        for (var i = Math.Max(0, first - 4); i < Math.Min(tree.Count, second + 12); i++)
        {
            if (i < first && tree.Head(i) == first) tree.Attach(i, second, tree[i].Deprel);
            if (i > second && tree.Head(i) == second && tree[i].Deprel is Deprel.Obl) tree[i].Deprel = Deprel.Nmod;
        }
    }

    /// <summary>The first half hangs on the second; the second stands where a noun can: where the first stood, else where it was.</summary>
    private static bool TakesPlace(in SentenceTree tree, int first, int second)
    {
        var (head, deprel) = (tree.Head(first), tree[first].Deprel);
        if (head >= 0 && head != second && !tree.IsBelow(head, second)) tree.Attach(second, head, deprel);
        else if (tree[second].Deprel is Deprel.Ccomp or Deprel.Xcomp or Deprel.Advcl or Deprel.Acl) tree[second].Deprel = Deprel.Obj;
        return tree.Attach(first, second, Deprel.Compound);
    }
}
