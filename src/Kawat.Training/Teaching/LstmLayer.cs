using System.Runtime.Intrinsics;

namespace Kawat.Training.Teaching;

/// <summary>
/// Long short-term memory in one direction (Hochreiter and Schmidhuber 1997) over a batch of sentences. Rows lie step by step:
/// first the first words of all sentences, longest sentence first, then the second words of those that have one.
/// </summary>
internal sealed class LstmLayer
{
    private const int Width = 8;

    private readonly int size;
    private readonly Parameter input;
    private readonly Parameter recurrent;
    private readonly Parameter bias;

    // What the last forward pass leaves for the way back.
    private Matrix inputs = new(0, 0);
    private Matrix gates = new(0, 0);
    private Matrix cells = new(0, 0);
    private Matrix outputs = new(0, 0);

    /// <param name="inputSize">Columns of the input.</param>
    /// <param name="size">Columns of the output; a multiple of 8.</param>
    /// <param name="random">Where first weights come from.</param>
    public LstmLayer(int inputSize, int size, Random random)
    {
        this.size = size;
        var limit = 1 / Math.Sqrt(size);
        input = new Parameter(inputSize, 4 * size).Uniform(random, limit);
        recurrent = new Parameter(size, 4 * size).Uniform(random, limit);
        bias = new Parameter(1, 4 * size).Uniform(random, limit);
    }

    public IEnumerable<Parameter> Parameters => [input, recurrent, bias];

    /// <param name="rows">Input rows, step by step.</param>
    /// <param name="active">How many sentences have a word at each step; falls.</param>
    /// <returns>Output rows.</returns>
    public Matrix Forward(Matrix rows, ReadOnlySpan<int> active)
    {
        inputs = rows;
        gates = Matrix.Product(rows, input.Value);
        gates.AddRow(bias.Value.Values);
        cells = new Matrix(rows.Rows, size);
        outputs = new Matrix(rows.Rows, size);
        var panels = new Matrix.Panels(recurrent.Value);
        var start = 0;
        for (var step = 0; step < active.Length; step++)
        {
            var before = step == 0 ? 0 : start - active[step - 1];
            if (step > 0) Matrix.AddProduct(outputs.Values.AsSpan(before * size, active[step] * size), active[step], panels, gates.Values.AsSpan(start * 4 * size));
            for (var i = 0; i < active[step]; i++) Open(start + i, step == 0 ? -1 : before + i);
            start += active[step];
        }

        return outputs;
    }

    /// <param name="gradient">Of the loss by the outputs; is used up.</param>
    /// <param name="active">As forward.</param>
    /// <returns>Of the loss by the inputs.</returns>
    public Matrix Backward(Matrix gradient, ReadOnlySpan<int> active)
    {
        var gateGradient = new Matrix(gates.Rows, 4 * size);
        var previous = new Matrix(gates.Rows, size);
        var cellGradient = new Matrix(gates.Rows, size);
        var panels = new Matrix.Panels(recurrent.Value.Transposed());
        var start = gates.Rows;
        for (var step = active.Length - 1; step >= 0; step--)
        {
            start -= active[step];
            var before = step == 0 ? -1 : start - active[step - 1];
            for (var i = 0; i < active[step]; i++) Close(start + i, step == 0 ? -1 : before + i, gradient, cellGradient, gateGradient);
            if (step == 0) continue;
            outputs.Values.AsSpan(before * size, active[step] * size).CopyTo(previous.Values.AsSpan(start * size));
            Matrix.AddProduct(gateGradient.Values.AsSpan(start * 4 * size, active[step] * 4 * size), active[step], panels, gradient.Values.AsSpan(before * size));
        }

        Matrix.AddProduct(inputs.Transposed(), gateGradient, input.Gradient);
        Matrix.AddProduct(previous.Transposed(), gateGradient, recurrent.Gradient);
        gateGradient.AddColumnSums(bias.Gradient.Values);
        return Matrix.Product(gateGradient, input.Value.Transposed());
    }

    /// <summary>One word: gates in the order input, forget, candidate, output.</summary>
    private void Open(int row, int before)
    {
        ReadOnlySpan<float> past = before < 0 ? new float[size] : cells[before];
        var gate = gates[row];
        var cell = cells[row];
        var output = outputs[row];
        for (var i = 0; i < size; i += Width)
        {
            var open = Sigmoid(Load(gate, i));
            var kept = Sigmoid(Load(gate, size + i));
            var candidate = Tanh(Load(gate, (2 * size) + i));
            var shown = Sigmoid(Load(gate, (3 * size) + i));
            var next = (kept * Load(past, i)) + (open * candidate);
            open.CopyTo(gate[i..]);
            kept.CopyTo(gate[(size + i)..]);
            candidate.CopyTo(gate[((2 * size) + i)..]);
            shown.CopyTo(gate[((3 * size) + i)..]);
            next.CopyTo(cell[i..]);
            (shown * Tanh(next)).CopyTo(output[i..]);
        }
    }

    private void Close(int row, int before, Matrix gradient, Matrix cellGradient, Matrix gateGradient)
    {
        ReadOnlySpan<float> past = before < 0 ? new float[size] : cells[before];
        var ofPast = before < 0 ? new float[size] : cellGradient[before];
        var gate = gates[row];
        var ofGate = gateGradient[row];
        var one = Vector256<float>.One;
        for (var i = 0; i < size; i += Width)
        {
            var (open, kept, candidate, shown) = (Load(gate, i), Load(gate, size + i), Load(gate, (2 * size) + i), Load(gate, (3 * size) + i));
            var wanted = Load(gradient[row], i);
            var squashed = Tanh(Load(cells[row], i));
            var slope = Load(cellGradient[row], i) + (wanted * shown * (one - (squashed * squashed)));
            (slope * candidate * open * (one - open)).CopyTo(ofGate[i..]);
            (slope * Load(past, i) * kept * (one - kept)).CopyTo(ofGate[(size + i)..]);
            (slope * open * (one - (candidate * candidate))).CopyTo(ofGate[((2 * size) + i)..]);
            (wanted * squashed * shown * (one - shown)).CopyTo(ofGate[((3 * size) + i)..]);
            (Load(ofPast, i) + (slope * kept)).CopyTo(ofPast[i..]);
        }
    }

    private static Vector256<float> Load(ReadOnlySpan<float> values, int at) => Vector256.Create(values[at..]);

    private static Vector256<float> Sigmoid(Vector256<float> value) => Vector256<float>.One / (Vector256<float>.One + Vector256.Exp(-value));

    private static Vector256<float> Tanh(Vector256<float> value) => (Sigmoid(value + value) * 2) - Vector256<float>.One;
}
