using Kawat.Frames;

namespace Kawat.Events;

/// <summary>
/// How likely an event is right: starts from the share of right events on the development gold and goes down for each sign
/// that was measured to go with errors. <c>docs/reference/confidence.md</c> has the calibration.
/// </summary>
internal static class Certainty
{
    private const double Base = 0.80;

    public static double Of(EventDraft draft, FilledRole actor, FilledRole recipient)
    {
        var value = Base;
        if (actor.IsEmpty) value -= 0.20;
        if (recipient.IsEmpty) value -= 0.08;
        if (draft.Frame.Kind == FrameKind.Noun && draft.Frame.LightVerb < 0) value -= 0.12;
        if (draft.Status != EventStatus.Asserted) value -= 0.08;
        if (draft.Frame.Arguments.Any(argument => argument.Origin >= ArgumentOrigin.Shared)) value -= 0.08;
        value += Math.Min(draft.Rule.Weight, 4) * 0.02;
        return Math.Round(Math.Clamp(value, 0.05, 0.95), 2);
    }
}
