using System.Collections.Frozen;
using Kawat.Actors;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Packs;
using Kawat.Syntax;

namespace Kawat.Ties;

/// <summary>
/// Finds stated conditions between actors: a noun of bond ("hubungan", "kemitraan", "war") with both sides in its phrase or as
/// subject, and the word that says how it is or where it goes ("memanas", "menguat", "close").
/// </summary>
internal sealed class TieStage : IStage
{
    private readonly FrozenDictionary<string, TieWords> languages;

    public TieStage(PackSet packs)
    {
        languages = new[] { "id", "en" }.ToFrozenDictionary(language => language, language => new TieWords(packs, language), StringComparer.Ordinal);
    }

    public void Annotate(Document document)
    {
        var ties = new List<Tie>();
        var tree = document.Get<DependencyTree>();
        var actors = document.Get<ActorLayer>();
        var attribution = document.Find<AttributionLayer>();
        foreach (var sentence in document.Sentences)
        {
            if (!languages.TryGetValue(sentence.Language, out var words)) continue;
            new SentenceTies(document, tree, actors, attribution, words, sentence).Find(ties);
        }

        document.Add(new TieLayer(Distinct(ties)));
    }

    private static List<Tie> Distinct(List<Tie> ties)
    {
        var seen = new HashSet<(string, string, TieKind)>();
        return [.. ties.Where(tie => seen.Add((Min(tie), Max(tie), tie.Kind)))];

        static string Min(Tie tie) => string.CompareOrdinal(tie.A, tie.B) < 0 ? tie.A : tie.B;
        static string Max(Tie tie) => string.CompareOrdinal(tie.A, tie.B) < 0 ? tie.B : tie.A;
    }
}
