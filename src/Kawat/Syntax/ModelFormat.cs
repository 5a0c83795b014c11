using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using Kawat.Packs;

namespace Kawat.Syntax;

/// <summary>
/// The model file: 8 bytes "KWSYNTAX", format version, length and checksum of what follows uncompressed, then Brotli of
/// sizes, tags, labels, lexicon and the five sparse weight tables. All numbers little-endian.
/// </summary>
internal static class ModelFormat
{
    /// <summary>Raised with every change of the layout, the hash functions or a template.</summary>
    public const int Version = 4;

    private const int HeaderLength = 24;

    private static ReadOnlySpan<byte> Magic => "KWSYNTAX"u8;

    public static void Write(SyntaxModel model, Stream target)
    {
        using var payload = new MemoryStream();
        using (var writer = new BinaryWriter(payload, System.Text.Encoding.UTF8, leaveOpen: true)) WriteVocabulary(model, writer);
        model.Lexicon.Write(payload);
        model.TagWeights.Write(payload);
        model.SecondLookWeights.Write(payload);
        model.ActionWeights.Write(payload);
        model.LabelWeights.Write(payload);
        model.RevisionWeights.Write(payload);
        var content = payload.GetBuffer().AsSpan(0, (int)payload.Length);
        Span<byte> header = stackalloc byte[HeaderLength];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[12..], content.Length);
        BinaryPrimitives.WriteUInt64LittleEndian(header[16..], Checksum(content));
        target.Write(header);
        using var compressed = new BrotliStream(target, CompressionLevel.SmallestSize, leaveOpen: true);
        compressed.Write(content);
    }

    /// <summary>Reads a model.</summary>
    /// <param name="source">The file.</param>
    /// <param name="name">Its name, for messages.</param>
    /// <exception cref="PackException">It is no model, of another version, truncated or damaged.</exception>
    public static SyntaxModel Read(Stream source, string name)
    {
        var content = ReadContent(source, name);
        try
        {
            return ReadModel(content);
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or IndexOutOfRangeException or OverflowException or FormatException)
        {
            throw new PackException($"{name}: the model's tables do not fit together ({exception.Message}). Fetch the file again or train it anew with 'kawat-train train'.");
        }
    }

    private static byte[] ReadContent(Stream source, string name)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (source.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.StartsWith(Magic))
            throw new PackException($"{name}: not a syntax model; expected it to begin with '{System.Text.Encoding.ASCII.GetString(Magic)}'. Fetch the file again or train it anew with 'kawat-train train'.");
        var version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != Version)
            throw new PackException($"{name}: the model is of format version {version}, this program reads version {Version}. Take the model that came with this program or train it anew with 'kawat-train train'.");
        var length = BinaryPrimitives.ReadInt32LittleEndian(header[12..]);
        var content = length is > 0 and < 1 << 29 ? Decompress(source, length) : null;
        if (content is null)
            throw new PackException($"{name}: the model is truncated or damaged: its {length} bytes could not be unpacked. Fetch the file again or train it anew with 'kawat-train train'.");
        if (Checksum(content) != BinaryPrimitives.ReadUInt64LittleEndian(header[16..]))
            throw new PackException($"{name}: the model is damaged: its checksum is wrong. Fetch the file again or train it anew with 'kawat-train train'.");
        return content;
    }

    private static byte[]? Decompress(Stream source, int length)
    {
        var content = GC.AllocateUninitializedArray<byte>(length);
        try
        {
            using var stream = new BrotliStream(source, CompressionMode.Decompress, leaveOpen: true);
            return stream.ReadAtLeast(content, length, throwOnEndOfStream: false) == length ? content : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    private static void WriteVocabulary(SyntaxModel model, BinaryWriter writer)
    {
        writer.Write(model.Shape.TagBits);
        writer.Write(model.Shape.SecondLookBits);
        writer.Write(model.Shape.ActionBits);
        writer.Write(model.Shape.LabelBits);
        writer.Write(model.Shape.Doubt);
        writer.Write(model.Shape.Domain);
        writer.Write(model.Shape.HeadlineDomain);
        writer.Write(model.Shape.RevisionBits);
        writer.Write(model.Shape.MostLead);
        WriteNames(writer, model.Tags.Names);
        WriteNames(writer, model.Labels.Names);
        writer.Write(model.Lexicon.Count);
    }

    private static void WriteNames(BinaryWriter writer, IReadOnlyList<string> names)
    {
        writer.Write(names.Count);
        foreach (var name in names) writer.Write(name);
    }

    private static string[] ReadNames(BinaryReader reader)
    {
        var names = new string[Math.Clamp(reader.ReadInt32(), 0, Workspace.MostClasses)];
        for (var i = 0; i < names.Length; i++) names[i] = reader.ReadString();
        return names;
    }

    private static SyntaxModel ReadModel(byte[] content)
    {
        using var stream = new MemoryStream(content);
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8);
        var shape = new ModelShape(reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadUInt32(), reader.ReadUInt32(), reader.ReadInt32(), reader.ReadInt32());
        var tags = new TagSet(ReadNames(reader));
        var labels = new LabelSet(ReadNames(reader));
        var forms = reader.ReadInt32();
        var rest = content.AsSpan((int)stream.Position);
        var lexicon = Lexicon.Read(rest, forms, out var consumed);
        rest = rest[consumed..];
        var tagWeights = WeightTable.Read(rest, shape.TagBits, WeightTable.WidthFor(tags.Count), out consumed);
        rest = rest[consumed..];
        var secondLookWeights = WeightTable.Read(rest, shape.SecondLookBits, WeightTable.WidthFor(tags.Count), out consumed);
        rest = rest[consumed..];
        var actionWeights = WeightTable.Read(rest, shape.ActionBits, WeightTable.WidthFor(3), out consumed);
        rest = rest[consumed..];
        var labelWeights = WeightTable.Read(rest, shape.LabelBits, WeightTable.WidthFor(labels.Count), out consumed);
        rest = rest[consumed..];
        var revisionWeights = WeightTable.Read(rest, shape.RevisionBits, 1, out _);
        return new SyntaxModel(shape, tags, labels, lexicon, tagWeights, secondLookWeights, actionWeights, labelWeights, revisionWeights);
    }

    /// <summary>FNV-1a over 8 bytes at a time: finds damage, not malice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static ulong Checksum(ReadOnlySpan<byte> content)
    {
        var hash = 14695981039346656037UL;
        while (content.Length >= 8)
        {
            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(content)) * 1099511628211UL;
            content = content[8..];
        }

        foreach (var b in content) hash = (hash ^ b) * 1099511628211UL;
        return hash;
    }
}
