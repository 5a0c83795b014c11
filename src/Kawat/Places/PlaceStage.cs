using Kawat.Documents;
using Kawat.Mentions;
using Kawat.Packs;

namespace Kawat.Places;

/// <summary>
/// Finds the places that a text names. A name is held against what stands beside it and what the document is about; a name
/// that is also a word or a person needs a preposition of place, a unit or its container. A capital is never filled in.
/// </summary>
internal sealed class PlaceStage : IStage
{
    private readonly PlaceIndex names = new();
    private readonly PlaceLanguage indonesian;
    private readonly PlaceLanguage english;

    public PlaceStage(PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        PlaceTables.Read(packs, names);
        indonesian = new PlaceLanguage(NameLanguages.Indonesian, PlaceWords.Read(packs, "id"), UnitsFirst: true);
        english = new PlaceLanguage(NameLanguages.English, PlaceWords.Read(packs, "en"), UnitsFirst: false);
    }

    public void Annotate(Document document)
    {
        var matches = new List<PlaceMatch>();
        var matchAt = new int[document.Tokens.Length];
        var context = new PlaceContext();
        foreach (var sentence in document.Sentences) Match(document, sentence, matches, matchAt);
        foreach (var match in matches) Count(match, context.Count);
        var reader = new PlaceReader(document, matches, matchAt, context);
        foreach (var sentence in document.Sentences) reader.Survey(sentence, LanguageOf(document, sentence));
        foreach (var sentence in document.Sentences)
        {
            context.OpenSentence();
            for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
                if (matchAt[token] > 0) Count(matches[matchAt[token] - 1], context.Name);
            reader.Read(sentence, LanguageOf(document, sentence));
        }

        document.Add(new PlaceLayer(reader.Mentions));
    }

    private void Match(Document document, Sentence sentence, List<PlaceMatch> matches, int[] matchAt)
    {
        var language = LanguageOf(document, sentence).Names;
        var covered = -1;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (!names.TryFind(document, token, sentence.EndToken, language, out var last, out var bearers) || last <= covered) continue;
            matches.Add(new PlaceMatch(token, last, bearers));
            matchAt[token] = matches.Count;
            covered = last;
        }
    }

    /// <summary>Only names that leave little doubt tell which countries a text is about.</summary>
    private static void Count(PlaceMatch match, Action<string> count)
    {
        const int plain = 68;
        PlaceEntry? best = null;
        foreach (var bearer in match.Bearers)
        {
            var entry = bearer.Entry;
            if (entry.Kind == PlaceKind.Context) count(entry.Place.Country!);
            else if (best is null || entry.Prominence > best.Prominence) best = entry;
        }

        if (best is { Place.Country: { } country } && best.Prominence >= plain && !best.IsName && !best.IsWord) count(country);
    }

    private PlaceLanguage LanguageOf(Document document, Sentence sentence)
        => sentence.Language == "en" || (sentence.Language == "und" && document.Language == "en") ? english : indonesian;
}

/// <summary>What a language supplies to reading places.</summary>
/// <param name="Names">Whose names of places are its own.</param>
/// <param name="Words">Its words around them.</param>
/// <param name="UnitsFirst">Whether the noun stands before the name ("kota Gaza") or after it ("Gaza province").</param>
internal sealed record PlaceLanguage(NameLanguages Names, PlaceWords Words, bool UnitsFirst);
