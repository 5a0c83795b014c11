using Kawat.Documents;

namespace Kawat.Places;

/// <summary>What stands around a name in its sentence.</summary>
internal readonly record struct PlaceSetting
{
    /// <summary>First token of the noun phrase: the name with the units and parts before it.</summary>
    public required int Left { get; init; }

    /// <summary>A preposition of place, or a verb of going, brings the phrase.</summary>
    public required bool AfterAt { get; init; }

    /// <summary>A unit stands beside the name.</summary>
    public required bool BesideUnit { get; init; }

    /// <summary>The name opens an article: "JAKARTA, …", "Bandung - …".</summary>
    public required bool IsDateline { get; init; }

    /// <summary>A capitalised word that is neither unit, title nor place is glued to its left.</summary>
    public required bool NameBefore { get; init; }

    /// <summary>A capitalised word that is neither unit nor of the calendar is glued to its right.</summary>
    public required bool NameAfter { get; init; }

    public required bool OpensSentence { get; init; }

    /// <summary>The name is one word, a unit before it not counted: only such names are words or persons too.</summary>
    public required bool IsSingle { get; init; }

    public bool IsSure => AfterAt || BesideUnit || IsDateline;
}

/// <summary>Reads what stands around names, in one sentence.</summary>
internal sealed class PlaceSurroundings(Document document, int[] matchAt, IReadOnlyList<PlaceMatch> matches)
{
    private const int MostSteps = 4;
    private const PlaceWordRole NoPerson = PlaceWordRole.At | PlaceWordRole.Unit | PlaceWordRole.Site | PlaceWordRole.Part
        | PlaceWordRole.Title | PlaceWordRole.Time | PlaceWordRole.Join | PlaceWordRole.Link;

    private Sentence sentence = null!;
    private PlaceLanguage language = null!;

    public void Open(Sentence opened, PlaceLanguage spoken)
    {
        sentence = opened;
        language = spoken;
    }

    public PlaceSetting Of(PlaceMatch match)
    {
        var left = LeftOf(match.First, out var unit);
        var before = SkipArticle(left - 1);
        var after = match.Last + 1;
        return new PlaceSetting
        {
            Left = left,
            AfterAt = before >= sentence.FirstToken && language.Words.LengthTo(document, before, sentence.FirstToken, PlaceWordRole.At) > 0,
            BesideUnit = unit || (!language.UnitsFirst && after < sentence.EndToken && language.Words.LengthFrom(document, after, sentence.EndToken, PlaceWordRole.Unit) > 0),
            IsDateline = IsDateline(match),
            NameBefore = match.First == left && IsNameBefore(match.First - 1),
            NameAfter = IsNameAfter(after),
            OpensSentence = match.First == sentence.FirstToken,
            IsSingle = match.First == match.Last || (match.Last == match.First + 1 && language.UnitsFirst && language.Words.Is(document, match.First, PlaceWordRole.Unit)),
        };
    }

    /// <summary>First token of the units and parts that belong to the name: "pinggiran kota", "the island of", "north-eastern".</summary>
    public int LeftOf(int first, out bool unit)
    {
        unit = false;
        for (var step = 0; step < MostSteps; step++)
        {
            var token = first - 1;
            while (token >= sentence.FirstToken && step < MostSteps && IsLink(token)) token--;
            if (token < sentence.FirstToken) break;
            var linked = token < first - 1;
            var length = language.Words.LengthTo(document, token, sentence.FirstToken, PlaceWordRole.Unit);
            if (length > 0 && linked == !language.UnitsFirst)
            {
                unit = true;
            }
            else
            {
                if (linked && language.UnitsFirst) break;
                length = PartTo(token, linked);
                if (length == 0) break;
            }

            first = token - length + 1;
        }

        return first;
    }

    /// <summary>Whether the token begins with a capital letter or a digit.</summary>
    public bool IsCapital(int token)
    {
        var first = document.Text[document.Tokens[token].Start];
        return char.IsUpper(first) || char.IsAsciiDigit(first);
    }

    /// <summary>Whether a name of a place begins at the token.</summary>
    public bool BeginsName(int token) => matchAt[token] > 0;

    public bool IsText(int token, char text)
    {
        ref readonly var word = ref document.Tokens[token];
        return word.End - word.Start == 1 && document.Text[word.Start] == text;
    }

    /// <summary>A part may be a preposition as well ("dalam", "sekitar"): then it is a part only behind another one.</summary>
    private int PartTo(int token, bool linked)
    {
        var length = language.Words.LengthTo(document, token, sentence.FirstToken, PlaceWordRole.Part);
        if (length == 0) return linked || !IsText(token, '-') ? 0 : HyphenTo(token);
        if (linked && !language.UnitsFirst && !language.Words.Is(document, token, PlaceWordRole.Unit)) return 0;
        if (!language.Words.Is(document, token, PlaceWordRole.At)) return length;
        var before = token - length;
        return before >= sentence.FirstToken && language.Words.Is(document, before, PlaceWordRole.At) ? length : 0;
    }

    /// <summary>"north-" of "north-eastern", where the tokens are split.</summary>
    private int HyphenTo(int token)
        => token > sentence.FirstToken && language.Words.Is(document, token - 1, PlaceWordRole.Part) ? 2 : 0;

    /// <summary>"of", "of the" between a unit and the name; Indonesian has none.</summary>
    private bool IsLink(int token) => !language.UnitsFirst && language.Words.Is(document, token, PlaceWordRole.Link)
        && !language.Words.Is(document, token, PlaceWordRole.Part);

    private int SkipArticle(int token)
    {
        if (!language.UnitsFirst && token >= sentence.FirstToken && document.Tokens[token].Upos == Upos.DET) token--;
        return token;
    }

    private bool IsDateline(PlaceMatch match)
    {
        if (match.First != sentence.FirstToken) return false;
        var after = match.Last + 1;
        if (after >= sentence.EndToken) return false;
        if (IsText(after, '-') || IsText(after, '–') || IsText(after, '—') || IsText(after, '(')) return true;
        return IsText(after, ',') && IsShouted(match);
    }

    private bool IsShouted(PlaceMatch match)
    {
        foreach (var letter in document.SpanOf(match.First, match.Last).Of(document.Text))
            if (char.IsLower(letter)) return false;
        return true;
    }

    private bool IsNameBefore(int token)
    {
        if (token < sentence.FirstToken || !char.IsUpper(document.Text[document.Tokens[token].Start])) return false;
        if (language.Words.Is(document, token, NoPerson) || document.Tokens[token].Upos is not (Upos.PROPN or Upos.NOUN or Upos.X)) return false;
        return !EndsMatch(token) && document.Tokens[token].Upos == Upos.PROPN;
    }

    private bool IsNameAfter(int token)
    {
        if (token >= sentence.EndToken || !char.IsUpper(document.Text[document.Tokens[token].Start])) return false;
        if (language.Words.Is(document, token, NoPerson | PlaceWordRole.Side)) return false;
        return matchAt[token] == 0 && document.Tokens[token].Upos is Upos.PROPN or Upos.X;
    }

    /// <summary>Whether a sure place ends at the token ("Solo Jawa Tengah", written without a comma).</summary>
    private bool EndsMatch(int token)
    {
        for (var first = token; first >= Math.Max(sentence.FirstToken, token - MostSteps); first--)
            if (matchAt[first] > 0 && matches[matchAt[first] - 1].Last == token && matches[matchAt[first] - 1].Bearers[0].Entry.Kind != PlaceKind.Context) return true;
        return false;
    }
}
