using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Kawat.Syntax;

/// <summary>
/// Weights of one linear classifier: 2^<see cref="Bits"/> hashed feature rows of <see cref="Width"/> int8 cells, one cell a class.
/// One scale holds for the whole table, so scores are sums of cells. Pinned, aligned to cache lines, never written after loading.
/// </summary>
internal sealed unsafe class WeightTable
{
    private const int CacheLine = 64;
    private readonly sbyte[] memory;
    private readonly sbyte* cells;

    public WeightTable(int bits, int width)
    {
        Bits = bits;
        Width = width;
        memory = GC.AllocateArray<sbyte>(Length + CacheLine, pinned: true);
        var address = (nuint)Unsafe.AsPointer(ref memory[0]);
        cells = (sbyte*)((address + CacheLine - 1) & ~(nuint)(CacheLine - 1));
    }

    public int Bits { get; }

    /// <summary>Cells a row: 4 for actions, else a multiple of 16.</summary>
    public int Width { get; }

    public RowLayout Layout => new((byte*)cells, Width, Bits);

    public int Length => Width << Bits;

    public Span<sbyte> Cells => new(cells, Length);

    /// <summary>Classes rounded up to what one row must hold.</summary>
    public static int WidthFor(int classes) => classes <= 4 ? 4 : (classes + 15) / 16 * 16;

    /// <summary>Sums the rows into <paramref name="scores"/>, <see cref="Width"/> numbers. 256 rows cannot overflow: 256 · 127 &lt; 2^15.</summary>
    public void Sum(int* rows, int count, short* scores)
    {
        if (Width == 4) SumFour(rows, count, scores);
        else if (Vector256.IsHardwareAccelerated) SumWide(rows, count, scores);
        else SumPlain(rows, count, scores);
    }

    /// <summary>Sum of one column's cells: the score of one choice in a table of width 1.</summary>
    public int SumOne(int* rows, int count)
    {
        var sum = 0;
        for (var i = 0; i < count; i++) sum += cells[rows[i]];
        return sum;
    }

    private void SumFour(int* rows, int count, short* scores)
    {
        if (!Vector128.IsHardwareAccelerated)
        {
            SumPlain(rows, count, scores);
            return;
        }

        var table = (uint*)cells;
        var even = Vector128<short>.Zero;
        var odd = Vector128<short>.Zero;
        var i = 0;
        for (; i + 1 < count; i += 2)
        {
            even += Vector128.WidenLower(Vector128.CreateScalarUnsafe(table[rows[i]]).AsSByte());
            odd += Vector128.WidenLower(Vector128.CreateScalarUnsafe(table[rows[i + 1]]).AsSByte());
        }

        if (i < count) even += Vector128.WidenLower(Vector128.CreateScalarUnsafe(table[rows[i]]).AsSByte());
        (even + odd).GetLower().Store(scores);
    }

    private void SumWide(int* rows, int count, short* scores)
    {
        switch (Width)
        {
            case 32:
                SumColumns32(rows, count, scores, 0);
                break;
            case 48:
                SumColumns32(rows, count, scores, 0);
                SumColumns16(rows, count, scores, 32);
                break;
            case 64:
                SumColumns32(rows, count, scores, 0);
                SumColumns32(rows, count, scores, 32);
                break;
            default:
                SumColumns16(rows, count, scores, 0);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SumColumns32(int* rows, int count, short* scores, int column)
    {
        var low = Vector256<short>.Zero;
        var high = Vector256<short>.Zero;
        for (var i = 0; i < count; i++)
        {
            var row = Vector256.Load(cells + ((nint)rows[i] * Width) + column);
            low += Vector256.WidenLower(row);
            high += Vector256.WidenUpper(row);
        }

        low.Store(scores + column);
        high.Store(scores + column + 16);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SumColumns16(int* rows, int count, short* scores, int column)
    {
        var sum = Vector256<short>.Zero;
        for (var i = 0; i < count; i++)
            sum += Vector256.WidenLower(Vector128.Load(cells + ((nint)rows[i] * Width) + column).ToVector256Unsafe());
        sum.Store(scores + column);
    }

    private void SumPlain(int* rows, int count, short* scores)
    {
        new Span<short>(scores, Width).Clear();
        for (var i = 0; i < count; i++)
        {
            var row = cells + ((nint)rows[i] * Width);
            for (var c = 0; c < Width; c++) scores[c] += row[c];
        }
    }

    /// <summary>Reads the sparse form: for each 64 cells a mask of those that are not zero, then all their values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static WeightTable Read(ReadOnlySpan<byte> source, int bits, int width, out int consumed)
    {
        var table = new WeightTable(bits, width);
        var maskBytes = table.Length / 8;
        var masks = MemoryMarshal.Cast<byte, ulong>(source[..maskBytes]);
        var values = source[maskBytes..];
        var next = 0;
        var block = table.cells;
        foreach (var mask in masks)
        {
            for (var left = mask; left != 0; left &= left - 1)
                block[BitOperations.TrailingZeroCount(left)] = (sbyte)values[next++];
            block += 64;
        }

        consumed = maskBytes + next;
        return table;
    }

    /// <summary>Writes the sparse form.</summary>
    public void Write(Stream target)
    {
        var all = Cells;
        var values = new List<byte>(all.Length / 8);
        Span<byte> maskBytes = stackalloc byte[8];
        for (var start = 0; start < all.Length; start += 64)
        {
            ulong mask = 0;
            for (var i = 0; i < 64; i++)
            {
                if (all[start + i] == 0) continue;
                mask |= 1UL << i;
                values.Add((byte)all[start + i]);
            }

            System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(maskBytes, mask);
            target.Write(maskBytes);
        }

        target.Write(CollectionsMarshal.AsSpan(values));
    }
}
