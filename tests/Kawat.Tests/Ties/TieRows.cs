using Kawat.Articles;
using Kawat.Ties;

namespace Kawat.Tests.Ties;

/// <summary>Reads a sentence and writes its ties as the spec table does.</summary>
internal static class TieRows
{
    /// <summary>"CHN RUS partnership + strengthening ; USA RUS war -", or "none"; "0" for neither good nor bad.</summary>
    public static string Found(string text, string language)
    {
        var ties = BuiltInCoder.Instance.Code(new Article { Id = "row", Text = text, Language = language }).Ties;
        return ties.Count == 0 ? "none" : string.Join(" ; ", ties.Select(Written).Order(StringComparer.Ordinal));
    }

    private static string Written(Tie tie)
    {
        var (one, other) = string.CompareOrdinal(tie.A, tie.B) < 0 ? (tie.A, tie.B) : (tie.B, tie.A);
        var sign = tie.Polarity switch { > 0 => "+", < 0 => "-", _ => "0" };
        var trend = tie.Trend is { } known ? " " + known.ToString().ToLowerInvariant() : "";
        return $"{one} {other} {tie.Kind.ToString().ToLowerInvariant()} {sign}{trend}";
    }
}
