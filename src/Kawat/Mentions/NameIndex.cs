using System.Runtime.CompilerServices;

namespace Kawat.Mentions;

/// <summary>
/// All names of a table as a tree over their words: finds the longest name that begins at a word in time linear in its
/// length. Words are runs of letters and digits; what stands between them (space, hyphen, stop, apostrophe) does not count,
/// so that "Al-Hunaiti", "al Hunaiti" and "U.S." are found however they are cut into tokens.
/// </summary>
internal sealed class NameIndex
{
    /// <summary>Words and names that there is room for at first: as many as the data of actors has.</summary>
    private const int Room = 1 << 15;

    private readonly FoldedKeyTable words = new(Room);
    private readonly StepTable steps = new();

    /// <summary>By word: the node after it at the root.</summary>
    private int[] roots = new int[Room];

    /// <summary>By node: the values that end there.</summary>
    private readonly ValueChains endings = new(Room * 2, Room);

    /// <summary>Number of nodes; node 0 is the root.</summary>
    public int NodeCount { get; private set; } = 1;

    /// <summary>The number of a word, or -1 for one that no name contains.</summary>
    public int WordOf(ReadOnlySpan<char> word) => words.Find(word);

    /// <summary>Adds a name that stands for <paramref name="value"/>, a number from 0 that no other name stands for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<char> name, int value)
    {
        var node = 0;
        for (var at = 0; NextWord(name, ref at, out var start, out var end);)
        {
            var word = words.Add(name[start..end]);
            ValueChains.Reserve(ref roots, word);
            node = StepOrAdd(node, word);
        }

        if (node != 0) endings.Add(node, value);
    }

    /// <summary>The node after a word; 0 if no name goes on so.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Step(int node, int word)
    {
        if (word < 0) return 0;
        return node == 0 ? roots[word] : steps.Find(node, word);
    }

    /// <summary>The first that the names which end at a node stand for; -1 if none ends there.</summary>
    public int FirstEnding(int node) => endings.FirstOf(node);

    /// <summary>The next that ends at the same node as a value, in the order of adding; -1 after the last.</summary>
    public int NextEnding(int value) => endings.After(value);

    /// <summary>The next run of letters and digits in a text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool NextWord(ReadOnlySpan<char> text, ref int at, out int start, out int end)
    {
        while (at < text.Length && !IsWordCharacter(text[at])) at++;
        start = at;
        while (at < text.Length && IsWordCharacter(text[at])) at++;
        end = at;
        return end > start;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || (c > 127 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)));

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int StepOrAdd(int node, int word)
    {
        var next = Step(node, word);
        if (next != 0) return next;
        next = NodeCount++;
        endings.Open(next);
        if (node == 0) roots[word] = next;
        else steps.Add(node, word, next);
        return next;
    }

    /// <summary>From node and word to the next node: open addressing, at most half full.</summary>
    private sealed class StepTable
    {
        private long[] keys = new long[Room * 2];
        private int[] nodes = new int[Room * 2];
        private int count;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public int Find(int node, int word) => nodes[SlotOf(Key(node, word))];

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Add(int node, int word, int next)
        {
            if (++count * 2 > keys.Length) Grow();
            var key = Key(node, word);
            var slot = SlotOf(key);
            keys[slot] = key;
            nodes[slot] = next;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private int SlotOf(long key)
        {
            var mask = keys.Length - 1;
            var slot = (int)(((ulong)key * 0x9E3779B97F4A7C15UL) >> 32) & mask;
            while (nodes[slot] != 0 && keys[slot] != key) slot = (slot + 1) & mask;
            return slot;
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Grow()
        {
            var (oldKeys, oldNodes) = (keys, nodes);
            keys = new long[oldKeys.Length * 2];
            nodes = new int[oldKeys.Length * 2];
            for (var i = 0; i < oldKeys.Length; i++)
            {
                if (oldNodes[i] == 0) continue;
                var slot = SlotOf(oldKeys[i]);
                keys[slot] = oldKeys[i];
                nodes[slot] = oldNodes[i];
            }
        }

        private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
    }
}
