using Kawat.Mentions;

namespace Kawat.Actors;

internal enum PieceKind : byte
{
    Word,

    /// <summary>Capitalised words that the data does not know.</summary>
    Name,

    /// <summary>A country or what stands for it: adjective, capital, seat of power, nickname.</summary>
    Country,

    /// <summary>A region or city: gives a country, is no actor.</summary>
    Place,

    /// <summary>A body, institution, group, party or medium with a name of its own.</summary>
    Organisation,

    Person,
    Role,
    Open,
    Close,
    Comma,
    Possessive,
    Stop,
}

/// <summary>Tokens of a sentence that phrases are put together from.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="First">First token.</param>
/// <param name="Last">Last token, included.</param>
/// <param name="Entry">Whom the data says they mean.</param>
/// <param name="Words">What the phrase-words table says about a single word.</param>
internal readonly record struct Piece(PieceKind Kind, int First, int Last, ActorEntry? Entry, PhraseWord Words)
{
    public bool Is(PhraseWord word) => Kind == PieceKind.Word && (Words & word) != 0;

    /// <summary>Whether it can name a country.</summary>
    public bool GivesCountry => Kind is PieceKind.Country or PieceKind.Place;
}
