using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// Two words that are one noun: "juru bicara", "duta besar", "kerja sama". The parser hangs the halves on different words, or takes
/// "kerja" for a verb. The first half becomes the head, the second its compound.
/// </summary>
internal sealed class MultiwordNouns : ITreeRepair
{
    private readonly Dictionary<string, HashSet<string>> pairs = new(StringComparer.Ordinal);

    public MultiwordNouns(PackSet packs, string language)
    {
        foreach (var row in packs.ReadTable($"data/languages/{language}/multiword-nouns.tsv", ["first", "second"]))
        {
            if (!pairs.TryGetValue(row[0], out var seconds)) pairs[row[0]] = seconds = new HashSet<string>(StringComparer.Ordinal);
            seconds.UnionWith(row.Values(1));
        }
    }

    public void Apply(in SentenceTree tree)
    {
        for (var i = 0; i + 1 < tree.Count; i++)
        {
            if (tree[i].Upos is Upos.PUNCT or Upos.ADP || !Seconds(tree, i, out var seconds)) continue;
            if (!seconds.Contains(tree[i + 1].Citation) && !IsForm(tree, i + 1, seconds)) continue;
            Join(tree, i, i + 1);
            TakeObject(tree, i);
        }
    }

    /// <summary>"uji coba": the second half may be a bare verb whose citation has meN-.</summary>
    private static bool IsForm(in SentenceTree tree, int position, HashSet<string> seconds)
        => seconds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tree.Form(position));

    /// <summary>"menjalin kerja sama": with one half taken for a verb, the noun stood as the clause of the verb before it.</summary>
    private static void TakeObject(in SentenceTree tree, int noun)
    {
        var verb = tree.Head(noun);
        if (tree[noun].Deprel is Deprel.Xcomp or Deprel.Ccomp && verb < noun && tree.IsVerb(verb) && tree.FindChild(verb, Deprel.Obj) < 0) tree[noun].Deprel = Deprel.Obj;
    }

    private bool Seconds(in SentenceTree tree, int position, out HashSet<string> seconds)
    {
        Span<char> lower = stackalloc char[32];
        var form = tree.Form(position);
        seconds = null!;
        if (form.Length > lower.Length) return false;
        var length = form.ToLowerInvariant(lower);
        return pairs.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out seconds!);
    }

    private static void Join(in SentenceTree tree, int head, int second)
    {
        if (tree[head].Upos is not (Upos.NOUN or Upos.PROPN)) tree[head].Upos = Upos.NOUN;
        tree[head].Features &= ~(Features.Bare | Features.Passive);
        if (tree.Head(second) == head && tree[second].Deprel is Deprel.Compound or Deprel.Nmod or Deprel.Flat or Deprel.Amod) return;
        if (tree.Head(head) == second) tree.Swap(second, head, Deprel.Compound);
        else if (tree.IsBelow(head, second) || !tree.Attach(second, head, Deprel.Compound)) return;
        for (var i = second + 1; i < Math.Min(tree.Count, second + 8); i++)
            if (tree.Head(i) == second) tree.Attach(i, head, tree[i].Deprel);
    }
}
