using System.Collections.Frozen;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Packs;

namespace Kawat.Events;

/// <summary>What a word does in tying a day to what was told before it; the roles of <c>data/languages/*/occasions.tsv</c>.</summary>
[Flags]
internal enum OccasionRole
{
    None = 0,

    /// <summary>Takes up words: "hal itu", "the remarks".</summary>
    Statement = 1,

    /// <summary>Takes up an act: "langkah itu", "the decision".</summary>
    Deed = 2,

    /// <summary>A gathering, or the verb of gathering.</summary>
    Occasion = 4,

    /// <summary>Whatever gathering was named last: "kesempatan itu", "the event".</summary>
    AnyOccasion = 8,

    /// <summary>Makes a noun point back.</summary>
    Definite = 16,

    /// <summary>Makes known.</summary>
    Convey = 32,

    /// <summary>Takes place.</summary>
    Happen = 64,

    /// <summary>Before a gathering or clause that shares its day.</summary>
    During = 128,

    /// <summary>Sets a sentence back in time.</summary>
    Before = 256,
}

/// <summary>Words that tie days to acts across sentences, of one language.</summary>
internal sealed class OccasionWords
{
    private readonly FrozenDictionary<string, OccasionRole> roles;

    public OccasionWords(PackSet packs, string language)
    {
        var read = new Dictionary<string, OccasionRole>(StringComparer.Ordinal);
        foreach (var row in packs.ReadTable($"data/languages/{language}/occasions.tsv", ["word", "role"]))
        {
            if (!Enum.TryParse<OccasionRole>(row[1].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out var role))
                throw row.Wrong(1, row[1], "one of statement, deed, occasion, any-occasion, definite, convey, happen, during, before");
            read[row[0]] = read.GetValueOrDefault(row[0]) | role;
        }

        roles = read.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public OccasionRole Of(string word) => roles.GetValueOrDefault(word);
}

/// <summary>The roles of the words of one document, each by the language of its sentence.</summary>
internal sealed class OccasionVocabulary(Document document, IReadOnlyDictionary<string, OccasionWords> languages)
{
    /// <summary>By citation form, lemma or form: whatever the table has.</summary>
    public OccasionRole Of(int token)
    {
        ref readonly var word = ref document.Tokens[token];
        if (!languages.TryGetValue(document.Sentences[word.Sentence].Language, out var words)) return OccasionRole.None;
        return words.Of(word.Citation) | words.Of(word.Lemma) | words.Of(document.Text[word.Start..word.End].ToLowerInvariant());
    }

    /// <summary>Of a predicate, by its citation form too.</summary>
    public OccasionRole Of(Frame frame)
    {
        var language = document.Sentences[frame.Sentence].Language;
        return Of(frame.Predicate) | (languages.TryGetValue(language, out var words) ? words.Of(frame.Citation) : OccasionRole.None);
    }

    public bool Is(int token, OccasionRole role) => (Of(token) & role) != OccasionRole.None;
}
