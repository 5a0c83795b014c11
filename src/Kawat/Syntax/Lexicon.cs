using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Kawat.Syntax;

/// <summary>How a form is mostly written inside sentences.</summary>
internal enum UsualCase : byte
{
    Unknown = 0,
    Lower,
    Title,
    Upper,
}

/// <summary>What training knew of one lower-cased form.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 1)]
internal struct LexiconEntry
{
    /// <summary>Low half of the form's hash; 0 marks an empty slot.</summary>
    public uint Key;

    /// <summary>Hash of the tags that it had.</summary>
    public uint Ambiguity;

    /// <summary>Narrow, middle and wide cluster: 12, 8 and 8 bits from the lowest; 0 if it has none.</summary>
    public uint Cluster;

    /// <summary>Its only tag, or -1.</summary>
    public sbyte OnlyTag;

    /// <summary>Whether training saw it often enough to be a word of its own.</summary>
    public byte Frequent;

    public UsualCase Case;

    public byte Unused;
}

/// <summary>Forms that training knew, by hash: open addressing, at most half full.</summary>
internal sealed class Lexicon
{
    private readonly LexiconEntry[] slots;
    private readonly int mask;

    public Lexicon(int forms)
    {
        var size = 1024;
        while (size < forms * 2) size <<= 1;
        slots = new LexiconEntry[size];
        mask = size - 1;
    }

    public int Count { get; private set; }

    /// <summary>The form's entry; a null reference if training did not know it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref readonly LexiconEntry Find(ulong hash)
    {
        var key = KeyOf(hash);
        for (var i = (int)(key >> 3) & mask; ; i = (i + 1) & mask)
        {
            ref var slot = ref slots[i];
            if (slot.Key == key) return ref slot;
            if (slot.Key == 0) return ref Unsafe.NullRef<LexiconEntry>();
        }
    }

    /// <summary>The form's entry, made if it is new.</summary>
    public ref LexiconEntry Add(ulong hash)
    {
        var key = KeyOf(hash);
        var i = (int)(key >> 3) & mask;
        while (slots[i].Key != 0 && slots[i].Key != key) i = (i + 1) & mask;
        if (slots[i].Key == 0)
        {
            if (Count * 2 >= slots.Length) throw new InvalidOperationException("The lexicon was made for fewer forms.");
            slots[i].Key = key;
            slots[i].OnlyTag = -1;
            Count++;
        }

        return ref slots[i];
    }

    public void Write(Stream target)
    {
        var entries = slots.Where(slot => slot.Key != 0).OrderBy(slot => slot.Key).ToArray();
        target.Write(MemoryMarshal.AsBytes(entries.AsSpan()));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Lexicon Read(ReadOnlySpan<byte> source, int count, out int consumed)
    {
        consumed = count * Unsafe.SizeOf<LexiconEntry>();
        var lexicon = new Lexicon(count);
        foreach (ref readonly var entry in MemoryMarshal.Cast<byte, LexiconEntry>(source[..consumed]))
        {
            var i = (int)(entry.Key >> 3) & lexicon.mask;
            while (lexicon.slots[i].Key != 0) i = (i + 1) & lexicon.mask;
            lexicon.slots[i] = entry;
        }

        lexicon.Count = count;
        return lexicon;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint KeyOf(ulong hash) => Math.Max(1, (uint)(hash >> 16));
}
