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

/// <summary>Places named in a document.</summary>
/// <param name="mentions">In text order of their first tokens.</param>
public sealed class PlaceLayer(IReadOnlyList<PlaceMention> mentions)
{
    private readonly int longest = mentions.Count == 0 ? 0 : mentions.Max(mention => mention.LastToken - mention.FirstToken + 1);

    public IReadOnlyList<PlaceMention> Mentions => mentions;

    /// <summary>Mentions that share a token with the range, in text order; long articles have thousands, so the first is searched for.</summary>
    public IEnumerable<PlaceMention> Touching(int firstToken, int lastToken)
    {
        for (var i = IndexFrom(firstToken - longest + 1); i < mentions.Count && mentions[i].FirstToken <= lastToken; i++)
            if (mentions[i].LastToken >= firstToken) yield return mentions[i];
    }

    /// <summary>"Sea of Japan": whether the words are part of the name of a sea or strait, which nobody owns.</summary>
    public bool IsInsideSea(int firstToken, int lastToken)
    {
        foreach (var place in Touching(firstToken, lastToken))
        {
            if (place.Place.Country is null && place.FirstToken <= firstToken && place.LastToken >= lastToken && place.LastToken - place.FirstToken > lastToken - firstToken) return true;
        }

        return false;
    }

    /// <summary>Index of the first mention that begins at the token or after it.</summary>
    private int IndexFrom(int token)
    {
        int low = 0, high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (mentions[middle].FirstToken < token) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
