using Kawat.Documents;
using Kawat.Languages;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "ended with police firing rockets": a subordinating conjunction opens a clause. Where the parser takes the clause for a phrase, its verb for
/// an attribute of its object or its subject for part of a compound, they become what they are.
/// </summary>
internal sealed class ConjunctionClauses : ITreeRepair
{
    /// <summary>Words between a preposition and the verb of its clause.</summary>
    private const int Reach = 12;

    private readonly WordSet absolute;

    public ConjunctionClauses(PackSet packs, string language) => absolute = WordSet.Read(packs, $"data/languages/{language}/absolute-markers.tsv", "word");

    public void Apply(in SentenceTree tree)
    {
        for (var verb = 2; verb + 1 < tree.Count; verb++)
        {
            if (!tree.IsVerb(verb)) continue;
            if (tree[verb].Deprel == Deprel.Advcl && (tree[verb].Features & (Features.Gerund | Features.Participle)) != 0 && (tree[verb].Features & Features.Past) == 0) TakeSubject(tree, verb);
            if (StandsFirst(tree, verb)) tree[verb - 1].Deprel = Deprel.Nsubj;
            var noun = tree.Head(verb);
            if (noun < verb || tree[verb].Deprel != Deprel.Amod || (tree[verb].Features & Features.Gerund) == 0 || !tree.IsNominal(verb - 1) || tree.Head(noun) < 0) continue;
            var marker = tree.FindChild(noun, Deprel.Case);
            if (marker < 0 || marker > verb || tree[marker].Upos != Upos.SCONJ) continue;
            var subject = tree.PhraseBefore(verb);
            if (tree.Head(subject) == verb || tree.Head(subject) == noun) Open(tree, marker, subject, verb, noun);
        }
    }

    /// <summary>", with Libya and France providing support": the phrase between comma and verb is the subject.</summary>
    private void TakeSubject(in SentenceTree tree, int verb)
    {
        if (tree.HasSubject(verb) || !tree.IsNominal(verb - 1)) return;
        for (var marker = verb - 2; marker > 0 && verb - marker < Reach; marker--)
        {
            if (tree[marker].Deprel != Deprel.Case) continue;
            var noun = tree.Head(marker);
            if (!absolute.Contains(tree.Form(marker)) || tree[marker - 1].Upos != Upos.PUNCT || noun < marker || noun >= verb || tree.IsBelow(verb, noun) || !tree.IsBelow(verb - 1, noun)) return;
            if (tree.Attach(noun, verb, Deprel.Nsubj) && tree.Attach(marker, verb, Deprel.Mark)) return;
        }
    }

    /// <summary>"with police beating students": the noun between conjunction and verb.</summary>
    private static bool StandsFirst(in SentenceTree tree, int verb)
        => tree.IsNominal(verb - 1) && tree[verb - 1].Deprel == Deprel.Compound && tree.Head(verb - 1) == verb
            && tree.FindChild(verb, Deprel.Mark) is >= 0 and var marker && marker < verb && (tree[verb].Features & (Features.Gerund | Features.Participle)) != 0 && !tree.HasSubject(verb);

    private static void Open(in SentenceTree tree, int marker, int subject, int verb, int noun)
    {
        tree.Swap(noun, verb, Deprel.Obj);
        tree[verb].Deprel = Deprel.Advcl;
        tree.Attach(subject, verb, Deprel.Nsubj);
        tree[marker].Deprel = Deprel.Mark;
        for (var i = marker + 1; i < verb; i++)
            if (i != subject && tree.Head(i) == verb) tree.Attach(i, subject, tree[i].Deprel);
        for (var i = verb + 1; i < noun; i++)
            if (tree.Head(i) == verb) tree.Attach(i, noun, tree[i].Deprel);
    }
}
