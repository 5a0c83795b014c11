using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>
/// Makes a model by its recipe: a tagger on the treebanks, tags for the parser by taggers that have not seen the sentence
/// (folds), then the parser, on the treebanks and on what a teacher annotated. A teacher's trees are better than the pupil's, its
/// tags are not, so the tagger does not learn from them. All this for each voter anew with another seed, weights added up and rounded to int8.
/// Deterministic: folds and voters run in parallel but none depends on another's speed.
/// </summary>
internal sealed class ModelTrainer(Recipe recipe, IReadOnlyDictionary<string, WordCluster> clusters, Action<string> report)
{
    /// <summary>Cells below this many int8 steps are dropped.</summary>
    private const float LeastStep = 0.5f;

    public SyntaxModel Train(IReadOnlyList<TreebankSentence> sentences)
    {
        List<TreebankSentence> gold = [.. sentences.Where(sentence => !sentence.IsAnnotated)];
        var vocabulary = new Vocabulary(gold);
        report($"{sentences.Count} sentences, {sentences.Sum(sentence => sentence.Count)} words, {vocabulary.Tags.Count} tags, {vocabulary.Labels.Count} labels");
        var lexicon = vocabulary.MakeLexicon(gold, clusters, recipe.LeastCount);
        var sums = new VoterSums(recipe, vocabulary);
        Parallel.For(0, recipe.Voters, new ParallelOptions { MaxDegreeOfParallelism = 2 }, voter => sums.Add(TrainVoter(sentences, vocabulary, lexicon, recipe.Seed + (voter * 101))));
        return sums.Quantise(lexicon, LeastStep);
    }

    private (AveragedTable Tags, AveragedTable Actions, AveragedTable Labels) TrainVoter(IReadOnlyList<TreebankSentence> sentences, Vocabulary vocabulary, Lexicon lexicon, int seed)
    {
        var tagger = new TaggerTrainer(recipe, vocabulary, lexicon, seed);
        var tags = new byte[sentences.Count][];
        List<int> places = [.. Enumerable.Range(0, sentences.Count).Where(i => !sentences[i].IsAnnotated)];
        Parallel.For(-1, recipe.Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            if (fold < 0) tagger.Train([.. places.Select(i => sentences[i])], recipe.TagRounds);
            else TagFold(sentences, places, vocabulary, fold, tags, seed);
        });
        for (var i = 0; i < sentences.Count; i++)
            if (sentences[i].IsAnnotated) tags[i] = tagger.Tag(sentences[i]);
        report($"seed {seed}: tagger and {recipe.Folds} folds learnt");
        var parser = new ParserTrainer(recipe, vocabulary, lexicon, seed);
        parser.Train(sentences, tags, recipe.ParseRounds);
        parser.Actions.Average();
        parser.Labels.Average();
        report($"seed {seed}: parser learnt");
        return (tagger.Table, parser.Actions, parser.Labels);
    }

    /// <summary>Tags one fold of the treebanks, whose sentences stand at <paramref name="places"/>, by a tagger of the others. Blocks of ten keep sentences of one document together.</summary>
    private void TagFold(IReadOnlyList<TreebankSentence> sentences, List<int> places, Vocabulary vocabulary, int fold, byte[][] tags, int seed)
    {
        bool InFold(int count) => count / 10 % recipe.Folds == fold;
        List<TreebankSentence> others = [.. places.Where((_, count) => !InFold(count)).Select(i => sentences[i])];
        var tagger = new TaggerTrainer(recipe, vocabulary, vocabulary.MakeLexicon(others, clusters, recipe.LeastCount), seed);
        tagger.Train(others, Math.Max(3, recipe.TagRounds - 3));
        foreach (var place in places.Where((_, count) => InFold(count))) tags[place] = tagger.Tag(sentences[place]);
    }

    /// <summary>Sums of the voters' averaged weights.</summary>
    private sealed class VoterSums(Recipe recipe, Vocabulary vocabulary)
    {
        private readonly Lock gate = new();
        private readonly float[] tags = new float[WeightTable.WidthFor(vocabulary.Tags.Count) << recipe.TagBits];
        private readonly float[] actions = new float[4 << recipe.ActionBits];
        private readonly float[] labels = new float[WeightTable.WidthFor(vocabulary.Labels.Count) << recipe.LabelBits];

        public void Add((AveragedTable Tags, AveragedTable Actions, AveragedTable Labels) voter)
        {
            lock (gate)
            {
                voter.Tags.AddAverage(tags);
                voter.Actions.AddAverage(actions);
                voter.Labels.AddAverage(labels);
            }
        }

        public SyntaxModel Quantise(Lexicon lexicon, float leastStep) => new(
            new ModelShape(recipe.TagBits, recipe.ActionBits, recipe.LabelBits, recipe.Domain, recipe.HeadlineDomain),
            vocabulary.Tags,
            vocabulary.Labels,
            lexicon,
            AveragedTable.Quantise(tags, recipe.TagBits, WeightTable.WidthFor(vocabulary.Tags.Count), leastStep),
            AveragedTable.Quantise(actions, recipe.ActionBits, 4, leastStep),
            AveragedTable.Quantise(labels, recipe.LabelBits, WeightTable.WidthFor(vocabulary.Labels.Count), leastStep));
    }
}
