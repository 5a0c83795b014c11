using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kawat.Training.Teaching;

/// <summary>Numbers in rows, one behind the other, with the products that a network needs.</summary>
/// <param name="rows">Number of rows.</param>
/// <param name="columns">Number of columns.</param>
internal sealed class Matrix(int rows, int columns)
{
    private const int PanelWidth = 32;
    private const int BlockHeight = 6;

    public int Rows { get; } = rows;

    public int Columns { get; } = columns;

    /// <summary>All values, row by row.</summary>
    public float[] Values { get; } = new float[rows * columns];

    public Span<float> this[int row] => Values.AsSpan(row * Columns, Columns);

    public static Matrix Product(Matrix left, Matrix right)
    {
        var product = new Matrix(left.Rows, right.Columns);
        AddProduct(left, right, product);
        return product;
    }

    /// <summary>Adds left · right to the target.</summary>
    public static void AddProduct(Matrix left, Matrix right, Matrix target) => AddProduct(left.Values, left.Rows, new Panels(right), target.Values);

    /// <summary>Adds left · right to the target, for some rows, with a right side that was packed before.</summary>
    /// <param name="left">Rows of the left matrix, of <see cref="Panels.Height"/> columns.</param>
    /// <param name="height">How many rows.</param>
    /// <param name="right">The right matrix.</param>
    /// <param name="target">As many rows of the target.</param>
    public static void AddProduct(ReadOnlySpan<float> left, int height, Panels right, Span<float> target)
    {
        for (var panel = 0; panel < right.Count; panel++)
        {
            var width = Math.Min(PanelWidth, right.Width - (panel * PanelWidth));
            var cells = right[panel];
            var row = 0;
            if (width == PanelWidth)
                for (; row + BlockHeight <= height; row += BlockHeight) AddBlock(left[(row * right.Height)..], cells, right.Height, target[((row * right.Width) + (panel * PanelWidth))..], right.Width);
            for (; row < height; row++) AddRow(left.Slice(row * right.Height, right.Height), cells, target.Slice((row * right.Width) + (panel * PanelWidth), width));
        }
    }

    public Matrix Transposed()
    {
        var turned = new Matrix(Columns, Rows);
        const int Tile = 16;
        for (var top = 0; top < Rows; top += Tile)
            for (var left = 0; left < Columns; left += Tile)
                TurnTile(turned, top, Math.Min(top + Tile, Rows), left, Math.Min(left + Tile, Columns));
        return turned;
    }

    /// <summary>Rows in another order: row i of the result is row order[i].</summary>
    public Matrix Gather(ReadOnlySpan<int> order)
    {
        var gathered = new Matrix(order.Length, Columns);
        for (var i = 0; i < order.Length; i++) this[order[i]].CopyTo(gathered[i]);
        return gathered;
    }

    /// <summary>Rows put back: row order[i] of the result is the sum of those rows i.</summary>
    public Matrix Scatter(ReadOnlySpan<int> order, int height)
    {
        var scattered = new Matrix(height, Columns);
        for (var i = 0; i < order.Length; i++) Add(this[i], scattered[order[i]]);
        return scattered;
    }

    /// <summary>Two matrices side by side.</summary>
    public static Matrix Beside(Matrix left, Matrix right)
    {
        var both = new Matrix(left.Rows, left.Columns + right.Columns);
        for (var row = 0; row < left.Rows; row++)
        {
            left[row].CopyTo(both[row]);
            right[row].CopyTo(both[row][left.Columns..]);
        }

        return both;
    }

    /// <summary>The matrix with one more column of ones: what it is multiplied by can then score a row by itself.</summary>
    public Matrix WithOnes()
    {
        var wider = new Matrix(Rows, Columns + 1);
        for (var row = 0; row < Rows; row++)
        {
            this[row].CopyTo(wider[row]);
            wider[row][^1] = 1;
        }

        return wider;
    }

    /// <summary>A stretch of columns.</summary>
    public Matrix Slice(int start, int width)
    {
        var slice = new Matrix(Rows, width);
        for (var row = 0; row < Rows; row++) this[row].Slice(start, width).CopyTo(slice[row]);
        return slice;
    }

    public void Add(Matrix other) => Add(other.Values, Values);

    public void AddRow(ReadOnlySpan<float> addend)
    {
        for (var row = 0; row < Rows; row++) Add(addend, this[row]);
    }

    /// <summary>Adds up all rows.</summary>
    public void AddColumnSums(Span<float> target)
    {
        for (var row = 0; row < Rows; row++) Add(this[row], target);
    }

    public static void Add(ReadOnlySpan<float> addend, Span<float> target)
    {
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(addend);
        var sums = MemoryMarshal.Cast<float, Vector256<float>>(target);
        for (var i = 0; i < vectors.Length; i++) sums[i] += vectors[i];
        for (var i = vectors.Length * Vector256<float>.Count; i < addend.Length; i++) target[i] += addend[i];
    }

    public static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var sum = Vector256<float>.Zero;
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(left);
        var others = MemoryMarshal.Cast<float, Vector256<float>>(right);
        for (var i = 0; i < vectors.Length; i++) sum += vectors[i] * others[i];
        var total = Vector256.Sum(sum);
        for (var i = vectors.Length * Vector256<float>.Count; i < left.Length; i++) total += left[i] * right[i];
        return total;
    }

    private void TurnTile(Matrix turned, int top, int bottom, int left, int right)
    {
        for (var column = left; column < right; column++)
        {
            var target = turned.Values.AsSpan((column * Rows) + top, bottom - top);
            var at = (top * Columns) + column;
            for (var i = 0; i < target.Length; i++, at += Columns) target[i] = Values[at];
        }
    }

    /// <summary>Six rows by 32 columns, summed in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddBlock(ReadOnlySpan<float> left, ReadOnlySpan<float> panel, int height, Span<float> target, int stride)
    {
        Vector512<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default;
        Vector512<float> d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        ref var at = ref MemoryMarshal.GetReference(panel);
        ref var row = ref MemoryMarshal.GetReference(left);
        for (var k = 0; k < height; k++)
        {
            var low = Vector512.LoadUnsafe(ref at, (nuint)(k * PanelWidth));
            var high = Vector512.LoadUnsafe(ref at, (nuint)((k * PanelWidth) + 16));
            var factor = Vector512.Create(Unsafe.Add(ref row, k));
            a0 = Vector512.FusedMultiplyAdd(factor, low, a0);
            a1 = Vector512.FusedMultiplyAdd(factor, high, a1);
            factor = Vector512.Create(Unsafe.Add(ref row, height + k));
            b0 = Vector512.FusedMultiplyAdd(factor, low, b0);
            b1 = Vector512.FusedMultiplyAdd(factor, high, b1);
            factor = Vector512.Create(Unsafe.Add(ref row, (2 * height) + k));
            c0 = Vector512.FusedMultiplyAdd(factor, low, c0);
            c1 = Vector512.FusedMultiplyAdd(factor, high, c1);
            factor = Vector512.Create(Unsafe.Add(ref row, (3 * height) + k));
            d0 = Vector512.FusedMultiplyAdd(factor, low, d0);
            d1 = Vector512.FusedMultiplyAdd(factor, high, d1);
            factor = Vector512.Create(Unsafe.Add(ref row, (4 * height) + k));
            e0 = Vector512.FusedMultiplyAdd(factor, low, e0);
            e1 = Vector512.FusedMultiplyAdd(factor, high, e1);
            factor = Vector512.Create(Unsafe.Add(ref row, (5 * height) + k));
            f0 = Vector512.FusedMultiplyAdd(factor, low, f0);
            f1 = Vector512.FusedMultiplyAdd(factor, high, f1);
        }

        AddPair(target, a0, a1);
        AddPair(target[stride..], b0, b1);
        AddPair(target[(2 * stride)..], c0, c1);
        AddPair(target[(3 * stride)..], d0, d1);
        AddPair(target[(4 * stride)..], e0, e1);
        AddPair(target[(5 * stride)..], f0, f1);
    }

    private static void AddPair(Span<float> target, Vector512<float> low, Vector512<float> high)
    {
        (Vector512.Create<float>(target) + low).CopyTo(target);
        (Vector512.Create<float>(target[16..]) + high).CopyTo(target[16..]);
    }

    /// <summary>One row by the columns of one panel.</summary>
    private static void AddRow(ReadOnlySpan<float> left, ReadOnlySpan<float> panel, Span<float> target)
    {
        Vector512<float> low = default, high = default;
        ref var at = ref MemoryMarshal.GetReference(panel);
        for (var k = 0; k < left.Length; k++)
        {
            var factor = Vector512.Create(left[k]);
            low = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref at, (nuint)(k * PanelWidth)), low);
            high = Vector512.FusedMultiplyAdd(factor, Vector512.LoadUnsafe(ref at, (nuint)((k * PanelWidth) + 16)), high);
        }

        if (target.Length == PanelWidth)
        {
            AddPair(target, low, high);
            return;
        }

        for (var i = 0; i < target.Length; i++) target[i] += i < 16 ? low[i] : high[i - 16];
    }

    /// <summary>The right side of a product in the order in which the product reads it.</summary>
    internal sealed class Panels
    {
        private readonly float[] cells;

        public Panels(Matrix matrix)
        {
            Height = matrix.Rows;
            Width = matrix.Columns;
            Count = (Width + PanelWidth - 1) / PanelWidth;
            cells = new float[Count * Height * PanelWidth];
            for (var panel = 0; panel < Count; panel++)
            {
                var width = Math.Min(PanelWidth, Width - (panel * PanelWidth));
                for (var row = 0; row < Height; row++)
                    matrix[row].Slice(panel * PanelWidth, width).CopyTo(cells.AsSpan(((panel * Height) + row) * PanelWidth));
            }
        }

        public int Height { get; }

        public int Width { get; }

        public int Count { get; }

        public ReadOnlySpan<float> this[int panel] => cells.AsSpan(panel * Height * PanelWidth, Height * PanelWidth);
    }
}
