using Kawat.Documents;
using Kawat.Frames;
using Kawat.Text;
using Kawat.Times;

namespace Kawat.Events;

/// <summary>
/// Which time of its own sentence belongs to which act: the one that its predicate governs, then the one of the clause that it is the subject of,
/// the complement of or coordinated with, then the only one of its sentence. The day of a report dates nothing.
/// </summary>
internal sealed class EventDating(Document document, ActTimes times, OccasionVocabulary occasions)
{
    /// <summary>A time so near the start of a sentence opens it ("On October 6, …").</summary>
    private const int OpeningReach = 2;

    private readonly FrameLayer frames = document.Get<FrameLayer>();

    /// <param name="frame">The act.</param>
    /// <param name="status">Planned acts take the future reading of a weekday.</param>
    /// <param name="isSpeech">Whether the act is one of words or a talk, whose verb ("spoke on Monday") looks like one of saying.</param>
    public (EventDate Date, Span? Words) Of(Frame frame, EventStatus status, bool isSpeech)
    {
        var mention = Find(frame, status, isSpeech) ?? OfHappening(frame, status) ?? FromAbove(frame, status) ?? OfSentence(frame, status);
        if (mention is null) return (EventDate.Unknown, null);
        return (times.Reading(mention, status) ?? EventDate.Unknown, document.SpanOf(mention.FirstToken, mention.LastToken));
    }

    /// <summary>"decided to resign on 11 February" in an article of March: the decision has been carried out.</summary>
    public bool IsCarriedOut(Frame frame)
    {
        if (times.ReportDay is not { } today || frames.ParentOf(frame) is not { Effect: ClauseEffect.Decided }) return false;
        var mention = Find(frame, EventStatus.Asserted, false) ?? FromAbove(frame, EventStatus.Asserted);
        return mention is not null && mention.FirstToken > frame.Predicate && mention.Future.LastDay < today;
    }

    private TimeMention? Find(Frame frame, EventStatus status, bool isSpeech)
    {
        if (Best(times.OfFrame(frame), status, isSpeech) is { } best) return best;
        return frame.LightVerb >= 0 && frames.At(frame.LightVerb) is { } light ? Best(times.OfFrame(light), status, isSpeech) : null;
    }

    /// <summary>"the war, which broke out in April": the clause on a noun's act that tells of its taking place.</summary>
    private TimeMention? OfHappening(Frame frame, EventStatus status)
    {
        if (frame.Kind != FrameKind.Noun) return null;
        foreach (var clause in frames.ChildrenOf(frame))
            if (clause.Link == FrameLink.Relative && occasions.Of(clause).HasFlag(OccasionRole.Happen) && Best(times.OfFrame(clause), status, false) is { } mention) return mention;
        return null;
    }

    /// <summary>
    /// A noun's act has the day of the clause that it is the subject of; a coordinated act the day that was said first; a complement
    /// the day right behind it; a measure that is announced the day of the announcement.
    /// </summary>
    private TimeMention? FromAbove(Frame frame, EventStatus status)
    {
        if (frames.ParentOf(frame) is not { } above) return null;
        if (frame.Kind == FrameKind.Noun && above.Subject == frame.Predicate) return Find(above, status, false);
        if (frame.Link is FrameLink.Coordinate or FrameLink.Purpose) return Find(above, status, false) is { } first && first.LastToken < frame.Predicate ? first : null;
        if (frame.Link == FrameLink.Time) return SharesDay(frame) ? Find(above, status, false) : null;
        if (frame.Link is not (FrameLink.Content or FrameLink.Other)) return null;
        if (status == EventStatus.Asserted && frame.Aspect.HasFlag(FrameAspect.Future)) return Find(above, status, true);
        return Find(above, status, false) is { } behind && behind.FirstToken > frame.Predicate && !HasVerbBetween(frame, behind) ? behind : null;
    }

    /// <summary>"when they rallied", "ketika mereka berunjuk rasa": a clause of the same time.</summary>
    private bool SharesDay(Frame clause) => clause.Marker >= 0 && occasions.Is(clause.Marker, OccasionRole.During);

    private bool HasVerbBetween(Frame frame, TimeMention mention)
    {
        for (var token = frame.Predicate + 1; token < mention.FirstToken; token++)
            if (frames.At(token) is { Kind: FrameKind.Verb }) return true;
        return false;
    }

    /// <summary>The only time of the sentence dates the acts of its main line, wherever the parser hung it.</summary>
    private TimeMention? OfSentence(Frame frame, EventStatus status)
    {
        if (!IsMainLine(frame)) return null;
        var mentions = times.OfSentence(frame.Sentence).Where(mention => mention.Use != TimeUse.Speech).ToList();
        var first = document.Sentences[frame.Sentence].FirstToken;
        var chosen = mentions.Count == 1 ? mentions[0] : mentions.Find(mention => mention.FirstToken - first <= OpeningReach);
        return chosen is null || (chosen.IsStart && status != EventStatus.Planned) || times.Reading(chosen, status) is null || IsInside(chosen, frame) ? null : chosen;
    }

    private bool IsMainLine(Frame frame) => MainLine.Has(document, frames, frame);

    /// <summary>Whether the time stands in a relative or conditional clause of its own, or in a phrase of time ("after two years of war").</summary>
    private bool IsInside(TimeMention mention, Frame frame)
    {
        if (times.IsByline(mention) || times.GovernorOf(mention) is not { } governor || governor == frame) return false;
        return frames.IsCircumstance(governor.Predicate) || governor.Link is FrameLink.Relative or FrameLink.Condition or FrameLink.Purpose || (governor.Link == FrameLink.Time && !SharesDay(governor));
    }

    private TimeMention? Best(IReadOnlyList<TimeMention> mentions, EventStatus status, bool isSpeech)
    {
        TimeMention? best = null;
        foreach (var mention in mentions)
        {
            if ((mention.Use == TimeUse.Speech && !isSpeech) || times.Reading(mention, status) is null) continue;
            if (best is null || (best.Past.Precision != DatePrecision.Day && mention.Past.Precision == DatePrecision.Day)) best = mention;
        }

        return best;
    }
}
