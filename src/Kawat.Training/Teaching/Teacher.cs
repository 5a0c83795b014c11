using Kawat.Syntax;

namespace Kawat.Training.Teaching;

/// <summary>
/// A slow and accurate parser that annotates raw news for the fast one to learn from. The average of one or more networks
/// decides; networks differ in their seed.
/// </summary>
internal sealed class Teacher
{
    /// <summary>Longer sentences are tables or lists; a tree of them teaches nothing.</summary>
    public const int LongestSentence = 120;
    private const int WordsOfBatch = 1800;
    private const int FormatVersion = 1;
    private const float MaximalNorm = 5;
    private const float Rate = 2e-3f;
    private const int WarmUp = 200;
    private const float FullRate = 0.4f;
    private const float LeastRate = 0.02f;

    private readonly TeacherRecipe recipe;
    private readonly Vocabulary vocabulary;
    private readonly List<TreebankSentence> sentences;
    private readonly TeacherNetwork[] networks;

    /// <param name="recipe">Size, rounds, and the seeds of the networks.</param>
    /// <param name="sentences">Gold trees to learn from.</param>
    /// <param name="clusters">Word classes.</param>
    public Teacher(TeacherRecipe recipe, IReadOnlyList<TreebankSentence> sentences, IReadOnlyDictionary<string, WordCluster> clusters)
    {
        this.recipe = recipe;
        vocabulary = new Vocabulary(sentences);
        this.sentences = [.. sentences.Where(sentence => sentence.Count <= LongestSentence)];
        var numbers = new WordNumbers(sentences, clusters);
        networks = [.. recipe.Seeds.Select(seed => new TeacherNetwork(numbers, vocabulary.Tags.Count, vocabulary.Labels.Count, recipe.Size, recipe.Depth, seed))];
    }

    /// <summary>Learns all networks, one after the other.</summary>
    public void Learn(int seed, Action<string> report)
    {
        foreach (var network in networks) Learn(network, new Random(seed), report);
    }

    /// <summary>Tags and parses sentences of any length up to the longest that training knows; longer ones are left out.</summary>
    public IEnumerable<TreebankSentence> Annotate(IEnumerable<TreebankSentence> raw)
    {
        foreach (var chunk in raw.Where(sentence => sentence.Count <= LongestSentence).Chunk(2000))
        {
            var annotated = new Dictionary<TreebankSentence, TreebankSentence>(ReferenceEqualityComparer.Instance);
            foreach (var batch in Batches(chunk, new Random(0))) Annotate(new SentenceBatch(batch), annotated);
            foreach (var sentence in chunk) yield return annotated[sentence];
        }
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(FormatVersion);
        writer.Write(networks.Length);
        foreach (var parameter in networks.SelectMany(network => network.Parameters))
        {
            writer.Write(parameter.Value.Values.Length);
            foreach (var value in parameter.Value.Values) writer.Write(value);
        }
    }

    /// <exception cref="InvalidDataException">The file was made by another recipe, from other treebanks or by another version.</exception>
    public void Read(Stream stream, string name)
    {
        using var reader = new BinaryReader(stream);
        if (reader.ReadInt32() != FormatVersion || reader.ReadInt32() != networks.Length) throw Mismatch(name);
        foreach (var parameter in networks.SelectMany(network => network.Parameters))
        {
            if (reader.ReadInt32() != parameter.Value.Values.Length) throw Mismatch(name);
            foreach (ref var value in parameter.Value.Values.AsSpan()) value = reader.ReadSingle();
        }
    }

    private static InvalidDataException Mismatch(string name)
        => new($"{name}: the teacher does not fit the recipe and treebanks. Give those that it was taught with, or teach it anew with 'kawat-train teach'.");

    private void Learn(TeacherNetwork network, Random random, Action<string> report)
    {
        var step = 0;
        for (var round = 0; round < recipe.Rounds; round++)
        {
            var batches = Batches(sentences, random);
            random.Shuffle(batches);
            var loss = 0.0;
            foreach (var batch in batches)
            {
                loss += network.Learn(new SentenceBatch(batch), (sentence, i) => vocabulary.TagOf(sentence.Tags[i]), (sentence, i) => vocabulary.LabelOf(sentence.Labels[i]));
                var done = (float)step / (batches.Length * recipe.Rounds);
                step++;
                Step(network, step, Rate * Math.Min(1, step / (float)WarmUp) * Math.Clamp(1 - ((done - FullRate) / (1 - FullRate)), LeastRate, 1));
            }

            report(FormattableString.Invariant($"round {round + 1} of {recipe.Rounds}: loss {loss / batches.Length:F3}"));
        }
    }

    private static void Step(TeacherNetwork network, int step, float rate)
    {
        var norm = MathF.Sqrt(network.Parameters.Sum(parameter => Matrix.Dot(parameter.Gradient.Values, parameter.Gradient.Values)));
        var scale = norm > MaximalNorm ? MaximalNorm / norm : 1;
        foreach (var parameter in network.Parameters) parameter.Learn(rate, scale, step);
    }

    /// <summary>Sentences of about the same length together.</summary>
    private static TreebankSentence[][] Batches(IEnumerable<TreebankSentence> sentences, Random random)
    {
        var batches = new List<TreebankSentence[]>();
        var batch = new List<TreebankSentence>();
        var words = 0;
        foreach (var sentence in sentences.OrderBy(sentence => sentence.Count + (random.NextDouble() * 3)))
        {
            batch.Add(sentence);
            words += sentence.Count;
            if (words < WordsOfBatch) continue;
            batches.Add([.. batch]);
            batch.Clear();
            words = 0;
        }

        if (batch.Count > 0) batches.Add([.. batch]);
        return [.. batches];
    }

    private void Annotate(SentenceBatch batch, Dictionary<TreebankSentence, TreebankSentence> annotated)
    {
        var opinions = networks.Select(network => network.Judge(batch)).ToList();
        var heads = Enumerable.Range(0, batch.Sentences.Count).Select(s => ProjectiveTree.Find(LogMean(opinions, s))).ToArray();
        var arcHeads = heads.SelectMany((sentence, s) => sentence.Select(head => batch.Starts[s] + head)).ToArray();
        var arcDependents = heads.SelectMany((sentence, s) => sentence.Select((_, i) => batch.Starts[s] + i + 1)).ToArray();
        var labels = Sum(opinions.Select(opinion => Shares(opinion.Labels.Score(arcHeads, arcDependents))));
        var tags = Sum(opinions.Select(opinion => opinion.Tags));
        var arc = 0;
        for (var s = 0; s < batch.Sentences.Count; s++)
        {
            var sentence = batch.Sentences[s];
            var names = heads[s].Select((head, i) => vocabulary.Labels.Names[BestLabel(labels[arc + i], head)]).ToArray();
            var fine = Enumerable.Range(1, sentence.Count).Select(i => vocabulary.Tags.Names[Best(tags[batch.Starts[s] + i])]).ToArray();
            annotated[sentence] = sentence with { Tags = fine, Upos = [.. fine.Select(tag => tag.Split('.')[0])], Heads = heads[s], Labels = names };
            arc += sentence.Count;
        }
    }

    private static Matrix LogMean(List<TeacherOpinion> opinions, int sentence)
    {
        var mean = Sum(opinions.Select(opinion => opinion.Heads[sentence]));
        foreach (ref var value in mean.Values.AsSpan()) value = MathF.Log((value / opinions.Count) + 1e-9f);
        return mean;
    }

    private static Matrix Shares(Matrix scores)
    {
        for (var row = 0; row < scores.Rows; row++) Softmax.Apply(scores[row]);
        return scores;
    }

    private static Matrix Sum(IEnumerable<Matrix> matrices)
    {
        Matrix? sum = null;
        foreach (var matrix in matrices)
        {
            if (sum is null) sum = matrix;
            else sum.Add(matrix);
        }

        return sum!;
    }

    /// <summary>The best relation; "root" for the root and for nothing else.</summary>
    private int BestLabel(Span<float> shares, int head)
    {
        if (head == 0) return vocabulary.Labels.Root;
        shares[vocabulary.Labels.Root] = float.NegativeInfinity;
        return Best(shares);
    }

    private static int Best(ReadOnlySpan<float> shares)
    {
        var best = 0;
        for (var i = 1; i < shares.Length; i++)
            if (shares[i] > shares[best]) best = i;
        return best;
    }
}
