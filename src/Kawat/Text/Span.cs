namespace Kawat.Text;

/// <summary>
/// Where words are: a half-open range of UTF-16 code units in the text of an article, [<see cref="Start"/>, <see cref="End"/>).
/// </summary>
/// <param name="Start">Offset of the first code unit.</param>
/// <param name="End">Offset after the last code unit; never less than <paramref name="Start"/>.</param>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>Number of UTF-16 code units.</summary>
    public int Length => End - Start;

    public bool IsEmpty => End <= Start;

    public bool Contains(int offset) => offset >= Start && offset < End;

    public bool Contains(Span other) => other.Start >= Start && other.End <= End;

    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that covers both.</summary>
    public Span Union(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words it points at.</summary>
    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    public string In(string text) => text.Substring(Start, Length);

    /// <summary>By start, the longer first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    public override string ToString() => $"[{Start}..{End})";
}
