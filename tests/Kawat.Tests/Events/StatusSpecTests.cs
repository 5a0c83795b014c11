namespace Kawat.Tests.Events;

/// <summary>Did it happen: the rows of <c>status-id.tsv</c> and <c>status-en.tsv</c>, through the whole coder.</summary>
public sealed class StatusSpecTests
{
    public static TheoryData<string, int> Rows() => SpecTable.Numbered("Events", "status");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sentence_says_whether_it_happened(string language, int line)
    {
        var cells = Of(language).First(row => row.Line == line).Cells;
        Assert.Equal($"{cells[1]} → {cells[2]} {cells[3]}", $"{cells[1]} → {cells[2]} {StatusRows.Found(cells[1], language, cells[2])}");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Every_language_has_at_least_120_rows(string language) => Assert.True(Of(language).Count() >= 120);

    private static IEnumerable<(int Line, string[] Cells)> Of(string language) => SpecTable.Read("Events", $"status-{language}.tsv");
}
