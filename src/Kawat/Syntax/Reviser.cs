namespace Kawat.Syntax;

/// <summary>
/// Chooses again the heads of words about which the parser was in doubt, now that the whole tree is in view (after the tree revision
/// learning of Attardi and Ciaramita 2007): from left to right, among the heads that keep the tree a projective tree, the one with the best
/// score. A dependent may also take its head's place.
/// </summary>
/// <param name="weights">Table of width 1: each head is a choice of its own.</param>
/// <param name="mostLead">Words are doubtful whose moves led by at most this much; below 0 none.</param>
internal sealed unsafe class Reviser(WeightTable weights, int mostLead)
{
    /// <summary>Longer sentences are lists and tables: their words can have thousands of dependents, and each choice looks at all of them.</summary>
    private const int LongestSentence = 200;

    private readonly RowLayout layout = weights.Layout;

    /// <summary>Revises the tree of a parsed sentence.</summary>
    /// <returns>Whether <see cref="Workspace.Tree"/> now differs from the parser's tree.</returns>
    public bool Revise(Workspace work)
    {
        if (work.Count > LongestSentence) return false;
        var word = 1;
        while (word <= work.Count && work.Nodes[word].Lead > mostLead) word++;
        if (word > work.Count) return false;
        work.Tree.Read(work, mostLead);
        var isChanged = false;
        for (; word <= work.Count; word++)
            if (work.Tree.IsDoubtful(word) && ReviseHead(work, word)) isChanged = true;
        return isChanged;
    }

    private bool ReviseHead(Workspace work, int word)
    {
        var heads = work.Tree.HeadsFor(word);
        if (heads.Length == 1) return false;
        var revised = new RevisedWord(work, word);
        int best = 0, most = int.MinValue;
        for (var i = 0; i < heads.Length; i++)
        {
            var count = RevisionTemplates.Fill(revised, heads[i], i, work.Rows, layout);
            var score = weights.SumOne(work.Rows, count);
            if (score > most) (best, most) = (i, score);
        }

        if (heads[best] == revised.Head) return false;
        work.Tree.Choose(word, heads[best]);
        return true;
    }
}
