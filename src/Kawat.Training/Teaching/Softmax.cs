namespace Kawat.Training.Teaching;

/// <summary>Shares out of scores, and how far they are from what was right.</summary>
internal static class Softmax
{
    /// <summary>Turns scores into shares that add up to 1.</summary>
    public static void Apply(Span<float> scores)
    {
        var largest = float.NegativeInfinity;
        foreach (var score in scores) largest = Math.Max(largest, score);
        var sum = 0f;
        foreach (ref var score in scores)
        {
            score = MathF.Exp(score - largest);
            sum += score;
        }

        foreach (ref var score in scores) score /= sum;
    }

    /// <summary>Turns scores into the gradient of the cross entropy.</summary>
    /// <param name="scores">Scores; the gradient afterwards.</param>
    /// <param name="right">The right class.</param>
    /// <param name="weight">Weight of this loss.</param>
    /// <returns>The loss, without its weight.</returns>
    public static double Lose(Span<float> scores, int right, float weight)
    {
        Apply(scores);
        var loss = -Math.Log(Math.Max(scores[right], 1e-12f));
        scores[right] -= 1;
        foreach (ref var score in scores) score *= weight;
        return loss;
    }
}
