using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Attribution;

/// <summary>How a reporting verb or noun colours what it reports.</summary>
public enum ReportingAttitude
{
    /// <summary>"mengatakan", "said".</summary>
    Neutral,

    /// <summary>Stands by it: "menegaskan", "insisted".</summary>
    Assertive,

    /// <summary>Distance or blame: "mengklaim", "alleged".</summary>
    Critical,

    /// <summary>"membantah", "denied": what is reported is said not to be so.</summary>
    Denying,
}

/// <summary>What a reporting verb governs.</summary>
internal enum Governs : byte
{
    /// <summary>Quotation marks only: "meminta", "praised".</summary>
    Quote,

    /// <summary>A clause after the complementizer or a comma.</summary>
    Marked,

    /// <summary>A clause, marked or bare.</summary>
    Clause,
}

/// <summary>Forms of a reporting verb by the side on which the speaker stands.</summary>
[Flags]
internal enum CueForms : byte
{
    None = 0,

    /// <summary>Speaker before it.</summary>
    Active = 1,

    /// <summary>Speaker after it, as agent.</summary>
    Passive = 2,

    /// <summary>Without its voice prefix: headlines, "yang mereka katakan".</summary>
    Bare = 4,

    /// <summary>"…," kata X; "…," said X.</summary>
    Inverted = 8,

    /// <summary>"pernyataan", "statement".</summary>
    Noun = 16,
}

/// <summary>What a word does around reported speech.</summary>
[Flags]
internal enum SpeechWord
{
    None = 0,
    Complementizer = 1 << 0,
    Source = 1 << 1,
    Agency = 1 << 2,
    Told = 1 << 3,
    Leader = 1 << 4,
    Adverb = 1 << 5,
    Adjunct = 1 << 6,
    Boundary = 1 << 7,
    Skip = 1 << 8,
    Predicate = 1 << 9,
    As = 1 << 10,
    Performative = 1 << 11,
    Nonspeaker = 1 << 12,
    Hedge = 1 << 13,
    HedgeAdjective = 1 << 14,
    Weekday = 1 << 15,
    OutletNoun = 1 << 16,
    Reporter = 1 << 17,
    Connective = 1 << 18,
    ClauseStart = 1 << 19,
    Infinitive = 1 << 20,
    Unsaid = 1 << 21,
    Relative = 1 << 22,
    PassiveAuxiliary = 1 << 23,
    Agent = 1 << 24,
    Demonstrative = 1 << 25,
    Naming = 1 << 26,
    CrossReference = 1 << 27,
    AgencyNoun = 1 << 28,
    Indefinite = 1 << 29,
}

/// <summary>A reporting verb or noun.</summary>
internal sealed record Cue(string Word, CueForms Forms, ReportingAttitude Attitude, Governs Governs)
{
    public bool Has(CueForms forms) => (Forms & forms) != 0;
}

/// <summary>Words of several tokens, from the second on.</summary>
internal readonly record struct WordSequence(SpeechWord Kind, string[] Rest);

/// <summary>All that the tables say about one form.</summary>
internal sealed class WordEntry
{
    public Cue? Cue { get; set; }

    public SpeechWord Kinds { get; set; }

    public List<WordSequence> Sequences { get; } = [];
}

/// <summary>The words of reported speech in one language, from <c>data/languages/*/reporting*.tsv</c>.</summary>
internal sealed class ReportingWords
{
    private readonly Dictionary<string, WordEntry> entries = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, WordEntry>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private ReportingWords(string language)
    {
        Language = language;
        lookup = entries.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public string Language { get; }

    /// <summary>Verbs show whether they are finite, so a clause is told from a phrase by them.</summary>
    public bool HasFiniteVerbs { get; private set; }

    public static ReportingWords Load(PackSet packs, string language)
    {
        var words = new ReportingWords(language);
        words.LoadCues(packs, $"data/languages/{language}/reporting.tsv");
        words.LoadKinds(packs, $"data/languages/{language}/reporting-words.tsv");
        return words;
    }

    public WordEntry? Find(ReadOnlySpan<char> form) => lookup.TryGetValue(form, out var entry) ? entry : null;

    /// <summary>Number of tokens from the token on that together are of the kind; 0 if none. The longest wins.</summary>
    public int Match(Document document, WordEntry? entry, int token, int end, SpeechWord kind)
    {
        if (entry is null) return 0;
        var best = (entry.Kinds & kind) != 0 ? 1 : 0;
        foreach (var sequence in entry.Sequences)
        {
            if ((sequence.Kind & kind) == 0 || token + sequence.Rest.Length >= end || sequence.Rest.Length < best) continue;
            var same = true;
            for (var i = 0; same && i < sequence.Rest.Length; i++)
                same = document.Form(token + 1 + i).Equals(sequence.Rest[i], StringComparison.OrdinalIgnoreCase);
            if (same) best = sequence.Rest.Length + 1;
        }

        return best;
    }

    private void LoadCues(PackSet packs, string file)
    {
        foreach (var row in packs.ReadTable(file, ["word", "kind", "active", "passive", "bare", "inverted", "attitude", "takes"]))
        {
            if (!Enum.TryParse<ReportingAttitude>(row[6], ignoreCase: true, out var attitude))
                throw row.Wrong(6, row[6], "neutral, assertive, critical or denying");
            if (!Enum.TryParse<Governs>(row[7] == "clause" ? nameof(Governs.Clause) : row[7], ignoreCase: true, out var governs))
                throw row.Wrong(7, row[7], "clause, marked or quote");
            if (row[1] == "noun")
            {
                AddCue(row[0], CueForms.Noun, row[0], attitude, governs);
                continue;
            }

            for (var column = 2; column <= 5; column++)
                foreach (var form in row.Values(column))
                    AddCue(form, (CueForms)(1 << (column - 2)), row[0], attitude, governs);
        }
    }

    private void AddCue(string form, CueForms forms, string word, ReportingAttitude attitude, Governs governs)
    {
        if (form.Contains(' ', StringComparison.Ordinal)) return;
        var entry = EntryOf(form);
        var known = entry.Cue;

        // A form that is noun and verb alike ("claim") keeps the verb's properties.
        if (known is null || known.Forms == CueForms.Noun)
            entry.Cue = new Cue(word, forms | (known?.Forms ?? CueForms.None), attitude, governs);
        else
            entry.Cue = known with { Forms = known.Forms | forms, Governs = governs > known.Governs ? governs : known.Governs };
    }

    private void LoadKinds(PackSet packs, string file)
    {
        foreach (var row in packs.ReadTable(file, ["kind", "words"]))
        {
            var name = row[0].Replace("-", string.Empty, StringComparison.Ordinal);
            if (!Enum.TryParse<SpeechWord>(name, ignoreCase: true, out var kind))
                throw row.Wrong(0, row[0], string.Join(", ", Enum.GetNames<SpeechWord>()));
            HasFiniteVerbs |= kind == SpeechWord.PassiveAuxiliary;
            foreach (var words in row.Values(1))
            {
                var parts = words.Split(' ');
                var entry = EntryOf(parts[0]);
                if (parts.Length == 1) entry.Kinds |= kind;
                else entry.Sequences.Add(new WordSequence(kind, parts[1..]));
            }
        }
    }

    private WordEntry EntryOf(string form)
    {
        if (!entries.TryGetValue(form, out var entry)) entries.Add(form, entry = new WordEntry());
        return entry;
    }
}
