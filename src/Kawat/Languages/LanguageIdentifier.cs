using Kawat.Packs;

namespace Kawat.Languages;

/// <summary>
/// Tells Indonesian, Malay, English and "other" ("und") apart by frequent words and letter trigrams. Small on purpose:
/// its tables have two thousand entries a language.
/// </summary>
internal sealed class LanguageIdentifier
{
    /// <summary>Characters of a text that are looked at.</summary>
    public const int SampleLength = 3000;

    /// <summary>What no decision is called.</summary>
    public const string Other = "und";

    /// <summary>Cost of a trigram that a profile lacks, in -100 log10; the rarest that it has costs about 380.</summary>
    private const int UnknownTrigram = 480;

    /// <summary>How much one known word in a hundred is worth in mean trigram cost.</summary>
    private const double CoverageWeight = 1.2;

    /// <summary>Above this cost a text is in no known language.</summary>
    private const double HighestCost = 330;

    /// <summary>A text in another language has hardly more frequent words of a known one than this share.</summary>
    private const double HighestForeignShare = 0.08;

    /// <summary>One letter with an accent in so many is more than Indonesian or English has.</summary>
    private const int AccentShare = 25;

    private const int LongestWord = 40;

    private readonly string[] languages;
    private readonly LanguageProfile[] profiles;
    private readonly WordSet malay;
    private readonly WordSet indonesian;

    public LanguageIdentifier(PackSet packs)
    {
        languages = ["id", "en"];
        profiles = [.. languages.Select(language => new LanguageProfile(packs, language))];
        malay = WordSet.Read(packs, "data/languages/ms/markers.tsv", "word", "language", "ms");
        indonesian = WordSet.Read(packs, "data/languages/ms/markers.tsv", "word", "language", "id");
    }

    /// <summary>The most likely language of a text; null if it is too short to tell.</summary>
    /// <param name="text">Any text; its first <see cref="SampleLength"/> characters count.</param>
    /// <param name="leastWords">Below so many words there is no answer.</param>
    public string? Identify(ReadOnlySpan<char> text, int leastWords = 3)
    {
        var sample = text[..Math.Min(text.Length, SampleLength)];
        var counts = Count(sample);
        if (counts.Letters == 0 || counts.Words < leastWords) return counts.Foreign > 8 ? Other : null;
        if (counts.Foreign * 3 > counts.Letters) return Other;
        double id = Cost(counts.IdKnown, counts.IdCost, counts), en = Cost(counts.EnKnown, counts.EnCost, counts);
        if (Math.Min(id, en) > HighestCost) return IsForeign(counts) ? Other : null;
        if (Math.Abs(id - en) < 12 && counts.Words < 8) return null;
        if (en < id) return "en";
        return counts.Malay > counts.Indonesian && counts.Malay >= 2 ? "ms" : "id";
    }

    /// <summary>No language of ours: no frequent word of one, and enough words or accents to say so.</summary>
    private static bool IsForeign(in Counts counts) =>
        counts.Words >= 15 ? counts.KnownShare <= HighestForeignShare : counts.Words >= 8 && counts.Accents * AccentShare > counts.Letters;

    private static double Cost(int known, long cost, in Counts counts) =>
        ((double)cost / Math.Max(1, counts.Trigrams)) - (CoverageWeight * 100 * known / counts.Words);

    private Counts Count(ReadOnlySpan<char> text)
    {
        var counts = default(Counts);
        var at = 0;
        while (at < text.Length)
        {
            if (!char.IsLetter(text[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && char.IsLetter(text[at])) at++;
            CountWord(text[start..at], ref counts);
        }

        return counts;
    }

    private void CountWord(ReadOnlySpan<char> word, ref Counts counts)
    {
        counts.Words++;
        counts.Letters += word.Length;
        if (word.Length > LongestWord) word = word[..LongestWord];
        Span<char> edged = stackalloc char[LongestWord + 2];
        edged[0] = '_';
        var length = word.ToLowerInvariant(edged[1..]);
        edged[length + 1] = '_';
        var lower = edged.Slice(1, length);
        foreach (var c in lower)
        {
            if (c > '\u024F') counts.Foreign++;
            else if (c > '\u007F') counts.Accents++;
        }

        if (profiles[0].HasWord(lower)) counts.IdKnown++;
        if (profiles[1].HasWord(lower)) counts.EnKnown++;
        if (malay.Contains(lower)) counts.Malay++;
        if (indonesian.Contains(lower)) counts.Indonesian++;
        for (var i = 0; i < length; i++)
        {
            var trigram = edged.Slice(i, 3);
            counts.IdCost += profiles[0].CostOf(trigram) ?? UnknownTrigram;
            counts.EnCost += profiles[1].CostOf(trigram) ?? UnknownTrigram;
            counts.Trigrams++;
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
        public int Indonesian;
        public long IdCost;
        public long EnCost;

        public readonly double KnownShare => (double)Math.Max(IdKnown, EnKnown) / Words;
    }
}

/// <summary>Frequent words and trigrams of one language.</summary>
internal sealed class LanguageProfile
{
    private readonly WordSet words;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> trigrams;

    public LanguageProfile(PackSet packs, string language)
    {
        var known = new List<string>();
        var costs = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in packs.ReadTable($"data/languages/{language}/profile.tsv", ["kind", "item", "cost"]))
        {
            if (row[0] == "word") known.Add(row[1]);
            else costs[row[1]] = int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture);
        }

        words = new WordSet(known);
        trigrams = costs.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool HasWord(ReadOnlySpan<char> word) => words.Contains(word);

    /// <summary>-100 log10 of the trigram's relative frequency; null where it is rare.</summary>
    public int? CostOf(ReadOnlySpan<char> trigram) => trigrams.TryGetValue(trigram, out var cost) ? cost : null;
}
