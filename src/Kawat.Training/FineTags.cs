using System.Text;

namespace Kawat.Training;

/// <summary>
/// The tags that models learn: the universal tag with those features that change what a word may govern. More features
/// would thin out the counts, fewer would hide from the parser what form alone shows.
/// </summary>
internal static class FineTags
{
    public static string Of(string upos, string features)
    {
        var tag = new StringBuilder(upos);
        var values = features.Split('|').Where(pair => pair.Contains('=', StringComparison.Ordinal))
            .ToDictionary(pair => pair[..pair.IndexOf('=', StringComparison.Ordinal)], pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..], StringComparer.Ordinal);
        foreach (var part in Parts(upos, name => values.GetValueOrDefault(name))) tag.Append('.').Append(part);
        return tag.ToString();
    }

    private static IEnumerable<string> Parts(string upos, Func<string, string?> value) => upos switch
    {
        "VERB" or "AUX" => OfVerb(value),
        "PRON" => OfPronoun(value),
        "ADV" when value("PronType") is "Rel" or "Int" => ["W"],
        "DET" when value("PronType") is "Art" or "Dem" => [value("PronType")!],
        "PART" when value("Polarity") == "Neg" => ["Neg"],
        "NOUN" or "PROPN" when value("Number") == "Plur" => ["Plur"],
        _ => [],
    };

    private static IEnumerable<string> OfVerb(Func<string, string?> value)
    {
        if (value("Voice") is { } voice) yield return voice;
        if (value("VerbForm") is not { } form) yield break;
        yield return form;
        if (value("Tense") is { } tense && (form == "Part" || tense == "Past")) yield return tense;
    }

    private static IEnumerable<string> OfPronoun(Func<string, string?> value)
    {
        if (value("PronType") is "Rel" or "Int") yield return "Rel";
        if (value("PronType") == "Dem") yield return "Dem";
        if (value("Case") is { } grammaticalCase) yield return grammaticalCase;
        if (value("Poss") == "Yes") yield return "Poss";
    }
}
