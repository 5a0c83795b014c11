namespace Kawat.Evaluation;

/// <summary>What agreed, what was found too much, what was missed. Figures lie in 0 … 1.</summary>
public readonly record struct Counts(int TruePositive, int FalsePositive, int FalseNegative)
{
    public int Gold => TruePositive + FalseNegative;

    public int Predicted => TruePositive + FalsePositive;

    /// <summary>1 where there was nothing to find and nothing was found.</summary>
    public double Precision => Predicted > 0 ? (double)TruePositive / Predicted : FalseNegative == 0 ? 1 : 0;

    /// <summary>1 where there was nothing to find and nothing was found.</summary>
    public double Recall => Gold > 0 ? (double)TruePositive / Gold : FalsePositive == 0 ? 1 : 0;

    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public static Counts operator +(Counts left, Counts right) =>
        new(left.TruePositive + right.TruePositive, left.FalsePositive + right.FalsePositive, left.FalseNegative + right.FalseNegative);
}

/// <summary>How many of how many.</summary>
public readonly record struct Share(int Hits, int Of)
{
    /// <summary>0 … 1; null of nothing.</summary>
    public double? Value => Of > 0 ? (double)Hits / Of : null;

    /// <summary>With one more case counted.</summary>
    public Share With(bool isHit) => new(Hits + (isHit ? 1 : 0), Of + 1);
}
