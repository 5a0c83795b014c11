using Kawat.Mentions;
namespace Kawat.Places;

/// <summary>What a row of the place tables names.</summary>
internal enum PlaceKind
{
    /// <summary>No place of its own: an adjective, capital or nickname that tells which country a text is about.</summary>
    Context,
    City,
    Regency,
    Province,
    Region,
    Country,
    Sea,
    Strait,
    Island,
    Base,
    Crossing,
    Site,
    Area,
}

/// <summary>A row of the place tables.</summary>
internal sealed record PlaceEntry(Place Place, PlaceKind Kind)
{
    /// <summary>English name of the first-level region around it; empty when unknown.</summary>
    public string Admin { get; init; } = "";

    /// <summary>1 … 100: how likely the bare name means this place.</summary>
    public int Prominence { get; init; }

    /// <summary>The name is also a common word.</summary>
    public bool IsWord { get; init; }

    /// <summary>The name is also the name of persons.</summary>
    public bool IsName { get; init; }

    /// <summary>Whether the other row holds this one: a country its cities, a region its towns, a city its sites.</summary>
    public bool LiesIn(PlaceEntry other)
    {
        if (ReferenceEquals(this, other) || Place.Country is null || Place.Country != other.Place.Country) return false;
        return other.Kind switch
        {
            PlaceKind.Country => Kind != PlaceKind.Country,
            PlaceKind.Province or PlaceKind.Region => Kind is not (PlaceKind.Country or PlaceKind.Province or PlaceKind.Region)
                && (Admin.Length == 0 || Admin == other.Place.Name || Kind is PlaceKind.Site),
            PlaceKind.Area or PlaceKind.Island => Kind is PlaceKind.City or PlaceKind.Regency or PlaceKind.Site or PlaceKind.Base or PlaceKind.Crossing,
            PlaceKind.City or PlaceKind.Regency => Kind is PlaceKind.Site or PlaceKind.Base || (Kind is PlaceKind.Area && Prominence < other.Prominence),
            _ => false,
        };
    }
}

/// <summary>A name as the tables write it, what it names, and in which languages.</summary>
internal readonly record struct PlaceName(string Text, PlaceEntry Entry, NameLanguages Languages);
