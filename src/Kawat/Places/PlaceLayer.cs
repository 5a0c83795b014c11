namespace Kawat.Places;

/// <summary>How exact a place's coordinates are: what they are the centre of.</summary>
public enum PlacePrecision
{
    Site,
    City,
    District,
    Region,
    Country,
    Area,
}

/// <summary>A place known to the data.</summary>
/// <param name="Name">Its usual English name.</param>
/// <param name="Country">ISO 3166-1 alpha-3; null for seas and disputed areas.</param>
/// <param name="Latitude">Degrees north, -90 … 90; null where the data has none.</param>
/// <param name="Longitude">Degrees east, -180 … 180.</param>
/// <param name="Precision">What the coordinates are the centre of.</param>
public sealed record Place(string Name, string? Country, double? Latitude, double? Longitude, PlacePrecision Precision);

/// <summary>Words that name a place.</summary>
public sealed record PlaceMention(int FirstToken, int LastToken, Place Place);

/// <summary>Places named in a document, in text order.</summary>
public sealed class PlaceLayer(IReadOnlyList<PlaceMention> mentions)
{
    public IReadOnlyList<PlaceMention> Mentions => mentions;
}
