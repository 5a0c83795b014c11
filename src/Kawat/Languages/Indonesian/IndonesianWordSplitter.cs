using Kawat.Packs;
using Kawat.Segmentation;

namespace Kawat.Languages.Indonesian;

/// <summary>
/// Splits Indonesian words as UD Indonesian GSD, CSUI and PUD do: enclitics are words of their own, reduplication is one
/// word, two names joined by a hyphen are three words, the currency stands apart from its number.
/// </summary>
internal sealed class IndonesianWordSplitter : WordSplitter
{
    private const string Folder = "data/languages/id/";
    private const string Possessive = "nya";
    private const string CausativeSuffix = "kan";
    private const int ShortestHost = 2;

    private static readonly string[] Particles = ["lah", "kah", "pun", "ku", "mu"];
    private static readonly string[] VerbPrefixes = ["ber", "mem", "men", "meng", "ter"];
    private static readonly string[] TailPrefixes = ["me", "ber", "di", "ter"];
    private static readonly string[] Proclitics = ["kau", "ku"];

    private const int ShortestAcronym = 2;
    private const int ShortestLink = 3;
    private const int LongestLink = 9;
    private const int SureLink = 6;
    private const int ShortestName = 4;
    private const int ShortestVerb = 7;
    private const int ShortestNamePart = 5;
    private const int ShortestFreeName = 2;
    private const int ShortestTail = 5;

    private readonly WordSet words;
    private readonly WordSet whole;
    private readonly WordSet currencies;
    private readonly WordSet prefixes;
    private readonly WordSet hyphenNames;
    private readonly WordSet joinedBrands;
    private readonly WordSet links;
    private readonly WordSet countries;

    public IndonesianWordSplitter(PackSet packs)
    {
        words = WordSet.Read(packs, Folder + "words.tsv", "words");
        whole = WordSet.Read(packs, Folder + "unsplit-words.tsv", "word");
        currencies = WordSet.Read(packs, Folder + "word-parts.tsv", "form", "kind", "currency");
        prefixes = WordSet.Read(packs, Folder + "word-parts.tsv", "form", "kind", "prefix");
        joinedBrands = WordSet.Read(packs, Folder + "word-parts.tsv", "form", "kind", "brand");
        links = WordSet.Read(packs, Folder + "word-parts.tsv", "form", "kind", "link");
        countries = WordSet.Read(packs, "data/world/actors/countries.tsv", "names_id");
        hyphenNames = WordSet.Read(packs, "data/languages/hyphenated-names.tsv", "name");
    }

    protected override void SplitWord(TokenWriter writer, int start, int end)
    {
        var form = writer.Text.AsSpan(start, end - start);
        if (form.Contains('@')) writer.Add(start, end);
        else if (form.Contains('/')) SplitSlash(writer, start, end);
        else if (CurrencyLength(form) is > 0 and var length) SplitCurrency(writer, start, start + length, end);
        else if (HyphenIn(form) >= 0) SplitHyphen(writer, start, end);
        else SplitSeam(writer, start, end);
    }

    private static int HyphenIn(ReadOnlySpan<char> form) => form.IndexOfAny('-', '\u2010', '\u2011');

    private void SplitSlash(TokenWriter writer, int start, int end)
    {
        var form = writer.Text.AsSpan(start, end - start);
        var slash = form.IndexOf('/');
        if (IsDate(form, '/') || IsRomanQuarter(form[..slash]) || slash == 1 && form.Length == 3)
        {
            writer.Add(start, end);
            return;
        }

        SplitWord(writer, start, start + slash);
        writer.Add(start + slash, start + slash + 1);
        if (start + slash + 1 < end) SplitWord(writer, start + slash + 1, end);
    }

    private static bool IsRomanQuarter(ReadOnlySpan<char> form) => form.Length > 0 && !form.ContainsAnyExcept("IVX");

    private int CurrencyLength(ReadOnlySpan<char> form)
    {
        var digit = form.IndexOfAnyInRange('0', '9');
        return digit > 0 && digit <= 4 && currencies.Contains(form[..digit]) ? digit : 0;
    }

    private static void SplitCurrency(TokenWriter writer, int start, int number, int end)
    {
        writer.Add(start, number);
        SplitAt(writer, number, end, Characters.IsHyphen);
    }

    private void SplitHyphen(TokenWriter writer, int start, int end)
    {
        var form = writer.Text.AsSpan(start, end - start);
        var last = form.LastIndexOfAny('-', '\u2010', '\u2011');
        var tail = form[(last + 1)..];
        if (CurrencyLength(tail) is > 0 and var currency)
        {
            SplitWord(writer, start, start + last);
            writer.Add(start + last, start + last + 1);
            SplitCurrency(writer, start + last + 1, start + last + 1 + currency, end);
        }
        else if (tail.SequenceEqual(Possessive) || IsParticle(tail)) SplitAt(writer, start, end, Characters.IsHyphen);
        else if (PartsAreWords(form)) SplitAt(writer, start, end, Characters.IsHyphen);
        else SplitClitic(writer, start, end);
    }

    private static bool IsParticle(ReadOnlySpan<char> tail)
    {
        foreach (var particle in Particles)
        {
            if (tail.SequenceEqual(particle)) return true;
        }

        return false;
    }

    /// <summary>Two names or two numbers: "Rusia-Ukraina", "5-10"; not "Raja-Raja", "APBN-P", "Al-Qaeda", "Jong-Un", "2024-11-01".</summary>
    private bool PartsAreWords(ReadOnlySpan<char> form)
    {
        var hyphen = HyphenIn(form);
        ReadOnlySpan<char> left = form[..hyphen], right = form[(hyphen + 1)..];
        if (IsNumber(left) && IsNumber(right)) return true;
        if (left.Length < 2 || right.Length < 2 || !char.IsUpper(left[0]) || !char.IsUpper(right[0])) return false;
        if (left.Equals(right, StringComparison.OrdinalIgnoreCase) || IsSimilar(left, right)) return false;
        return !(prefixes.Contains(left) && char.IsLower(left[1])) && !hyphenNames.Contains(form);
    }

    /// <summary>Reduplication with a change or a suffix: "Sayur-Mayur", "Buah-Buahan", "Satu-Satunya".</summary>
    private static bool IsSimilar(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var shared = Math.Min(left.Length, right.Length) - 1;
        return shared >= 2 && (right.StartsWith(left, StringComparison.OrdinalIgnoreCase) || left[^shared..].Equals(right[^shared..], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Scraped text lacks spaces around links: "denganIsrael" is two words if the first is a known word.</summary>
    private void SplitSeam(TokenWriter writer, int start, int end)
    {
        var form = writer.Text.AsSpan(start, end - start);
        var seam = Seam(form);
        if (seam > 0 && IsWordBeforeSeam(form[..seam]))
        {
            SplitClitic(writer, start, start + seam);
            SplitVerbSeam(writer, start + seam, end);
            return;
        }

        if (seam > 0 && LinkBeforeSeam(form[..seam]) is > 0 and var between)
        {
            SplitClitic(writer, start, start + seam - between);
            writer.Add(start + seam - between, start + seam);
            SplitVerbSeam(writer, start + seam, end);
            return;
        }

        var (acronym, tail) = AcronymSeam(form);
        if (acronym >= 0)
        {
            if (acronym > 0) SplitClitic(writer, start, start + acronym);
            writer.Add(start + acronym, start + tail);
            if (start + tail < end) SplitClitic(writer, start + tail, end);
            return;
        }

        SplitVerbSeam(writer, start, end);
    }

    /// <summary>A known word in small letters, or a longer one with a capital ("SerikatDonald"), that is not the first half of a brand.</summary>
    private bool IsWordBeforeSeam(ReadOnlySpan<char> left)
    {
        if (joinedBrands.Contains(left)) return false;
        if (char.IsLower(left[0])) return words.Contains(left);
        if (left.Length < ShortestNamePart || left.Length > LongestWord) return false;
        Span<char> lower = stackalloc char[left.Length];
        left.ToLowerInvariant(lower);
        return (words.Contains(lower) || countries.Contains(left)) && !joinedBrands.Contains(lower);
    }

    /// <summary>"SilvadanPerdana": the length of the link between two glued names; 0 if there is none.</summary>
    private int LinkBeforeSeam(ReadOnlySpan<char> left)
    {
        for (var length = LongestLink; char.IsUpper(left[0]) && length >= ShortestLink; length--)
            if (left.Length - length >= ShortestName && links.Contains(left[^length..])) return length;
        return 0;
    }

    /// <summary>"dilansirAFP", "beritaTASSdari": a run of capitals between known words; -1 where there is none.</summary>
    private (int Acronym, int Tail) AcronymSeam(ReadOnlySpan<char> form)
    {
        var first = form.IndexOfAnyInRange('A', 'Z');
        if (first < 0) return (-1, -1);
        var end = first;
        while (end < form.Length && form[end] is >= 'A' and <= 'Z') end++;
        if (end - first < ShortestAcronym || (first == 0 && end == form.Length)) return (-1, -1);
        if (first > 0 && !(first >= ShortestLink && words.Contains(form[..first]) && !joinedBrands.Contains(form[..first]))) return (-1, -1);
        var tail = form[end..];
        return tail.Length == 0 || (tail.Length >= ShortestLink && words.Contains(tail)) ? (first, end) : (-1, -1);
    }

    /// <summary>"Trumpmengatakan": a name and a long verb that no name ends in.</summary>
    private void SplitVerbSeam(TokenWriter writer, int start, int end)
    {
        var form = writer.Text.AsSpan(start, end - start);
        for (var i = 2; char.IsUpper(form[0]) && i <= form.Length - ShortestVerb; i++)
        {
            if (!form[i..].StartsWith("me", StringComparison.Ordinal) || words.Contains(form)) continue;
            if (!words.Contains(form[i..]) && !countries.Contains(form[..i])) continue;
            SplitClitic(writer, start, start + i);
            SplitClitic(writer, start + i, end);
            return;
        }

        var link = LinkLength(form);
        if (link == 0) link = TailBehindName(writer.Text, form);
        SplitClitic(writer, start, end - link);
        writer.Add(end - link, end);
    }

    /// <summary>"Modisepakat", "Shoigudalam": the length of a link word or known verb behind a name that stands free elsewhere in the text; else 0.</summary>
    private int TailBehindName(string text, ReadOnlySpan<char> form)
    {
        if (!char.IsUpper(form[0]) || form.Length < ShortestFreeName + ShortestLink || form.Length > LongestWord || !IsPlain(form)) return 0;
        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        if (words.Contains(lower) || whole.Contains(lower)) return 0;
        for (var length = form.Length - ShortestFreeName; length >= ShortestLink; length--)
        {
            var tail = form[^length..];
            if (!links.Contains(tail) && !(length >= ShortestTail && HasTailPrefix(tail) && words.Contains(tail))) continue;
            if (StandsFree(text, form[..^length])) return length;
        }

        return 0;
    }

    /// <summary>A verb by its prefix; names end in nouns ("Soekarnoputri").</summary>
    private static bool HasTailPrefix(ReadOnlySpan<char> tail)
    {
        foreach (var prefix in TailPrefixes)
        {
            if (tail.StartsWith(prefix, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static bool IsPlain(ReadOnlySpan<char> form) => !form[1..].ContainsAnyExceptInRange('a', 'z');

    /// <summary>Whether the text has the name as a word of its own.</summary>
    private static bool StandsFree(string text, ReadOnlySpan<char> name)
    {
        for (var at = 0; at < text.Length;)
        {
            var found = text.AsSpan(at).IndexOf(name, StringComparison.Ordinal);
            if (found < 0) return false;
            var start = at + found;
            var end = start + name.Length;
            if ((start == 0 || !char.IsLetter(text[start - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
            at = end;
        }

        return false;
    }

    /// <summary>"Irandan", "Trumpsecara": the length of a link word behind a country's name or capital, or of a long one behind any name; else 0.</summary>
    private int LinkLength(ReadOnlySpan<char> form)
    {
        for (var length = ShortestLink; char.IsUpper(form[0]) && length <= LongestLink && length < form.Length - 2; length++)
        {
            if (!links.Contains(form[^length..]) || countries.Contains(form)) continue;
            if (countries.Contains(form[..^length]) || IsSureLink(form, length)) return length;
        }

        return 0;
    }

    /// <summary>"Trumpsecara": no name ends like a long link word; an Indonesian word with a capital may.</summary>
    private bool IsSureLink(ReadOnlySpan<char> form, int length)
    {
        if (length < SureLink || form.Length - length < ShortestName || form.Length > LongestWord) return false;
        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        return !words.Contains(lower);
    }

    private void SplitClitic(TokenWriter writer, int start, int end)
    {
        var host = HostLength(writer.Text.AsSpan(start, end - start));
        var inner = host < end - start ? PossessiveHost(writer.Text.AsSpan(start, host)) : host;
        var proclitic = host == end - start ? ProcliticLength(writer.Text.AsSpan(start, host)) : 0;
        writer.Add(start, start + proclitic);
        writer.Add(start + proclitic, start + inner);
        writer.Add(start + inner, start + host);
        writer.Add(start + host, end);
    }

    /// <summary>Length of the word without its last clitic; the whole length where there is none.</summary>
    private int HostLength(ReadOnlySpan<char> form)
    {
        if (form.Length < 4 || whole.Contains(form)) return form.Length;
        if (form[^1] == 's' && Characters.IsApostrophe(form[^2]) && char.IsUpper(form[0])) return form.Length - 2;
        var possessive = PossessiveHost(form);
        if (possessive < form.Length) return possessive;
        foreach (var particle in Particles)
        {
            if (!form.EndsWith(particle, StringComparison.OrdinalIgnoreCase)) continue;
            var host = form[..^particle.Length];
            if (host.Length >= ShortestHost && IsHost(form, host, particle)) return host.Length;
        }

        return form.Length;
    }

    private int PossessiveHost(ReadOnlySpan<char> form)
    {
        if (form.Length < Possessive.Length + ShortestHost || !form.EndsWith(Possessive, StringComparison.OrdinalIgnoreCase)) return form.Length;
        return whole.Contains(form) ? form.Length : form.Length - Possessive.Length;
    }

    /// <summary>
    /// "katakan" in "katakanlah": known alone, or a derived verb. A word that is itself known ("masalah", "buku") is no host with a clitic.
    /// A short capitalised form with -ku or -mu is rather a name ("Miku").
    /// </summary>
    private bool IsHost(ReadOnlySpan<char> form, ReadOnlySpan<char> host, string particle)
    {
        if (words.Contains(form) || (particle.Length == 2 && char.IsUpper(form[0]) && host.Length < 4)) return false;
        return words.Contains(host) || (host.Length > 5 && (host.EndsWith(CausativeSuffix, StringComparison.Ordinal) || host.EndsWith(Possessive, StringComparison.Ordinal) || (particle.Length > 2 && HasVerbPrefix(host))));
    }

    private static bool HasVerbPrefix(ReadOnlySpan<char> host)
    {
        foreach (var prefix in VerbPrefixes)
        {
            if (host.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    /// <summary>"kukatakan", "kaulihat": a short pronoun before a known verb.</summary>
    private int ProcliticLength(ReadOnlySpan<char> form)
    {
        if (form.Length < 6 || !char.IsLower(form[0]) || words.Contains(form)) return 0;
        foreach (var proclitic in Proclitics)
        {
            if (form.StartsWith(proclitic, StringComparison.Ordinal) && form.Length - proclitic.Length >= 4 && words.Contains(form[proclitic.Length..])) return proclitic.Length;
        }

        return 0;
    }
}
