using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "Turkish police detained 40 activists": the parser sometimes takes the only verb for a reduced relative clause on its subject and leaves the
/// noun as root. A past form with an object of its own cannot be a reduced passive, so it is the main verb and the noun its subject.
/// In Indonesian the same holds of a name with a clause that no relative word opens.
/// </summary>
internal sealed class MainVerbs(bool namesOnly) : ITreeRepair
{
    public void Apply(in SentenceTree tree)
    {
        for (var verb = 1; verb < tree.Count; verb++)
        {
            if (!tree.IsVerb(verb) || tree[verb].Deprel != Deprel.Acl) continue;
            var noun = FirstConjunct(tree, tree.Head(verb));
            if (noun < 0 || noun > verb || tree.Head(noun) >= 0 || !tree.IsNominal(noun) || !IsMain(tree, verb, noun)) continue;
            tree.Swap(noun, verb, Deprel.Nsubj);
            if (tree.Head(verb) >= 0) continue;
            tree[verb].Features = (tree[verb].Features | Features.Finite) & ~(namesOnly ? Features.None : Features.Passive | Features.Participle);
            return;
        }
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
