using Kawat.Actors;
using Kawat.Articles;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Events;
using Kawat.Text;

namespace Kawat.Deduplication;

/// <summary>
/// Several mentions of one act in one article → one event, with the best evidence. The same act: same type and status,
/// actors and recipients that do not contradict each other, dates that fit.
/// </summary>
internal static class Duplicates
{
    public static IReadOnlyList<CodedEvent> Merge(Document document, IReadOnlyList<CodedEvent> events)
    {
        var attribution = document.Find<AttributionLayer>();
        var titles = document.Blocks.Where(block => block.Kind == BlockKind.Title).Select(block => block.Span).ToList();
        var keptByType = new Dictionary<EventType, List<CodedEvent>>();
        foreach (var next in events.OrderBy(e => InTitle(titles, e)).ThenBy(e => e.Evidence.Clause))
        {
            if (!keptByType.TryGetValue(next.Type, out var alike)) keptByType[next.Type] = alike = [];
            var twin = alike.FindIndex(known => IsSame(titles, known, next));
            if (twin < 0) alike.Add(next);
            else alike[twin] = Better(alike[twin], next) with { Attribution = SourcesOf(attribution, alike[twin], next) };
        }

        var kept = keptByType.Values.SelectMany(alike => alike).ToList();
        kept.Sort((a, b) => a.Evidence.Clause.CompareTo(b.Evidence.Clause) is not 0 and var order ? order : string.CompareOrdinal(a.Id, b.Id));
        return kept;
    }

    private static bool IsSame(List<Span> titles, CodedEvent a, CodedEvent b)
    {
        if (!DatesFit(a, b) || IsReturned(a, b)) return false;
        if (a.Status != b.Status && !InTitle(titles, a) && !InTitle(titles, b)) return false;
        if (InTitle(titles, b) && Overlap(a.Actors, b.Actors) && (b.Recipients.Count == 0 || Overlap(a.Recipients, b.Recipients))) return true;
        return Covers(a.Actors, b.Actors) && Covers(a.Recipients, b.Recipients) && (a.Mode == b.Mode || a.Mode is null || b.Mode is null);
    }

    /// <summary>What two bodies of one country do to each other is done twice: fighting between rebels and soldiers.</summary>
    private static bool IsReturned(CodedEvent a, CodedEvent b)
        => a.Actors.Count > 0 && a.Actors.SequenceEqual(b.Recipients) && a.Recipients.SequenceEqual(b.Actors) && !a.Actors.SequenceEqual(a.Recipients);

    private static bool InTitle(List<Span> titles, CodedEvent e) => titles.Exists(title => title.Contains(e.Evidence.Clause));

    /// <summary>Same countries, or one side names nobody.</summary>
    private static bool Covers(IReadOnlyList<Actor> a, IReadOnlyList<Actor> b)
        => a.Count == 0 || b.Count == 0 || (AreAllIn(a, b) && AreAllIn(b, a));

    private static bool AreAllIn(IReadOnlyList<Actor> some, IReadOnlyList<Actor> others)
    {
        for (var i = 0; i < some.Count; i++)
            if (!HasCountry(others, some[i].Country)) return false;
        return true;
    }

    private static bool Overlap(IReadOnlyList<Actor> a, IReadOnlyList<Actor> b)
    {
        for (var i = 0; i < a.Count; i++)
            if (HasCountry(b, a[i].Country)) return true;
        return false;
    }

    /// <summary>Loops, not LINQ: a long article compares every pair of its events here.</summary>
    private static bool HasCountry(IReadOnlyList<Actor> actors, string country)
    {
        for (var i = 0; i < actors.Count; i++)
            if (actors[i].Country == country) return true;
        return false;
    }

    private static bool DatesFit(CodedEvent a, CodedEvent b)
        => a.Date.Value is null || b.Date.Value is null || a.Date.Value == b.Date.Value
           || a.Date.Value.StartsWith(b.Date.Value, StringComparison.Ordinal) || b.Date.Value.StartsWith(a.Date.Value, StringComparison.Ordinal);

    private static CodedEvent Better(CodedEvent a, CodedEvent b)
    {
        var best = Fullness(b) > Fullness(a) ? b : a;
        return best.Date.Value is null && (a.Date.Value ?? b.Date.Value) is not null && best.Status == EventStatus.Asserted
            ? best with { Date = a.Date.Value is null ? b.Date : a.Date }
            : best;
    }

    /// <summary>
    /// A deed that the writer tells plainly needs nobody to vouch for it, whoever speaks of it besides; but a lead tells in
    /// short what others vouch for later, and who vouches for the lead vouches for the deed.
    /// A medium from which the text has the deed is named wherever else it is mentioned.
    /// </summary>
    private static IReadOnlyList<string> SourcesOf(AttributionLayer? attribution, CodedEvent a, CodedEvent b)
    {
        var (best, other) = Fullness(b) > Fullness(a) ? (b, a) : (a, b);
        if ((best.Attribution.Count > 0) == (other.Attribution.Count > 0)) return best.Attribution;
        var (told, plain) = best.Attribution.Count > 0 ? (best, other) : (other, best);
        if (attribution is not null && told.Attribution.Count == 1 && attribution.Quotes.All(quote => quote.Speaker != told.Attribution[0])) return told.Attribution;
        var isPlain = !IsSaid(plain) && attribution is not null && !attribution.IsLead(plain.Evidence.Clause) && !attribution.IsLead(told.Evidence.Clause);
        return isPlain ? [] : told.Attribution;
    }

    /// <summary>Done in words; what courts and police do is a deed.</summary>
    private static bool IsSaid(CodedEvent coded)
        => coded.Type is EventType.AGREE or EventType.SUPPORT or EventType.CONCEDE or EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN
           && !coded.Actors.All(actor => actor.Sector is "JUD" or "POL");

    private static int Fullness(CodedEvent e) => (e.Actors.Count > 0 ? 4 : 0) + (e.Recipients.Count > 0 ? 4 : 0) + (e.Date.Value is null ? 0 : 1) + (e.Mode is null ? 0 : 1);
}
