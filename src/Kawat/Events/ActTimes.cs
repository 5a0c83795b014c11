using System.Globalization;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Times;

namespace Kawat.Events;

/// <summary>The times of a document that can date acts or speeches, with the frame that each hangs on. Days of reports and of names are left out.</summary>
internal sealed class ActTimes
{
    private static readonly IReadOnlyList<TimeMention> None = [];

    private readonly Document document;
    private readonly FrameLayer frames;
    private readonly Dictionary<int, List<TimeMention>> byFrame = [];
    private readonly Dictionary<int, List<TimeMention>> bySentence = [];
    private readonly List<TimeMention> mentions = [];

    public ActTimes(Document document)
    {
        this.document = document;
        frames = document.Get<FrameLayer>();
        ReportDay = document.Find<TimeLayer>()?.ReportDay;
        var all = document.Find<TimeLayer>()?.Mentions ?? [];
        foreach (var read in all)
        {
            var mention = AsSpoken(read, all);
            if (mention.Use is TimeUse.Report or TimeUse.Label || mention.IsEnd || IsOfThing(mention)) continue;
            mentions.Add(mention);
            ListOf(bySentence, SentenceOf(mention)).Add(mention);
            if (GovernorOf(mention) is { } frame) ListOf(byFrame, frame.Index).Add(mention);
        }
    }

    /// <summary>The day from which relative words count; null when unknown.</summary>
    public DateOnly? ReportDay { get; }

    /// <summary>In text order.</summary>
    public IReadOnlyList<TimeMention> Mentions => mentions;

    public IReadOnlyList<TimeMention> OfFrame(Frame frame) => byFrame.GetValueOrDefault(frame.Index) ?? None;

    public IReadOnlyList<TimeMention> OfSentence(int sentence) => bySentence.GetValueOrDefault(sentence) ?? None;

    public int SentenceOf(TimeMention mention) => document.Tokens[mention.FirstToken].Sentence;

    /// <summary>"hari ini" in words that were spoken on a day that the text names is that day, though the article came out on the next.</summary>
    private TimeMention AsSpoken(TimeMention mention, IReadOnlyList<TimeMention> all)
    {
        if (!mention.IsDeictic || ReportDay is not { } today || document.Find<AttributionLayer>() is not { } attribution) return mention;
        var start = document.Tokens[mention.FirstToken].Start;
        if (attribution.Quotes.FirstOrDefault(quote => quote.Kind == QuoteKind.Direct && quote.CueToken >= 0 && quote.Span.Contains(start)) is not { } quote) return mention;
        var cue = document.Tokens[quote.CueToken].Sentence;
        var spoken = all.FirstOrDefault(time => time.Use == TimeUse.Speech && SentenceOf(time) == cue && time.Past.Precision == DatePrecision.Day)?.Past.FirstDay;
        return spoken is { } day && day < today ? mention with { Past = Shifted(mention.Past, day.DayNumber - today.DayNumber), Future = Shifted(mention.Future, day.DayNumber - today.DayNumber) } : mention;
    }

    private static EventDate Shifted(EventDate date, int days)
        => date is { Precision: DatePrecision.Day, FirstDay: { } day } ? date with { Value = day.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) } : date;

    /// <summary>"today's resolution": the day of a thing that is no act.</summary>
    private bool IsOfThing(TimeMention mention)
    {
        ref readonly var top = ref document.Tokens[TopOf(mention)];
        return top.Deprel == Deprel.NmodPoss && frames.At(top.Head) is null;
    }

    private int TopOf(TimeMention mention)
    {
        var tokens = document.Tokens;
        var token = mention.FirstToken;
        while (tokens[token].Head >= mention.FirstToken && tokens[token].Head <= mention.LastToken) token = tokens[token].Head;
        return token;
    }

    /// <summary>", Senin (3/6)": set off by a comma, the day of the whole sentence.</summary>
    public bool IsByline(TimeMention mention) => mention.FirstToken > 0 && document.Text[document.Tokens[mention.FirstToken - 1].Start] == ',';

    /// <summary>The nearest frame above the words, or null.</summary>
    public Frame? GovernorOf(TimeMention mention)
    {
        var tokens = document.Tokens;
        for (var token = tokens[TopOf(mention)].Head; token >= 0; token = tokens[token].Head)
        {
            if (frames.At(token) is not { } frame) continue;
            if (frame.IsAbsorbed) return frames.CarriedBy(token) ?? frame;
            return frame;
        }

        return null;
    }

    /// <summary>The reading of the words that a status asks for; null where they cannot date such an act: what happened is not dated by what will be, nor plans by the past.</summary>
    public EventDate? Reading(TimeMention mention, EventStatus status)
    {
        var date = status == EventStatus.Planned ? mention.Future : mention.Past;
        if (date.Value is null || ReportDay is not { } today) return date;
        return status switch
        {
            EventStatus.Planned when date.LastDay < today || (date.LastDay == today && date.FirstDay < today) => null,
            EventStatus.Asserted when date.FirstDay > today => null,
            _ => date,
        };
    }

    private static List<TimeMention> ListOf(Dictionary<int, List<TimeMention>> map, int key)
    {
        if (!map.TryGetValue(key, out var list)) map[key] = list = [];
        return list;
    }
}
