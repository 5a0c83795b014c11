using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Places;

/// <summary>What a word does beside the name of a place; one word may do several.</summary>
[Flags]
internal enum PlaceWordRole
{
    None = 0,

    /// <summary>A preposition of place, or a verb whose object is a place.</summary>
    At = 1 << 0,

    /// <summary>A noun of an administrative or natural unit.</summary>
    Unit = 1 << 1,

    /// <summary>A noun that makes a site of the capitalised words beside it.</summary>
    Site = 1 << 2,

    /// <summary>A part of the place that follows.</summary>
    Part = 1 << 3,

    /// <summary>A direction after the name.</summary>
    Side = 1 << 4,

    /// <summary>May stand before a place name without making a person of it.</summary>
    Title = 1 << 5,

    /// <summary>Of the calendar.</summary>
    Time = 1 << 6,

    /// <summary>Joins the members of a list.</summary>
    Join = 1 << 7,

    /// <summary>Stands between a noun and the name.</summary>
    Link = 1 << 8,

    /// <summary>A preposition that only places follow: "at" a site, where "to" may bring a speaker.</summary>
    Inside = 1 << 9,
}

/// <summary>The words around places of one language: data/languages/*/places.tsv.</summary>
internal sealed class PlaceWords
{
    private const int LongestPhrase = 3;
    private const int LongestText = 40;

    // Values of PlaceWordRole as numbers: the runtime comes with dictionaries of numbers compiled.
    private readonly Dictionary<string, int> roles = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;

    // Roles of all phrases that begin, and that end, with a word: one look-up rules out most tokens.
    private readonly Dictionary<string, int> begins = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> beginning;
    private readonly Dictionary<string, int> ends = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> ending;

    private PlaceWords()
    {
        lookup = roles.GetAlternateLookup<ReadOnlySpan<char>>();
        beginning = begins.GetAlternateLookup<ReadOnlySpan<char>>();
        ending = ends.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public static PlaceWords Read(PackSet packs, string language)
    {
        var words = new PlaceWords();
        foreach (var row in packs.ReadTable($"data/languages/{language}/places.tsv", ["word", "role"]))
        {
            if (!Row.TryMember(typeof(PlaceWordRole), row.Cell(1), out var role)) throw row.Wrong(1, row[1], "at, unit, site, part, side, title, time, join, link or inside");
            words.Add(row[0], (int)role!);
        }

        return words;
    }

    /// <summary>Roles of one token.</summary>
    public PlaceWordRole Of(Document document, int token) => lookup.TryGetValue(document.Form(token), out var role) ? (PlaceWordRole)role : PlaceWordRole.None;

    public bool Is(Document document, int token, PlaceWordRole role) => (Of(document, token) & role) != 0;

    /// <summary>The longest phrase with the role that begins at the token; returns its length in tokens, 0 if none.</summary>
    public int LengthFrom(Document document, int token, int end, PlaceWordRole role)
    {
        if (!MayBe(beginning, document, token, role)) return 0;
        for (var length = LongestPhrase; length > 0; length--)
            if (token + length <= end && Has(document, token, token + length - 1, role)) return length;
        return 0;
    }

    /// <summary>The longest phrase with the role that ends at the token; returns its length in tokens, 0 if none.</summary>
    public int LengthTo(Document document, int token, int start, PlaceWordRole role)
    {
        if (!MayBe(ending, document, token, role)) return 0;
        for (var length = LongestPhrase; length > 0; length--)
            if (token - length + 1 >= start && Has(document, token - length + 1, token, role)) return length;
        return 0;
    }

    private void Add(string phrase, int role)
    {
        Add(roles, phrase, role);
        AddEdge(begins, phrase, phrase.IndexOfAny([' ', '-']), first: true, role);
        AddEdge(ends, phrase, phrase.LastIndexOfAny([' ', '-']), first: false, role);
    }

    private static void Add(Dictionary<string, int> words, string word, int role)
    {
        words.TryGetValue(word, out var known);
        words[word] = known | role;
    }

    /// <summary>The whole phrase, for a text that keeps it in one token, and its outer word.</summary>
    private static void AddEdge(Dictionary<string, int> edges, string phrase, int cut, bool first, int role)
    {
        Add(edges, phrase, role);
        if (cut > 0) Add(edges, first ? phrase[..cut] : phrase[(cut + 1)..], role);
    }

    private static bool MayBe(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> edges, Document document, int token, PlaceWordRole role)
        => edges.TryGetValue(document.Form(token), out var found) && (found & (int)role) != 0;

    private bool Has(Document document, int first, int last, PlaceWordRole role)
    {
        var words = document.SpanOf(first, last).Of(document.Text);
        return words.Length <= LongestText && lookup.TryGetValue(words, out var found) && (found & (int)role) != 0;
    }
}
