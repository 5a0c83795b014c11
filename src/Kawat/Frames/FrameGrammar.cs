using System.Collections.Frozen;
using Kawat.Packs;

namespace Kawat.Frames;

/// <summary>What frames need to know of one language, read from <c>data/languages/LANG/</c>.</summary>
internal sealed class FrameGrammar
{
    private readonly FrozenDictionary<string, FrameRole> prepositions;
    private readonly FrozenDictionary<string, LightVerb> lightVerbs;
    private readonly FrozenDictionary<string, EventNoun> eventNouns;
    private readonly FrozenDictionary<string, FrameLink> markers;
    private readonly FrozenSet<string> relativizers;
    private readonly FrozenDictionary<string, bool> objectControl;
    private readonly FrozenSet<string> blame;
    private readonly FrozenDictionary<string, FrameAspect> aspects;
    private readonly FrozenDictionary<string, ClauseEffect> effects;
    private readonly IReadOnlySet<string> vocabulary;
    private readonly FrozenSet<string> giving;
    private readonly FrozenSet<string> naming;
    private readonly FrozenSet<string> lightWords;
    private readonly FrozenDictionary<string, string> plainVerbs;
    private readonly string genitive;

    public FrameGrammar(PackSet packs, string language, IReadOnlySet<string> vocabulary)
    {
        this.vocabulary = vocabulary;
        var folder = $"data/languages/{language}/";
        var bringers = packs.ReadTable(folder + "prepositions.tsv", ["word", "role"], firstIsId: true);
        genitive = bringers.FirstOrDefault(row => row[1] == "Genitive")?[0] ?? "";
        prepositions = bringers.Where(row => row[1] != "Genitive").ToFrozenDictionary(row => row[0], row => Parse<FrameRole>(row, 1), StringComparer.Ordinal);
        lightVerbs = packs.ReadTable(folder + "light-verbs.tsv", ["verb", "direction"], firstIsId: true)
            .ToFrozenDictionary(row => row[0], row => Parse<LightVerb>(row, 1), StringComparer.Ordinal);
        lightWords = lightVerbs.Keys.Where(words => words.Contains(' ', StringComparison.Ordinal)).Select(words => words[(words.IndexOf(' ', StringComparison.Ordinal) + 1)..]).ToFrozenSet(StringComparer.Ordinal);
        eventNouns = packs.ReadTable(folder + "event-nouns.tsv", ["noun", "verb", "of"], firstIsId: true)
            .ToFrozenDictionary(row => row[0], row => new EventNoun(row[1].Length == 0 ? null : row[1], row[2] == "patient"), StringComparer.Ordinal);
        var links = packs.ReadTable(folder + "clause-markers.tsv", ["word", "link"], firstIsId: true);
        markers = links.ToFrozenDictionary(row => row[0], row => Parse<FrameLink>(row, 1), StringComparer.Ordinal);
        relativizers = links.Where(row => row[1] == nameof(FrameLink.Relative)).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
        aspects = packs.ReadTable(folder + "aspect-words.tsv", ["word", "aspect"], firstIsId: true)
            .ToFrozenDictionary(row => row[0], row => Parse<FrameAspect>(row, 1), StringComparer.Ordinal);
        effects = packs.ReadTable(folder + "clause-verbs.tsv", ["verb", "effect"], firstIsId: true)
            .ToFrozenDictionary(row => row[0], row => Parse<ClauseEffect>(row, 1), StringComparer.Ordinal);
        giving = packs.ReadTable(folder + "giving-verbs.tsv", ["verb"], firstIsId: true).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
        naming = packs.ReadTable(folder + "naming-verbs.tsv", ["verb"], firstIsId: true).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
        plainVerbs = packs.ReadTable(folder + "same-verbs.tsv", ["verb", "same"], firstIsId: true).ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
        objectControl = packs.ReadTable(folder + "control.tsv", ["verb", "controller"], firstIsId: true)
            .ToFrozenDictionary(row => row[0], row => row[1] == "object", StringComparer.Ordinal);
        blame = packs.ReadTable(folder + "blame-verbs.tsv", ["verb"], firstIsId: true).Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal);
    }

    public bool TryPreposition(ReadOnlySpan<char> word, out FrameRole role) => Lookup(prepositions, word, out role);

    /// <summary>"of": what it brings stands as a possessor does.</summary>
    public bool IsGenitive(ReadOnlySpan<char> word) => word.Equals(genitive, StringComparison.OrdinalIgnoreCase);

    public bool TryLightVerb(string citation, out LightVerb verb) => lightVerbs.TryGetValue(citation, out verb);

    /// <summary>A light verb of two words, "engage in", "menjadi sasaran": the second stands between verb and act.</summary>
    public bool TryLightVerb(string citation, ReadOnlySpan<char> between, out LightVerb verb) => lightVerbs.TryGetValue($"{citation} {between.ToString().ToLowerInvariant()}", out verb);

    /// <summary>The second word of some light verb of two words: sasaran, target.</summary>
    public bool IsLightWord(string citation) => lightWords.Contains(citation);

    /// <summary>A verb of giving, with two objects: give X Y.</summary>
    public bool IsGiving(string citation) => giving.Contains(citation);

    /// <summary>A verb whose passive keeps an object: a group called X.</summary>
    public bool IsNaming(string citation) => naming.Contains(citation);

    /// <summary>The verb under which rules know this one: "mengirimkan" is "mengirim"; null if there is none.</summary>
    public string? SameAs(string citation) => plainVerbs.GetValueOrDefault(citation);

    public bool TryEventNoun(string citation, out EventNoun noun) => eventNouns.TryGetValue(citation, out noun);

    public bool TryMarker(ReadOnlySpan<char> word, out FrameLink link) => Lookup(markers, word, out link);

    public bool IsRelativizer(ReadOnlySpan<char> word)
    {
        System.Span<char> lower = stackalloc char[24];
        if (word.Length > lower.Length) return false;
        word.ToLowerInvariant(lower);
        return relativizers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..word.Length]);
    }

    /// <summary>
    /// Who does what the complement tells: "urge X to go": the object goes; "promise X to go": the subject.
    /// Null when the verb is not listed.
    /// </summary>
    public bool? IsObjectControl(string citation) => objectControl.TryGetValue(citation, out var isObject) ? isObject : null;

    /// <summary>A verb that repays its object for what it did, "condemn X for lying": the object does what the clause of cause tells.</summary>
    public bool IsBlame(string citation) => blame.Contains(citation);

    /// <summary>Whether some rule of the codebook, or a table of this room, names the word as a predicate.</summary>
    public bool IsKnownPredicate(string citation) => vocabulary.Contains(citation) || effects.ContainsKey(citation);

    public bool TryAspect(ReadOnlySpan<char> words, out FrameAspect aspect) => Lookup(aspects, words, out aspect);

    /// <summary>What a verb says of the act in its complement; null when the verb is not listed.</summary>
    public ClauseEffect? EffectOf(string citation) => effects.TryGetValue(citation, out var effect) ? effect : null;

    private static bool Lookup<T>(FrozenDictionary<string, T> table, ReadOnlySpan<char> word, out T value)
    {
        System.Span<char> lower = stackalloc char[24];
        value = default!;
        if (word.Length > lower.Length) return false;
        word.ToLowerInvariant(lower);
        return table.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..word.Length], out value!);
    }

    private static T Parse<T>(Row row, int column)
        where T : struct, Enum
        => Enum.TryParse<T>(row[column], out var value)
            ? value
            : throw row.Wrong(column, row[column], "one of " + string.Join(", ", Enum.GetNames<T>()));
}

/// <summary>What a governing verb says of the act in its complement.</summary>
public enum ClauseEffect
{
    /// <summary>It happens or happened: manage to, keep on, admit.</summary>
    Asserted,

    /// <summary>plan to, schedule.</summary>
    Planned,

    /// <summary>decide to: words are spoken already, deeds are planned.</summary>
    Decided,

    /// <summary>fear that, consider.</summary>
    Hypothetical,

    /// <summary>deny, fail to.</summary>
    Negated,

    /// <summary>want, hope, try: nothing has been done and nothing is planned for sure.</summary>
    Nothing,

    /// <summary>settle, mediate, discuss: what they are about is so, whatever becomes of them.</summary>
    Given,
}

/// <summary>Which way a light verb carries its event noun.</summary>
internal enum LightVerb
{
    /// <summary>The subject does it: melakukan, launch.</summary>
    Give,

    /// <summary>It is done to the subject: mendapat, menerima, face.</summary>
    Get,
}

/// <param name="Verb">The verb whose act the noun names.</param>
/// <param name="OfIsPatient">English "of" gives the patient (the killing of X), not the agent (the visit of X).</param>
internal readonly record struct EventNoun(string? Verb, bool OfIsPatient);
