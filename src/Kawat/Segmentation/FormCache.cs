namespace Kawat.Segmentation;

/// <summary>
/// Gives lower-cased forms as shared strings, so that a frequent word is allocated once. A direct-mapped table: threads may
/// overwrite each other's entries, which costs an allocation and never a wrong answer, since a reference is written whole.
/// </summary>
internal sealed class FormCache
{
    private const int Slots = 1 << 15;
    private const int LongestCached = 48;
    private readonly string?[] entries = new string?[Slots];

    /// <summary>The lower-cased form (invariant).</summary>
    public string Lower(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestCached) return form.ToString().ToLowerInvariant();
        Span<char> buffer = stackalloc char[LongestCached];
        var length = form.ToLowerInvariant(buffer);
        var lower = buffer[..length];
        ref var entry = ref entries[string.GetHashCode(lower) & (Slots - 1)];
        var known = entry;
        if (known is not null && lower.SequenceEqual(known)) return known;
        var made = lower.ToString();
        entry = made;
        return made;
    }
}
