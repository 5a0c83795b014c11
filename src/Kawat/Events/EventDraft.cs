using Kawat.Actors;
using Kawat.Codebook;
using Kawat.Frames;
using Kawat.Text;

namespace Kawat.Events;

/// <summary>An actor slot with the words that fill it.</summary>
/// <param name="Actors">Whom they mean; may be empty.</param>
/// <param name="Span">The words, if they stand in the sentence.</param>
/// <param name="Mention">The mention behind it, if any.</param>
/// <param name="Inferred">Why the words stand elsewhere, if they do.</param>
internal sealed record FilledRole(IReadOnlyList<Actor> Actors, Span? Span, ActorMention? Mention, string? Inferred = null)
{
    public static FilledRole Empty { get; } = new([], null, null);

    public bool IsEmpty => Actors.Count == 0;

    /// <summary>The same actors where the clause points back to them: other words named them.</summary>
    public FilledRole PointedAt(string why) => this with { Span = null, Inferred = why };
}

/// <summary>A frame that a rule codes, on its way to an event.</summary>
internal sealed class EventDraft(Frame frame, Rule rule)
{
    public Frame Frame { get; } = frame;

    public Rule Rule { get; } = rule;

    public EventType Type { get; init; } = rule.Outcome.Type ?? rule.Page.Type;

    /// <summary>The mode that the rule gives, else that of its page, which holds for the page's own type only; null where words tell it.</summary>
    public string? Mode => Rule.Outcome.Mode ?? (Rule.Outcome.Type is null ? Rule.Page.Mode : null);

    public FilledRole Actor { get; set; } = FilledRole.Empty;

    public FilledRole Recipient { get; set; } = FilledRole.Empty;

    public EventStatus Status { get; set; }

    /// <summary>Not an event of its own: the content of another, a wish, a condition's consequence.</summary>
    public bool IsContent { get; set; }
}
