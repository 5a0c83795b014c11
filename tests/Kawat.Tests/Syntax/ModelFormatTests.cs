using Kawat.Packs;
using Kawat.Syntax;

namespace Kawat.Tests.Syntax;

/// <summary>A model file that cannot be used says what is wrong and what to do.</summary>
public sealed class ModelFormatTests
{
    private static readonly Lazy<byte[]> Model = new(() =>
    {
        using var stream = Pack.BuiltIn.Open(SyntaxPacks.ModelOf("id"));
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    });

    [Fact]
    public void A_model_reads_back_as_it_was_written()
    {
        var model = ModelFormat.Read(new MemoryStream(Model.Value), "model");
        using var again = new MemoryStream();
        var small = new SyntaxModel(model.Shape with { TagBits = 10, SecondLookBits = 9, ActionBits = 10, LabelBits = 10, RevisionBits = 11 }, model.Tags, model.Labels, model.Lexicon, Table(10, 32), Table(9, 32), Table(10, 4), Table(10, 48), Table(11, 1));
        ModelFormat.Write(small, again);
        var read = ModelFormat.Read(new MemoryStream(again.ToArray()), "model");
        Assert.Equal(small.TagWeights.Cells.ToArray(), read.TagWeights.Cells.ToArray());
        Assert.Equal(small.SecondLookWeights.Cells.ToArray(), read.SecondLookWeights.Cells.ToArray());
        Assert.Equal(small.Shape, read.Shape);
        Assert.Equal(small.LabelWeights.Cells.ToArray(), read.LabelWeights.Cells.ToArray());
        Assert.Equal(small.RevisionWeights.Cells.ToArray(), read.RevisionWeights.Cells.ToArray());
        Assert.Equal(small.Tags.Names, read.Tags.Names);
        Assert.Equal(small.Lexicon.Count, read.Lexicon.Count);
    }

    [Theory]
    [InlineData(0, "not a syntax model")]
    [InlineData(10, "not a syntax model")]
    [InlineData(1_000, "truncated or damaged")]
    [InlineData(1_000_000, "truncated or damaged")]
    public void A_truncated_model_is_refused(int length, string reason) => Refuse(Model.Value[..length], reason);

    [Fact]
    public void Another_version_is_refused() => Refuse(Changed(8, 99), "format version 99");

    [Fact]
    public void A_wrong_checksum_is_refused() => Refuse(Changed(17, 1), "checksum");

    [Fact]
    public void Another_file_is_refused() => Refuse("language\tsentence\n"u8.ToArray(), "not a syntax model");

    [Fact]
    public void A_missing_model_is_named()
    {
        var exception = Assert.Throws<PackException>(() => new SyntaxStage(new PackSet(Pack.Of("empty", []))));
        Assert.Contains("data/languages/id/syntax.model.br", exception.Message, StringComparison.Ordinal);
    }

    private static WeightTable Table(int bits, int width)
    {
        var table = new WeightTable(bits, width);
        for (var i = 0; i < table.Cells.Length; i += 7) table.Cells[i] = (sbyte)(i % 255 - 127);
        return table;
    }

    private static byte[] Changed(int offset, byte value)
    {
        var copy = Model.Value.ToArray();
        copy[offset] ^= 0xFF;
        if (offset == 8) copy[offset] = value;
        return copy;
    }

    private static void Refuse(byte[] file, string reason)
    {
        var exception = Assert.Throws<PackException>(() => ModelFormat.Read(new MemoryStream(file), "my.model"));
        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.Contains("my.model", exception.Message, StringComparison.Ordinal);
        Assert.Contains("kawat-train", exception.Message, StringComparison.Ordinal);
    }
}
