namespace Kawat.Evaluation;

/// <summary>What is said to be in an article: by annotators (gold) or by the coder. Values are the words of the gold sets' codebook.</summary>
public sealed record Annotation
{
    public required string Id { get; init; }

    /// <summary>BCP 47; "?" when the file does not say.</summary>
    public string Language { get; init; } = "?";

    /// <summary>An article without political events: any event in it is false.</summary>
    public bool IsNegative { get; init; }

    public IReadOnlyList<AnnotatedEvent> Events { get; init; } = [];

    public IReadOnlyList<AnnotatedQuote> Quotes { get; init; } = [];
}

/// <summary>One event record.</summary>
public sealed record AnnotatedEvent
{
    /// <summary>Codes as <c>USA/GOV</c>, upper case, each once.</summary>
    public IReadOnlyList<string> Actors { get; init; } = [];

    public IReadOnlyList<string> Recipients { get; init; } = [];

    /// <summary>PLOVER type, upper case.</summary>
    public string Type { get; init; } = "";

    public string? Mode { get; init; }

    public string? Evidence { get; init; }

    public string? Date { get; init; }

    public string? Status { get; init; }

    public IReadOnlyList<string> Attribution { get; init; } = [];
}

/// <summary>One quote record.</summary>
public sealed record AnnotatedQuote
{
    public string? Speaker { get; init; }

    public string? SpeakerActor { get; init; }

    public string? Kind { get; init; }

    public string? Text { get; init; }
}
