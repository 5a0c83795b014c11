using Kawat.Cli;
using Kawat.Packs;

namespace Kawat.Tests.House;

public sealed class DataTests
{
    [Fact]
    public void Every_table_is_whole_and_every_row_unique() => Assert.Empty(DataCheck.Run([Pack.BuiltIn]).Problems);

    [Fact]
    public void Every_table_says_where_its_rows_come_from() => Assert.Empty(
        from file in Pack.BuiltIn.Files
        where file.EndsWith(".tsv", StringComparison.Ordinal)
        let head = Pack.BuiltIn.ReadText(file).Split('\n').TakeWhile(line => line.StartsWith('#'))
        where !head.Any(line => line.Contains("source", StringComparison.OrdinalIgnoreCase))
        select file);

    [Fact]
    public void A_broken_table_is_named_with_file_and_line()
    {
        var pack = PackOf("data/world/mine.tsv", "# source: written for this test\na\tb\n1\t2\n1\n1\t2\n");
        Assert.Equal(
            ["mine:data/world/mine.tsv:4: found 1 cells, expected 2 as in the header.", "mine:data/world/mine.tsv:5: the same row as line 3."],
            DataCheck.Run([pack]).Problems);
    }

    [Fact]
    public void A_table_without_a_source_is_refused() =>
        Assert.Contains("no source", Assert.Single(DataCheck.Run([PackOf("data/x.tsv", "a\tb\n1\t2\n")]).Problems), StringComparison.Ordinal);

    private static Pack PackOf(string file, string text) => Pack.Of("mine", [new(file, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)))]);
}
