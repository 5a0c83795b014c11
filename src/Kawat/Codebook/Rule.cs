using Kawat.Events;
using Kawat.Frames;

namespace Kawat.Codebook;

/// <summary>Which part of a frame a condition looks at.</summary>
internal enum Slot
{
    Argument,
    Any,
    Content,
    Clause,
    Negated,
    Passive,
    Obligation,
    Future,
    Official,
    Imperative,
}

/// <summary>A word or a semantic class.</summary>
/// <param name="Words">Lower-case words in order; empty for a class.</param>
/// <param name="Class">Name without '@'; null for words.</param>
internal sealed record Item(IReadOnlyList<string> Words, string? Class);

/// <summary>Predicate words of a rule, with the kind that they are limited to.</summary>
internal sealed record Phrase(IReadOnlyList<string> Words, FrameKind? Only);

/// <summary>What must (or must not) hold of one slot of a frame.</summary>
/// <param name="Slot">Which part.</param>
/// <param name="Role">The role, where the slot is an argument.</param>
/// <param name="IsNegated">"!": must not hold.</param>
/// <param name="Items">Any one of them fills it; empty: anything does.</param>
/// <param name="Clauses">What the nested clause must be, for content: any one of them.</param>
internal sealed record Condition(Slot Slot, FrameRole Role, bool IsNegated, IReadOnlyList<Item> Items, IReadOnlyList<ClausePattern>? Clauses);

/// <summary>A predicate with conditions: one alternative of a rule's left side, or of a nested clause.</summary>
internal sealed record ClausePattern(Phrase Predicate, IReadOnlyList<Condition> Conditions);

/// <summary>A way from the frame to words: <c>agent</c>, <c>content.patient</c>, <c>agent.agent</c>.</summary>
/// <param name="Steps">Roles; null stands for "content".</param>
/// <param name="IsSpeaker">Whoever is quoted with the clause; then there are no steps.</param>
/// <param name="IsAddressee">To whom, or of whom, the words quoted are said; then there are no steps.</param>
internal sealed record ArgumentPath(IReadOnlyList<FrameRole?> Steps, bool IsSpeaker = false, bool IsAddressee = false);

/// <summary>What a rule makes of a match; null fields are left to the defaults.</summary>
internal sealed record Outcome
{
    public EventType? Type { get; init; }

    /// <summary>"none" for no mode.</summary>
    public string? Mode { get; init; }

    public string? Cameo { get; init; }

    public EventStatus? Status { get; init; }

    public IReadOnlyList<ArgumentPath>? Actor { get; init; }

    public IReadOnlyList<ArgumentPath>? Recipient { get; init; }

    /// <summary>Two directed records, each side once as actor.</summary>
    public bool IsMutual { get; init; }

    /// <summary>One record with both sides as actors, whatever the type: who signs a treaty with whom.</summary>
    public bool IsTogether { get; init; }

    /// <summary>A second event of the same act: a prison sentence is also an arrest.</summary>
    public (EventType Type, string Mode)? Also { get; init; }

    /// <summary>The frame is understood and is no event.</summary>
    public bool IsNothing { get; init; }
}

/// <summary>One rule of a codebook page; the alternatives of a line are rules with the same id.</summary>
internal sealed record Rule
{
    /// <summary>Page, language and number: <c>accuse/condemnation#id.1</c>.</summary>
    public required string Id { get; init; }

    public required CodebookPage Page { get; init; }

    public required string Language { get; init; }

    public required ClausePattern Pattern { get; init; }

    public required Outcome Outcome { get; init; }

    /// <summary>The rule as the page has it.</summary>
    public required string Source { get; init; }

    /// <summary>One-based line in the page's file.</summary>
    public required int Line { get; init; }

    /// <summary>Of two rules that match, the one that demands more wins.</summary>
    public int Weight { get; init; }
}
