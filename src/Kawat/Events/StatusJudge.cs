using Kawat.Frames;

namespace Kawat.Events;

/// <summary>Did it happen? Reads the frame's own words and the verbs and clauses above it.</summary>
internal sealed class StatusJudge(FrameLayer frames)
{
    private const int DeepestClause = 12;

    /// <summary>Frames before and after a main clause among which its conditions are looked for.</summary>
    private const int NearClauses = 16;

    /// <summary>
    /// Status of a frame's act; null when the clause states no act at all (a wish, the content of a request, a purpose).
    /// </summary>
    /// <param name="frame">The frame.</param>
    /// <param name="type">The type that it would be coded as.</param>
    /// <param name="typeOf">Types of the frames that govern it, as far as rules code them.</param>
    public EventStatus? Judge(Frame frame, EventType type, Func<Frame, EventType?> typeOf)
    {
        var status = Before(frame, Own(frame), type);
        if (status is null || (status == EventStatus.Planned && IsConsequence(frame))) return null;
        var below = frame;
        for (var depth = 0; depth < DeepestClause; depth++)
        {
            if (frames.ParentOf(below) is not { } above) return status;
            if (typeOf(above) == EventType.REQUEST && IsAskedFor(below, above)) return null;
            if (IsIndependent(below, above) || IsGiven(below, above, typeOf)) return status;
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
        FrameLink.Other => below.Kind == FrameKind.Noun && below.LightVerb < 0 && !IsObjectOf(below, above) && !IsSubjectOf(below, above) && !IsContentOfNoun(below, above),
        _ => false,
    };

    /// <summary>"to settle the clashes between A and B": the act stands whatever becomes of the verb; but "ended its attack" yields.</summary>
    private static bool IsGiven(Frame below, Frame above, Func<Frame, EventType?> typeOf)
        => above.Effect == ClauseEffect.Given && IsObjectOf(below, above) && typeOf(above) is not (EventType.CONCEDE or EventType.RETREAT or EventType.SANCTION);

    /// <summary>"if X attacks, Y will answer": what would follow is a prediction.</summary>
    private bool IsConsequence(Frame frame)
    {
        for (var i = Math.Max(0, frame.Index - NearClauses); i < Math.Min(frames.Frames.Count, frame.Index + NearClauses); i++)
            if (frames.Frames[i] is { Link: FrameLink.Condition } condition && condition.Parent == frame.Index) return true;
        return false;
    }

    private static EventStatus? Own(Frame frame)
    {
        var aspect = frame.Aspect;
        if ((aspect & (FrameAspect.Desire | FrameAspect.Obligation | FrameAspect.Imperative)) != 0) return null;
        if (frame.Link == FrameLink.Condition) return EventStatus.Hypothetical;
        if (aspect.HasFlag(FrameAspect.Negated)) return EventStatus.Negated;
        if (aspect.HasFlag(FrameAspect.Possible)) return EventStatus.Hypothetical;
        return aspect.HasFlag(FrameAspect.Future) ? EventStatus.Planned : EventStatus.Asserted;
    }

    private static EventStatus? Under(Frame below, Frame above, EventType type, EventStatus status, Func<Frame, EventType?> typeOf)
    {
        var isContent = below.Link == FrameLink.Content || IsObjectOf(below, above) || IsSubjectOf(below, above) || IsContentOfNoun(below, above) || IsBareComplement(below, above);
        if (isContent)
        {
            var isDenied = typeOf(above) == EventType.REJECT && above.Effect == ClauseEffect.Negated;
            if (isDenied && (type == EventType.ACCUSE || (type == EventType.CONSULT && below.Kind == FrameKind.Noun))) return null;
            if (!isDenied && typeOf(above) is EventType.REQUEST or EventType.AGREE or EventType.THREATEN or EventType.REJECT) return null;
            if (below.Kind == FrameKind.Noun && typeOf(above) is EventType.CONCEDE or EventType.SANCTION && below.LightVerb < 0) return null;
            if (above.Effect is { } effect) return Effect(effect, above, type, status);
            // "did not say that …": nobody states the act.
            return below.Link == FrameLink.Content && above.Aspect.HasFlag(FrameAspect.Negated) && above.Kind == FrameKind.Verb ? null : status;
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

    /// <summary>"pertemuan itu akan berlangsung", "serangan itu gagal": what the verb tells of its subject.</summary>
    private static bool IsSubjectOf(Frame below, Frame above)
        => below.Kind == FrameKind.Noun && below.LightVerb < 0 && above is { Kind: FrameKind.Verb, Effect: ClauseEffect.Asserted or ClauseEffect.Negated or ClauseEffect.Planned }
           && !above.Has(FrameRole.Patient)
           && above.Arguments.Any(argument => argument.Head == below.Predicate && argument.Role == FrameRole.Agent);

    /// <summary>"rencana serangan", "kemungkinan pertemuan": an act noun right on a noun that judges it.</summary>
    private static bool IsContentOfNoun(Frame below, Frame above)
        => below.Kind == FrameKind.Noun && above is { Kind: FrameKind.Noun, Effect: not null }
           && above.Arguments.Any(argument => argument.Head == below.Predicate && argument.Preposition < 0);

    /// <summary>"direncanakan berkunjung": right behind a verb that judges its complement, without a link word.</summary>
    private static bool IsBareComplement(Frame below, Frame above)
        => below.Link == FrameLink.Other && below.Kind == FrameKind.Verb && below.Marker < 0 && above.Effect is not null && below.Predicate == above.Predicate + 1;

    /// <summary>"batal mengunjungi", "khawatir X menyerang", "rencana X menyerang": a judging word right before the verb that the parser hung below it.</summary>
    private EventStatus? Before(Frame frame, EventStatus? status, EventType type)
    {
        if (status is null) return null;
        if (frame.Aim >= 0) return frames.Frames[frame.Aim] is { Effect: { } aimed } aim ? Effect(aimed, aim, type, status.Value) : status;
        if (frame.Index == 0 || frames.Frames[frame.Index - 1] is not { Kind: FrameKind.Adjective } word) return status;
        if (word.Parent != frame.Index || word.Effect is not { } effect || word.Sentence != frame.Sentence || frame.Predicate - word.Predicate > 3) return status;
        return Effect(effect, word, type, status.Value);
    }

    /// <summary>"called for talks".</summary>
    private static bool IsAskedFor(Frame below, Frame above)
        => below.Kind == FrameKind.Noun && above.Arguments.Any(argument => argument.Head == below.Predicate && argument.Role == FrameRole.Purpose);

    private static EventStatus? Purpose(Frame above, EventType type, EventStatus status)
    {
        if (above.Effect is ClauseEffect.Planned or ClauseEffect.Decided || above.Aspect.HasFlag(FrameAspect.Future)) return EventStatus.Planned;
        if (above.Effect is ClauseEffect.Hypothetical) return EventStatus.Hypothetical;
        if (above.Effect is ClauseEffect.Negated && above.Kind == FrameKind.Verb) return EventStatus.Negated;
        if (above.Effect is ClauseEffect.Nothing) return null;
        return IsVerbal(type) || above.Effect == ClauseEffect.Asserted ? status : null;
    }

    private static EventStatus? Effect(ClauseEffect effect, Frame above, EventType type, EventStatus status)
    {
        var denied = above.Aspect.HasFlag(FrameAspect.Negated);
        return effect switch
        {
            ClauseEffect.Nothing => null,
            ClauseEffect.Negated when denied => status,
            ClauseEffect.Negated when status == EventStatus.Negated => EventStatus.Asserted,
            ClauseEffect.Negated => EventStatus.Negated,
            ClauseEffect.Planned when status == EventStatus.Asserted => denied ? EventStatus.Negated : EventStatus.Planned,
            ClauseEffect.Decided when status == EventStatus.Asserted => denied ? EventStatus.Negated : IsVerbal(type) && type != EventType.CONSULT ? EventStatus.Asserted : EventStatus.Planned,
            ClauseEffect.Hypothetical => EventStatus.Hypothetical,
            ClauseEffect.Asserted when denied && status == EventStatus.Asserted => EventStatus.Negated,
            ClauseEffect.Asserted when status == EventStatus.Asserted => Own(above),
            _ => status,
        };
    }

    private static bool IsVerbal(EventType type) => type is EventType.AGREE or EventType.CONSULT or EventType.SUPPORT or EventType.CONCEDE
        or EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN;
}
