using System.Runtime.CompilerServices;
using Kawat.Documents;
using Kawat.Mentions;

namespace Kawat.Places;

/// <summary>
/// Names of places by their letters and digits alone, lower case, without what separates them: "El-Fasher",
/// "El Fasher" and "el-Fasher" are one key however the words are split. Most names are those of both languages. Finding costs a bounded number of look-ups a token.
/// </summary>
internal sealed class PlaceIndex
{
    /// <summary>Longer names are not kept; no known one is.</summary>
    private const int LongestKey = 64;
    private const int MostTokens = 10;

    /// <summary>Abbreviations up to this length must be written as the table writes them ("AS" is a country, "As" is not).</summary>
    private const int LongestAbbreviation = 5;

    /// <summary>Names that there is room for at first: as many as the data of places has.</summary>
    private const int Room = 1 << 14;

    private readonly KeyTable keys = new(Room);
    private readonly KeyTable starts = new(Room);

    /// <summary>By key: the names that it is the key of.</summary>
    private readonly ValueChains namesOf = new(Room, Room);

    /// <summary>By start: length of the longest key that begins so.</summary>
    private int[] longest = new int[Room];
    private PlaceName[] names = new PlaceName[Room];
    private int count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(string name, PlaceEntry entry, NameLanguages languages)
    {
        System.Span<char> buffer = stackalloc char[LongestKey];
        var length = 0;
        if (!TryAppend(name, buffer, ref length) || length == 0) return;
        var key = keys.Add(buffer[..length]);
        if (count == names.Length) GrowNames();
        names[count] = new PlaceName(name, entry, languages);
        namesOf.Open(key);
        namesOf.Add(key, count++);
        var start = starts.Add(buffer[..Math.Min(length, FirstRun(name))]);
        ValueChains.Reserve(ref longest, start);
        longest[start] = Math.Max(longest[start], length);
    }

    /// <summary>The longest name of a language that begins at the token and ends before <paramref name="end"/>.</summary>
    public bool TryFind(Document document, int token, int end, NameLanguages language, out int last, out IReadOnlyList<PlaceName> bearers)
    {
        last = -1;
        bearers = [];
        System.Span<char> buffer = stackalloc char[LongestKey];
        var length = 0;
        var form = document.Form(token);
        if (!char.IsLetterOrDigit(form[0])) return false;
        if (!TryAppend(form[..Math.Min(form.Length, FirstRunEnd(form))], buffer, ref length)) return false;
        var start = starts.Find(buffer[..length]);
        if (start < 0) return false;
        length = 0;
        for (var i = token; i < end && i < token + MostTokens; i++)
        {
            if (!TryAppend(document.Form(i), buffer, ref length) || length > longest[start]) break;
            if (!EndsName(document.Form(i))) continue;
            var key = keys.Find(buffer[..length]);
            if (key < 0 || BearersOf(key, language, document.SpanOf(token, i).Of(document.Text)) is not { } kept) continue;
            last = i;
            bearers = kept;
        }

        return last >= 0;
    }

    /// <summary>Punctuation alone ends no name; the stop of an abbreviation belongs to it.</summary>
    private static bool EndsName(ReadOnlySpan<char> form)
        => char.IsLetterOrDigit(form[^1]) || (form.Length > 1 && form[^1] == '.' && char.IsLetterOrDigit(form[^2]));

    /// <summary>What a key as it is written may name; null for nothing.</summary>
    private List<PlaceName>? BearersOf(int key, NameLanguages language, ReadOnlySpan<char> written)
    {
        List<PlaceName>? bearers = null;
        for (var name = namesOf.FirstOf(key); name >= 0; name = namesOf.After(name))
            if ((names[name].Languages & language) != 0 && Agrees(names[name], written)) (bearers ??= []).Add(names[name]);
        return bearers;
    }

    /// <summary>Letter case is part of a name: "Of" and "AS" are places, "of", "As" and "as" are not.</summary>
    private static bool Agrees(PlaceName name, ReadOnlySpan<char> written)
    {
        if (char.IsUpper(name.Text[0]) && !char.IsUpper(written[0])) return false;
        if (name.Text.Length <= LongestAbbreviation && IsAllUpper(name.Text)) return IsAllUpper(written);
        return LowerStarts(written) <= LowerStarts(name.Text);
    }

    private void GrowNames()
    {
        var larger = new PlaceName[names.Length * 2];
        Array.Copy(names, larger, count);
        names = larger;
    }

    private static bool IsAllUpper(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
            if (char.IsLetter(letter) && !char.IsUpper(letter)) return false;
        return true;
    }

    private static int LowerStarts(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++)
            if (char.IsLower(text[i]) && (i == 0 || char.IsWhiteSpace(text[i - 1]))) count++;
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool TryAppend(ReadOnlySpan<char> text, System.Span<char> buffer, ref int length)
    {
        foreach (var letter in text)
        {
            if (!char.IsLetterOrDigit(letter)) continue;
            if (length == buffer.Length) return false;
            buffer[length++] = char.ToLowerInvariant(letter);
        }

        return true;
    }

    private static int FirstRun(string name)
    {
        var start = 0;
        while (start < name.Length && !char.IsLetterOrDigit(name[start])) start++;
        return FirstRunEnd(name.AsSpan(start));
    }

    private static int FirstRunEnd(ReadOnlySpan<char> form)
    {
        var end = 0;
        while (end < form.Length && char.IsLetterOrDigit(form[end])) end++;
        return end;
    }
}
