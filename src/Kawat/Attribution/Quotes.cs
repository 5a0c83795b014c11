using Kawat.Text;

namespace Kawat.Attribution;

/// <summary>Makes quotes.</summary>
internal static class Quotes
{
    public static Quote Make(SpeechText text, QuoteKind kind, Span span, Credit credit)
    {
        var cue = credit.Cue;
        return new Quote
        {
            Kind = kind,
            Span = span,
            Speaker = credit.Speaker.Name,
            SpeakerActor = credit.Speaker.Actor,
            SpeakerIsState = credit.Speaker.IsState,
            SpeakerIsNamed = credit.Speaker.IsNamed,
            SpeakerToken = credit.Speaker.Token,
            Cue = cue < 0 ? null : CueText(text, cue),
            CueToken = cue,
            Attitude = cue < 0 ? ReportingAttitude.Neutral : text.EntryOf(cue)?.Cue?.Attitude ?? ReportingAttitude.Neutral,
        };
    }

    /// <summary>The cue with the clitic that is glued to it ("katanya").</summary>
    private static string CueText(SpeechText text, int cue)
    {
        var end = text[cue].End;
        if (cue + 1 < text.Count && text[cue + 1].Start == end && text[cue + 1].Glued && char.IsLetter(text.Form(cue + 1)[0])) end = text[cue + 1].End;
        return text.Document.Text[text[cue].Start..end];
    }
}
