using Kawat.Actors;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Packs;
using Kawat.Syntax;

namespace Kawat.Coreference;

/// <summary>
/// Adds mentions for words that point back: pronouns, "negara itu", "kedua pihak", "the minister", and speakers' "kami" and
/// "we". Precision before recall: what is not plain stays unresolved, and has no mention.
/// </summary>
internal sealed class CoreferenceStage : IStage
{
    private static readonly string[] Languages = ["id", "en"];

    private readonly Dictionary<string, Pronouns> pronouns;
    private readonly Dictionary<string, DescriptionTable> descriptions;

    public CoreferenceStage(PackSet packs)
    {
        pronouns = Languages.ToDictionary(language => language, language => Pronouns.Load(packs, language), StringComparer.Ordinal);
        descriptions = Languages.ToDictionary(language => language, language => DescriptionTable.Load(packs, language), StringComparer.Ordinal);
    }

    public void Annotate(Document document)
    {
        if (document.Find<ActorLayer>() is not { } actors || document.Find<DependencyTree>() is not { } tree) return;
        var antecedents = new Antecedents(document, actors, tree, document.Find<AttributionLayer>());
        foreach (var sentence in document.Sentences)
        {
            if (!pronouns.TryGetValue(sentence.Language, out var table)) continue;
            var resolver = new ReferenceResolver(document, actors, antecedents, table, descriptions[sentence.Language], sentence);
            resolver.Resolve();
        }
    }
}
