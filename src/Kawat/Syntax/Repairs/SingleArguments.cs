using Kawat.Documents;
using Kawat.Languages;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "said she felt …", "on Sunday told …", "akan dimulai Januari": a verb has one subject and no preposition stands before it. Of two, one in a
/// prepositional phrase or a word of time is an oblique; one behind the verb is the subject of the clause that follows, else the verb's object.
/// An object in a prepositional phrase is an oblique too.
/// </summary>
internal sealed class SingleArguments : ITreeRepair
{
    /// <summary>Words around a verb in which its arguments are looked for.</summary>
    private const int Reach = 24;

    /// <summary>Words between a subject and the verb of its clause.</summary>
    private const int NearVerb = 5;

    private readonly WordSet inverted;
    private readonly TimeWords times;
    private readonly bool placesSubjects;

    /// <param name="packs">Where the words are.</param>
    /// <param name="language">Which.</param>
    /// <param name="times">Words of time.</param>
    /// <param name="placesSubjects">Whether a second subject behind the verb is another argument; where passives have bare agents it is not.</param>
    public SingleArguments(PackSet packs, string language, TimeWords times, bool placesSubjects)
    {
        this.times = times;
        this.placesSubjects = placesSubjects;
        inverted = WordSet.Read(packs, $"data/languages/{language}/inverted-verbs.tsv", "form");
    }

    public void Apply(in SentenceTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            if (placesSubjects && tree[i].Deprel == Deprel.Obj && tree.IsVerb(tree.Head(i)) && HasPreposition(tree, i) && tree.FindChild(i, Deprel.Nummod) < 0) tree[i].Deprel = Deprel.Obl;
            if (!tree.IsSubject(i) || !tree.IsVerb(tree.Head(i)) || !HasOther(tree, i)) continue;
            if (times.IsTime(tree, i)) tree[i].Deprel = Deprel.OblTmod;
            else if (HasPreposition(tree, i)) tree[i].Deprel = Deprel.Obl;
            else if (placesSubjects && i > tree.Head(i) && !IsInverted(tree, tree.Head(i), i)) Place(tree, i, tree.Head(i));
        }
    }

    private static bool HasOther(in SentenceTree tree, int subject)
    {
        var verb = tree.Head(subject);
        for (var i = Math.Max(0, verb - Reach); i < Math.Min(tree.Count, verb + Reach); i++)
            if (i != subject && tree.IsSubject(i) && tree.Head(i) == verb) return true;
        return false;
    }

    /// <summary>"…, said his father", "there are": what stands behind such verbs is the subject; the other one is wrong in another way.</summary>
    private bool IsInverted(in SentenceTree tree, int verb, int subject)
    {
        if (tree.FindChild(verb, Deprel.Expl) >= 0) return true;
        if (!inverted.Contains(tree.Form(verb))) return false;
        for (var i = verb + 1; i < Math.Min(tree.Count, verb + Reach); i++)
            if (tree[i].Deprel == Deprel.Ccomp && tree.Head(i) == verb) return false;
        return true;
    }

    private static bool HasPreposition(in SentenceTree tree, int noun)
        => tree.IsNominal(noun) && tree.FindChild(noun, Deprel.Case) is >= 0 and var marker && marker < noun && tree[marker].Upos == Upos.ADP;

    /// <summary>A second subject behind the verb.</summary>
    private static void Place(in SentenceTree tree, int subject, int verb)
    {
        for (var clause = subject + 1; clause < Math.Min(tree.Count, subject + Reach); clause++)
        {
            if (tree.Head(clause) != verb || tree[clause].Deprel != Deprel.Ccomp) continue;
            if (clause - subject > NearVerb || tree.HasSubject(clause)) break;
            tree.Attach(subject, clause, tree.SubjectOf(clause));
            return;
        }

        if (tree.IsNominal(subject) && tree.FindChild(verb, Deprel.Obj) < 0) tree[subject].Deprel = Deprel.Obj;
    }
}
