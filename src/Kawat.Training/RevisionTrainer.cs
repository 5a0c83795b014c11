using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>
/// Learns to choose the heads of doubtful words again, with the whole tree in view. Must learn from trees of parsers that had not learnt
/// the sentence, for at those that they had they are hardly ever wrong.
/// </summary>
internal sealed unsafe class RevisionTrainer(Recipe recipe, int seed)
{
    private readonly Workspace work = new();

    public AveragedTable Table { get; } = new(recipe.RevisionBits, 1);

    /// <param name="sentences">Gold trees.</param>
    /// <param name="trees">What parsers that had not learnt them made of them.</param>
    /// <param name="rounds">Times over all sentences.</param>
    public void Train(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<FirstTree> trees, int rounds)
    {
        var random = new Random(seed + 17);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order) Learn(sentences[index], trees[index]);
        }
    }

    private void Learn(TreebankSentence sentence, FirstTree first)
    {
        first.Restore(work, sentence);
        work.Tree.Read(work, recipe.RevisionLead);
        for (var word = 1; word <= work.Count; word++)
        {
            if (!work.Tree.IsDoubtful(word)) continue;
            var heads = work.Tree.HeadsFor(word);
            if (heads.Length == 1) continue;
            var chosen = Learn(new RevisedWord(work, word), heads, heads.IndexOf(sentence.Heads[word - 1]));
            if (heads[chosen] != work.Tree.HeadOf(word)) work.Tree.Choose(word, heads[chosen]);
        }
    }

    /// <summary>Learns from one word unless its right head is not among those that it could have.</summary>
    /// <returns>Index of the head that was chosen: training goes on from there, as use would.</returns>
    private int Learn(in RevisedWord word, ReadOnlySpan<int> heads, int right)
    {
        var rival = -1;
        var most = float.NegativeInfinity;
        for (var i = 0; i < heads.Length; i++)
        {
            if (i == right) continue;
            var score = Table.ScoreOne(work.Rows, Fill(word, heads, i));
            if (score > most) (rival, most) = (i, score);
        }

        if (right < 0) return rival;
        var count = Fill(word, heads, right);
        var lead = Table.ScoreOne(work.Rows, count) - most;
        if (lead <= recipe.RevisionMargin * count)
        {
            Table.Add(work.Rows, count, 1);
            Table.Add(work.Rows, Fill(word, heads, rival), -1);
        }

        Table.Step();
        return lead > 0 ? right : rival;
    }

    private int Fill(in RevisedWord word, ReadOnlySpan<int> heads, int choice) => RevisionTemplates.Fill(word, heads[choice], choice, work.Rows, Table.Layout);
}
