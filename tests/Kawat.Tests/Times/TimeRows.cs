using Kawat.Articles;
using Kawat.Documents;
using Kawat.Packs;
using Kawat.Segmentation;
using Kawat.Times;

namespace Kawat.Tests.Times;

/// <summary>Reads text with segmentation and times alone, and writes what was found as the spec tables do.</summary>
internal static class TimeRows
{
    private static readonly SegmentationStage Segmentation = new(PackSet.BuiltIn);
    private static readonly TimeStage Times = new(PackSet.BuiltIn);

    public static Document Annotate(string text, string? published, string? language)
    {
        var article = new Article
        {
            Id = "row",
            Text = text,
            Language = language,
            Published = PublishedOn.TryParse(published, out var day) ? day : null,
        };
        var document = new Document(article);
        Segmentation.Annotate(document);
        Times.Annotate(document);
        return document;
    }

    /// <summary>"2024-11-01>2024-11-08 @start ; 2021", or "none".</summary>
    public static string Found(string text, string? published, string language)
    {
        var mentions = Annotate(text, published, language).Get<TimeLayer>().Mentions;
        return mentions.Count == 0 ? "none" : string.Join(" ; ", mentions.Select(Written));
    }

    /// <summary>Rows of a spec table, with the number of their line.</summary>
    public static IEnumerable<(int Line, string[] Cells)> Of(string language) => SpecTable.Read("Times", $"times-{language}.tsv");

    private static string Written(TimeMention mention)
    {
        var (past, future) = (mention.Past.Value ?? "-", mention.Future.Value ?? "-");
        var text = past == future ? past : $"{past}>{future}";
        if (mention.IsStart) text += " @start";
        if (mention.IsEnd) text += " @end";
        if (mention.IsDuration) text += " @duration";
        if (mention.Anaphoric) text += " @same";
        return mention.Use == TimeUse.Act ? text : text + " @" + mention.Use.ToString().ToLowerInvariant();
    }
}
