using System.Runtime.CompilerServices;

namespace Kawat.Mentions;

/// <summary>
/// What each of many keys stands for: values numbered from 0, each of one key, in the order of adding. Three arrays for all keys together,
/// so that reading tens of thousands of names makes no list a name.
/// </summary>
/// <param name="keys">Keys that there is room for at first.</param>
/// <param name="values">Values that there is room for at first.</param>
internal sealed class ValueChains(int keys, int values)
{
    /// <summary>By key: first and last of its values; by value: the next one of the same key. All plus one, 0 for none.</summary>
    private int[] first = new int[keys];
    private int[] last = new int[keys];
    private int[] next = new int[values];

    /// <summary>Makes a key known, which may have no value yet.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Open(int key)
    {
        Reserve(ref first, key);
        Reserve(ref last, key);
    }

    /// <summary>Adds a value to a key that is open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(int key, int value)
    {
        Reserve(ref next, value);
        if (first[key] == 0) first[key] = value + 1;
        else next[last[key] - 1] = value + 1;
        last[key] = value + 1;
    }

    /// <summary>The first value of a key; -1 if it has none.</summary>
    public int FirstOf(int key) => first[key] - 1;

    /// <summary>The value of the same key that was added after this one; -1 after the last.</summary>
    public int After(int value) => next[value] - 1;

    /// <summary>Room for an index in an array that grows by doubling.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Reserve(ref int[] array, int index)
    {
        while (index >= array.Length) Array.Resize(ref array, array.Length * 2);
    }
}
