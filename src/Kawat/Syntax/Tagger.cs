using Kawat.Documents;

namespace Kawat.Syntax;

/// <summary>
/// Greedy tagger from left to right: each token takes the fine tag with the highest score. Where the best leads by little the
/// tagger comes back when all tags are set, and adds what the tags on both sides say. <see cref="MissingVerbs"/> has the last word.
/// </summary>
/// <param name="tags">The tags.</param>
/// <param name="weights">Weights of the first look.</param>
/// <param name="secondLook">Weights of the second look, in the same scale.</param>
/// <param name="shape">Leads of at most its doubt are looked at again; below 0 none is. Its styles are those of edited text.</param>
internal sealed unsafe class Tagger(TagSet tags, WeightTable weights, WeightTable secondLook, ModelShape shape)
{
    private readonly RowLayout layout = weights.Layout;
    private readonly RowLayout secondLayout = secondLook.Layout;
    private readonly int classes = tags.Count;
    private readonly int doubt = shape.Doubt;
    private readonly int[] names = tags.Of(Upos.PROPN);
    private readonly int[] verbs = [.. tags.Of(Upos.VERB), .. tags.Of(Upos.AUX)];
    private readonly MissingVerbs missingVerbs = new(tags, shape.Doubt, shape.HeadlineDomain);

    public void Tag(Workspace work)
    {
        var rows = work.Rows;
        var scores = work.Scores;
        var isEdited = work.Domain == shape.Domain || work.Domain == shape.HeadlineDomain;
        for (var i = 1; i <= work.Count; i++)
        {
            var node = work.Nodes + i;
            if (node->OnlyTag >= 0)
            {
                tags.Set(node, node->OnlyTag);
                continue;
            }

            var count = TagTemplates.Fill(node, work.Domain, rows, layout);
            weights.Sum(rows, count, scores);
            if (isEdited && node->IsSmallWord) RuleOut(names, scores);
            if (isEdited && node->IsAbbreviation) RuleOut(verbs, scores);
            if (doubt < 0)
            {
                tags.Set(node, Best(new(scores, classes)));
                continue;
            }

            var best = BestOfTwo(scores, classes, out var lead);
            tags.Set(node, best);
            if (lead <= doubt) work.Doubt(i);
        }

        LookAgain(work);
        missingVerbs.Find(work);
    }

    /// <summary>
    /// "memblokade", "KPK": in edited text a name has a capital, and an abbreviation is no verb. Web text, of which treebanks are
    /// half, has names without.
    /// </summary>
    private static void RuleOut(int[] wrong, short* scores)
    {
        foreach (var tag in wrong) scores[tag] = short.MinValue / 2;
    }

    private void LookAgain(Workspace work)
    {
        for (var i = 0; i < work.DoubtCount; i++)
        {
            var node = work.Nodes + work.Doubts[i];
            var count = SecondLookTemplates.Fill(node, work, work.Rows, secondLayout);
            secondLook.Sum(work.Rows, count, work.Scores);
            var scores = work.DoubtScores(i);
            for (var c = 0; c < classes; c++) scores[c] += work.Scores[c];
            tags.Set(node, Best(scores[..classes]));
        }
    }

    /// <summary>The class with the highest score.</summary>
    internal static int Best(ReadOnlySpan<short> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }

    private static int BestOfTwo(short* scores, int classes, out int lead)
    {
        int best = 0, second = short.MinValue;
        for (var i = 1; i < classes; i++)
        {
            if (scores[i] > scores[best])
            {
                second = scores[best];
                best = i;
            }
            else if (scores[i] > second)
            {
                second = scores[i];
            }
        }

        lead = scores[best] - second;
        return best;
    }
}
