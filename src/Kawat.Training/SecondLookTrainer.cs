using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>
/// Learns to correct doubtful tags when the tags on both sides are known (after the stacked taggers of Nivre and McDonald's guided
/// parsing, 2008): the scores of the first look stay, what the second look says is added. It must learn from first looks at
/// sentences that their tagger had not learnt, for at those that it had it is hardly ever wrong.
/// </summary>
internal sealed unsafe class SecondLookTrainer(Recipe recipe, Vocabulary vocabulary, int seed)
{
    private readonly Workspace work = new();
    private readonly float[] scoreMemory = GC.AllocateArray<float>(Workspace.MostClasses, pinned: true);

    public AveragedTable Table { get; } = new(recipe.SecondLookBits, WeightTable.WidthFor(vocabulary.Tags.Count));

    /// <param name="sentences">Sentences with gold tags.</param>
    /// <param name="looks">What taggers that had not learnt them made of them.</param>
    /// <param name="rounds">Times over all sentences.</param>
    public void Train(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<FirstLook> looks, int rounds)
    {
        var random = new Random(seed + 13);
        var order = Enumerable.Range(0, sentences.Count).Where(i => looks[i].Doubts.Length > 0).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order) Visit(sentences[index], looks[index], learn: true);
        }

        Table.Average();
    }

    /// <summary>Tags of a sentence after the second look.</summary>
    public byte[] Tag(TreebankSentence sentence, FirstLook look)
    {
        Visit(sentence, look, learn: false);
        var tags = new byte[sentence.Count];
        for (var i = 0; i < tags.Length; i++) tags[i] = (byte)work.Nodes[i + 1].Tag;
        return tags;
    }

    private void Visit(TreebankSentence sentence, FirstLook look, bool learn)
    {
        look.Encoder.Encode(work, new SentenceForms(sentence.Forms), sentence.Domain);
        for (var i = 0; i < sentence.Count; i++) vocabulary.Tags.Set(work.Nodes + i + 1, look.Tags[i]);
        fixed (float* scores = scoreMemory)
        {
            for (var i = 0; i < look.Doubts.Length; i++)
            {
                var node = work.Nodes + look.Doubts[i] + 1;
                var count = SecondLookTemplates.Fill(node, work, work.Rows, Table.Layout);
                Table.Score(work.Rows, count, scores);
                for (var c = 0; c < vocabulary.Tags.Count; c++) scores[c] += look.Scores[i][c];
                if (learn) Learn(count, scores, vocabulary.TagOf(sentence.Tags[look.Doubts[i]]));
                vocabulary.Tags.Set(node, TaggerTrainer.Rival(scores, vocabulary.Tags.Count, -1));
            }
        }
    }

    private void Learn(int count, float* scores, int right)
    {
        var rival = TaggerTrainer.Rival(scores, vocabulary.Tags.Count, right);
        if (scores[right] - scores[rival] <= recipe.TagMargin * count) Table.Update(work.Rows, count, right, rival);
        Table.Step();
    }
}
