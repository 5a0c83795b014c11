using Kawat.Documents;

namespace Kawat.Morphology;

/// <summary>What morphology says of a tagged form.</summary>
/// <param name="Lemma">Dictionary form in the treebanks' sense.</param>
/// <param name="Citation">The form that rules name.</param>
/// <param name="Features">All features that it has in the end.</param>
public sealed record WordReading(string Lemma, string Citation, Features Features);
