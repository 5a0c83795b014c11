namespace Kawat.Training.Teaching;

/// <summary>The projective tree of one root with the highest sum of arc scores (Eisner 1996).</summary>
internal sealed class ProjectiveTree
{
    private readonly int size;
    private readonly Matrix scores;

    // [left, right] of a span; the head is its left or its right end.
    private readonly Cell[] cells;

    private ProjectiveTree(Matrix scores)
    {
        this.scores = scores;
        size = scores.Rows;
        cells = new Cell[size * size];
    }

    /// <param name="scores">Dependents by heads; row and column 0 are the node above the root.</param>
    /// <returns>Head of each word from 1; 0 for the root.</returns>
    public static int[] Find(Matrix scores)
    {
        var tree = new ProjectiveTree(scores);
        for (var width = 1; width < tree.size; width++)
            for (var left = 0; left + width < tree.size; left++)
                tree.Join(left, left + width);
        var heads = new int[tree.size - 1];
        tree.FollowComplete(0, tree.size - 1, leftHead: true, heads);
        return heads;
    }

    private ref Cell At(int left, int right) => ref cells[(left * size) + right];

    private void Join(int left, int right)
    {
        ref var cell = ref At(left, right);
        var (best, split) = (float.NegativeInfinity, -1);
        // The node above the root takes one dependent only: nothing may hang on it before.
        for (var k = left; k < (left == 0 ? 1 : right); k++)
        {
            var sum = At(left, k).LeftHead + At(k + 1, right).RightHead;
            if (sum > best) (best, split) = (sum, k);
        }

        cell.LeftArc = best + scores[right][left];
        cell.RightArc = left == 0 ? float.NegativeInfinity : best + scores[left][right];
        cell.ArcSplit = split;
        (cell.LeftHead, cell.LeftSplit) = (float.NegativeInfinity, right);
        for (var k = left + 1; k <= right; k++)
        {
            var sum = (k == right ? cell.LeftArc : At(left, k).LeftArc) + At(k, right).LeftHead;
            if (sum > cell.LeftHead) (cell.LeftHead, cell.LeftSplit) = (sum, k);
        }

        (cell.RightHead, cell.RightSplit) = (float.NegativeInfinity, left);
        for (var k = left; k < right; k++)
        {
            var sum = At(left, k).RightHead + (k == left ? cell.RightArc : At(k, right).RightArc);
            if (sum > cell.RightHead) (cell.RightHead, cell.RightSplit) = (sum, k);
        }
    }

    private void FollowComplete(int left, int right, bool leftHead, int[] heads)
    {
        if (left == right) return;
        ref var cell = ref At(left, right);
        if (leftHead)
        {
            FollowArc(left, cell.LeftSplit, leftHead: true, heads);
            FollowComplete(cell.LeftSplit, right, leftHead: true, heads);
        }
        else
        {
            FollowComplete(left, cell.RightSplit, leftHead: false, heads);
            FollowArc(cell.RightSplit, right, leftHead: false, heads);
        }
    }

    private void FollowArc(int left, int right, bool leftHead, int[] heads)
    {
        if (leftHead) heads[right - 1] = left;
        else heads[left - 1] = right;
        var split = At(left, right).ArcSplit;
        FollowComplete(left, split, leftHead: true, heads);
        FollowComplete(split + 1, right, leftHead: false, heads);
    }

    private struct Cell
    {
        /// <summary>Best sums with an arc between the ends, headed by the left or the right one.</summary>
        public float LeftArc;
        public float RightArc;
        public int ArcSplit;

        /// <summary>Best sums of a whole span under its left or right end.</summary>
        public float LeftHead;
        public float RightHead;
        public int LeftSplit;
        public int RightSplit;
    }
}
