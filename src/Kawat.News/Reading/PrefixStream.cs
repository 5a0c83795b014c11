namespace Kawat.News.Reading;

/// <summary>A stream whose first bytes can be looked at before it is read.</summary>
internal sealed class PrefixStream : ForwardStream
{
    private readonly Stream inner;
    private byte[] prefix = [];
    private int used;

    public PrefixStream(Stream inner) => this.inner = inner;

    /// <summary>The next bytes, as many as there are up to <paramref name="count"/>; they stay to be read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        var left = prefix.Length - used;
        if (left >= count) return prefix.AsSpan(used, count);
        var buffer = new byte[count];
        prefix.AsSpan(used).CopyTo(buffer);
        var length = left + inner.ReadAtLeast(buffer.AsSpan(left), count - left, throwOnEndOfStream: false);
        prefix = buffer[..length];
        used = 0;
        return prefix;
    }

    public override int Read(Span<byte> buffer)
    {
        if (used >= prefix.Length) return inner.Read(buffer);
        var count = Math.Min(buffer.Length, prefix.Length - used);
        prefix.AsSpan(used, count).CopyTo(buffer);
        used += count;
        return count;
    }

    /// <summary>Reads all that is left; null if it is more than <paramref name="most"/> bytes.</summary>
    public byte[]? ReadAll(int most)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = Read(buffer)) > 0)
        {
            if (memory.Length + read > most) return null;
            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
