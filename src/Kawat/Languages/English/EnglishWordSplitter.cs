using Kawat.Packs;
using Kawat.Segmentation;

namespace Kawat.Languages.English;

/// <summary>
/// Splits English words as UD English EWT, GUM and PUD do: contractions and possessives are words of their own, with or
/// without apostrophe; hyphenated compounds are split, words with a bound prefix ("non-profit") are not.
/// </summary>
internal sealed class EnglishWordSplitter : WordSplitter
{
    private const string Folder = "data/languages/en/";

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> contractions;
    private readonly WordSet endings;
    private readonly WordSet prefixes;
    private readonly WordSet units;
    private readonly WordSet currencies;
    private readonly WordSet brands;
    private readonly WordSet wholeWords;
    private readonly WordSet hyphenNames;
    private readonly WordSet words;

    public EnglishWordSplitter(PackSet packs)
    {
        var table = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in packs.ReadTable(Folder + "contractions.tsv", ["form", "parts"])) table[row[0]] = row.Values(1)[0].Length;
        contractions = table.GetAlternateLookup<ReadOnlySpan<char>>();
        endings = WordSet.Read(packs, Folder + "word-parts.tsv", "form", "kind", "ending");
        prefixes = WordSet.Read(packs, Folder + "word-parts.tsv", "form", "kind", "prefix");
        units = WordSet.Read(packs, Folder + "word-parts.tsv", "form", "kind", "unit");
        currencies = WordSet.Read(packs, Folder + "word-parts.tsv", "form", "kind", "currency");
        brands = WordSet.Read(packs, Folder + "word-parts.tsv", "form", "kind", "brand");
        wholeWords = WordSet.Read(packs, Folder + "word-parts.tsv", "form", "kind", "whole");
        words = WordSet.Read(packs, Folder + "words.tsv", "words");
        hyphenNames = WordSet.Read(packs, "data/languages/hyphenated-names.tsv", "name");
    }

    protected override void SplitWord(TokenWriter writer, int start, int end)
    {
        var form = writer.Text.AsSpan(start, end - start);
        if (form.Contains('@') || wholeWords.Contains(form) || IsDate(form, '/') || IsDate(form, '-')) writer.Add(start, end);
        else if (form.Contains('/')) SplitSlash(writer, start, end);
        else if (form.IndexOfAny('-', '\u2010', '\u2011') is >= 0 and var hyphen) SplitHyphen(writer, start, end, hyphen);
        else SplitContraction(writer, start, end);
    }

    private void SplitSlash(TokenWriter writer, int start, int end)
    {
        var slash = writer.Text.AsSpan(start, end - start).IndexOf('/');
        if (slash == 1 && end - start == 3)
        {
            writer.Add(start, end);
            return;
        }

        if (slash > 0) SplitWord(writer, start, start + slash);
        writer.Add(start + slash, start + slash + 1);
        if (start + slash + 1 < end) SplitWord(writer, start + slash + 1, end);
    }

    private void SplitHyphen(TokenWriter writer, int start, int end, int hyphen)
    {
        var form = writer.Text.AsSpan(start, end - start);
        var bare = form[..^PossessiveLength(form)];
        var oneHyphen = form[(hyphen + 1)..].IndexOfAny('-', '\u2010', '\u2011') < 0;
        if ((oneHyphen && IsPrefix(form[..hyphen])) || hyphenNames.Contains(bare) || IsTelephone(form))
        {
            SplitContraction(writer, start, end);
            return;
        }

        if (hyphen > 0) SplitWord(writer, start, start + hyphen);
        writer.Add(start + hyphen, start + hyphen + 1);
        if (start + hyphen + 1 < end) SplitWord(writer, start + hyphen + 1, end);
    }

    /// <summary>A bound prefix; in capitals it is an abbreviation ("UN-related").</summary>
    private bool IsPrefix(ReadOnlySpan<char> part) => prefixes.Contains(part) && (part.Length < 2 || char.IsLower(part[1]));

    /// <summary>"713-853-3989", "345-9945": digits alone, the last group of four.</summary>
    private static bool IsTelephone(ReadOnlySpan<char> form)
    {
        if (form.Length < 8 || form[^5] != '-') return false;
        foreach (var c in form)
        {
            if (!char.IsAsciiDigit(c) && c != '-') return false;
        }

        return form[^6] != '-' && form.Length - 5 >= 3 && form.IndexOf('-') <= 3;
    }

    private static int PossessiveLength(ReadOnlySpan<char> form) =>
        form.Length > 2 && form[^1] is 's' or 'S' && Characters.IsApostrophe(form[^2]) ? 2 : 0;

    private void SplitContraction(TokenWriter writer, int start, int end)
    {
        var form = writer.Text.AsSpan(start, end - start);
        var first = FirstPart(form);
        if (first >= form.Length && Seam(form) is > 0 and var seam && char.IsLower(form[0]) && words.Contains(form[..seam]) && !brands.Contains(form[..seam])) first = seam;
        writer.Add(start, start + first);
        writer.Add(start + first, end);
    }

    /// <summary>Length of the word without its contracted ending; the whole length where there is none.</summary>
    private int FirstPart(ReadOnlySpan<char> form)
    {
        if (contractions.TryGetValue(form, out var known)) return known;
        var apostrophe = form.LastIndexOfAny("'’`´‘");
        // "the 1980's" are no possessive.
        if (apostrophe > 0) return char.IsAsciiDigit(form[0]) ? form.Length : ApostrophePart(form, apostrophe);
        if (!char.IsAsciiDigit(form[0])) return CurrencyLength(form) is > 0 and var currency ? currency : form.Length;
        var letter = form.IndexOfAnyExcept("0123456789.,:");
        return letter > 0 && units.Contains(form[letter..]) ? letter : form.Length;
    }

    private int CurrencyLength(ReadOnlySpan<char> form)
    {
        var digit = form.IndexOfAnyInRange('0', '9');
        return digit is 2 or 3 && currencies.Contains(form[..digit]) ? digit : 0;
    }

    private int ApostrophePart(ReadOnlySpan<char> form, int apostrophe)
    {
        var rest = form[(apostrophe + 1)..];
        if (rest.Equals("t", StringComparison.OrdinalIgnoreCase))
            return apostrophe > 1 && form[apostrophe - 1] is 'n' or 'N' ? apostrophe - 1 : form.Length;
        return endings.Contains(rest) ? apostrophe : form.Length;
    }
}
