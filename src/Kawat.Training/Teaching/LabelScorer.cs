namespace Kawat.Training.Teaching;

/// <summary>Scores the relations of given arcs, one bilinear form a relation (Dozat and Manning 2017).</summary>
internal sealed class LabelScorer
{
    private const double InitialDeviation = 0.02;

    private readonly DenseLayer asHead;
    private readonly DenseLayer asDependent;
    private readonly Parameter[] forms;
    private readonly Dropout headDropout;
    private readonly Dropout dependentDropout;
    private SentenceBatch batch = null!;
    private int[] headRows = [];
    private int[] dependentRows = [];
    private Matrix heads = new(0, 0);
    private Matrix dependents = new(0, 0);
    private Matrix[] mapped = [];

    public LabelScorer(int inputSize, int size, int labels, double dropout, Random random)
    {
        asHead = new DenseLayer(inputSize, size, bent: true, random);
        asDependent = new DenseLayer(inputSize, size, bent: true, random);
        forms = [.. Enumerable.Range(0, labels).Select(_ => new Parameter(size + 1, size + 1).Normal(random, InitialDeviation))];
        headDropout = new Dropout(dropout, random);
        dependentDropout = new Dropout(dropout, random);
    }

    public IEnumerable<Parameter> Parameters => [.. asHead.Parameters, .. asDependent.Parameters, .. forms];

    /// <summary>Reads the rows; arcs are scored afterwards.</summary>
    public void Read(Matrix rows, SentenceBatch sentences, bool training)
    {
        batch = sentences;
        heads = headDropout.Forward(asHead.Forward(rows), batch.SentenceOf, batch.Sentences.Count, training).WithOnes();
        dependents = dependentDropout.Forward(asDependent.Forward(rows), batch.SentenceOf, batch.Sentences.Count, training).WithOnes();
    }

    /// <param name="arcHeads">Row of the head of each arc.</param>
    /// <param name="arcDependents">Row of its dependent.</param>
    /// <returns>Arcs by relations.</returns>
    public Matrix Score(int[] arcHeads, int[] arcDependents)
    {
        headRows = arcHeads;
        dependentRows = arcDependents;
        var headPart = heads.Gather(arcHeads);
        var dependentPart = dependents.Gather(arcDependents);
        mapped = new Matrix[forms.Length];
        var scores = new Matrix(arcHeads.Length, forms.Length);
        for (var label = 0; label < forms.Length; label++)
        {
            mapped[label] = Matrix.Product(headPart, forms[label].Value);
            for (var arc = 0; arc < arcHeads.Length; arc++) scores[arc][label] = Matrix.Dot(mapped[label][arc], dependentPart[arc]);
        }

        return scores;
    }

    /// <param name="gradient">Of the loss by the scores.</param>
    /// <returns>Of the loss by the input rows.</returns>
    public Matrix Backward(Matrix gradient)
    {
        var headPart = heads.Gather(headRows).Transposed();
        var dependentPart = dependents.Gather(dependentRows);
        var ofHeads = new Matrix(headRows.Length, heads.Columns);
        var ofDependents = new Matrix(headRows.Length, heads.Columns);
        for (var label = 0; label < forms.Length; label++)
        {
            var weighted = Weighted(dependentPart, gradient, label);
            Matrix.AddProduct(headPart, weighted, forms[label].Gradient);
            Matrix.AddProduct(weighted, forms[label].Value.Transposed(), ofHeads);
            ofDependents.Add(Weighted(mapped[label], gradient, label));
        }

        var result = Back(asHead, headDropout, ofHeads.Scatter(headRows, heads.Rows));
        result.Add(Back(asDependent, dependentDropout, ofDependents.Scatter(dependentRows, heads.Rows)));
        return result;
    }

    private Matrix Back(DenseLayer layer, Dropout dropout, Matrix gradient)
        => layer.Backward(dropout.Backward(gradient.Slice(0, gradient.Columns - 1), batch.SentenceOf));

    private static Matrix Weighted(Matrix rows, Matrix gradient, int label)
    {
        var weighted = new Matrix(rows.Rows, rows.Columns);
        for (var row = 0; row < rows.Rows; row++)
        {
            var factor = gradient[row][label];
            var source = rows[row];
            var target = weighted[row];
            for (var i = 0; i < target.Length; i++) target[i] = source[i] * factor;
        }

        return weighted;
    }
}
