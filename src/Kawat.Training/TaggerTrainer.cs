using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>Learns a tagger: averaged perceptron that also learns from right answers which lead by too little.</summary>
internal sealed unsafe class TaggerTrainer(Recipe recipe, Vocabulary vocabulary, Lexicon lexicon, int seed)
{
    private readonly FormEncoder encoder = new(lexicon);
    private readonly Workspace work = new();
    private readonly float[] scoreMemory = GC.AllocateArray<float>(Workspace.MostClasses, pinned: true);

    public AveragedTable Table { get; } = new(recipe.TagBits, WeightTable.WidthFor(vocabulary.Tags.Count));

    public void Train(IReadOnlyList<TreebankSentence> sentences, int rounds)
    {
        var random = new Random(seed);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order) Learn(sentences[index]);
        }

        Table.Average();
    }

    /// <summary>Tags of a sentence by the learnt weights, and where they are in doubt.</summary>
    public FirstLook Look(TreebankSentence sentence)
    {
        encoder.Encode(work, new SentenceForms(sentence.Forms), sentence.Domain);
        var tags = new byte[sentence.Count];
        var doubts = new List<int>();
        var doubtScores = new List<float[]>();
        fixed (float* scores = scoreMemory)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var node = work.Nodes + i + 1;
                var tag = node->OnlyTag;
                if (tag < 0)
                {
                    var count = TagTemplates.Fill(node, work.Domain, work.Rows, Table.Layout);
                    Table.Score(work.Rows, count, scores);
                    tag = Rival(scores, vocabulary.Tags.Count, -1);
                    if (scores[tag] - scores[Rival(scores, vocabulary.Tags.Count, tag)] <= recipe.Doubt)
                    {
                        doubts.Add(i);
                        doubtScores.Add(scoreMemory[..vocabulary.Tags.Count]);
                    }
                }

                vocabulary.Tags.Set(node, tag);
                tags[i] = (byte)tag;
            }
        }

        return new FirstLook(encoder, tags, [.. doubts], [.. doubtScores]);
    }

    private void Learn(TreebankSentence sentence)
    {
        encoder.Encode(work, new SentenceForms(sentence.Forms), sentence.Domain);
        fixed (float* scores = scoreMemory)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var node = work.Nodes + i + 1;
                var right = vocabulary.TagOf(sentence.Tags[i]);
                var count = TagTemplates.Fill(node, work.Domain, work.Rows, Table.Layout);
                Table.Score(work.Rows, count, scores);
                var rival = Rival(scores, vocabulary.Tags.Count, right);
                if (scores[right] - scores[rival] <= recipe.TagMargin * count) Table.Update(work.Rows, count, right, rival);
                Table.Step();

                // Going on from one's own mistakes makes training look like use.
                var taken = node->OnlyTag >= 0 ? node->OnlyTag : scores[rival] >= scores[right] ? rival : right;
                vocabulary.Tags.Set(node, taken);
            }
        }
    }

    /// <summary>The class with the highest score other than one.</summary>
    internal static int Rival(float* scores, int classes, int except)
    {
        var best = -1;
        for (var c = 0; c < classes; c++)
            if (c != except && (best < 0 || scores[c] > scores[best])) best = c;
        return best;
    }
}
