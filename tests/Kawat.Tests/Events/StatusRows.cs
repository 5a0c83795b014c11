using Kawat.Articles;

namespace Kawat.Tests.Events;

/// <summary>Codes a sentence and tells the status of its events of one type.</summary>
internal static class StatusRows
{
    private static readonly PublishedOn? Published = PublishedOn.TryParse("2024-11-01", out var day) ? day : null;

    /// <summary>"asserted", "planned", "hypothetical", "negated", several apart by commas, or "none".</summary>
    public static string Found(string text, string language, string type)
    {
        var coding = BuiltInCoder.Instance.Code(new Article { Id = "row", Text = text, Language = language, Published = Published });
        var found = coding.Events.Where(one => one.Type.ToString() == type).Select(one => one.Status.ToString().ToLowerInvariant()).Distinct().ToList();
        return found.Count == 0 ? "none" : string.Join(',', found);
    }
}
