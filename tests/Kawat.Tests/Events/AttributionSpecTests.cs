using Kawat.Articles;

namespace Kawat.Tests.Events;

/// <summary>On whose word an event stands: the rows of <c>attribution.tsv</c>, through the whole coder.</summary>
public sealed class AttributionSpecTests
{
    private static readonly PublishedOn? Published = PublishedOn.TryParse("2025-08-08", out var day) ? day : null;

    public static TheoryData<int> Rows() => [.. SpecTable.Read("Events", "attribution.tsv").Select(row => row.Line)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_event_names_its_sources(int line)
    {
        var cells = SpecTable.Read("Events", "attribution.tsv").First(row => row.Line == line).Cells;
        Assert.Equal($"{cells[1]} → {cells[4]}", $"{cells[1]} → {Found(cells)}");
    }

    private static string Found(string[] cells)
    {
        var text = cells[1].Replace(" / ", "\n\n", StringComparison.Ordinal);
        var coding = BuiltInCoder.Instance.Code(new Article { Id = "row", Text = text, Language = cells[0], Published = Published });
        var coded = coding.Events.FirstOrDefault(one => one.Type.ToString() == cells[2] && one.Actors.Any(actor => actor.ToString() == cells[3]));
        if (coded is null) return "no such event";
        return coded.Attribution.Count == 0 ? "-" : string.Join(" < ", coded.Attribution);
    }
}
