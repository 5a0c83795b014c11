using Kawat.Actors;
using Kawat.Articles;
using Kawat.Documents;
using Kawat.Events;

namespace Kawat.Deduplication;

/// <summary>
/// Several mentions of one act in one article → one event, with the best evidence. The same act: same type and status,
/// actors and recipients that do not contradict each other, dates that fit.
/// </summary>
internal static class Duplicates
{
    public static IReadOnlyList<CodedEvent> Merge(Document document, IReadOnlyList<CodedEvent> events)
    {
        var kept = new List<CodedEvent>();
        foreach (var next in events.OrderBy(e => InTitle(document, e)).ThenBy(e => e.Evidence.Clause))
        {
            var twin = kept.FindIndex(known => IsSame(document, known, next));
            if (twin < 0) kept.Add(next);
            else kept[twin] = Better(kept[twin], next);
        }

        kept.Sort((a, b) => a.Evidence.Clause.CompareTo(b.Evidence.Clause) is not 0 and var order ? order : string.CompareOrdinal(a.Id, b.Id));
        return kept;
    }

    private static bool IsSame(Document document, CodedEvent a, CodedEvent b)
    {
        if (a.Type != b.Type || !DatesFit(a, b)) return false;
        if (a.Status != b.Status && !InTitle(document, a) && !InTitle(document, b)) return false;
        if (InTitle(document, b) && Overlap(a.Actors, b.Actors) && (b.Recipients.Count == 0 || Overlap(a.Recipients, b.Recipients))) return true;
        return Covers(a.Actors, b.Actors) && Covers(a.Recipients, b.Recipients) && (a.Mode == b.Mode || a.Mode is null || b.Mode is null);
    }

    private static bool InTitle(Document document, CodedEvent e)
        => document.Blocks.Any(block => block.Kind == BlockKind.Title && block.Span.Contains(e.Evidence.Clause));

    /// <summary>Same countries, or one side names nobody.</summary>
    private static bool Covers(IReadOnlyList<Actor> a, IReadOnlyList<Actor> b)
        => a.Count == 0 || b.Count == 0 || (a.All(x => b.Any(y => x.Country == y.Country)) && b.All(x => a.Any(y => x.Country == y.Country)));

    private static bool Overlap(IReadOnlyList<Actor> a, IReadOnlyList<Actor> b) => a.Any(x => b.Any(y => x.Country == y.Country));

    private static bool DatesFit(CodedEvent a, CodedEvent b)
        => a.Date.Value is null || b.Date.Value is null || a.Date.Value == b.Date.Value
           || a.Date.Value.StartsWith(b.Date.Value, StringComparison.Ordinal) || b.Date.Value.StartsWith(a.Date.Value, StringComparison.Ordinal);

    private static CodedEvent Better(CodedEvent a, CodedEvent b)
    {
        var best = Fullness(b) > Fullness(a) ? b : a;
        if (best.Attribution.Count == 0) best = best with { Attribution = a.Attribution.Count > 0 ? a.Attribution : b.Attribution };
        return best.Date.Value is null && (a.Date.Value ?? b.Date.Value) is not null && best.Status == EventStatus.Asserted
            ? best with { Date = a.Date.Value is null ? b.Date : a.Date }
            : best;
    }

    private static int Fullness(CodedEvent e) => (e.Actors.Count > 0 ? 4 : 0) + (e.Recipients.Count > 0 ? 4 : 0) + (e.Date.Value is null ? 0 : 1) + (e.Mode is null ? 0 : 1);
}
