using System.Buffers.Binary;
using System.IO.Compression;

namespace Kawat.News.Reading;

/// <summary>
/// Gzip that notices when the file was cut off: the library gives what there is and says nothing. A gzip file ends with
/// the length of its last member; where that is more than all that came out, the end is not an end.
/// </summary>
internal sealed class WholeGzipStream : ForwardStream
{
    private readonly TailStream packed;
    private readonly GZipStream plain;
    private long length;

    public WholeGzipStream(Stream packed)
    {
        this.packed = new TailStream(packed);
        plain = new GZipStream(this.packed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        var read = plain.Read(buffer);
        length += read;
        if (read == 0 && buffer.Length > 0 && length < uint.MaxValue && packed.LastNumber > length) throw new InvalidDataException();
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) plain.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Remembers the last four bytes that went through.</summary>
    private sealed class TailStream(Stream inner) : ForwardStream
    {
        private readonly byte[] tail = new byte[4];

        public uint LastNumber => BinaryPrimitives.ReadUInt32LittleEndian(tail);

        public override int Read(Span<byte> buffer)
        {
            var read = inner.Read(buffer);
            var kept = Math.Min(4, read);
            tail.AsSpan(kept).CopyTo(tail);
            buffer.Slice(read - kept, kept).CopyTo(tail.AsSpan(4 - kept));
            return read;
        }
    }
}
