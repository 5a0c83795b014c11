using Kawat.Articles;

namespace Kawat.Tests.Events;

/// <summary>Which day an act has: the rows of <c>dating-id.tsv</c> and <c>dating-en.tsv</c>, through the whole coder.</summary>
public sealed class DatingSpecTests
{
    public static TheoryData<string, int> Rows() => SpecTable.Numbered("Events", "dating");

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_paragraph_says_when(string language, int line)
    {
        var cells = Of(language).First(row => row.Line == line).Cells;
        Assert.Equal($"{cells[2]} → {cells[3]} {cells[4]}", $"{cells[2]} → {cells[3]} {Found(cells[2], language, cells[1], cells[3])}");
    }

    [Fact]
    public void A_day_from_another_sentence_is_marked_as_inferred()
    {
        var coding = Code("Russian jets attacked Odesa. The attack took place on Sunday night.", "en", "2024-06-14");
        Assert.Contains("date", coding.Events[0].Evidence.Inferred.Keys);
    }

    private static string Found(string text, string language, string published, string type)
    {
        var found = Code(text, language, published).Events.Where(one => one.Type.ToString() == type).Select(one => one.Date.Value ?? "-").Distinct().ToList();
        return found.Count == 0 ? "none" : string.Join(',', found);
    }

    private static Coding Code(string text, string language, string published) => BuiltInCoder.Instance.Code(new Article
    {
        Id = "row",
        Text = text,
        Language = language,
        Published = PublishedOn.TryParse(published, out var day) ? day : null,
    });

    private static IEnumerable<(int Line, string[] Cells)> Of(string language) => SpecTable.Read("Events", $"dating-{language}.tsv");
}
