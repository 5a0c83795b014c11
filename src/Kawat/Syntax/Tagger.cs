namespace Kawat.Syntax;

/// <summary>Greedy tagger from left to right: each token takes the fine tag with the highest score.</summary>
internal sealed unsafe class Tagger(TagSet tags, WeightTable weights)
{
    private readonly RowLayout layout = weights.Layout;
    private readonly int classes = tags.Count;

    public void Tag(Workspace work)
    {
        var rows = work.Rows;
        var scores = work.Scores;
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
            tags.Set(node, Best(scores, classes));
        }
    }

    internal static int Best(short* scores, int classes)
    {
        var best = 0;
        for (var i = 1; i < classes; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }
}
