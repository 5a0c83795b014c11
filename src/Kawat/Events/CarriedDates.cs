using Kawat.Documents;
using Kawat.Times;

namespace Kawat.Events;

/// <summary>
/// A day carries on within one speech, meeting or rally that the text ties together: words of the same speaker a few sentences after a
/// dated act of words, with no other day named between, are of the same day.
/// </summary>
internal static class CarriedDates
{
    /// <summary>Sentences over which a day carries.</summary>
    private const int Reach = 6;

    public static List<CodedEvent> Apply(Document document, IReadOnlyList<CodedEvent> events)
    {
        var dated = new List<CodedEvent>();
        var result = new List<CodedEvent>(events.Count);
        foreach (var next in events)
        {
            var carried = IsOfWords(next) && next.Status == EventStatus.Asserted && next.Date.Value is null ? Before(document, next, dated) : null;
            var kept = carried is null ? next : next with { Date = carried.Date, Evidence = next.Evidence with { Inferred = With(next, carried) } };
            if (IsOfWords(kept) && kept.Date.Precision == DatePrecision.Day && kept.Status == EventStatus.Asserted) dated.Add(kept);
            result.Add(kept);
        }

        return result;
    }

    private static Dictionary<string, string> With(CodedEvent next, CodedEvent carried)
        => new(next.Evidence.Inferred, StringComparer.Ordinal) { ["date"] = $"the day of event {carried.Id}, which the text ties to it" };

    private static CodedEvent? Before(Document document, CodedEvent next, List<CodedEvent> dated)
    {
        var sentence = SentenceOf(document, next);
        for (var i = dated.Count - 1; i >= 0; i--)
        {
            if (sentence - SentenceOf(document, dated[i]) > Reach) return null;
            if (dated[i].Attribution.Count > 0 && next.Attribution.Count > 0 && dated[i].Attribution[0] == next.Attribution[0]) return dated[i];
        }

        return null;
    }

    private static int SentenceOf(Document document, CodedEvent coded)
    {
        var sentences = document.Sentences;
        int low = 0, high = sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (sentences[middle].Span.End <= coded.Evidence.Action.Start) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static bool IsOfWords(CodedEvent coded) => coded.Type is EventType.AGREE or EventType.CONSULT or EventType.SUPPORT or EventType.CONCEDE
        or EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN or EventType.PROTEST;
}
