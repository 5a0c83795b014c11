using Kawat.Frames;

namespace Kawat.Events;

/// <summary>Did it happen? Reads the frame's own words and the verbs and clauses above it.</summary>
internal sealed class StatusJudge(FrameLayer frames)
{
    private const int DeepestClause = 12;

    /// <summary>
    /// Status of a frame's act; null when the clause states no act at all (a wish, the content of a request, a purpose).
    /// </summary>
    /// <param name="frame">The frame.</param>
    /// <param name="type">The type that it would be coded as.</param>
    /// <param name="typeOf">Types of the frames that govern it, as far as rules code them.</param>
    public EventStatus? Judge(Frame frame, EventType type, Func<Frame, EventType?> typeOf)
    {
        var status = Own(frame);
        if (status is null) return null;
        var below = frame;
        for (var depth = 0; depth < DeepestClause; depth++)
        {
            if (frames.ParentOf(below) is not { } above) return status;
            if (IsIndependent(below, above)) return status;
            status = Under(below, above, type, status.Value, typeOf);
            if (status is null) return null;
            below = above;
        }

        return status;
    }

    /// <summary>"after fighting for days", "which invaded": what the clause above says of its own act does not touch this one.</summary>
    private static bool IsIndependent(Frame below, Frame above) => below.Link switch
    {
        FrameLink.None or FrameLink.Parataxis or FrameLink.Time or FrameLink.Cause or FrameLink.Concession or FrameLink.Relative => true,
        FrameLink.Other => below.Kind == FrameKind.Noun && below.LightVerb < 0 && !IsObjectOf(below, above),
        _ => false,
    };

    private static EventStatus? Own(Frame frame)
    {
        var aspect = frame.Aspect;
        if (aspect.HasFlag(FrameAspect.Desire) || aspect.HasFlag(FrameAspect.Obligation)) return null;
        if (frame.Link == FrameLink.Condition) return EventStatus.Hypothetical;
        if (aspect.HasFlag(FrameAspect.Negated)) return EventStatus.Negated;
        if (aspect.HasFlag(FrameAspect.Possible)) return EventStatus.Hypothetical;
        return aspect.HasFlag(FrameAspect.Future) ? EventStatus.Planned : EventStatus.Asserted;
    }

    private static EventStatus? Under(Frame below, Frame above, EventType type, EventStatus status, Func<Frame, EventType?> typeOf)
    {
        var isContent = below.Link == FrameLink.Content || IsObjectOf(below, above);
        if (isContent)
        {
            var isDenied = typeOf(above) == EventType.REJECT && above.Effect == ClauseEffect.Negated;
            if (isDenied && type == EventType.ACCUSE) return null;
            if (!isDenied && typeOf(above) is EventType.REQUEST or EventType.AGREE or EventType.THREATEN or EventType.REJECT) return null;
            if (below.Kind == FrameKind.Noun && typeOf(above) is EventType.CONCEDE or EventType.SANCTION && below.LightVerb < 0) return null;
            return above.Effect is { } effect ? Effect(effect, above, type, status) : status;
        }

        return below.Link switch
        {
            FrameLink.Purpose when typeOf(above) is EventType.REQUEST or EventType.AGREE or EventType.THREATEN or EventType.REJECT => null,
            FrameLink.Purpose => Purpose(above, type, status),
            FrameLink.Relative or FrameLink.Other or FrameLink.Cause or FrameLink.Time or FrameLink.Concession => status,
            _ => status,
        };
    }

    private static bool IsObjectOf(Frame below, Frame above)
        => below.Kind == FrameKind.Noun && below.LightVerb < 0
           && above.Arguments.Any(argument => argument.Head == below.Predicate && argument.Role == FrameRole.Patient);

    private static EventStatus? Purpose(Frame above, EventType type, EventStatus status)
    {
        if (above.Effect is ClauseEffect.Planned or ClauseEffect.Decided) return EventStatus.Planned;
        return IsVerbal(type) || above.Effect == ClauseEffect.Asserted ? status : null;
    }

    private static EventStatus? Effect(ClauseEffect effect, Frame above, EventType type, EventStatus status)
    {
        var denied = above.Aspect.HasFlag(FrameAspect.Negated);
        return effect switch
        {
            ClauseEffect.Nothing => null,
            ClauseEffect.Negated when status == EventStatus.Negated => EventStatus.Asserted,
            ClauseEffect.Negated => EventStatus.Negated,
            ClauseEffect.Planned when status == EventStatus.Asserted => denied ? EventStatus.Negated : EventStatus.Planned,
            ClauseEffect.Decided when status == EventStatus.Asserted => denied ? EventStatus.Negated : IsVerbal(type) ? EventStatus.Asserted : EventStatus.Planned,
            ClauseEffect.Hypothetical => EventStatus.Hypothetical,
            ClauseEffect.Asserted when denied && status == EventStatus.Asserted => EventStatus.Negated,
            ClauseEffect.Asserted when status == EventStatus.Asserted => Own(above),
            _ => status,
        };
    }

    private static bool IsVerbal(EventType type) => type is EventType.AGREE or EventType.CONSULT or EventType.SUPPORT or EventType.CONCEDE
        or EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN;
}
