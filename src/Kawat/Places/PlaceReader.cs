using Kawat.Documents;

namespace Kawat.Places;

/// <summary>Reads the places of a document, sentence by sentence, each as the most specific phrase that names it.</summary>
internal sealed class PlaceReader
{
    public const string Indonesian = "id";
    public const string HomeCountry = "IDN";

    /// <summary>Regions well known enough to be written behind a town in other countries' news.</summary>
    private const int RegionProminence = 54;

    private static readonly IReadOnlyList<PlaceName> Nothing = [];

    private readonly Document document;
    private readonly IReadOnlyList<PlaceMatch> matches;
    private readonly int[] matchAt;
    private readonly PlaceSurroundings surroundings;
    private readonly PlaceJudge judge;
    private readonly List<PlaceMention> mentions = [];
    private readonly PlacePhrases phrases;
    private Sentence sentence = null!;
    private PlaceLanguage language = null!;

    public PlaceReader(Document document, IReadOnlyList<PlaceMatch> matches, int[] matchAt, PlaceContext context)
    {
        this.document = document;
        this.matches = matches;
        this.matchAt = matchAt;
        surroundings = new PlaceSurroundings(document, matchAt, matches);
        judge = new PlaceJudge(document, context);
        phrases = new PlacePhrases(document, surroundings);
    }

    public IReadOnlyList<PlaceMention> Mentions => mentions;

    /// <summary>Looks how a sentence uses its names, before any is decided.</summary>
    public void Survey(Sentence surveyed, PlaceLanguage spoken)
    {
        surroundings.Open(surveyed, spoken);
        for (var token = surveyed.FirstToken; token < surveyed.EndToken; token++)
            if (matchAt[token] > 0) judge.Remember(matches[matchAt[token] - 1], surroundings.Of(matches[matchAt[token] - 1]));
    }

    public void Read(Sentence read, PlaceLanguage spoken)
    {
        sentence = read;
        language = spoken;
        surroundings.Open(read, spoken);
        phrases.Open(read, spoken);
        var listEnd = -1;
        for (var token = read.FirstToken; token < read.EndToken; token++)
        {
            if (!TryReadSite(token, out var mention) && !TryReadName(token, listEnd, out mention)) continue;
            mentions.Add(mention);
            listEnd = phrases.ListAfter(mention.LastToken);
            token = mention.LastToken;
        }
    }

    private bool TryReadName(int token, int listEnd, out PlaceMention mention)
    {
        mention = null!;
        if (MatchAt(token) is not { } match) return false;
        var setting = surroundings.Of(match);
        var right = phrases.RightOf(match.Last);
        var containers = ContainersAfter(right, out _);
        if (judge.Choose(match, setting, containers, token == listEnd || setting.Left == listEnd) is not { } entry) return false;
        if (setting.AfterAt && phrases.IsComma(match.Last + 1)) entry = Namesake(match, entry, containers);
        // "U.S. District Court", "the Red Sea port": what follows is no part of these.
        if (!language.UnitsFirst && entry.Kind is (PlaceKind.Country or PlaceKind.Sea or PlaceKind.Strait)) right = match.Last;
        var last = Chain(right, entry);
        var first = mentions.Count > 0 && mentions[^1].LastToken >= setting.Left ? match.First : setting.Left;
        mention = new PlaceMention(first, last, entry.Place);
        return true;
    }

    /// <summary>"Paris, Texas": a town that the tables do not have lies in the region that follows, not where its famous namesake lies.</summary>
    private PlaceEntry Namesake(PlaceMatch match, PlaceEntry entry, IReadOnlyList<PlaceName> containers)
    {
        if (entry.Kind != PlaceKind.City || PlaceJudge.IsContained(entry, containers)) return entry;
        foreach (var container in containers)
        {
            var region = container.Entry;
            if (region.Kind is not (PlaceKind.Region or PlaceKind.Province) || region.Prominence < RegionProminence || region.Place.Country == entry.Place.Country) continue;
            var name = document.SpanOf(match.First, match.Last).In(document.Text);
            return new PlaceEntry(region.Place with { Name = name }, PlaceKind.City) { Admin = region.Place.Name };
        }

        return entry;
    }

    /// <summary>"Hotel Mulia, Senayan, Jakarta": a site that no table knows lies where its container lies.</summary>
    private bool TryReadSite(int token, out PlaceMention mention)
    {
        mention = null!;
        if (!phrases.TrySite(token, out var first, out var nameStart, out var last)) return false;
        if (MatchAt(token) is { } whole && whole.Last >= last) return false;
        var inside = Inside(nameStart, last, out var insideLast);
        var container = inside;
        if (insideLast > last) last = insideLast;
        last = Addresses(last, ref container);
        var name = document.SpanOf(first, Math.Max(nameStart, Math.Min(last, phrases.SiteEnd))).In(document.Text);
        var place = container is null
            ? new Place(name, null, null, null, PlacePrecision.Site)
            : new Place(name, container.Place.Country, container.Place.Latitude, container.Place.Longitude, container.Place.Precision);
        mention = new PlaceMention(first, last, place);
        return true;
    }

    /// <summary>The most specific place whose name stands inside a site's name ("Kantor Bupati Pati", "katedral di Moskow").</summary>
    private PlaceEntry? Inside(int first, int last, out int end)
    {
        end = last;
        PlaceEntry? found = null;
        for (var token = first; token <= last; token++)
        {
            if (MatchAt(token) is not { } match) continue;
            var setting = surroundings.Of(match) with { BesideUnit = true };
            if (judge.Choose(match, setting, ContainersAfter(match.Last, out _), inList: true) is not { } entry) continue;
            found = entry;
            end = Math.Max(end, match.Last);
        }

        return found;
    }

    /// <summary>The address behind a site: comma after comma up to the last place that is known.</summary>
    private int Addresses(int last, ref PlaceEntry? container)
    {
        const int mostSegments = 6;
        var end = last;
        var accepted = last;
        var unknown = 0;
        for (var segment = 0; segment < mostSegments; segment++)
        {
            if (!phrases.TrySegment(end, out var start, out var segmentEnd)) break;
            if (MatchAt(start) is { } match && match.Last >= segmentEnd
                && judge.Choose(match, surroundings.Of(match) with { BesideUnit = true }, ContainersAfter(match.Last, out _), inList: true) is { } entry)
            {
                if (container is not null && !container.LiesIn(entry)) break;
                container ??= entry;
                accepted = end = match.Last;
                unknown = 0;
                continue;
            }

            end = segmentEnd;
            if (++unknown == 1 && segment == 0 && phrases.ClosesAddress(segmentEnd)) accepted = segmentEnd;
        }

        return accepted;
    }

    /// <summary>Containers behind a known place ("Sochi, Rusia"), as far as each holds the one before.</summary>
    private int Chain(int last, PlaceEntry entry)
    {
        const int most = 4;
        var inner = entry;
        for (var step = 0; step < most; step++)
        {
            var containers = ContainersAfter(last, out var end);
            PlaceEntry? outer = null;
            foreach (var container in containers)
                if (inner.LiesIn(container.Entry) && (outer is null || container.Entry.Prominence > outer.Prominence)) outer = container.Entry;
            if (outer is null) break;
            last = end;
            inner = outer;
        }

        return last;
    }

    /// <summary>Names that follow after a comma, or at once where no comma is written ("Solo Jawa Tengah").</summary>
    private IReadOnlyList<PlaceName> ContainersAfter(int last, out int end)
    {
        end = last;
        var next = last + 1;
        if (next < sentence.EndToken && surroundings.IsText(next, ',')) next++;
        if (next >= sentence.EndToken) return Nothing;
        next += language.UnitsFirst ? language.Words.LengthFrom(document, next, sentence.EndToken, PlaceWordRole.Unit) : 0;
        if (next >= sentence.EndToken || MatchAt(next) is not { } match) return Nothing;
        end = phrases.RightOf(match.Last);
        return match.Bearers;
    }

    private PlaceMatch? MatchAt(int token) => matchAt[token] > 0 ? matches[matchAt[token] - 1] : null;
}
