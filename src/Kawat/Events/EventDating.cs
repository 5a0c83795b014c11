using Kawat.Documents;
using Kawat.Frames;
using Kawat.Syntax;
using Kawat.Text;
using Kawat.Times;

namespace Kawat.Events;

/// <summary>Which time belongs to which act: the one that its predicate governs, not the day on which it was told.</summary>
internal sealed class EventDating
{
    private readonly Document document;
    private readonly FrameLayer frames;
    private readonly Dictionary<int, List<TimeMention>> byFrame = [];

    public EventDating(Document document)
    {
        this.document = document;
        frames = document.Get<FrameLayer>();
        foreach (var mention in document.Find<TimeLayer>()?.Mentions ?? [])
        {
            if (GovernorOf(mention) is not { } frame) continue;
            if (!byFrame.TryGetValue(frame.Index, out var list)) byFrame[frame.Index] = list = [];
            list.Add(mention);
        }
    }

    public (EventDate Date, Span? Words) Of(Frame frame, EventStatus status)
    {
        var mention = Find(frame) ?? FromAbove(frame);
        if (mention is null) return (EventDate.Unknown, null);
        var date = status == EventStatus.Planned ? mention.Future : mention.Past;
        return (date, document.SpanOf(mention.FirstToken, mention.LastToken));
    }

    private TimeMention? Find(Frame frame)
    {
        if (byFrame.TryGetValue(frame.Index, out var own)) return Best(own);
        if (frame.LightVerb >= 0 && frames.At(frame.LightVerb) is { } light && byFrame.TryGetValue(light.Index, out var carried)) return Best(carried);
        return null;
    }

    /// <summary>A noun's act has the day of the clause that it is the subject of; a coordinated act the day that was said first.</summary>
    private TimeMention? FromAbove(Frame frame)
    {
        if (frames.ParentOf(frame) is not { } above) return null;
        var isSubject = frame.Kind == FrameKind.Noun && above.Subject == frame.Predicate;
        if (isSubject) return Find(above);
        if (frame.Link is not (FrameLink.Coordinate or FrameLink.Purpose)) return null;
        return Find(above) is { } mention && mention.LastToken < frame.Predicate ? mention : null;
    }

    private static TimeMention Best(List<TimeMention> mentions)
    {
        foreach (var mention in mentions)
            if (mention.Past.Precision == DatePrecision.Day) return mention;
        return mentions[0];
    }

    private Frame? GovernorOf(TimeMention mention)
    {
        var tokens = document.Tokens;
        var token = mention.FirstToken;
        while (tokens[token].Head >= mention.FirstToken && tokens[token].Head <= mention.LastToken) token = tokens[token].Head;
        for (token = tokens[token].Head; token >= 0; token = tokens[token].Head)
        {
            if (frames.At(token) is not { } frame) continue;
            if (frame.IsAbsorbed) return frames.Frames.FirstOrDefault(noun => noun.LightVerb == token) ?? frame;
            return frame;
        }

        return null;
    }
}
