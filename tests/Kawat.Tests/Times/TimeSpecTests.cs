namespace Kawat.Tests.Times;

/// <summary>What sentences say about when: the rows of <c>times-id.tsv</c> and <c>times-en.tsv</c>.</summary>
public sealed class TimeSpecTests
{
    public static TheoryData<string, int> Rows()
    {
        var rows = new TheoryData<string, int>();
        foreach (var language in new[] { "id", "en" })
            foreach (var (line, _) in TimeRows.Of(language)) rows.Add(language, line);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sentence_gives_its_dates(string language, int line)
    {
        var cells = TimeRows.Of(language).First(row => row.Line == line).Cells;
        Assert.Equal($"{cells[1]} → {cells[2]}", $"{cells[1]} → {TimeRows.Found(cells[1], cells[0], language)}");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Every_language_has_at_least_250_rows(string language) => Assert.True(TimeRows.Of(language).Count() >= 250);
}
