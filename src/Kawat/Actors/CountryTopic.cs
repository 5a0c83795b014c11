using Kawat.Documents;

namespace Kawat.Actors;

/// <summary>The country that an article is about, and the one it is published in: whose "police" and "government" a bare word means.</summary>
/// <param name="Country">ISO 3166-1 alpha-3 of the most salient country; null if the article names none and nothing is known of its outlet.</param>
/// <param name="Home">Country of the outlet; null when unknown.</param>
internal sealed record CountryTopic(string? Country, string? Home)
{
    private const double TitleWeight = 3;
    private const double LeadWeight = 2;
    private const double PlaceWeight = 1.5;
    private const double DomesticRoleWeight = 1.5;
    private const int LeadSentences = 2;

    /// <summary>Country code that readers of an Indonesian text take for granted.</summary>
    private const string Indonesia = "IDN";

    /// <summary>Whether the article is about its outlet's own country.</summary>
    public bool IsDomestic => Country is not null && Country == Home;

    public static CountryTopic Of(Document document, List<Phrase> phrases, ActorLexicon lexicon)
    {
        var home = lexicon.FindPublisher(document.Article.Publisher)?.Country
            ?? (document.Language == Language.Indonesian ? Indonesia : null);
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var phrase in phrases)
        {
            var weight = WeightOf(document, phrase);
            Count(scores, phrase.Country, weight);
            Count(scores, phrase.PlaceCountry, weight * PlaceWeight);
            Count(scores, phrase.PersonEntry, weight);
            Count(scores, phrase.Organisation, weight);
            if (phrase.Role is { Country.Length: > 0 }) Count(scores, phrase.Role, weight * DomesticRoleWeight);
        }

        CountTitle(document, lexicon, scores);
        var country = home;
        var best = 0.0;
        foreach (var (name, score) in scores)
            if (score > best || (score == best && name == home)) (country, best) = (name, score);
        return new CountryTopic(country, home);
    }

    private static double WeightOf(Document document, Phrase phrase)
    {
        var sentence = document.Sentences[phrase.Sentence];
        if (document.Blocks.Count > sentence.Block && document.Blocks[sentence.Block].Kind == Articles.BlockKind.Title) return TitleWeight;
        return sentence.Index < LeadSentences ? LeadWeight : 1;
    }

    private static void Count(Dictionary<string, double> scores, ActorEntry? entry, double weight)
    {
        if (entry is null || entry.Country.Length != 3 || entry.Sector is null || entry.Kind is ActorEntryKind.Media or ActorEntryKind.Agency) return;
        scores[entry.Country] = scores.GetValueOrDefault(entry.Country) + weight;
    }

    /// <summary>A headline that is not part of the text counts as well.</summary>
    private static void CountTitle(Document document, ActorLexicon lexicon, Dictionary<string, double> scores)
    {
        if (document.Article.Title is not { Length: > 0 } title || document.Text.StartsWith(title, StringComparison.Ordinal)) return;
        foreach (var entry in lexicon.FindAll(title, document.Language == Language.Indonesian, document.Article.Published?.Date ?? DateOnly.MaxValue))
            Count(scores, entry, TitleWeight);
    }
}
