using Kawat.Documents;
using Kawat.Languages;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "Militias associated with Iran had made threats": the parser sometimes takes a preposition for the opener of a clause and its noun for the
/// subject. A preposition opens no finite clause, so the noun hangs on the word before it, and the verb is that of the noun phrase at the top.
/// </summary>
internal sealed class FalseClauses : ITreeRepair
{
    private const int Deepest = 6;

    private readonly WordSet openers;

    public FalseClauses(PackSet packs, string language) => openers = WordSet.Read(packs, $"data/languages/{language}/clause-markers.tsv", "word");

    public void Apply(in SentenceTree tree)
    {
        for (var verb = 3; verb < tree.Count; verb++)
        {
            if (!tree.IsVerb(verb) || (tree[verb].Features & (Features.Infinitive | Features.Gerund)) != 0) continue;
            var marker = tree.FindChild(verb, Deprel.Mark);
            if (marker < 1 || marker > verb || tree[marker].Upos != Upos.ADP || openers.Contains(tree.Form(marker))) continue;
            var noun = tree.FindChild(verb, Deprel.Nsubj);
            if (noun < marker || noun > verb || !tree.IsNominal(noun) || TopOf(tree, verb) is not (>= 0 and var top) || top >= marker) continue;
            var before = marker - 1;
            if (!tree.IsVerb(before) && !tree.IsNominal(before)) continue;
            tree.Raise(verb, top, tree.SubjectOf(verb), from: verb);
            tree.Attach(noun, before, tree.IsVerb(before) ? Deprel.Obl : Deprel.Nmod);
            tree.Attach(marker, noun, Deprel.Case);
            return;
        }
    }

    /// <summary>The noun at the root above a verb; -1 if the root is no noun or has a preposition.</summary>
    private static int TopOf(in SentenceTree tree, int verb)
    {
        var top = tree.Head(verb);
        for (var steps = 0; top >= 0 && tree.Head(top) >= 0 && steps < Deepest; steps++) top = tree.Head(top);
        return top >= 0 && tree.Head(top) < 0 && tree.IsNominal(top) && !tree.HasCase(top) ? top : -1;
    }
}
