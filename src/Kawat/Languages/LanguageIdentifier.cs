using Kawat.Packs;

namespace Kawat.Languages;

/// <summary>
/// Tells Indonesian, Malay, English and "other" ("und") apart by frequent words and letter trigrams. Small on purpose:
/// its tables have two thousand entries a language. Immutable and thread-safe.
/// </summary>
internal sealed class LanguageIdentifier
{
    /// <summary>Characters of a text that are looked at.</summary>
    public const int SampleLength = 3000;

    /// <summary>What a language that is none of ours is called.</summary>
    public const string Other = "und";

    /// <summary>How much one known word in a hundred is worth in mean trigram cost.</summary>
    private const double CoverageWeight = 1.2;

    /// <summary>Above this cost a text is in no known language.</summary>
    private const double HighestCost = 330;

    /// <summary>The same for a text so short that its names weigh much.</summary>
    private const double HighestGuess = 480;

    /// <summary>Costs nearer to each other than this decide nothing about a short text.</summary>
    private const double LeastDifference = 12;

    /// <summary>Words of a text that is not short.</summary>
    private const int EnoughWords = 8;

    /// <summary>A text in another language has hardly more frequent words of a known one than this share.</summary>
    private const double HighestForeignShare = 0.08;

    /// <summary>One letter with an accent in so many is more than Indonesian or English has.</summary>
    private const int AccentShare = 40;

    /// <summary>How many times more frequent words a language must have than the other, where words decide.</summary>
    private const int WordMajority = 2;

    private const int LongestWord = 40;

    private readonly LanguageProfile indonesian;
    private readonly LanguageProfile english;
    private readonly Dictionary<string, WordMark>.AlternateLookup<ReadOnlySpan<char>> marks;

    public LanguageIdentifier(PackSet packs)
    {
        var table = new Dictionary<string, WordMark>(StringComparer.Ordinal);
        void Mark(string word, WordMark mark) => table[word] = table.GetValueOrDefault(word) | mark;
        indonesian = new LanguageProfile(packs, "id", word => Mark(word, WordMark.Indonesian));
        english = new LanguageProfile(packs, "en", word => Mark(word, WordMark.English));
        foreach (var row in packs.ReadTable("data/languages/ms/markers.tsv", ["word", "language"]))
            Mark(row[0], row[1] == "ms" ? WordMark.OnlyMalay : WordMark.NotMalay);
        marks = table.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    [Flags]
    private enum WordMark : byte
    {
        None = 0,
        Indonesian = 1,
        English = 2,
        OnlyMalay = 4,
        NotMalay = 8,
    }

    /// <summary>The most likely language of a text; null if it is too short to tell.</summary>
    /// <param name="text">Any text; its first <see cref="SampleLength"/> characters count.</param>
    /// <param name="leastWords">Below so many words there is no answer.</param>
    /// <param name="byWords">Whether frequent words must speak for the answer: names alone, which have letters too, do not.</param>
    public string? Identify(ReadOnlySpan<char> text, int leastWords = 3, bool byWords = false)
    {
        var counts = Count(text[..Math.Min(text.Length, SampleLength)]);
        if (counts.Letters == 0 || counts.Words < leastWords) return counts.Foreign > 8 ? Other : null;
        if (counts.Foreign * 3 > counts.Letters) return Other;
        double id = Cost(counts.IdKnown, counts.IdCost, counts), en = Cost(counts.EnKnown, counts.EnCost, counts);
        if (Math.Min(id, en) > HighestCost) return IsForeign(counts) ? Other : null;
        if (Math.Abs(id - en) < LeastDifference && counts.Words < EnoughWords) return null;
        if (byWords && (en < id ? counts.EnKnown <= WordMajority * counts.IdKnown : counts.IdKnown <= WordMajority * counts.EnKnown)) return null;
        if (en < id) return "en";
        return counts.Malay > counts.NotMalay && counts.Malay >= 2 ? "ms" : "id";
    }

    /// <summary>
    /// The likelier of Indonesian and English for a whole text that is too short to tell ("Israel bombed Gaza."); null where it looks like
    /// neither. A wrong guess costs little, none costs every event of the text.
    /// </summary>
    public string? Guess(ReadOnlySpan<char> text)
    {
        var counts = Count(text[..Math.Min(text.Length, SampleLength)]);
        if (counts.Letters == 0 || counts.Foreign * 3 > counts.Letters || counts.Words >= EnoughWords || counts.Accents * AccentShare > counts.Letters) return null;
        double id = Cost(counts.IdKnown, counts.IdCost, counts), en = Cost(counts.EnKnown, counts.EnCost, counts);
        if (Math.Min(id, en) > HighestGuess) return null;
        return en < id ? "en" : "id";
    }

    /// <summary>No language of ours: no frequent word of one, and enough words or accents to say so.</summary>
    private static bool IsForeign(in Counts counts) =>
        counts.Words >= 2 * EnoughWords ? counts.KnownShare <= HighestForeignShare : counts.Words >= EnoughWords && counts.Accents * AccentShare > counts.Letters;

    private static double Cost(int known, long cost, in Counts counts) =>
        ((double)cost / Math.Max(1, counts.Trigrams)) - (CoverageWeight * 100 * known / counts.Words);

    private Counts Count(ReadOnlySpan<char> text)
    {
        var counts = default(Counts);
        Span<char> word = stackalloc char[LongestWord];
        var length = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                if (length > 0) CountWord(word[..length], ref counts);
                length = 0;
                continue;
            }

            counts.Letters++;
            if (c > '\u024F') counts.Foreign++;
            else if (c > '\u007F') counts.Accents++;
            if (length < LongestWord) word[length++] = char.ToLowerInvariant(c);
        }

        if (length > 0) CountWord(word[..length], ref counts);
        return counts;
    }

    private void CountWord(ReadOnlySpan<char> word, ref Counts counts)
    {
        counts.Words++;
        counts.Trigrams += word.Length;
        if (marks.TryGetValue(word, out var mark))
        {
            if ((mark & WordMark.Indonesian) != 0) counts.IdKnown++;
            if ((mark & WordMark.English) != 0) counts.EnKnown++;
            if ((mark & WordMark.OnlyMalay) != 0) counts.Malay++;
            if ((mark & WordMark.NotMalay) != 0) counts.NotMalay++;
        }

        int before = LanguageProfile.Edge, at = LanguageProfile.CodeOf(word[0]);
        for (var i = 1; i <= word.Length; i++)
        {
            var after = i < word.Length ? LanguageProfile.CodeOf(word[i]) : LanguageProfile.Edge;
            counts.IdCost += indonesian.CostOf(before, at, after);
            counts.EnCost += english.CostOf(before, at, after);
            (before, at) = (at, after);
        }
    }

    private struct Counts
    {
        public int Words;
        public int Letters;
        public int Foreign;
        public int Accents;
        public int Trigrams;
        public int IdKnown;
        public int EnKnown;
        public int Malay;
        public int NotMalay;
        public long IdCost;
        public long EnCost;

        public readonly double KnownShare => (double)Math.Max(IdKnown, EnKnown) / Words;
    }
}
