using Kawat.Frames;

namespace Kawat.Events;

/// <summary>
/// How likely an event is right: the share of right events of its type on the development gold, less for each sign that was
/// measured to go with errors there. <c>docs/reference/confidence.md</c> has the calibration.
/// </summary>
internal static class Certainty
{
    public static double Of(EventDraft draft, FilledRole actor, FilledRole recipient, double share)
    {
        var value = share;
        if (actor.IsEmpty) value -= 0.30;
        if (recipient.IsEmpty && draft.Type is not (EventType.CONSULT or EventType.COOPERATE or EventType.MOBILIZE)) value -= 0.10;
        if (actor.Inferred is not null) value -= 0.08;
        if (draft.Frame.Kind == FrameKind.Noun && draft.Frame.LightVerb < 0) value -= 0.05;
        value += Math.Min(draft.Rule.Weight, 6) * 0.01;
        return Math.Round(Math.Clamp(value, 0.05, 0.95), 2);
    }
}
