using Kawat.Documents;

namespace Kawat.Places;

/// <summary>
/// Decides whether a name means a place here, and which of its bearers. Weights are in points of prominence; they were set by
/// the spec rows in tests and by reading news, so that the best known bearer yields only to a container or to the text's own country.
/// </summary>
internal sealed class PlaceJudge(Document document, PlaceContext context)
{
    private const int ContainerWeight = 60;
    private const int SentenceWeight = 18;
    private const int DocumentWeight = 12;
    private const int HomeWeight = 15;

    /// <summary>From here on a bare name is nearly always the place.</summary>
    private const int Famous = 76;

    /// <summary>From here on a bare name needs no country beside it.</summary>
    private const int Known = 44;

    /// <summary>Below this a capitalised neighbour makes the name part of another one.</summary>
    private const int Plain = 58;

    private readonly Dictionary<string, int> asPlace = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> asPerson = new(StringComparer.Ordinal);

    /// <summary>Remembers how the document uses a name: "Lewis Hamilton" makes a person of "Hamilton", "di Malang" a place of "Malang".</summary>
    public void Remember(PlaceMatch match, PlaceSetting setting)
    {
        if (match.First != match.Last) return;
        var form = document.Form(match.First).ToString();
        if (setting.IsSure && !setting.NameAfter) asPlace[form] = asPlace.GetValueOrDefault(form) + 1;
        else if (setting.NameBefore) asPerson[form] = asPerson.GetValueOrDefault(form) + 1;
    }

    /// <summary>The place meant, or null when the name means none here.</summary>
    /// <param name="match">The name.</param>
    /// <param name="setting">What stands around it.</param>
    /// <param name="containers">What may follow as its container; empty if nothing does.</param>
    /// <param name="inList">Joined to a place that was accepted.</param>
    public PlaceEntry? Choose(PlaceMatch match, PlaceSetting setting, IReadOnlyList<PlaceName> containers, bool inList)
    {
        PlaceEntry? best = null;
        var bestScore = int.MinValue;
        foreach (var bearer in match.Bearers)
        {
            var entry = bearer.Entry;
            if (entry.Kind == PlaceKind.Context) continue;
            var contained = IsContained(entry, containers);
            if (!contained && !MayMean(entry, match, setting, inList)) continue;
            var score = Score(entry, contained);
            if (score <= bestScore) continue;
            best = entry;
            bestScore = score;
        }

        return best;
    }

    public static bool IsContained(PlaceEntry entry, IReadOnlyList<PlaceName> containers)
    {
        foreach (var container in containers)
            if (entry.LiesIn(container.Entry)) return true;
        return false;
    }

    private int Score(PlaceEntry entry, bool contained)
    {
        var score = entry.Prominence + (contained ? ContainerWeight : 0);
        if (context.InSentence(entry.Place.Country) && entry.Kind != PlaceKind.Country) score += SentenceWeight;
        else if (context.InDocument(entry.Place.Country) && entry.Kind != PlaceKind.Country) score += DocumentWeight;
        if (IsHome(entry)) score += HomeWeight;
        return score;
    }

    /// <summary>Indonesian news takes its own country for granted.</summary>
    private bool IsHome(PlaceEntry entry) => document.Language == PlaceReader.Indonesian && entry.Place.Country == PlaceReader.HomeCountry;

    private bool MayMean(PlaceEntry entry, PlaceMatch match, PlaceSetting setting, bool inList)
    {
        // A name of several words is neither a common word nor a person's.
        var isName = setting.IsSingle && entry.IsName;
        var isWord = match.First == match.Last && entry.IsWord;
        if (setting.NameAfter && (isName || (!setting.IsSure && entry.Prominence < Plain))) return false;
        if (IsPersonHere(match, entry) && !setting.BesideUnit) return false;
        if (setting.IsSure || inList) return true;
        if (setting.NameBefore && IsAcronym(match.First - 1)) return false;
        if (setting.NameBefore && (isName || entry.Prominence < Plain)) return false;
        if (isWord || isName) return entry.Prominence >= Famous && !(isWord && setting.OpensSentence);
        return entry.Prominence >= Known || context.InDocument(entry.Place.Country) || IsHome(entry);
    }

    /// <summary>"CNN Indonesia", "AS Roma": an organisation, not the place.</summary>
    private bool IsAcronym(int token)
    {
        var form = document.Form(token);
        if (form.Length < 2) return false;
        foreach (var letter in form)
            if (!char.IsUpper(letter)) return false;
        return true;
    }

    private bool IsPersonHere(PlaceMatch match, PlaceEntry entry)
    {
        if (match.First != match.Last || entry.Prominence >= Famous || entry.Kind == PlaceKind.Country) return false;
        var form = document.Form(match.First).ToString();
        return asPerson.GetValueOrDefault(form) > asPlace.GetValueOrDefault(form) && (entry.IsName || entry.IsWord || entry.Prominence < Plain);
    }
}
