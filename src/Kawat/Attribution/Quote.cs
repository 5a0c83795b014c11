using Kawat.Actors;
using Kawat.Text;

namespace Kawat.Attribution;

public enum QuoteKind
{
    Direct,
    Indirect,
}

/// <summary>Who said what.</summary>
public sealed record Quote
{
    public required QuoteKind Kind { get; init; }

    /// <summary>What was said: without the quotation marks for direct, without "bahwa"/"that" and the cue for indirect.</summary>
    public required Span Span { get; init; }

    /// <summary>Full name if the article gives it anywhere, else the description.</summary>
    public required string Speaker { get; init; }

    public Actor? SpeakerActor { get; init; }

    /// <summary>The speaker is a bare state or a nameless plural, which adds nothing to the attribution of its own speech act.</summary>
    public bool SpeakerIsState { get; init; }

    /// <summary>The speaker is a person with a name.</summary>
    public bool SpeakerIsNamed { get; init; }

    /// <summary>Verb or preposition as in the text; null if there is none.</summary>
    public string? Cue { get; init; }

    /// <summary>How the cue colours what it reports.</summary>
    public ReportingAttitude Attitude { get; init; }

    /// <summary>Token of the cue, or -1.</summary>
    public int CueToken { get; init; } = -1;

    /// <summary>Head token of the speaker's mention, or -1.</summary>
    public int SpeakerToken { get; init; } = -1;

    /// <summary>Sources outside the speaker, from the innermost to the outermost.</summary>
    public IReadOnlyList<string> Attribution { get; init; } = [];
}

/// <summary>Quotes of a document in text order, and who vouches for each clause.</summary>
public sealed class AttributionLayer
{
    private readonly Sources sources;
    private readonly Voices voices;
    private readonly bool[] hedged;

    internal AttributionLayer(IReadOnlyList<Quote> quotes, Sources sources, Voices voices, bool[] hedged)
    {
        Quotes = quotes;
        this.sources = sources;
        this.voices = voices;
        this.hedged = hedged;
    }

    public IReadOnlyList<Quote> Quotes { get; }

    /// <summary>
    /// Sources that vouch for what the clause of this token tells, innermost to outermost: the speakers of the quotes
    /// that contain the token, then agencies and media in whose scope it stands.
    /// </summary>
    public IReadOnlyList<string> SourcesOf(int token) => sources.Of(token);

    /// <summary>The named person who puts into words what the lead says the side has said, then the media; empty if there is none.</summary>
    public IReadOnlyList<string> VoiceOf(Span clause, Actor side) => voices.Of(clause, side);

    /// <summary>The words stand in the headline or the first sentences, which tell in short what follows.</summary>
    public bool IsLead(Span words) => voices.IsLead(words);

    /// <summary>The medium that stands behind words of the lead; null if none is named soon.</summary>
    public string? RelayOf(Span words) => voices.RelayOf(words);

    /// <summary>True where the text marks doubt about the token's clause ("dilaporkan", "allegedly").</summary>
    public bool IsHedged(int token) => token >= 0 && token < hedged.Length && hedged[token];
}
