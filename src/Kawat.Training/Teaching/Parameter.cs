using System.Runtime.Intrinsics;

namespace Kawat.Training.Teaching;

/// <summary>Numbers that are learnt, with their gradient and the two running means of Adam (Kingma and Ba 2015).</summary>
internal sealed class Parameter(int rows, int columns)
{
    private const float FirstDecay = 0.9f;
    private const float SecondDecay = 0.95f;
    private const float Least = 1e-8f;

    private readonly float[] means = new float[rows * columns];
    private readonly float[] squares = new float[rows * columns];

    public Matrix Value { get; } = new(rows, columns);

    public Matrix Gradient { get; } = new(rows, columns);

    /// <summary>Values spread evenly between -limit and limit.</summary>
    public Parameter Uniform(Random random, double limit)
    {
        foreach (ref var value in Value.Values.AsSpan()) value = (float)(((random.NextDouble() * 2) - 1) * limit);
        return this;
    }

    /// <summary>Values of a normal distribution around 0.</summary>
    public Parameter Normal(Random random, double deviation)
    {
        foreach (ref var value in Value.Values.AsSpan())
            value = (float)(Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble()) * deviation);
        return this;
    }

    /// <summary>Takes one step and clears the gradient.</summary>
    /// <param name="rate">Length of a step.</param>
    /// <param name="scale">Factor of the gradient, which keeps its norm in bounds.</param>
    /// <param name="step">Number of the step from 1.</param>
    public void Learn(float rate, float scale, int step)
    {
        var firstPart = 1 - MathF.Pow(FirstDecay, step);
        var secondPart = 1 - MathF.Pow(SecondDecay, step);
        var rest = Value.Values.Length - (Value.Values.Length % Vector256<float>.Count);
        for (var i = 0; i < rest; i += Vector256<float>.Count)
        {
            var gradient = Load(Gradient.Values, i) * scale;
            var mean = Load(means, i) + ((1 - FirstDecay) * (gradient - Load(means, i)));
            var square = Load(squares, i) + ((1 - SecondDecay) * ((gradient * gradient) - Load(squares, i)));
            mean.CopyTo(means, i);
            square.CopyTo(squares, i);
            (Load(Value.Values, i) - (mean * (rate / firstPart) / (Vector256.Sqrt(square / secondPart) + Vector256.Create(Least)))).CopyTo(Value.Values, i);
        }

        for (var i = rest; i < Value.Values.Length; i++)
        {
            var gradient = Gradient.Values[i] * scale;
            means[i] += (1 - FirstDecay) * (gradient - means[i]);
            squares[i] += (1 - SecondDecay) * ((gradient * gradient) - squares[i]);
            Value.Values[i] -= means[i] * (rate / firstPart) / (MathF.Sqrt(squares[i] / secondPart) + Least);
        }

        Array.Clear(Gradient.Values);
    }

    private static Vector256<float> Load(float[] values, int at) => Vector256.Create(values, at);
}
