namespace Kawat.Places;

/// <summary>Tokens that spell the name of one or more places, before it is decided whether they mean one.</summary>
internal readonly record struct PlaceMatch(int First, int Last, IReadOnlyList<PlaceName> Bearers);

/// <summary>Which countries a document and the sentence being read name: what an ambiguous name is held against.</summary>
internal sealed class PlaceContext
{
    private readonly Dictionary<string, int> document = new(StringComparer.Ordinal);
    private readonly HashSet<string> sentence = new(StringComparer.Ordinal);

    public void Count(string country) => document[country] = document.GetValueOrDefault(country) + 1;

    public void OpenSentence() => sentence.Clear();

    public void Name(string country) => sentence.Add(country);

    public bool InDocument(string? country) => country is not null && document.ContainsKey(country);

    public bool InSentence(string? country) => country is not null && sentence.Contains(country);
}
