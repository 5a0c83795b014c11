using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "Turkish police detained 40 activists": the parser sometimes takes the only verb for a reduced relative clause on its subject and leaves the
/// noun as root. A past form with an object of its own cannot be a reduced passive, so it is the main verb and the noun its subject.
/// "The two Koreas resumed talks": a finite past form is no adjective of the noun behind it either, but its verb; nor does it depend on the
/// clause that describes a root noun. In Indonesian the same
/// holds of a name with a clause that no relative word opens.
/// </summary>
internal sealed class MainVerbs(bool namesOnly) : ITreeRepair
{
    private const Features FinitePast = Features.Finite | Features.Past;

    /// <summary>Words before a verb in which its subject's are looked for.</summary>
    private const int Reach = 24;

    public void Apply(in SentenceTree tree)
    {
        for (var verb = 1; verb < tree.Count; verb++)
        {
            if (!tree.IsVerb(verb)) continue;
            if ((tree[verb].Features & FinitePast) == FinitePast) TakePlace(tree, verb);
            if (tree[verb].Deprel != Deprel.Acl) continue;
            var noun = FirstConjunct(tree, tree.Head(verb));
            if (noun < 0 || noun > verb || tree.Head(noun) >= 0 || !tree.IsNominal(noun) || !IsMain(tree, verb, noun)) continue;
            tree.Swap(noun, verb, Deprel.Nsubj);
            if (tree.Head(verb) >= 0) continue;
            tree[verb].Features = (tree[verb].Features | Features.Finite) & ~(namesOnly ? Features.None : Features.Passive | Features.Participle);
            return;
        }
    }

    private static void TakePlace(in SentenceTree tree, int verb)
    {
        if (tree[verb].Deprel == Deprel.Amod) TakeObject(tree, verb);
        else if (tree[verb].Deprel is Deprel.Xcomp or Deprel.Ccomp) TakeRoot(tree, verb);
    }

    /// <summary>"Gunmen holding the bridge shot at villagers": the root is a noun, and the verb hangs on the clause that describes it.</summary>
    private static void TakeRoot(in SentenceTree tree, int verb)
    {
        var clause = tree.Head(verb);
        if (clause < 0 || clause > verb || tree[clause].Deprel != Deprel.Acl || tree.HasSubject(clause) || tree.HasSubject(verb) || tree.FindChild(verb, Deprel.Mark) >= 0) return;
        var noun = tree.Head(clause);
        if (noun >= 0 && noun < clause && tree.IsNominal(noun) && tree.Head(noun) < 0 && tree.FindChild(noun, Deprel.Cop) < 0) tree.Raise(verb, noun, Deprel.Nsubj, verb);
    }

    /// <summary>The verb takes the place of the noun behind it; what stands before the verb is its subject's.</summary>
    private static void TakeObject(in SentenceTree tree, int verb)
    {
        var noun = tree.Head(verb);
        if (noun < verb || !tree.IsNominal(noun) || !tree.IsNominal(verb - 1)) return;
        var subject = tree.PhraseBefore(verb);
        if (tree.Head(subject) != verb && tree.Head(subject) != noun) return;
        for (var i = Math.Max(0, verb - Reach); i < verb; i++)
        {
            if (i == subject || tree.Head(i) != noun) continue;
            if (tree[i].Deprel is Deprel.Det or Deprel.Nummod or Deprel.Amod or Deprel.Case or Deprel.Compound) tree.Attach(i, subject, tree[i].Deprel);
        }

        tree.Swap(noun, verb, Deprel.Obj);
        tree.Attach(subject, verb, Deprel.Nsubj);
    }

    private bool IsMain(in SentenceTree tree, int verb, int noun)
    {
        if (tree.FindChild(verb, Deprel.Mark) >= 0 || tree.HasSubject(verb)) return false;
        var hasObject = tree.FindChild(verb, Deprel.Obj) >= 0;
        if (namesOnly) return tree[noun].Upos == Upos.PROPN && (hasObject || tree.FindChild(verb, Deprel.Obl) >= 0 || tree.FindChild(verb, Deprel.Xcomp) >= 0);
        return hasObject && (tree[verb].Features & Features.Past) != 0 && tree.FindChild(verb, Deprel.AuxPass) < 0;
    }

    private static int FirstConjunct(in SentenceTree tree, int noun)
    {
        while (noun >= 0 && tree[noun].Deprel == Deprel.Conj) noun = tree.Head(noun);
        return noun;
    }
}
