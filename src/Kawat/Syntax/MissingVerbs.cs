using Kawat.Documents;

namespace Kawat.Syntax;

/// <summary>
/// Finds the verb that a sentence or clause must have and that the tagger, which sees a few words at a time, took for something else. A sentence
/// with a full stop has a finite verb: in "Demonstrators in Beirut blocked roads." it is the past form that looks like a participle. A
/// headline without any verb mostly has one behind its first noun: "Gunmen kidnap 20 students in Nigeria". A
/// subordinating conjunction opens a clause with a verb: in "ended with police firing rockets" the form that looks like a noun. A
/// doubtful token whose score lags by no more than what counts as doubt changes its tag; where there is none, a participle between two nouns, or
/// in a headline a verb without its prefix, does.
/// </summary>
/// <param name="tags">The tags.</param>
/// <param name="mostLag">How far the verb's tag may lie behind the best; below 0 no token is doubtful.</param>
/// <param name="headlines">Number of the style of headlines.</param>
internal sealed unsafe class MissingVerbs(TagSet tags, int mostLag, uint headlines)
{
    private const Features PastParticiple = Features.Participle | Features.Past;

    private readonly int[] verbs = tags.Of(Upos.VERB);
    private readonly int bareVerb = tags.Find("VERB.Act");
    private readonly int[] finiteVerbs = tags.Of(Upos.VERB, Features.Finite);
    private readonly int[] pastVerbs = tags.Of(Upos.VERB, Features.Finite | Features.Past);

    /// <summary>Changes tags of a tagged sentence, of whose doubtful tokens the workspace has the scores.</summary>
    public void Find(Workspace work)
    {
        if (mostLag >= 0) FindDoubtful(work);
        if (work.Domain == headlines && bareVerb >= 0) FindBare(work);
    }

    private void FindDoubtful(Workspace work)
    {
        for (var i = 1; i < work.Count; i++)
            if (work.Nodes[i].Upos == Upos.SCONJ && EndOfClause(work, i) is > 0 and var end) Take(work, i + 1, end, verbs);
        if (work.Domain == headlines && !HasVerb(work)) Take(work, 2, work.Count, finiteVerbs, behindNoun: true);
        if (pastVerbs.Length > 0 && IsSentence(work) && !HasFiniteVerb(work) && !Take(work, 1, work.Count, pastVerbs)) TakeParticiple(work);
    }

    /// <summary>"Rusia Usir Dua Diplomat": in a headline without any verb the first word behind a noun that can be one without its prefix.</summary>
    private void FindBare(Workspace work)
    {
        for (var i = 1; i <= work.Count; i++)
            if (work.Nodes[i].Upos == Upos.VERB) return;
        if (!TakeBare(work, isName: false)) TakeBare(work, isName: true);
    }

    /// <summary>"China Kecam Penjualan Senjata": what raw text mostly writes as a name is a verb only before what can be its object.</summary>
    private bool TakeBare(Workspace work, bool isName)
    {
        for (var i = 2; i < work.Count; i++)
        {
            var node = work.Nodes + i;
            if (!node->MayBeBareVerb || isName != (UsualCase)node->UsualCase is UsualCase.Title or UsualCase.Upper || !IsNoun(node - 1)) continue;
            if (isName ? (node + 1)->Upos is not (Upos.NOUN or Upos.NUM or Upos.PRON or Upos.DET) : (node + 1)->Upos == Upos.PUNCT) continue;
            tags.Set(node, bareVerb);
            return true;
        }

        return false;
    }

    /// <summary>"Oman hosted talks.": the participle between two nouns, though the tagger has no doubt.</summary>
    private void TakeParticiple(Workspace work)
    {
        for (var i = 2; i < work.Count; i++)
        {
            var node = work.Nodes + i;
            if (node->Upos != Upos.VERB || (tags.FeaturesOf(node->Tag) & PastParticiple) != PastParticiple) continue;
            if (IsNoun(node - 1) && (IsNoun(node + 1) || (node + 1)->Upos is Upos.DET or Upos.NUM or Upos.PRON or Upos.ADJ)) tags.Set(node, pastVerbs[0]);
            return;
        }
    }

    private static bool IsNoun(Node* node) => node->Upos is Upos.NOUN or Upos.PROPN or Upos.PRON;

    /// <summary>Gives the token between two positions that lags least its best tag of those wanted; false if all lag too much.</summary>
    private bool Take(Workspace work, int first, int end, int[] wanted, bool behindNoun = false)
    {
        var (position, chosen, least) = (0, 0, mostLag + 1);
        var start = work.Doubts.BinarySearch(first);
        for (var i = start < 0 ? ~start : start; i < work.DoubtCount && work.Doubts[i] < end; i++)
        {
            if (behindNoun && !IsNoun(work.Nodes + work.Doubts[i] - 1)) continue;
            var scores = work.DoubtScores(i);
            foreach (var tag in wanted)
            {
                var lag = scores[work.Nodes[work.Doubts[i]].Tag] - scores[tag];
                if (lag < least) (position, chosen, least) = (work.Doubts[i], tag, lag);
            }
        }

        if (position > 0) tags.Set(work.Nodes + position, chosen);
        return position > 0;
    }

    /// <summary>Where a clause without verb that a conjunction opens ends; 0 if it has a verb.</summary>
    private int EndOfClause(Workspace work, int conjunction)
    {
        for (var i = conjunction + 1; i <= work.Count; i++)
        {
            var node = work.Nodes + i;
            if (node->Upos is Upos.VERB or Upos.AUX && (tags.FeaturesOf(node->Tag) & Features.Infinitive) == 0) return 0;
            if (node->Upos == Upos.SCONJ || (node->Upos == Upos.PUNCT && node->Mark != PunctuationMark.Quote)) return i;
        }

        return work.Count + 1;
    }

    /// <summary>Whether there is a finite verb or an infinitive.</summary>
    private bool HasVerb(Workspace work)
    {
        for (var i = 1; i <= work.Count; i++)
            if ((tags.FeaturesOf(work.Nodes[i].Tag) & (Features.Finite | Features.Infinitive)) != 0) return true;
        return false;
    }

    /// <summary>Whether there is a finite verb beside those of the clauses that relative pronouns and conjunctions open.</summary>
    private bool HasFiniteVerb(Workspace work)
    {
        int finite = 0, clauses = 0, open = 0;
        for (var i = 1; i <= work.Count; i++)
        {
            var node = work.Nodes + i;
            var features = tags.FeaturesOf(node->Tag);
            if (node->Upos == Upos.SCONJ || (features & Features.Relative) != 0) open = 1;
            if (node->Upos is not (Upos.VERB or Upos.AUX)) continue;
            if ((features & Features.Finite) != 0)
            {
                finite++;
                clauses += open;
            }

            open = 0;
        }

        return finite > clauses;
    }

    /// <summary>Whether a full stop ends it, perhaps within quotation marks.</summary>
    private static bool IsSentence(Workspace work)
    {
        var last = work.Nodes + work.Count;
        if (last->Mark == PunctuationMark.Quote) last--;
        return last->Mark == PunctuationMark.Stop;
    }
}
