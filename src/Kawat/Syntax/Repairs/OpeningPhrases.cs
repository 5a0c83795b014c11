using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "On Friday, the Department of Transportation announced …", "After the talks, a spokesman claimed …": the parser sometimes takes the noun behind
/// the comma for an apposition of the opening phrase, leaves the verb without a subject, or makes the opening phrase the root. A noun
/// without a preposition between the comma and a verb that has no subject is its subject; a phrase with a preposition is no root beside a verb.
/// </summary>
internal sealed class OpeningPhrases(TimeWords times) : ITreeRepair
{
    /// <summary>Words from the sentence's beginning within which the opening phrase ends.</summary>
    private const int Reach = 16;

    public void Apply(in SentenceTree tree)
    {
        for (var noun = 2; noun < tree.Count; noun++)
        {
            if (tree[noun].Deprel is not (Deprel.Appos or Deprel.Conj) || !tree.IsNominal(noun) || tree.HasCase(noun)) continue;
            if (ObjectOfAim(tree, noun)) continue;
            var opening = OpeningOf(tree, noun);
            if (opening < 0 || !IsBehindComma(tree, noun)) continue;
            if (tree.Head(opening) < 0) Uproot(tree, opening, noun);
            else if (tree.Head(opening) is var verb && verb > noun && tree.IsVerb(verb) && !IsFilled(tree, verb)) tree.Attach(noun, verb, tree.SubjectOf(verb));
        }
    }

    /// <summary>"To pressure Iran, the United States sent a carrier": the aim's object was taken for the subject, and the subject for its conjunct.</summary>
    private static bool ObjectOfAim(in SentenceTree tree, int noun)
    {
        var inner = tree.Head(noun);
        if (inner < 1 || inner > noun || inner > Reach || !tree.IsSubject(inner) || !IsBehindComma(tree, noun)) return false;
        var (verb, aim) = (tree.Head(inner), inner - 1);
        while (aim > 0 && tree.Head(aim) == inner) aim--;
        if (verb < noun || !tree.IsVerb(aim) || tree.Head(aim) != verb || tree[aim].Deprel != Deprel.Advcl || tree.FindChild(aim, Deprel.Obj) >= 0 || tree.FindChild(aim, Deprel.Mark) < 0) return false;
        var relation = tree[inner].Deprel;
        return tree.Attach(noun, verb, relation) && tree.Attach(inner, aim, Deprel.Obj);
    }

    /// <summary>The head of the phrase at the sentence's beginning below which the noun was hung; -1 if there is none.</summary>
    private int OpeningOf(in SentenceTree tree, int noun)
    {
        var opening = tree.Head(noun);
        while (opening >= 0 && opening < noun && tree[opening].Deprel is Deprel.Nmod or Deprel.Conj or Deprel.Flat or Deprel.Appos or Deprel.Compound && tree.IsNominal(tree.Head(opening))) opening = tree.Head(opening);
        return opening >= 0 && opening < noun && opening <= Reach && (tree.HasCase(opening) || times.IsTime(tree, opening)) ? opening : -1;
    }

    /// <summary>The verb behind the noun becomes the root, the phrase its oblique.</summary>
    private static void Uproot(in SentenceTree tree, int opening, int noun)
    {
        var verb = VerbBehind(tree, opening, noun);
        if (verb < 0) return;
        var beneficiary = tree.FindChild(verb, Deprel.Nsubj);
        tree.Raise(verb, opening, Deprel.Obl, from: noun);
        if (beneficiary > noun && tree.FindChild(verb, Deprel.Mark) is var marker && marker == beneficiary - 1 && marker > noun && tree[marker].Upos == Upos.ADP)
        {
            tree.Attach(beneficiary, noun, Deprel.Nmod);
            tree.Attach(marker, beneficiary, Deprel.Case);
        }

        tree.Attach(noun, verb, tree.SubjectOf(verb));
    }

    /// <summary>The first verb behind the noun that hangs on it or on the phrase.</summary>
    private static int VerbBehind(in SentenceTree tree, int opening, int noun)
    {
        for (var verb = noun + 1; verb < tree.Count && verb < noun + Reach; verb++)
        {
            if (!tree.IsVerb(verb) || (tree.Head(verb) != noun && tree.Head(verb) != opening) || (tree[verb].Features & (Features.Gerund | Features.Infinitive)) != 0) continue;
            return tree[verb].Deprel == Deprel.AclRelcl || !IsOpen(tree, noun, verb) ? -1 : verb;
        }

        return -1;
    }

    /// <summary>A noun, a clause or an expletive holds the subject's place.</summary>
    private static bool IsFilled(in SentenceTree tree, int verb)
        => tree.HasSubject(verb) || tree.FindChild(verb, Deprel.Csubj) >= 0 || tree.FindChild(verb, Deprel.Expl) >= 0;

    /// <summary>A comma stands right before the noun's own words, and no conjunction joins it to what is before.</summary>
    private static bool IsBehindComma(in SentenceTree tree, int noun)
    {
        if (tree.FindChild(noun, Deprel.Cc) >= 0) return false;
        var first = noun;
        while (first > 0 && tree.IsBelow(first - 1, noun) && tree.Form(first - 1) is not ",") first--;
        return first > 0 && tree.Form(first - 1) is ",";
    }

    /// <summary>No comma closes the noun off again before the verb, as it would close an apposition.</summary>
    private static bool IsOpen(in SentenceTree tree, int noun, int verb)
    {
        for (var i = noun + 1; i < verb; i++)
            if (tree.Form(i) is ",") return false;
        return true;
    }
}
