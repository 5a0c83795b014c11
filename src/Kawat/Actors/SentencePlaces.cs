using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>Where a sentence says that something happens: "di Ukraina", "in Cairo".</summary>
internal sealed class SentencePlaces(List<List<Piece>> pieces)
{
    private const string Education = "EDU";

    /// <summary>Pieces between a scholar and the school: the field of study.</summary>
    private const int LongestField = 12;

    /// <summary>The country of the nearest place named in the sentence before a phrase, else after it; null if none is.</summary>
    public string? CountryNear(Phrase phrase)
    {
        var own = pieces[phrase.Sentence];
        for (var i = phrase.FirstPiece - 1; i > 0; i--)
            if (PlaceAt(own, i) is { } before) return before;
        for (var i = phrase.LastPiece + 1; i < own.Count; i++)
            if (PlaceAt(own, i) is { } after) return after;
        return null;
    }

    /// <summary>"seorang pakar hubungan internasional di Universitas Renmin", "an expert on China at Georgetown": the country of the school or institute where a scholar works; null if none is named.</summary>
    public string? SchoolAfter(Phrase phrase)
    {
        var own = pieces[phrase.Sentence];
        for (var i = phrase.LastPiece + 1; i + 1 < own.Count && i <= phrase.LastPiece + LongestField; i++)
        {
            if (own[i].Kind is PieceKind.Comma or PieceKind.Stop or PieceKind.Person or PieceKind.Role) return null;
            if ((own[i].Is(PhraseWord.At) || own[i].Is(PhraseWord.Of)) && own[i + 1] is { Kind: PieceKind.Organisation, Entry: { Sector: Education, Country.Length: > 0 } school }) return school.Country;
        }

        return null;
    }

    /// <summary>The last country named in the sentence before a phrase; null if none is.</summary>
    public string? CountryBefore(Phrase phrase)
    {
        var own = pieces[phrase.Sentence];
        for (var i = phrase.FirstPiece - 1; i >= 0; i--)
            if (own[i].Kind == PieceKind.Country) return own[i].Entry!.Country;
        return null;
    }

    /// <summary>"Azerbaijan denied it. "…," a ministry spokesman said": the bare state that opens one of the two sentences before; null if none does.</summary>
    public string? StateBefore(Phrase phrase)
    {
        for (var sentence = phrase.Sentence - 1; sentence >= 0 && sentence >= phrase.Sentence - 2; sentence--)
        {
            var own = pieces[sentence];
            if (own.Count > 1 && own[0].Kind == PieceKind.Country && own[1].Kind == PieceKind.Word && (own[1].Words & (PhraseWord.And | PhraseWord.Of)) == 0) return own[0].Entry!.Country;
        }

        return null;
    }

    private static string? PlaceAt(List<Piece> pieces, int at)
    {
        if (!pieces[at].GivesCountry || at == 0 || (at + 1 < pieces.Count && pieces[at + 1].Is(PhraseWord.Border))) return null;
        var before = at - 1;
        while (before > 0 && pieces[before].Kind == PieceKind.Word && (pieces[before].Words & (PhraseWord.Locator | PhraseWord.Specifier)) != 0) before--;
        return pieces[before].Is(PhraseWord.At) ? pieces[at].Entry!.Country : null;
    }
}
