using Kawat.Documents;
using Kawat.Languages;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "bombed Damascus after Iran fired missiles": the parser sometimes reads the word of time as a preposition inside the subject of the second
/// verb ("Damascus after Iran"). A verb that asks for an object and has none before such a chain takes its first noun; the second is
/// the subject of the clause of time. An adverb of time that opens a clause ("when several thousand people rallied") belongs to its verb, not to
/// the subject's first word.
/// </summary>
internal sealed class TimeClauses : ITreeRepair
{
    private readonly WordSet markers;

    public TimeClauses(PackSet packs, string language) => markers = WordSet.Read(packs, $"data/languages/{language}/clause-markers.tsv", "word", "link", "Time");

    public void Apply(in SentenceTree tree)
    {
        for (var marker = 1; marker < tree.Count; marker++)
        {
            if (tree[marker].Deprel == Deprel.Advmod && tree[marker].Upos == Upos.ADV && markers.Contains(tree[marker].Citation)) LeaveSubject(tree, marker);
            if (tree[marker].Deprel != Deprel.Case || !markers.Contains(tree[marker].Citation)) continue;
            var inner = tree.Head(marker);
            if (inner < marker || tree[inner].Deprel != Deprel.Nmod) continue;
            var outer = tree.Head(inner);
            if (outer < 0 || outer > marker || tree[outer].Deprel is not (Deprel.Nsubj or Deprel.NsubjPass)) continue;
            var second = tree.Head(outer);
            var first = second < 0 ? -1 : tree.Head(second);
            if (first < 0 || first > outer || second < inner || tree[second].Deprel != Deprel.Ccomp || !tree.IsVerb(first) || tree.FindChild(first, Deprel.Obj) >= 0) continue;
            var subject = tree[outer].Deprel;
            tree.Attach(outer, first, Deprel.Obj);
            tree.Attach(inner, second, subject);
            tree.Attach(marker, second, Deprel.Mark);
            tree[second].Deprel = Deprel.Advcl;
        }
    }

    private static void LeaveSubject(in SentenceTree tree, int adverb)
    {
        var noun = tree.Head(adverb);
        while (noun > adverb && !tree.IsVerb(noun) && !tree.IsSubject(noun)) noun = tree.Head(noun);
        if (noun <= adverb || !tree.IsSubject(noun) || tree.IsBelow(adverb - 1, noun)) return;
        if (tree.Head(noun) is var verb && verb > noun) tree.Attach(adverb, verb, Deprel.Advmod);
    }
}
