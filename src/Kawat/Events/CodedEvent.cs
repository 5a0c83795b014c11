using Kawat.Actors;
using Kawat.Places;
using Kawat.Text;
using Kawat.Times;

namespace Kawat.Events;

/// <summary>PLOVER's event types.</summary>
public enum EventType
{
    AGREE,
    CONSULT,
    SUPPORT,
    CONCEDE,
    COOPERATE,
    AID,
    RETREAT,
    REQUEST,
    ACCUSE,
    REJECT,
    THREATEN,
    PROTEST,
    SANCTION,
    MOBILIZE,
    COERCE,
    ASSAULT,
}

/// <summary>Did it happen?</summary>
public enum EventStatus
{
    Asserted,
    Planned,
    Hypothetical,
    Negated,
}

/// <summary>Who did what to whom, when, where, according to whom, each field with the words that prove it.</summary>
public sealed record CodedEvent
{
    /// <summary>Stable hash of article id, evidence span, type and actors; 16 hexadecimal digits.</summary>
    public required string Id { get; init; }

    public required EventType Type { get; init; }

    /// <summary>PLOVER mode; null where none plainly fits.</summary>
    public string? Mode { get; init; }

    /// <summary>Who did it; all participants for AGREE, CONSULT, COOPERATE.</summary>
    public required IReadOnlyList<Actor> Actors { get; init; }

    /// <summary>Whom it was done to.</summary>
    public required IReadOnlyList<Actor> Recipients { get; init; }

    public required EventStatus Status { get; init; }

    public bool IsHedged { get; init; }

    public required EventDate Date { get; init; }

    public Place? Place { get; init; }

    /// <summary>The place as the text names it.</summary>
    public string? PlaceText { get; init; }

    /// <summary>Innermost to outermost.</summary>
    public required IReadOnlyList<string> Attribution { get; init; }

    /// <summary>What is asked, promised, threatened or refused, where it can be coded.</summary>
    public CodedEvent? Content { get; init; }

    /// <summary>CAMEO code, 2 to 4 digits.</summary>
    public required string Cameo { get; init; }

    /// <summary>Goldstein's scale for the CAMEO code, -10.0 … 10.0.</summary>
    public required double Goldstein { get; init; }

    /// <summary>1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.</summary>
    public required int Quad { get; init; }

    /// <summary>0 … 1.</summary>
    public required double Confidence { get; init; }

    /// <summary>Page and rule that coded it: <c>accuse/condemnation#id.1</c>.</summary>
    public required string Rule { get; init; }

    public required Evidence.Evidence Evidence { get; init; }
}

/// <summary>A predicate between two actors that no rule knows.</summary>
/// <param name="Citation">Its citation form.</param>
/// <param name="Span">The clause.</param>
/// <param name="Actor">Who.</param>
/// <param name="Recipient">To whom.</param>
public sealed record UncodedPredicate(string Citation, Span Span, Actor Actor, Actor Recipient);
