using System.Collections.Frozen;
using Kawat.Codebook;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Packs;

namespace Kawat.Events;

/// <summary>Frames and rules → coded events.</summary>
internal sealed class EventStage : IStage
{
    private readonly CodebookIndex codebook;
    private readonly FrozenDictionary<string, WordClasses> classes;
    private readonly FrozenDictionary<string, ModeWords> modes;
    private readonly FrozenDictionary<string, Relevance> relevance;
    private readonly FrozenDictionary<string, PlaceWords> placeWords;
    private readonly FrozenDictionary<string, OccasionWords> occasionWords;
    private readonly Scales scales;
    private readonly Plausibility plausibility;

    public EventStage(PackSet packs, CodebookIndex codebook)
    {
        this.codebook = codebook;
        string[] languages = ["id", "en"];
        classes = languages.ToFrozenDictionary(language => language, language => new WordClasses(packs, language), StringComparer.Ordinal);
        modes = languages.ToFrozenDictionary(language => language, language => new ModeWords(packs, language), StringComparer.Ordinal);
        placeWords = languages.ToFrozenDictionary(language => language, language => new PlaceWords(packs, language), StringComparer.Ordinal);
        occasionWords = languages.ToFrozenDictionary(language => language, language => new OccasionWords(packs, language), StringComparer.Ordinal);
        relevance = languages.ToFrozenDictionary(language => language, language => new Relevance(packs, language), StringComparer.Ordinal);
        scales = new Scales(packs);
        plausibility = new Plausibility(packs);
    }

    public void Annotate(Document document)
    {
        var topic = relevance.TryGetValue(document.Language, out var judge) ? judge.TopicOf(document) : new TopicReading(Topic.Politics, 0);
        document.Add(new DocumentCoding(document, codebook, classes, modes, placeWords, occasionWords, scales, plausibility, topic).Code());
    }
}
