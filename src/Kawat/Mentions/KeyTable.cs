using System.Runtime.CompilerServices;

namespace Kawat.Mentions;

/// <summary>
/// Numbers short strings from 0 in the order in which they are added: open addressing over their hashes, all characters in
/// one array. Finding allocates nothing. What fills it at the start is compiled optimised at once: it runs over every name
/// of the data before the runtime could have noticed that it is busy.
/// </summary>
/// <param name="room">Keys that it has room for at first, a power of two: what is known to be large does not grow step by step.</param>
internal sealed class KeyTable(int room = 1 << 9)
{
    private char[] characters = new char[room * 8];
    private int[] ends = new int[room];
    private int[] hashes = new int[room];

    /// <summary>Number of a key plus one; 0 is an empty slot.</summary>
    private int[] slots = new int[room * 2];

    public int Count { get; private set; }

    /// <summary>Length of the longest key: nothing longer can be found.</summary>
    public int LongestKey { get; private set; }

    /// <summary>The number of a key, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<char> key) => key.Length > LongestKey ? -1 : slots[SlotOf(key, HashOf(key))] - 1;

    /// <summary>The number of a key, which is new if it was <see cref="Count"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ReadOnlySpan<char> key)
    {
        var hash = HashOf(key);
        var slot = SlotOf(key, hash);
        if (slots[slot] != 0) return slots[slot] - 1;
        var number = Count++;
        if (number == ends.Length) GrowKeys();
        var start = number == 0 ? 0 : ends[number - 1];
        while (start + key.Length > characters.Length) Array.Resize(ref characters, characters.Length * 2);
        key.CopyTo(characters.AsSpan(start));
        ends[number] = start + key.Length;
        hashes[number] = hash;
        slots[slot] = number + 1;
        LongestKey = Math.Max(LongestKey, key.Length);
        if (Count * 2 > slots.Length) GrowSlots();
        return number;
    }

    /// <summary>The slot of a key, or the empty one where it would stand.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int SlotOf(ReadOnlySpan<char> key, int hash)
    {
        var mask = slots.Length - 1;
        for (var slot = hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = slots[slot] - 1;
            if (number < 0) return slot;
            if (hashes[number] != hash) continue;
            var start = number == 0 ? 0 : ends[number - 1];
            if (characters.AsSpan(start, ends[number] - start).SequenceEqual(key)) return slot;
        }
    }

    private void GrowKeys()
    {
        Array.Resize(ref ends, ends.Length * 2);
        Array.Resize(ref hashes, hashes.Length * 2);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void GrowSlots()
    {
        var larger = new int[slots.Length * 2];
        var mask = larger.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var slot = hashes[number] & mask;
            while (larger[slot] != 0) slot = (slot + 1) & mask;
            larger[slot] = number + 1;
        }

        slots = larger;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int HashOf(ReadOnlySpan<char> key)
    {
        var hash = 2166136261u;
        foreach (var c in key) hash = (hash ^ c) * 16777619u;
        return (int)(hash ^ (hash >> 15));
    }
}

/// <summary>A <see cref="KeyTable"/> of words compared by <see cref="Folding"/>.</summary>
internal sealed class FoldedKeyTable(int room = 1 << 9)
{
    private const int ShortWord = 64;
    private readonly KeyTable keys = new(room);

    public int Count => keys.Count;

    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    /// <summary>The number of a word, or -1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(ReadOnlySpan<char> word)
    {
        if (word.Length > keys.LongestKey) return -1;
        Span<char> folded = word.Length <= ShortWord ? stackalloc char[ShortWord] : new char[word.Length];
        Folding.Fold(word, folded);
        return keys.Find(folded[..word.Length]);
    }

    /// <summary>The number of a word, which is new if it was <see cref="Count"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Add(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= ShortWord ? stackalloc char[ShortWord] : new char[word.Length];
        Folding.Fold(word, folded);
        return keys.Add(folded[..word.Length]);
    }
}
