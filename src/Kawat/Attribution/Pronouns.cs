using Kawat.Packs;

namespace Kawat.Attribution;

/// <summary>What a pronoun may stand for.</summary>
internal enum PronounReach
{
    /// <summary>Humans alone: "dia", "she".</summary>
    Person,

    /// <summary>Persons together, a body, a state, a side: "mereka", "they", "pihaknya".</summary>
    Group,

    /// <summary>A body or state, no human: "it".</summary>
    Thing,

    /// <summary>Whatever was named: "-nya", "ia".</summary>
    Any,
}

/// <summary>A pronoun.</summary>
/// <param name="Person">1, 2 or 3.</param>
/// <param name="IsPlural">Stands for several alone.</param>
/// <param name="IsSingular">Stands for one alone; neither for "-nya".</param>
/// <param name="Reach">What it may stand for.</param>
internal sealed record Pronoun(int Person, bool IsPlural, bool IsSingular, PronounReach Reach);

/// <summary>The pronouns of one language, from <c>data/languages/*/pronouns.tsv</c>.</summary>
internal sealed class Pronouns
{
    private readonly Dictionary<string, Pronoun> forms = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, Pronoun>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private Pronouns() => lookup = forms.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Pronouns Load(PackSet packs, string language)
    {
        var pronouns = new Pronouns();
        foreach (var row in packs.ReadTable($"data/languages/{language}/pronouns.tsv", ["form", "person", "number", "stands"]))
        {
            if (!int.TryParse(row[1], out var person) || person is < 1 or > 3) throw row.Wrong(1, row[1], "1, 2 or 3");
            if (!Enum.TryParse<PronounReach>(row[3], ignoreCase: true, out var reach)) throw row.Wrong(3, row[3], "person, group, thing or any");
            pronouns.forms[row[0]] = new Pronoun(person, row[2] is "plural", row[2] is "singular", reach);
        }

        return pronouns;
    }

    public Pronoun? Find(ReadOnlySpan<char> form) => lookup.TryGetValue(form, out var pronoun) ? pronoun : null;
}
