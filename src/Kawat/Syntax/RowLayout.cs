using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Kawat.Syntax;

/// <summary>
/// Where the rows of a table of weights lie. Weights are far from the processor; asking for each group of rows as soon as it is known
/// lets them travel while the next group is worked out.
/// </summary>
internal readonly unsafe struct RowLayout(byte* cells, int rowBytes, int bits)
{
    /// <summary>Longer rows may begin in one line of the cache and end in the next.</summary>
    private const int MostInOneLine = 32;

    /// <summary>What is left of a 64-bit hash after this shift is a row.</summary>
    public int Shift => 64 - bits;

    /// <summary>Asks for rows.</summary>
    /// <returns><paramref name="end"/>, to go on from.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int* Fetch(int* first, int* end)
    {
        if (!Sse.IsSupported) return end;
        for (var row = first; row < end; row++)
        {
            var start = cells + ((nint)(*row) * rowBytes);
            Sse.Prefetch0(start);
            if (rowBytes > MostInOneLine) Sse.Prefetch0(start + rowBytes - 1);
        }

        return end;
    }
}
