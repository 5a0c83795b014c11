using Kawat.Documents;

namespace Kawat.Places;

/// <summary>Where the phrases of places begin and end: sites, addresses, sides, lists.</summary>
internal sealed class PlacePhrases(Document document, PlaceSurroundings surroundings)
{
    private const int LongestName = 8;
    private const int LongestSegment = 6;

    private Sentence sentence = null!;
    private PlaceLanguage language = null!;

    /// <summary>Last token of the site itself, without its address.</summary>
    public int SiteEnd { get; private set; }

    public void Open(Sentence opened, PlaceLanguage spoken)
    {
        sentence = opened;
        language = spoken;
    }

    /// <summary>The last token of the name with what follows it: "Gaza utara", "Diyala province", "Basra's Hananiyah neighborhood".</summary>
    public int RightOf(int last)
    {
        var next = last + 1;
        if (next >= sentence.EndToken) return last;
        var side = language.Words.LengthFrom(document, next, sentence.EndToken, PlaceWordRole.Side);
        if (side > 0) return last + side;
        if (language.UnitsFirst) return last;
        var unit = language.Words.LengthFrom(document, next, sentence.EndToken, PlaceWordRole.Unit | PlaceWordRole.Site);
        if (unit > 0) return last + unit;
        return NamedUnit(next, out var end) ? end : last;
    }

    public bool IsComma(int token) => token < sentence.EndToken && surroundings.IsText(token, ',');

    /// <summary>Where a list goes on behind a place: the token of its next member, or -1.</summary>
    public int ListAfter(int last)
    {
        var next = last + 1;
        if (next < sentence.EndToken && surroundings.IsText(next, ',')) next++;
        if (next < sentence.EndToken && language.Words.Is(document, next, PlaceWordRole.Join)) next++;
        return next > last + 1 && next < sentence.EndToken ? next : -1;
    }

    /// <summary>
    /// A site or an unknown unit by its noun: Indonesian "[di depan] Kantor Bupati Pati", "[di] katedral di Moskow"; English
    /// "[at] Al Asad air base".
    /// </summary>
    public bool TrySite(int token, out int first, out int nameStart, out int last)
    {
        first = nameStart = last = -1;
        return language.UnitsFirst ? TrySiteFirst(token, ref first, ref nameStart, ref last) : TrySiteLast(token, ref first, ref nameStart, ref last);
    }

    /// <summary>A capitalised stretch behind a comma.</summary>
    public bool TrySegment(int last, out int start, out int end)
    {
        start = end = -1;
        var comma = last + 1;
        if (comma + 1 >= sentence.EndToken || !surroundings.IsText(comma, ',')) return false;
        start = comma + 1;
        var at = start;
        while (at < sentence.EndToken && at < start + LongestSegment && IsNameWord(at)) at++;
        end = at - 1;
        return end >= start;
    }

    /// <summary>Whether an address may end here: with the sentence, a comma, a bracket or a time.</summary>
    public bool ClosesAddress(int last)
    {
        var next = last + 1;
        if (next >= sentence.EndToken) return true;
        return surroundings.IsText(next, ',') || surroundings.IsText(next, '(') || surroundings.IsText(next, '.')
            || language.Words.Is(document, next, PlaceWordRole.Time);
    }

    private bool TrySiteFirst(int token, ref int first, ref int nameStart, ref int last)
    {
        if (token == sentence.FirstToken) return false;
        var noun = language.Words.LengthFrom(document, token, sentence.EndToken, PlaceWordRole.Site);
        if (noun == 0 && surroundings.IsCapital(token)) noun = language.Words.LengthFrom(document, token, sentence.EndToken, PlaceWordRole.Unit);
        if (noun == 0) return false;
        first = surroundings.LeftOf(token, out _);
        if (!IsBroughtByPreposition(first)) return false;
        nameStart = token + noun;
        if (nameStart >= sentence.EndToken || !IsNameWord(nameStart)) return false;
        last = nameStart;
        while (last + 1 < sentence.EndToken && last < nameStart + LongestName && IsNameWord(last + 1)) last++;
        SiteEnd = last;
        return true;
    }

    private bool TrySiteLast(int token, ref int first, ref int nameStart, ref int last)
    {
        if (token == sentence.FirstToken || !surroundings.IsCapital(token)) return false;
        first = nameStart = token;
        var before = token - 1;
        if (before > sentence.FirstToken && document.Tokens[before].Upos == Upos.DET) before--;
        if (!language.Words.Is(document, before, PlaceWordRole.Inside)) return false;
        for (var at = token; at < sentence.EndToken && at < token + LongestName; at++)
        {
            var noun = at == token ? 0 : language.Words.LengthFrom(document, at, sentence.EndToken, PlaceWordRole.Site);
            if (noun > 0)
            {
                SiteEnd = last = at + noun - 1;
                return true;
            }

            if (!IsNameWord(at)) return false;
        }

        return false;
    }

    /// <summary>'s and a capitalised name with its unit.</summary>
    private bool NamedUnit(int next, out int end)
    {
        end = -1;
        if (!language.Words.Is(document, next, PlaceWordRole.Link) || document.Text[document.Tokens[next].End - 1] != 's') return false;
        for (var at = next + 1; at < sentence.EndToken && at < next + LongestSegment; at++)
        {
            var noun = at == next + 1 ? 0 : language.Words.LengthFrom(document, at, sentence.EndToken, PlaceWordRole.Unit | PlaceWordRole.Site);
            if (noun > 0)
            {
                end = at + noun - 1;
                return true;
            }

            // A known name is a place of its own: "Russia's Kursk region".
            if (!IsNameWord(at) || surroundings.BeginsName(at)) return false;
        }

        return false;
    }

    private bool IsBroughtByPreposition(int first)
        => first > sentence.FirstToken && (language.Words.Is(document, first - 1, PlaceWordRole.At) || language.Words.Is(document, first, PlaceWordRole.At));

    private bool IsNameWord(int token) => surroundings.IsCapital(token) && !language.Words.Is(document, token, PlaceWordRole.Time);
}
