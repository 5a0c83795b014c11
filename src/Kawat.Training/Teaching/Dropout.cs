namespace Kawat.Training.Teaching;

/// <summary>Hides the same columns in all rows of a sentence, others in each sentence (Gal and Ghahramani 2016), while it trains.</summary>
internal sealed class Dropout(double share, Random random)
{
    private Matrix? mask;

    /// <summary>Hides columns; returns a matrix of its own.</summary>
    public Matrix Forward(Matrix rows, ReadOnlySpan<int> sentenceOf, int sentences, bool training)
    {
        mask = null;
        if (!training) return rows;
        mask = new Matrix(sentences, rows.Columns);
        var kept = (float)(1 / (1 - share));
        foreach (ref var value in mask.Values.AsSpan()) value = random.NextDouble() < share ? 0 : kept;
        return Masked(rows, sentenceOf);
    }

    public Matrix Backward(Matrix gradient, ReadOnlySpan<int> sentenceOf) => mask is null ? gradient : Masked(gradient, sentenceOf);

    private Matrix Masked(Matrix rows, ReadOnlySpan<int> sentenceOf)
    {
        var masked = new Matrix(rows.Rows, rows.Columns);
        for (var row = 0; row < rows.Rows; row++)
        {
            var factors = mask![sentenceOf[row]];
            var source = rows[row];
            var target = masked[row];
            for (var i = 0; i < target.Length; i++) target[i] = source[i] * factors[i];
        }

        return masked;
    }
}
