using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "met him on Thursday and promised gas deliveries": a day has no conjunct but days. Where a noun behind a past form was joined to one, the past
/// form is joined to the verb of the day, and the noun is its object.
/// </summary>
internal sealed class CoordinatedVerbs(TimeWords times) : ITreeRepair
{
    public void Apply(in SentenceTree tree)
    {
        for (var verb = 2; verb + 1 < tree.Count; verb++)
        {
            if (!tree.IsVerb(verb) || tree[verb].Deprel != Deprel.Amod || (tree[verb].Features & Features.Past) == 0 || tree[verb - 1].Upos != Upos.CCONJ) continue;
            var noun = tree.Head(verb);
            if (noun < verb || tree[noun].Deprel != Deprel.Conj || times.IsTime(tree, noun)) continue;
            var day = tree.Head(noun);
            if (day < 0 || day > verb || !times.IsTime(tree, day)) continue;
            var first = tree.Head(day);
            while (first >= 0 && !tree.IsVerb(first)) first = tree.Head(first);
            if (first < 0 || first > day) continue;
            Join(tree, first, verb, noun);
        }
    }

    private static void Join(in SentenceTree tree, int first, int verb, int noun)
    {
        tree.Attach(noun, first, Deprel.Conj);
        tree.Attach(verb, first, Deprel.Conj);
        tree.Attach(noun, verb, Deprel.Obj);
        tree.Attach(verb - 1, verb, Deprel.Cc);
        tree[verb].Features = (tree[verb].Features | Features.Finite) & ~(Features.Passive | Features.Participle);
    }
}
