namespace Kawat.Events;

/// <summary>What was coded in a document, and what was not.</summary>
public sealed class EventLayer(IReadOnlyList<CodedEvent> events, IReadOnlyList<UncodedPredicate> uncoded)
{
    public IReadOnlyList<CodedEvent> Events => events;

    public IReadOnlyList<UncodedPredicate> Uncoded => uncoded;
}
