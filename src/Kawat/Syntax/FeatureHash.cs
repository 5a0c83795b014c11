using System.Runtime.CompilerServices;

namespace Kawat.Syntax;

/// <summary>
/// Hash functions of the feature templates. Training and run time must agree on them bit by bit: a change here makes every
/// model file useless, so it goes with a new <see cref="ModelFormat.Version"/>.
/// </summary>
internal static class FeatureHash
{
    private const ulong Golden = 0x9E3779B97F4A7C15UL;
    private const ulong Second = 0xC2B2AE3D27D4EB4FUL;
    private const ulong Third = 0x165667B19E3779F9UL;
    private const ulong Fourth = 0xD6E8FEB86659FD93UL;

    /// <summary>Start value of a running hash over characters.</summary>
    public const ulong Seed = 0x84222325CBF29CE4UL;

    /// <summary>Adds one character to a running hash.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Add(ulong hash, char c)
    {
        hash = (hash ^ c) * Golden;
        return hash ^ (hash >> 29);
    }

    /// <summary>Spreads a value over 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * Fourth;
        return (uint)((value ^ (value >> 29)) * Second >> 32);
    }

    /// <summary>Two values into one atom.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint Mix(uint a, uint b) => Mix(a | ((ulong)b << 32));

    /// <summary>Row of a one-part feature in a table of 2^(64 - shift) rows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Row(uint template, uint a, int shift)
        => (int)(((a + ((ulong)template * 0x9E3779B1UL << 32)) * Golden) >> shift);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Row(uint template, uint a, uint b, int shift)
    {
        var hash = ((a | ((ulong)b << 32)) ^ (template * Fourth)) * Golden;
        return (int)(((hash ^ (hash >> 32)) * Second) >> shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Row(uint template, uint a, uint b, uint c, int shift)
    {
        var hash = (((a | ((ulong)b << 32)) ^ (template * Fourth)) * Golden) + (c * Third);
        return (int)(((hash ^ (hash >> 32)) * Second) >> shift);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Row(uint template, uint a, uint b, uint c, uint d, int shift)
    {
        var hash = (((a | ((ulong)b << 32)) ^ (template * Fourth)) * Golden) + ((c | ((ulong)d << 32)) * Third);
        return (int)(((hash ^ (hash >> 32)) * Second) >> shift);
    }
}
