using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>
/// Makes a model by its recipe: a tagger on the treebanks, tags for the parser by taggers that have not seen the sentence
/// (folds), then the parser, on the treebanks and on what a teacher annotated. A teacher's trees are better than the pupil's, its
/// tags are not, so the tagger does not learn from them. All this for each voter anew with another seed, weights added up and rounded to int8.
/// Then, if the recipe asks for it, revision, on trees by models of the other folds.
/// Deterministic: folds and voters run in parallel but none depends on another's speed.
/// </summary>
internal sealed class ModelTrainer(Recipe recipe, IReadOnlyDictionary<string, WordCluster> clusters, Action<string> report)
{
    /// <summary>Cells below this many int8 steps are dropped.</summary>
    private const float LeastStep = 0.5f;

    public SyntaxModel Train(IReadOnlyList<TreebankSentence> sentences)
    {
        var vocabulary = new Vocabulary([.. sentences.Where(sentence => !sentence.IsAnnotated)]);
        var model = Train(sentences, vocabulary, recipe.Voters);
        return recipe.RevisionRounds > 0 ? model.With(LearnRevision(sentences, vocabulary), recipe.MostLead) : model;
    }

    /// <summary>A model that does not revise its trees.</summary>
    private SyntaxModel Train(IReadOnlyList<TreebankSentence> sentences, Vocabulary vocabulary, int voters)
    {
        List<TreebankSentence> gold = [.. sentences.Where(sentence => !sentence.IsAnnotated)];
        report($"{sentences.Count} sentences, {sentences.Sum(sentence => sentence.Count)} words, {vocabulary.Tags.Count} tags, {vocabulary.Labels.Count} labels");
        var lexicon = vocabulary.MakeLexicon(gold, clusters, recipe.LeastCount);
        var sums = new VoterSums(recipe, vocabulary, voters);
        Parallel.For(0, voters, new ParallelOptions { MaxDegreeOfParallelism = 2 }, voter => sums.Add(TrainVoter(sentences, vocabulary, lexicon, recipe.Seed + (voter * 101))));
        return sums.Quantise(lexicon, LeastStep);
    }

    private WeightTable LearnRevision(IReadOnlyList<TreebankSentence> sentences, Vocabulary vocabulary)
    {
        var trees = new FirstTree[sentences.Count];
        var work = new Workspace();
        for (var fold = 0; fold < recipe.Folds; fold++)
        {
            var model = Train([.. sentences.Where((_, count) => !IsIn(fold, count))], vocabulary, recipe.FoldVoters);
            for (var i = 0; i < sentences.Count; i++)
                if (IsIn(fold, i)) trees[i] = new FirstTree(model, work, sentences[i]);
        }

        var tables = new AveragedTable[recipe.RevisionVoters];
        Parallel.For(0, tables.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, voter =>
        {
            var trainer = new RevisionTrainer(recipe, recipe.Seed + voter);
            trainer.Train(sentences, trees, recipe.RevisionRounds);
            tables[voter] = trainer.Table;
        });
        var sum = new float[1 << recipe.RevisionBits];
        foreach (var table in tables) table.AddAverage(sum);
        report("revision learnt");
        return AveragedTable.Quantise(sum, recipe.RevisionBits, 1, LeastStep);
    }

    private Voter TrainVoter(IReadOnlyList<TreebankSentence> sentences, Vocabulary vocabulary, Lexicon lexicon, int seed)
    {
        var tagger = new TaggerTrainer(recipe, vocabulary, lexicon, seed);
        var looks = new FirstLook[sentences.Count];
        List<int> places = [.. Enumerable.Range(0, sentences.Count).Where(i => !sentences[i].IsAnnotated)];
        Parallel.For(-1, recipe.Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            if (fold < 0) tagger.Train([.. places.Select(i => sentences[i])], recipe.TagRounds);
            else LookAtFold(sentences, places, vocabulary, fold, looks, seed);
        });
        for (var i = 0; i < sentences.Count; i++)
            if (sentences[i].IsAnnotated) looks[i] = tagger.Look(sentences[i]);
        var secondLook = SecondLook(sentences, places, looks, vocabulary, seed);
        var tags = new byte[sentences.Count][];
        for (var i = 0; i < sentences.Count; i++)
            if (sentences[i].IsAnnotated) tags[i] = secondLook.Tag(sentences[i], looks[i]);
        Parallel.For(0, recipe.Folds, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var others = SecondLook(sentences, [.. places.Where((_, count) => !IsIn(fold, count))], looks, vocabulary, seed);
            foreach (var place in places.Where((_, count) => IsIn(fold, count))) tags[place] = others.Tag(sentences[place], looks[place]);
        });
        report($"seed {seed}: tagger and {recipe.Folds} folds learnt");
        var parser = new ParserTrainer(recipe, vocabulary, lexicon, seed);
        parser.Train(sentences, tags, recipe.ParseRounds);
        parser.Actions.Average();
        parser.Labels.Average();
        report($"seed {seed}: parser learnt");
        return new Voter(tagger.Table, secondLook.Table, parser.Actions, parser.Labels);
    }

    private SecondLookTrainer SecondLook(IReadOnlyList<TreebankSentence> sentences, List<int> places, FirstLook[] looks, Vocabulary vocabulary, int seed)
    {
        var trainer = new SecondLookTrainer(recipe, vocabulary, seed);
        trainer.Train([.. places.Select(i => sentences[i])], [.. places.Select(i => looks[i])], recipe.SecondLookRounds);
        return trainer;
    }

    /// <summary>Whether the n-th sentence of the treebanks is in a fold. Blocks of ten keep sentences of one document together.</summary>
    private bool IsIn(int fold, int count) => count / 10 % recipe.Folds == fold;

    /// <summary>Tags one fold of the treebanks, whose sentences stand at <paramref name="places"/>, by a tagger of the others.</summary>
    private void LookAtFold(IReadOnlyList<TreebankSentence> sentences, List<int> places, Vocabulary vocabulary, int fold, FirstLook[] looks, int seed)
    {
        List<TreebankSentence> others = [.. places.Where((_, count) => !IsIn(fold, count)).Select(i => sentences[i])];
        var tagger = new TaggerTrainer(recipe, vocabulary, vocabulary.MakeLexicon(others, clusters, recipe.LeastCount), seed);
        tagger.Train(others, Math.Max(3, recipe.TagRounds - 3));
        foreach (var place in places.Where((_, count) => IsIn(fold, count))) looks[place] = tagger.Look(sentences[place]);
    }

    private sealed record Voter(AveragedTable Tags, AveragedTable SecondLook, AveragedTable Actions, AveragedTable Labels);

    /// <summary>Sums of the voters' averaged weights.</summary>
    private sealed class VoterSums(Recipe recipe, Vocabulary vocabulary, int voters)
    {
        private readonly Lock gate = new();
        private readonly float[] tags = new float[WeightTable.WidthFor(vocabulary.Tags.Count) << recipe.TagBits];
        private readonly float[] secondLook = new float[WeightTable.WidthFor(vocabulary.Tags.Count) << recipe.SecondLookBits];
        private readonly float[] actions = new float[4 << recipe.ActionBits];
        private readonly float[] labels = new float[WeightTable.WidthFor(vocabulary.Labels.Count) << recipe.LabelBits];

        public void Add(Voter voter)
        {
            lock (gate)
            {
                voter.Tags.AddAverage(tags);
                voter.SecondLook.AddAverage(secondLook);
                voter.Actions.AddAverage(actions);
                voter.Labels.AddAverage(labels);
            }
        }

        public SyntaxModel Quantise(Lexicon lexicon, float leastStep)
        {
            var tagWidth = WeightTable.WidthFor(vocabulary.Tags.Count);
            var tagScale = AveragedTable.ScaleOf(tags, secondLook);
            return new(
                new ModelShape(recipe.TagBits, recipe.SecondLookBits, recipe.ActionBits, recipe.LabelBits, (int)(recipe.Doubt * voters * tagScale), recipe.Domain, recipe.HeadlineDomain, SyntaxModel.NoRevisionBits, MostLead: -1),
                vocabulary.Tags,
                vocabulary.Labels,
                lexicon,
                AveragedTable.Quantise(tags, recipe.TagBits, tagWidth, leastStep, tagScale),
                AveragedTable.Quantise(secondLook, recipe.SecondLookBits, tagWidth, leastStep, tagScale),
                AveragedTable.Quantise(actions, recipe.ActionBits, 4, leastStep),
                AveragedTable.Quantise(labels, recipe.LabelBits, WeightTable.WidthFor(vocabulary.Labels.Count), leastStep),
                new WeightTable(SyntaxModel.NoRevisionBits, 1));
        }
    }
}
