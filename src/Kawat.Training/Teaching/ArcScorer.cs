namespace Kawat.Training.Teaching;

/// <summary>Scores each word of a sentence as head of each other by a bilinear form (Dozat and Manning 2017).</summary>
internal sealed class ArcScorer
{
    private readonly DenseLayer asHead;
    private readonly DenseLayer asDependent;
    private readonly Parameter form;
    private readonly Dropout headDropout;
    private readonly Dropout dependentDropout;
    private SentenceBatch batch = null!;
    private Matrix heads = new(0, 0);
    private Matrix dependents = new(0, 0);
    private Matrix mapped = new(0, 0);

    public ArcScorer(int inputSize, int size, double dropout, Random random)
    {
        asHead = new DenseLayer(inputSize, size, bent: true, random);
        asDependent = new DenseLayer(inputSize, size, bent: true, random);
        form = new Parameter(size, size + 1);
        headDropout = new Dropout(dropout, random);
        dependentDropout = new Dropout(dropout, random);
    }

    public IEnumerable<Parameter> Parameters => [.. asHead.Parameters, .. asDependent.Parameters, form];

    /// <returns>For each sentence a matrix of dependents by heads, the node above the root first; its first row means nothing.</returns>
    public Matrix[] Forward(Matrix rows, SentenceBatch sentences, bool training)
    {
        batch = sentences;
        heads = headDropout.Forward(asHead.Forward(rows), batch.SentenceOf, batch.Sentences.Count, training);
        dependents = dependentDropout.Forward(asDependent.Forward(rows), batch.SentenceOf, batch.Sentences.Count, training);
        // The last column of the form scores a word as head whatever depends on it.
        mapped = Matrix.Product(heads, form.Value);
        var scores = new Matrix[batch.Sentences.Count];
        for (var s = 0; s < scores.Length; s++) scores[s] = Score(s);
        return scores;
    }

    /// <param name="gradients">Of the loss by the scores.</param>
    /// <returns>Of the loss by the input rows.</returns>
    public Matrix Backward(Matrix[] gradients)
    {
        var ofMapped = new Matrix(mapped.Rows, mapped.Columns);
        var ofDependents = new Matrix(dependents.Rows, dependents.Columns);
        for (var s = 0; s < gradients.Length; s++)
        {
            var (start, end) = (batch.Starts[s], batch.Starts[s + 1]);
            Copy(Matrix.Product(gradients[s].Transposed(), WithOnes(start, end)), ofMapped, start);
            Copy(Matrix.Product(gradients[s], Stretch(mapped, start, end).Slice(0, dependents.Columns)), ofDependents, start);
        }

        Matrix.AddProduct(heads.Transposed(), ofMapped, form.Gradient);
        var ofHeads = Matrix.Product(ofMapped, form.Value.Transposed());
        var gradient = asHead.Backward(headDropout.Backward(ofHeads, batch.SentenceOf));
        gradient.Add(asDependent.Backward(dependentDropout.Backward(ofDependents, batch.SentenceOf)));
        return gradient;
    }

    private Matrix Score(int sentence)
        => Matrix.Product(WithOnes(batch.Starts[sentence], batch.Starts[sentence + 1]), Stretch(mapped, batch.Starts[sentence], batch.Starts[sentence + 1]).Transposed());

    private Matrix WithOnes(int start, int end) => Stretch(dependents, start, end).WithOnes();

    private static Matrix Stretch(Matrix matrix, int start, int end)
    {
        var stretch = new Matrix(end - start, matrix.Columns);
        matrix.Values.AsSpan(start * matrix.Columns, stretch.Values.Length).CopyTo(stretch.Values);
        return stretch;
    }

    private static void Copy(Matrix part, Matrix whole, int start) => part.Values.CopyTo(whole.Values, start * whole.Columns);
}
