using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "Turkish police detained 40 activists": the parser sometimes takes the only verb for a reduced relative clause on its subject and leaves the
/// noun as root. A past form with an object of its own cannot be a reduced passive, so it is the main verb and the noun its subject.
/// "The two Koreas resumed talks": a finite past form is no adjective of the noun behind it either, but its verb; nor does it depend on the
/// clause that describes a root noun. In Indonesian a name with a clause that no relative word opens is a subject, and so is a root noun
/// whose sentence has but one verb, wherever that was hung.
/// </summary>
internal sealed class MainVerbs(bool namesOnly) : ITreeRepair
{
    private const Features FinitePast = Features.Finite | Features.Past;

    /// <summary>Words before a verb in which its subject's are looked for.</summary>
    private const int Reach = 24;

    public void Apply(in SentenceTree tree)
    {
        var hasOneVerb = namesOnly && HasOneVerb(tree);
        for (var verb = 1; verb < tree.Count; verb++)
        {
            if (!tree.IsVerb(verb)) continue;
            if (hasOneVerb && TakesOnlyVerb(tree, verb)) return;
            if (!namesOnly && DescribesNothing(tree, verb)) TakeNoun(tree, verb);
            if ((tree[verb].Features & FinitePast) == FinitePast) TakePlace(tree, verb);
            if (tree[verb].Deprel != Deprel.Acl) continue;
            var noun = FirstConjunct(tree, tree.Head(verb));
            if (noun < 0 || noun > verb || tree.Head(noun) >= 0 || !tree.IsNominal(noun) || !IsMain(tree, verb, noun)) continue;
            tree.Raise(verb, noun, Deprel.Nsubj, from: verb);
            tree[verb].Features = (tree[verb].Features | Features.Finite) & ~(namesOnly ? Features.None : Features.Passive | Features.Participle);
            return;
        }
    }

    /// <summary>
    /// "The case against Iran has a feeling": a finite clause describes a noun only where it has a relative word or a subject of its own
    /// ("every move Google makes").
    /// </summary>
    private static bool DescribesNothing(in SentenceTree tree, int verb)
    {
        if (tree[verb].Deprel is not (Deprel.AclRelcl or Deprel.Acl) || !IsFinite(tree, verb) || tree.HasSubject(verb)) return false;
        var noun = tree.Head(verb);
        if (noun < 0 || noun > verb || verb - noun > Reach || !tree.IsNominal(noun)) return false;
        for (var i = noun + 1; i < verb; i++)
            if ((tree[i].Features & Features.Relative) != 0 || (tree.Head(i) == verb && tree[i].Deprel is Deprel.Mark or Deprel.Expl or Deprel.Csubj or Deprel.Obj or Deprel.Obl)) return false;
        return true;
    }

    private static bool IsFinite(in SentenceTree tree, int verb)
        => (tree[verb].Features & Features.Finite) != 0 || IsFinite(tree, verb, Deprel.Aux) || IsFinite(tree, verb, Deprel.AuxPass);

    private static bool IsFinite(in SentenceTree tree, int verb, Deprel auxiliary)
        => tree.FindChild(verb, auxiliary) is >= 0 and var found && found < verb && (tree[found].Features & Features.Finite) != 0;

    private static void TakeNoun(in SentenceTree tree, int verb)
    {
        var noun = tree.Head(verb);
        if (tree.Head(noun) < 0) tree.Raise(verb, noun, tree.SubjectOf(verb), from: verb);
        else if (tree.HasCase(noun)) return;
        else if (tree[noun].Deprel == Deprel.Obj) tree.Promote(verb, noun, Deprel.Ccomp, tree.SubjectOf(verb));
        else if (tree[noun].Deprel is Deprel.Conj or Deprel.Ccomp or Deprel.Advcl or Deprel.Parataxis) tree.Promote(verb, noun, tree[noun].Deprel, tree.SubjectOf(verb));
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
        if (clause < 0 || clause > verb || tree[clause].Deprel != Deprel.Acl || tree.HasSubject(clause) || tree.FindChild(verb, Deprel.Mark) >= 0) return;
        var noun = tree.Head(clause);
        if (noun < 0 || noun > clause || !tree.IsNominal(noun) || tree.Head(noun) >= 0 || tree.FindChild(noun, Deprel.Cop) >= 0) return;
        if (tree.HasSubject(verb) && !GivesObject(tree, verb, clause)) return;
        tree.Raise(verb, noun, Deprel.Nsubj, verb);
    }

    /// <summary>The noun between the two verbs, taken for the second one's subject, is the object of the first, which has none.</summary>
    private static bool GivesObject(in SentenceTree tree, int verb, int clause)
    {
        var subject = tree.FindChild(verb, Deprel.Nsubj);
        return subject > clause && subject == verb - 1 && (tree[clause].Features & Features.Gerund) != 0 && tree.FindChild(clause, Deprel.Obj) < 0 && tree.Attach(subject, clause, Deprel.Obj);
    }

    /// <summary>"Massa di Dhaka mengamuk": the only verb, taken for part of a name, is that of the noun that stands as root.</summary>
    private static bool TakesOnlyVerb(in SentenceTree tree, int verb)
    {
        if (tree[verb].Deprel is not (Deprel.Flat or Deprel.Compound or Deprel.Appos) || tree.HasCase(verb)) return false;
        var root = tree.Root;
        if (root < 0 || root > verb || !tree.IsNominal(root) || tree.FindChild(root, Deprel.Cop) >= 0) return false;
        tree.Raise(verb, root, tree.SubjectOf(verb), from: verb);
        return true;
    }

    private static bool HasOneVerb(in SentenceTree tree)
    {
        var verbs = 0;
        for (var i = 0; i < tree.Count && verbs < 2; i++)
            if (tree.IsVerb(i)) verbs++;
        return verbs == 1;
    }

    /// <summary>The verb takes the place of the noun behind it; what stands before the verb is its subject's.</summary>
    private static void TakeObject(in SentenceTree tree, int verb)
    {
        var noun = tree.Head(verb);
        if (noun < verb || !tree.IsNominal(noun) || !tree.IsNominal(verb - 1)) return;
        var subject = tree.PhraseBefore(verb);
        if (tree.Head(subject) < 0 && tree.Head(noun) == subject && tree[noun].Deprel is Deprel.Conj or Deprel.Obj or Deprel.Nmod && tree.FindChild(noun, Deprel.Cc) < 0)
        {
            tree.Raise(verb, subject, Deprel.Nsubj, from: verb);
            tree.Attach(noun, verb, Deprel.Obj);
            return;
        }

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
