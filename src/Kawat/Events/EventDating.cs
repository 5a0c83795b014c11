using System.Globalization;
using Kawat.Articles;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Text;
using Kawat.Times;

namespace Kawat.Events;

/// <summary>
/// Which time belongs to which act: the one that its predicate governs, then the one of the clause that it is the subject of or
/// coordinated with, then the only one of its sentence; for words spoken, the day on which their speaker spoke. The day of a report dates nothing.
/// </summary>
internal sealed class EventDating
{
    /// <summary>A time so near the start of a sentence opens it ("On October 6, …").</summary>
    private const int OpeningReach = 2;

    /// <summary>Sentences behind the lead in which its day may stand.</summary>
    private const int LeadReach = 2;

    /// <summary>Days before publication that still make news.</summary>
    private const int RecentDays = 7;

    private readonly Document document;
    private readonly List<TimeMention> days = [];
    private readonly int lead;
    private readonly FrameLayer frames;
    private readonly Dictionary<int, List<TimeMention>> byFrame = [];
    private readonly Dictionary<int, List<TimeMention>> bySentence = [];
    private readonly Dictionary<string, TimeMention> bySpeaker = new(StringComparer.OrdinalIgnoreCase);

    public EventDating(Document document)
    {
        this.document = document;
        frames = document.Get<FrameLayer>();
        lead = Math.Max(0, document.Sentences.ToList().FindIndex(sentence => document.Blocks[sentence.Block].Kind == BlockKind.Body));
        foreach (var mention in document.Find<TimeLayer>()?.Mentions ?? [])
        {
            if (mention.Use is TimeUse.Report or TimeUse.Label || mention.IsEnd) continue;
            if (!mention.IsStart) days.Add(mention);
            var sentence = document.Tokens[mention.FirstToken].Sentence;
            if (mention.Use == TimeUse.Speech) NoteSpeakers(mention, sentence);
            else ListOf(bySentence, sentence).Add(mention);
            if (GovernorOf(mention) is { } frame) ListOf(byFrame, frame.Index).Add(mention);
        }
    }

    /// <param name="frame">The act.</param>
    /// <param name="status">Planned acts take the future reading of a weekday.</param>
    /// <param name="speaker">Who spoke, if the act is one of words; null for deeds.</param>
    /// <param name="isMeeting">Whether the act is a talk: its verb ("spoke on Monday") looks like one of saying.</param>
    public (EventDate Date, Span? Words) Of(Frame frame, EventStatus status, string? speaker, bool isMeeting)
    {
        var mention = Find(frame, speaker is not null || isMeeting) ?? FromAbove(frame) ?? OfSentence(frame);
        if (mention is null && speaker is not null) bySpeaker.TryGetValue(speaker, out mention);
        if (mention is null && status == EventStatus.Asserted) mention = OfLead(frame);
        if (mention is null) return (EventDate.Unknown, null);
        var date = status == EventStatus.Planned ? mention.Future : mention.Past;
        return (date, document.SpanOf(mention.FirstToken, mention.LastToken));
    }

    private static List<TimeMention> ListOf(Dictionary<int, List<TimeMention>> map, int key)
    {
        if (!map.TryGetValue(key, out var list)) map[key] = list = [];
        return list;
    }

    private void NoteSpeakers(TimeMention mention, int sentence)
    {
        foreach (var quote in document.Find<AttributionLayer>()?.Quotes ?? [])
            if (quote.CueToken >= 0 && document.Tokens[quote.CueToken].Sentence == sentence) bySpeaker.TryAdd(quote.Speaker, mention);
    }

    private TimeMention? Find(Frame frame, bool isSpeech)
    {
        if (byFrame.TryGetValue(frame.Index, out var own) && Best(own, isSpeech) is { } best) return best;
        if (frame.LightVerb >= 0 && frames.At(frame.LightVerb) is { } light && byFrame.TryGetValue(light.Index, out var carried)) return Best(carried, isSpeech);
        return null;
    }

    /// <summary>A noun's act has the day of the clause that it is the subject of; a coordinated act the day that was said first.</summary>
    private TimeMention? FromAbove(Frame frame)
    {
        if (frames.ParentOf(frame) is not { } above) return null;
        if (frame.Kind == FrameKind.Noun && above.Subject == frame.Predicate) return Find(above, false);
        if (frame.Link is not (FrameLink.Coordinate or FrameLink.Purpose)) return null;
        return Find(above, false) is { } mention && mention.LastToken < frame.Predicate ? mention : null;
    }

    /// <summary>The only time of the sentence dates the acts of its main line, wherever the parser hung it.</summary>
    private TimeMention? OfSentence(Frame frame)
    {
        if (!bySentence.TryGetValue(frame.Sentence, out var mentions) || !IsMainLine(frame)) return null;
        var first = document.Sentences[frame.Sentence].FirstToken;
        var opening = mentions.FirstOrDefault(mention => mention.FirstToken - first <= OpeningReach);
        var chosen = mentions.Count == 1 ? mentions[0] : opening;
        return chosen is null || chosen.IsStart || IsInside(chosen, frame) ? null : chosen;
    }

    /// <summary>
    /// The news itself: what the headline and the first sentences tell without a day has the first recent day that the sentences right behind give.
    /// </summary>
    private TimeMention? OfLead(Frame frame)
    {
        if (frame.Sentence > lead + 1 || !IsMainLine(frame) || document.Article.Published is not { } published) return null;
        for (var sentence = Math.Max(frame.Sentence, lead); sentence <= Math.Max(frame.Sentence, lead) + LeadReach; sentence++)
            foreach (var mention in days)
                if (document.Tokens[mention.FirstToken].Sentence == sentence && IsRecent(mention, published.Date)) return mention;
        return null;
    }

    private static bool IsRecent(TimeMention mention, DateOnly published)
        => mention.Past.Precision == DatePrecision.Day
           && DateOnly.TryParseExact(mention.Past.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
           && day <= published && published.DayNumber - day.DayNumber <= RecentDays;

    private bool IsMainLine(Frame frame)
    {
        if (frame.Kind == FrameKind.Noun && frame.LightVerb < 0 && !IsVerbal(frame)) return false;
        for (var up = frame; up is not null; up = frames.ParentOf(up))
        {
            if (up.Link is FrameLink.None or FrameLink.Parataxis) return true;
            if (up.Link is not (FrameLink.Coordinate or FrameLink.Content)) return false;
        }

        return true;
    }

    /// <summary>A noun that heads the sentence, or that the tagger took for one ("guru mogok").</summary>
    private bool IsVerbal(Frame frame) => document.Tokens[frame.Predicate].Head < 0
        || frame.Arguments.Any(argument => argument.Role == FrameRole.Agent && argument.Origin == ArgumentOrigin.Attached && argument.Preposition < 0);

    /// <summary>Whether the time stands in a relative or conditional clause of its own.</summary>
    private bool IsInside(TimeMention mention, Frame frame)
    {
        if (GovernorOf(mention) is not { } governor || governor == frame) return false;
        return governor.Link is FrameLink.Relative or FrameLink.Condition or FrameLink.Time or FrameLink.Purpose;
    }

    private static TimeMention? Best(List<TimeMention> mentions, bool isSpeech)
    {
        TimeMention? best = null;
        foreach (var mention in mentions)
        {
            if (mention.Use == TimeUse.Speech && !isSpeech) continue;
            if (best is null || (best.Past.Precision != DatePrecision.Day && mention.Past.Precision == DatePrecision.Day)) best = mention;
        }

        return best;
    }

    private Frame? GovernorOf(TimeMention mention)
    {
        var tokens = document.Tokens;
        var token = mention.FirstToken;
        while (tokens[token].Head >= mention.FirstToken && tokens[token].Head <= mention.LastToken) token = tokens[token].Head;
        for (token = tokens[token].Head; token >= 0; token = tokens[token].Head)
        {
            if (frames.At(token) is not { } frame) continue;
            if (frame.IsAbsorbed) return frames.CarriedBy(token) ?? frame;
            return frame;
        }

        return null;
    }
}
