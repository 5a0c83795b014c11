using Kawat.Actors;
using Kawat.Documents;

namespace Kawat.Attribution;

/// <summary>
/// In whose name a clause is spoken: the innermost quote around a word whose speaker holds a public office, leads troops or a party. What
/// experts, citizens and firms say stands for nobody but themselves.
/// </summary>
internal sealed class OfficialVoices(Document document)
{
    private readonly IReadOnlyList<Quote> quotes = document.Find<AttributionLayer>()?.Quotes ?? [];

    /// <summary>The quote, or null where nobody of office speaks.</summary>
    public Quote? Around(int token)
    {
        var at = document.Tokens[token].Start;
        Quote? inner = null;
        foreach (var quote in quotes)
            if (quote.Span.Contains(at) && quote.SpeakerActor is not null && (inner is null || quote.Span.Length < inner.Span.Length)) inner = quote;
        return inner is null || inner.SpeakerActor is { Sector: "EDU" or "CVL" or "MED" or "BUS" or "NGO" or "UNK" or "LAB" } ? null : inner;
    }

    /// <summary>Whether the speaker means his own side by this actor: a minister speaks for his state and its troops.</summary>
    public static bool SpeaksFor(Quote voice, Actor actor)
        => voice.SpeakerActor is { } speaker && speaker.Country == actor.Country
           && (speaker.Sector == actor.Sector || (IsOfState(speaker.Sector) && IsOfState(actor.Sector)));

    private static bool IsOfState(string? sector) => sector is "GOV" or "MIL" or "LEG";
}
