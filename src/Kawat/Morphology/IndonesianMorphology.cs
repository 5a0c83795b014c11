using Kawat.Packs;

namespace Kawat.Morphology;

/// <summary>
/// Takes Indonesian words apart: voice and root of a verb form, the active form that names the verb, the verb behind a noun.
/// Affixes and sounds are rows of tables; a lexicon of attested forms decides where several readings are possible.
/// Immutable, shared by threads. Forms are lower case and without clitics.
/// </summary>
public sealed class IndonesianMorphology
{
    /// <summary>Longer forms are no words; taking them apart would only cost time.</summary>
    private const int LongestForm = 40;

    /// <summary>A stem has at least this many letters: "di" + "a" is no passive.</summary>
    private const int ShortestStem = 3;

    private readonly RootLexicon lexicon;
    private readonly AffixTable affixes;
    private readonly NasalRules nasals;
    private readonly HashSet<string> unchanged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);
    private readonly HashSet<string> reduplicated = new(StringComparer.Ordinal);

    /// <exception cref="PackException">A table is wrong.</exception>
    public IndonesianMorphology(PackSet packs)
        : this(packs, new RootLexicon(packs))
    {
    }

    internal IndonesianMorphology(PackSet packs, RootLexicon lexicon)
    {
        this.lexicon = lexicon;
        affixes = new AffixTable(packs);
        nasals = new NasalRules(packs);
        foreach (var row in packs.ReadTable("data/languages/id/verb-forms.tsv", ["form", "citation"], firstIsId: true))
        {
            if (row[1].Length == 0 || row[1] == row[0]) unchanged.Add(row[0]);
            else named[row[0]] = row[1];
        }

        foreach (var row in packs.ReadTable("data/languages/id/reduplications.tsv", ["form"])) reduplicated.Add(row[0]);
    }

    /// <summary>Reads a verb form.</summary>
    public Affixation AnalyseVerb(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Length is < ShortestStem or > LongestForm) return Whole(form);
        if (named.TryGetValue(form, out var name)) return ReadNamed(form, name);
        if (unchanged.Contains(form)) return Whole(form);
        return ReadPassive(form) ?? ReadAccidental(form) ?? ReadActive(form) ?? ReadMiddle(form) ?? ReadBare(form) ?? Whole(form);
    }

    /// <summary>Whether a form is a transitive verb without its prefix, and the verb with it is attested: "usir", "tewaskan".</summary>
    public bool IsBareVerb(string form) => AnalyseVerb(form) is { Voice: Voice.Bare } bare && bare.Active != form && lexicon.IsActive(bare.Active);

    /// <summary>The active form that names a verb: "diserang", "terserang", "serang" → "menyerang"; "berjanji", "tiba" stay.</summary>
    public string ActiveOf(string verb) => AnalyseVerb(verb).Active;

    /// <summary>
    /// The verb behind a noun: "penangkapan" → "menangkap", "perjanjian" → "berjanji", "serangan" → "menyerang",
    /// "kesepakatan" → "sepakat"; null if none is attested.
    /// </summary>
    public string? FindVerb(string noun)
    {
        ArgumentNullException.ThrowIfNull(noun);
        if (noun.Length > LongestForm) return null;
        noun = WithoutReduplication(noun);
        foreach (var shape in affixes.Nominals)
        {
            if (!shape.Fits(noun, ShortestStem)) continue;
            foreach (var stem in Stems(shape, noun))
                if (VerbOfStem(stem, shape.Gives) is { } verb) return verb;
        }

        return null;
    }

    /// <summary>The singular of a plural by doubling: "serangan-serangan" → "serangan"; lexical doubling ("undang-undang") stays.</summary>
    public string WithoutReduplication(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return IsReduplicatedPlural(form) ? form[..(form.Length / 2)] : form;
    }

    /// <summary>Whether a form is a plural by doubling.</summary>
    public bool IsReduplicatedPlural(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var half = form.Length / 2;
        return form.Length % 2 == 1 && half >= ShortestStem && form[half] == '-' && char.IsLetter(form[0])
            && form.AsSpan(0, half).SequenceEqual(form.AsSpan(half + 1)) && !reduplicated.Contains(form);
    }

    /// <summary>The root of any word, the word itself if none is known.</summary>
    public string RootOf(string form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.Length > LongestForm) return form;
        form = WithoutReduplication(form);
        if (lexicon.FindRoot(form) is { } root) return root;
        if (lexicon.IsRoot(form)) return form;
        foreach (var shape in affixes.Nominals)
        {
            if (!shape.Fits(form, ShortestStem)) continue;
            foreach (var stem in Stems(shape, form))
                if (lexicon.IsRoot(stem)) return stem;
        }

        return StripSuffix(form, out _);
    }

    /// <summary>A form of the table of exceptions; its voice shows in the prefix, if what follows is the stem of the verb that it names.</summary>
    private Affixation ReadNamed(string form, string name)
    {
        bool IsPrefix(string prefix) => Begins(form, prefix) && nasals.Join(affixes.Active, form[prefix.Length..])
            .Any(active => active.StartsWith(name, StringComparison.Ordinal) || name.StartsWith(active, StringComparison.Ordinal));
        if (affixes.Passive.FirstOrDefault(IsPrefix) is { } passive) return Reading(form, passive, form[passive.Length..], Voice.Passive, name);
        if (affixes.Accidental.FirstOrDefault(IsPrefix) is { } accidental) return Reading(form, accidental, form[accidental.Length..], Voice.Accidental, name);
        return Reading(form, "", form, Voice.Bare, name);
    }

    private Affixation? ReadPassive(string form)
    {
        foreach (var prefix in affixes.Passive)
        {
            if (!Begins(form, prefix)) continue;
            var stem = form[prefix.Length..];
            // "dia", "diri", "dinas": no passives, unless the active is attested.
            if (FindActive(stem) is { } active) return Reading(form, prefix, stem, Voice.Passive, active);
            if (lexicon.IsRoot(form) || stem.Length < ShortestStem + 1) continue;
            return Reading(form, prefix, stem, Voice.Passive, RegularActive(stem));
        }

        return null;
    }

    private Affixation? ReadAccidental(string form)
    {
        foreach (var prefix in affixes.Accidental)
        {
            if (!Begins(form, prefix)) continue;
            var stem = form[prefix.Length..];
            if (FindActive(stem) is { } active) return Reading(form, prefix, stem, Voice.Accidental, active);
        }

        return null;
    }

    private Affixation? ReadActive(string form)
    {
        if (lexicon.IsActive(form)) return Reading(form, affixes.Active, form, Voice.Active, form);
        if (!Begins(form, affixes.Active) || lexicon.IsRoot(form)) return null;
        foreach (var stem in nasals.Split(affixes.Active, form))
        {
            var root = StripSuffix(stem, out var suffix);
            if (lexicon.IsRoot(root)) return new Affixation(root, affixes.Active, suffix, Voice.Active, form);
        }

        return null;
    }

    private Affixation? ReadMiddle(string form)
    {
        foreach (var prefix in affixes.Middle)
        {
            if (!Begins(form, prefix)) continue;
            var root = StripSuffix(form[prefix.Length..], out var suffix);
            if (lexicon.IsMiddle(form) || lexicon.IsRoot(root)) return new Affixation(root, prefix, suffix, Voice.Middle, form);
        }

        return null;
    }

    private Affixation? ReadBare(string form)
        => FindActive(form) is { } active ? Reading(form, "", form, Voice.Bare, active) : null;

    private Affixation Reading(string form, string prefix, string stem, Voice voice, string active)
    {
        var root = StripSuffix(stem, out var suffix);
        return new Affixation(lexicon.FindRoot(active) ?? (lexicon.IsRoot(root) ? root : voice == Voice.Active ? RootOf(form) : root), prefix, suffix, voice, active);
    }

    /// <summary>The attested form with meN- of a stem; null if there is none.</summary>
    private string? FindActive(string stem) => stem.Length < 2 ? null : nasals.Join(affixes.Active, stem).FirstOrDefault(lexicon.IsActive);

    private string RegularActive(string stem) => nasals.Join(affixes.Active, stem).FirstOrDefault() ?? affixes.Active + stem;

    private IEnumerable<string> Stems(NominalShape shape, string noun)
    {
        var body = noun[..^shape.Suffix.Length];
        return shape.Nasal ? nasals.Split(shape.Prefix, body) : [body[shape.Prefix.Length..]];
    }

    private string? VerbOfStem(string stem, NominalVerb verb)
    {
        if (stem.Length < ShortestStem) return null;
        return verb switch
        {
            NominalVerb.Active => FindActive(stem) ?? FindWithSuffix(stem),
            NominalVerb.Middle => FindMiddle(stem) ?? FindActive(stem) ?? FindWithSuffix(stem),
            NominalVerb.Either => FindActive(stem) ?? FindMiddle(stem) ?? FindWithSuffix(stem),
            _ => unchanged.Contains(stem) ? stem : FindMiddle(stem) ?? FindActive(stem) ?? (lexicon.IsRoot(stem) ? stem : null),
        };
    }

    private string? FindMiddle(string stem) => affixes.Middle.Select(prefix => prefix + stem).FirstOrDefault(lexicon.IsMiddle);

    private string? FindWithSuffix(string stem)
        => affixes.VerbSuffixes.Select(suffix => FindActive(stem + suffix)).FirstOrDefault(active => active is not null);

    private string StripSuffix(string stem, out string suffix)
    {
        suffix = "";
        if (lexicon.IsRoot(stem)) return stem;
        foreach (var ending in affixes.Suffixes)
        {
            if (stem.Length < ending.Length + ShortestStem || !stem.EndsWith(ending, StringComparison.Ordinal)) continue;
            var root = stem[..^ending.Length];
            if (!lexicon.IsRoot(root)) continue;
            suffix = ending;
            return root;
        }

        return stem;
    }

    private static bool Begins(string form, string prefix)
        => form.Length >= prefix.Length + ShortestStem && form.StartsWith(prefix, StringComparison.Ordinal);

    private static Affixation Whole(string form) => new(form, "", "", Voice.None, form);
}
