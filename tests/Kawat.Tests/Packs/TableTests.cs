using Kawat.Packs;

namespace Kawat.Tests.Packs;

public sealed class TableTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_may_end_in_any_way(string end)
    {
        var rows = Read(string.Join(end, "# source: this test", "", "b\ta", "2\t1", "", "\t3"), "a", "b");
        Assert.Equal([("1", "2", 4), ("3", "", 6)], rows.Select(row => (row[0], row[1], row.Line)));
    }

    [Theory]
    [InlineData("", new string[0])]
    [InlineData("one", new[] { "one" })]
    [InlineData(" one | two||three ", new[] { "one", "two", "three" })]
    [InlineData("|", new string[0])]
    public void Values_are_trimmed_and_never_empty(string cell, string[] values)
    {
        var row = Assert.Single(Read($"a\tb\n{cell}\tx", "a"));
        Assert.Equal(values, row.Values(0));
        Assert.Equal(values, OneByOne(row));
    }

    [Fact]
    public void An_error_names_line_and_column()
    {
        var row = Assert.Single(Read("a\tb\tc\n12\t345\t6", "c", "b"));
        Assert.Equal("mine:data/x.tsv:2:8: found '6', expected a letter.", row.Wrong(0, row[0], "a letter").Message);
        Assert.Equal("mine:data/x.tsv:2:4: found '345', expected a letter.", row.Wrong(1, row[1], "a letter").Message);
    }

    [Theory]
    [InlineData("a\tb\n1", "found 1 cells, expected 2")]
    [InlineData("a\tb\n1\t2\t3", "found 3 cells, expected 2")]
    [InlineData("c\n1", "column 'a' is missing")]
    public void A_line_of_another_width_is_refused(string text, string message)
        => Assert.Contains(message, Assert.Throws<PackException>(() => Read(text, "a")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_column()
        => Assert.Equal("1", Assert.Single(Read("\uFEFFa\n1", "a"))[0]);

    private static IReadOnlyList<Row> Read(string text, params string[] columns)
    {
        var pack = Pack.Of("mine", [new("data/x.tsv", () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)))]);
        return new PackSet(pack).ReadTable("data/x.tsv", columns);
    }

    private static List<string> OneByOne(Row row)
    {
        var values = new List<string>();
        for (var at = 0; row.TryNextValue(0, ref at, out var value);) values.Add(value.ToString());
        return values;
    }
}
