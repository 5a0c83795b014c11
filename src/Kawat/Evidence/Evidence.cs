using Kawat.Text;

namespace Kawat.Evidence;

/// <summary>
/// Which words prove which field. A field without words is inferred, and says why.
/// </summary>
/// <param name="Clause">The clause that states the event; what the output prints as evidence.</param>
/// <param name="Action">The predicate.</param>
/// <param name="Actor">The actor's words, if any.</param>
/// <param name="Recipient">The recipient's words, if any.</param>
/// <param name="Time">Words that date it.</param>
/// <param name="Place">Words that place it.</param>
/// <param name="Inferred">Field name → reason, for fields whose words stand elsewhere ("actor: subject of the sentence before").</param>
public sealed record Evidence(
    Span Clause,
    Span Action,
    Span? Actor,
    Span? Recipient,
    Span? Time,
    Span? Place,
    IReadOnlyDictionary<string, string> Inferred);
