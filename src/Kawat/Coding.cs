using Kawat.Attribution;
using Kawat.Diagnostics;
using Kawat.Documents;
using Kawat.Events;
using Kawat.Ties;

namespace Kawat;

/// <summary>What coding an article gives.</summary>
/// <param name="Document">The annotated text: blocks, sentences, tokens and all layers.</param>
/// <param name="Events">Coded events in text order of their evidence.</param>
/// <param name="Quotes">Who said what, in text order.</param>
/// <param name="Ties">Stated conditions between actors, in text order.</param>
/// <param name="Uncoded">Predicates between two actors that no rule knows: what a codebook could still learn.</param>
/// <param name="Diagnostics">Everything that can be said to be wrong about the input.</param>
public sealed record Coding(
    Document Document,
    IReadOnlyList<CodedEvent> Events,
    IReadOnlyList<Quote> Quotes,
    IReadOnlyList<Tie> Ties,
    IReadOnlyList<UncodedPredicate> Uncoded,
    IReadOnlyList<Diagnostic> Diagnostics);
