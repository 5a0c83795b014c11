using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>
/// Weights while they are learnt: floats in the rows and cells of a <see cref="WeightTable"/>, and beside each the sum that
/// averaging over all steps needs (Daumé's way: w - a / steps).
/// </summary>
internal sealed unsafe class AveragedTable
{
    private readonly float[] weights;
    private readonly float[] sums;
    private readonly float* cells;
    private float step = 1;

    public AveragedTable(int bits, int width)
    {
        Bits = bits;
        Width = width;
        weights = GC.AllocateArray<float>(width << bits, pinned: true);
        sums = new float[width << bits];
        cells = (float*)Unsafe.AsPointer(ref weights[0]);
    }

    public int Bits { get; }

    public int Width { get; }

    public RowLayout Layout => new((byte*)cells, Width * sizeof(float), Bits);

    public void Score(int* rows, int count, float* scores)
    {
        if (Width == 4)
        {
            var sum = Vector128<float>.Zero;
            for (var i = 0; i < count; i++) sum += Vector128.Load(cells + ((nint)rows[i] * 4));
            sum.Store(scores);
            return;
        }

        for (var column = 0; column < Width; column += 16)
        {
            var low = Vector256<float>.Zero;
            var high = Vector256<float>.Zero;
            for (var i = 0; i < count; i++)
            {
                var row = cells + ((nint)rows[i] * Width) + column;
                low += Vector256.Load(row);
                high += Vector256.Load(row + 8);
            }

            low.Store(scores + column);
            high.Store(scores + column + 8);
        }
    }

    /// <summary>Moves weight from the wrong class to the right one in all rows.</summary>
    public void Update(int* rows, int count, int right, int wrong)
    {
        for (var i = 0; i < count; i++)
        {
            var row = rows[i] * Width;
            weights[row + right] += 1;
            sums[row + right] += step;
            weights[row + wrong] -= 1;
            sums[row + wrong] -= step;
        }
    }

    /// <summary>Score of one choice in a table of width 1.</summary>
    public float ScoreOne(int* rows, int count)
    {
        var sum = 0f;
        for (var i = 0; i < count; i++) sum += cells[rows[i]];
        return sum;
    }

    /// <summary>Adds to all rows of a table of width 1.</summary>
    public void Add(int* rows, int count, float amount)
    {
        for (var i = 0; i < count; i++)
        {
            weights[rows[i]] += amount;
            sums[rows[i]] += amount * step;
        }
    }

    public void Step() => step++;

    /// <summary>Adds the averaged weights to a sum over voters.</summary>
    public void AddAverage(float[] target)
    {
        for (var i = 0; i < target.Length; i++) target[i] += weights[i] - (sums[i] / step);
    }

    /// <summary>Replaces the weights by their averages; no update may follow.</summary>
    public void Average()
    {
        for (var i = 0; i < weights.Length; i++) weights[i] -= sums[i] / step;
        Array.Clear(sums);
    }

    /// <summary>
    /// Rounds to int8 with the largest weight at 127. A smaller scale that clips a few large weights costs more than the finer
    /// steps gain (1.5 LAS for the largest 0.05 %).
    /// </summary>
    public static WeightTable Quantise(float[] weights, int bits, int width, float leastShare) => Quantise(weights, bits, width, leastShare, ScaleOf(weights));

    /// <summary>The scale that puts the largest weight of some tables, whose scores are added up, at 127.</summary>
    public static float ScaleOf(params ReadOnlySpan<float[]> tables)
    {
        var largest = 0f;
        foreach (var weights in tables) largest = Math.Max(largest, Math.Max(weights.Max(), -weights.Min()));
        return largest > 0 ? 127 / largest : 1;
    }

    /// <summary>Rounds to int8 with a given scale.</summary>
    public static WeightTable Quantise(float[] weights, int bits, int width, float leastShare, float scale)
    {
        var table = new WeightTable(bits, width);
        var cells = table.Cells;
        for (var i = 0; i < weights.Length; i++)
        {
            if (Math.Abs(weights[i]) * scale < leastShare) continue;
            cells[i] = (sbyte)Math.Clamp(MathF.Round(weights[i] * scale), -127, 127);
        }

        return table;
    }
}
