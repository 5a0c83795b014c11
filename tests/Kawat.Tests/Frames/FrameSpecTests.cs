namespace Kawat.Tests.Frames;

/// <summary>Who does what to whom, whatever the form: the rows of <c>frames-id.tsv</c> and <c>frames-en.tsv</c>.</summary>
public sealed class FrameSpecTests
{
    public static TheoryData<string, int> Rows() => SpecTable.Numbered("Frames", "frames");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sentence_gives_its_frames(string language, int line)
    {
        var cells = Of(language).First(row => row.Line == line).Cells;
        Assert.Equal("", FrameRows.Differences(cells[1], language, cells[2]));
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Every_language_has_at_least_120_rows(string language) => Assert.True(Of(language).Count() >= 120);

    private static IEnumerable<(int Line, string[] Cells)> Of(string language) => SpecTable.Read("Frames", $"frames-{language}.tsv");
}
