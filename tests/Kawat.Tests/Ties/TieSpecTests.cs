namespace Kawat.Tests.Ties;

/// <summary>How actors stand to each other: the rows of <c>ties.tsv</c>.</summary>
public sealed class TieSpecTests
{
    public static TheoryData<int> Rows() => new(SpecTable.Read("Ties", "ties.tsv").Select(row => row.Line));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_sentence_gives_its_ties(int line)
    {
        var cells = SpecTable.Read("Ties", "ties.tsv").First(row => row.Line == line).Cells;
        Assert.Equal($"{cells[1]} → {cells[2]}", $"{cells[1]} → {TieRows.Found(cells[1], cells[0])}");
    }

    [Fact]
    public void There_are_at_least_60_rows() => Assert.True(SpecTable.Read("Ties", "ties.tsv").Count() >= 60);
}
