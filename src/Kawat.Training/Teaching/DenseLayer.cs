namespace Kawat.Training.Teaching;

/// <summary>A linear map of each row, bent at zero unless it is the last of its branch.</summary>
internal sealed class DenseLayer
{
    private const float Leak = 0.1f;

    private readonly Parameter weights;
    private readonly Parameter bias;
    private readonly bool bent;
    private Matrix inputs = new(0, 0);
    private Matrix outputs = new(0, 0);

    public DenseLayer(int inputSize, int size, bool bent, Random random)
    {
        this.bent = bent;
        var limit = 1 / Math.Sqrt(inputSize);
        weights = new Parameter(inputSize, size).Uniform(random, limit);
        bias = new Parameter(1, size).Uniform(random, limit);
    }

    public IEnumerable<Parameter> Parameters => [weights, bias];

    public Matrix Forward(Matrix rows)
    {
        inputs = rows;
        outputs = Matrix.Product(rows, weights.Value);
        outputs.AddRow(bias.Value.Values);
        if (bent)
            foreach (ref var value in outputs.Values.AsSpan())
                if (value < 0) value *= Leak;
        return outputs;
    }

    /// <param name="gradient">Of the loss by the outputs; is used up.</param>
    /// <returns>Of the loss by the inputs.</returns>
    public Matrix Backward(Matrix gradient)
    {
        if (bent)
            for (var i = 0; i < gradient.Values.Length; i++)
                if (outputs.Values[i] < 0) gradient.Values[i] *= Leak;
        Matrix.AddProduct(inputs.Transposed(), gradient, weights.Gradient);
        gradient.AddColumnSums(bias.Gradient.Values);
        return Matrix.Product(gradient, weights.Value.Transposed());
    }
}
