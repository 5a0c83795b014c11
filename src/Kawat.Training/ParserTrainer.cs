using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>Learns moves and labels of the parser together, following its own mistakes with the dynamic oracle's advice.</summary>
internal sealed unsafe class ParserTrainer(Recipe recipe, Vocabulary vocabulary, Lexicon lexicon, int seed)
{
    /// <summary>Longer sentences are tables or lists and cost much for little.</summary>
    private const int LongestSentence = 200;

    private readonly FormEncoder encoder = new(lexicon);
    private readonly Workspace work = new();
    private readonly float[] actionScores = GC.AllocateArray<float>(4, pinned: true);
    private readonly float[] labelScores = GC.AllocateArray<float>(Workspace.MostClasses, pinned: true);
    private readonly Random random = new(seed + 7);

    public AveragedTable Actions { get; } = new(recipe.ActionBits, 4);

    public AveragedTable Labels { get; } = new(recipe.LabelBits, WeightTable.WidthFor(vocabulary.Labels.Count));

    /// <param name="sentences">Gold trees.</param>
    /// <param name="tags">Predicted tags, so that training meets the mistakes that use will meet.</param>
    /// <param name="rounds">Times over all sentences.</param>
    public void Train(IReadOnlyList<TreebankSentence> sentences, IReadOnlyList<byte[]> tags, int rounds)
    {
        var order = Enumerable.Range(0, sentences.Count).Where(i => sentences[i].Count <= LongestSentence).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var index in order) Learn(sentences[index], tags[index], round);
        }
    }

    private void Learn(TreebankSentence sentence, byte[] tags, int round)
    {
        encoder.Encode(work, new SentenceForms(sentence.Forms), sentence.Domain);
        for (var i = 0; i < sentence.Count; i++) vocabulary.Tags.Set(work.Nodes + i + 1, tags[i]);
        int[] gold = [-1, .. sentence.Heads];
        int[] labels = [-1, .. sentence.Labels.Select(vocabulary.LabelOf)];
        Parser.Start(work);
        var next = 1;
        while (next <= work.Count || work.StackDepth > 1)
        {
            var action = LearnAction(gold, next, round);
            if (action == ParserAction.Shift)
            {
                work.Stack[work.StackDepth++] = next++;
                continue;
            }

            var dependent = work.Stack[--work.StackDepth];
            var head = action == ParserAction.Left ? next : work.Stack[work.StackDepth - 1];
            var label = head == 0 ? vocabulary.Labels.Root : LearnLabel(head, dependent, gold[dependent] == head ? labels[dependent] : -1, round);
            Parser.Attach(work, head, dependent);
            vocabulary.Labels.Set(work.Nodes + head, work.Nodes + dependent, label);
        }
    }

    private ParserAction LearnAction(int[] gold, int next, int round)
    {
        var legal = Parser.Legal(work, next);
        if ((legal & (legal - 1)) == 0) return (ParserAction)System.Numerics.BitOperations.TrailingZeroCount(legal);
        fixed (float* scores = actionScores)
        {
            var count = ActionTemplates.Fill(work, next, work.Rows, Actions.Layout);
            Actions.Score(work.Rows, count, scores);
            var (right, wrong) = Judge(gold, next, legal, scores);
            var mistaken = wrong >= 0 && scores[wrong] >= scores[right];
            if (wrong >= 0 && scores[right] - scores[wrong] <= recipe.Margin * count) Actions.Update(work.Rows, count, right, wrong);
            Actions.Step();
            return (ParserAction)(mistaken && round > 0 && random.NextDouble() < recipe.Exploration ? wrong : right);
        }
    }

    /// <summary>The best-scored move of least cost, and the best-scored of the others (-1 if all are as good).</summary>
    private (int Right, int Wrong) Judge(int[] gold, int next, int legal, float* scores)
    {
        Span<int> costs = [int.MaxValue, int.MaxValue, int.MaxValue];
        var least = int.MaxValue;
        for (var action = 0; action < 3; action++)
        {
            if ((legal >> action & 1) == 0) continue;
            costs[action] = DynamicOracle.Cost(work, gold, next, (ParserAction)action);
            least = Math.Min(least, costs[action]);
        }

        int right = -1, wrong = -1;
        for (var action = 0; action < 3; action++)
        {
            if (costs[action] == int.MaxValue) continue;
            ref var slot = ref costs[action] == least ? ref right : ref wrong;
            if (slot < 0 || scores[action] > scores[slot]) slot = action;
        }

        return (right, wrong);
    }

    private int LearnLabel(int head, int dependent, int gold, int round)
    {
        fixed (float* scores = labelScores)
        {
            var count = LabelTemplates.Fill(work, head, dependent, work.Rows, Labels.Layout);
            Labels.Score(work.Rows, count, scores);
            var rival = TaggerTrainer.Rival(scores, vocabulary.Labels.Count, gold);
            if (gold < 0) return rival;
            if (scores[gold] - scores[rival] <= recipe.Margin * count) Labels.Update(work.Rows, count, gold, rival);
            Labels.Step();
            return scores[rival] >= scores[gold] && round > 0 ? rival : gold;
        }
    }
}
