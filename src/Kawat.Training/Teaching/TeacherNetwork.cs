namespace Kawat.Training.Teaching;

/// <summary>
/// Word vectors, two layers that read a sentence both ways, and on them three heads: tags, arcs and relations
/// (the deep biaffine parser of Dozat and Manning 2017, with tags learnt beside the tree).
/// </summary>
internal sealed class TeacherNetwork
{
    private const int ArcSize = 300;
    private const int LabelSize = 64;
    private const int TagSize = 150;
    private const double InputDropout = 0.25;
    private const double InnerDropout = 0.33;
    private const double HiddenForms = 0.2;
    private const double VectorDeviation = 0.1;
    private const float TagWeight = 0.5f;

    private readonly Random random;
    private readonly WordNumbers numbers;
    private readonly Parameter[] vectors;
    private readonly Dropout inputDropout;
    private readonly (LstmLayer Forwards, LstmLayer Backwards, Dropout Dropout)[] layers;
    private readonly DenseLayer tagHidden;
    private readonly DenseLayer tagScores;
    private readonly Dropout tagDropout;
    private readonly ArcScorer arcs;
    private readonly LabelScorer labels;

    public TeacherNetwork(WordNumbers numbers, int tags, int labelCount, int size, int depth, int seed)
    {
        random = new Random(seed);
        this.numbers = numbers;
        vectors = [.. numbers.Columns.Select(column => new Parameter(column.Count, column.Width).Normal(random, VectorDeviation))];
        inputDropout = new Dropout(InputDropout, random);
        var width = numbers.Columns.Sum(column => column.Width);
        layers = [.. Enumerable.Range(0, depth).Select(i => Layer(i == 0 ? width : 2 * size, size))];
        tagHidden = new DenseLayer(2 * size, TagSize, bent: true, random);
        tagScores = new DenseLayer(TagSize, tags, bent: false, random);
        tagDropout = new Dropout(InnerDropout, random);
        arcs = new ArcScorer(2 * size, ArcSize, InnerDropout, random);
        labels = new LabelScorer(2 * size, LabelSize, labelCount, InnerDropout, random);
        Parameters =
        [
            .. vectors, .. layers.SelectMany(layer => layer.Forwards.Parameters.Concat(layer.Backwards.Parameters)),
            .. tagHidden.Parameters, .. tagScores.Parameters, .. arcs.Parameters, .. labels.Parameters,
        ];
    }

    public IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>Reads a batch and learns from it: gradients are added to the parameters.</summary>
    /// <param name="batch">Sentences.</param>
    /// <param name="tagOf">Number of the right tag of a word, or -1.</param>
    /// <param name="labelOf">Number of the right relation of a word, or -1.</param>
    /// <returns>The mean loss a word.</returns>
    public double Learn(SentenceBatch batch, Func<TreebankSentence, int, int> tagOf, Func<TreebankSentence, int, int> labelOf)
    {
        var (ids, rows) = Read(batch, training: true);
        var share = 1f / batch.Words;
        var loss = LearnTags(rows, batch, tagOf, share, out var gradient);
        loss += LearnArcs(rows, batch, share, gradient);
        loss += LearnLabels(rows, batch, labelOf, share, gradient);
        Back(batch, ids, gradient);
        return loss;
    }

    /// <summary>Shares of tags, of heads, and the scorer of relations, for reading.</summary>
    public TeacherOpinion Judge(SentenceBatch batch)
    {
        var (_, rows) = Read(batch, training: false);
        var tags = tagScores.Forward(tagHidden.Forward(rows));
        for (var row = 0; row < tags.Rows; row++) Softmax.Apply(tags[row]);
        var heads = arcs.Forward(rows, batch, training: false);
        foreach (var scores in heads)
            for (var dependent = 1; dependent < scores.Rows; dependent++)
            {
                scores[dependent][dependent] = float.NegativeInfinity;
                Softmax.Apply(scores[dependent]);
            }

        labels.Read(rows, batch, training: false);
        return new TeacherOpinion(tags, heads, labels);
    }

    private (LstmLayer Forwards, LstmLayer Backwards, Dropout Dropout) Layer(int input, int size)
        => (new LstmLayer(input, size, random), new LstmLayer(input, size, random), new Dropout(InnerDropout, random));

    private (int[] Ids, Matrix Rows) Read(SentenceBatch batch, bool training)
    {
        var ids = Ids(batch, training);
        var rows = inputDropout.Forward(Vectors(ids, batch.Rows), batch.SentenceOf, batch.Sentences.Count, training);
        foreach (var (forwards, backwards, dropout) in layers)
        {
            Matrix ahead = null!, back = null!;
            var input = rows;
            Parallel.Invoke(
                () => ahead = forwards.Forward(input.Gather(batch.Forwards), batch.Active).Scatter(batch.Forwards, batch.Rows),
                () => back = backwards.Forward(input.Gather(batch.Backwards), batch.Active).Scatter(batch.Backwards, batch.Rows));
            rows = dropout.Forward(Matrix.Beside(ahead, back), batch.SentenceOf, batch.Sentences.Count, training);
        }

        return (ids, rows);
    }

    private void Back(SentenceBatch batch, int[] ids, Matrix gradient)
    {
        foreach (var (forwards, backwards, dropout) in layers.Reverse())
        {
            var both = dropout.Backward(gradient, batch.SentenceOf);
            var half = both.Columns / 2;
            Matrix ahead = null!, back = null!;
            Parallel.Invoke(
                () => ahead = forwards.Backward(both.Slice(0, half).Gather(batch.Forwards), batch.Active).Scatter(batch.Forwards, batch.Rows),
                () => back = backwards.Backward(both.Slice(half, half).Gather(batch.Backwards), batch.Active).Scatter(batch.Backwards, batch.Rows));
            ahead.Add(back);
            gradient = ahead;
        }

        gradient = inputDropout.Backward(gradient, batch.SentenceOf);
        for (var row = 0; row < gradient.Rows; row++)
        {
            var rest = gradient[row];
            for (var column = 0; column < vectors.Length; column++)
            {
                var width = vectors[column].Value.Columns;
                Matrix.Add(rest[..width], vectors[column].Gradient[ids[(row * vectors.Length) + column]]);
                rest = rest[width..];
            }
        }
    }

    private int[] Ids(SentenceBatch batch, bool training)
    {
        var ids = new int[batch.Rows * vectors.Length];
        for (var s = 0; s < batch.Sentences.Count; s++)
        {
            var sentence = batch.Sentences[s];
            WordNumbers.FillRoot(sentence.Domain, At(batch.Starts[s]));
            for (var i = 0; i < sentence.Count; i++)
            {
                var word = At(batch.Starts[s] + i + 1);
                numbers.Fill(sentence.Forms[i], sentence.Domain, word);
                if (training && random.NextDouble() < HiddenForms) word[0] = WordNumbers.HiddenForm;
            }
        }

        return ids;

        Span<int> At(int row) => ids.AsSpan(row * vectors.Length, vectors.Length);
    }

    private Matrix Vectors(int[] ids, int height)
    {
        var rows = new Matrix(height, numbers.Columns.Sum(column => column.Width));
        for (var row = 0; row < height; row++)
        {
            var rest = rows[row];
            for (var column = 0; column < vectors.Length; column++)
            {
                vectors[column].Value[ids[(row * vectors.Length) + column]].CopyTo(rest);
                rest = rest[vectors[column].Value.Columns..];
            }
        }

        return rows;
    }

    private double LearnTags(Matrix rows, SentenceBatch batch, Func<TreebankSentence, int, int> tagOf, float share, out Matrix gradient)
    {
        var scores = tagScores.Forward(tagDropout.Forward(tagHidden.Forward(rows), batch.SentenceOf, batch.Sentences.Count, training: true));
        var loss = 0.0;
        for (var row = 0; row < batch.Rows; row++)
        {
            var sentence = batch.SentenceOf[row];
            var word = row - batch.Starts[sentence] - 1;
            var right = word < 0 ? -1 : tagOf(batch.Sentences[sentence], word);
            if (right < 0) scores[row].Clear();
            else loss += Softmax.Lose(scores[row], right, share * TagWeight);
        }

        gradient = tagHidden.Backward(tagDropout.Backward(tagScores.Backward(scores), batch.SentenceOf));
        return loss * share * TagWeight;
    }

    private double LearnArcs(Matrix rows, SentenceBatch batch, float share, Matrix gradient)
    {
        var scores = arcs.Forward(rows, batch, training: true);
        var loss = 0.0;
        for (var s = 0; s < scores.Length; s++)
        {
            scores[s][0].Clear();
            for (var i = 1; i < scores[s].Rows; i++) loss += Softmax.Lose(scores[s][i], batch.Sentences[s].Heads[i - 1], share);
        }

        gradient.Add(arcs.Backward(scores));
        return loss * share;
    }

    private double LearnLabels(Matrix rows, SentenceBatch batch, Func<TreebankSentence, int, int> labelOf, float share, Matrix gradient)
    {
        labels.Read(rows, batch, training: true);
        var heads = new List<int>();
        var dependents = new List<int>();
        var right = new List<int>();
        for (var s = 0; s < batch.Sentences.Count; s++)
        {
            var sentence = batch.Sentences[s];
            for (var i = 0; i < sentence.Count; i++)
            {
                if (labelOf(sentence, i) is not (>= 0 and var label)) continue;
                heads.Add(batch.Starts[s] + sentence.Heads[i]);
                dependents.Add(batch.Starts[s] + i + 1);
                right.Add(label);
            }
        }

        var scores = labels.Score([.. heads], [.. dependents]);
        var loss = 0.0;
        for (var arc = 0; arc < right.Count; arc++) loss += Softmax.Lose(scores[arc], right[arc], share);
        gradient.Add(labels.Backward(scores));
        return loss * share;
    }
}

/// <summary>What one network holds of a batch.</summary>
/// <param name="Tags">Shares of the tags, a row each.</param>
/// <param name="Heads">For each sentence the shares of heads, dependents by heads.</param>
/// <param name="Labels">Scores relations of arcs of the batch.</param>
internal sealed record TeacherOpinion(Matrix Tags, Matrix[] Heads, LabelScorer Labels);
