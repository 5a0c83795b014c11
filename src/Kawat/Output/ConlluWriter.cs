using Kawat.Documents;
using Kawat.Syntax;

namespace Kawat.Output;

/// <summary>Writes sentences in CoNLL-U, the format of Universal Dependencies; the citation form stands in MISC.</summary>
public static class ConlluWriter
{
    private static readonly (Features Feature, string Name)[] FeatureNames =
    [
        (Features.Bare, "Bare=Yes"),
        (Features.Participle, "VerbForm=Part"),
        (Features.Gerund, "VerbForm=Ger"),
        (Features.Infinitive, "VerbForm=Inf"),
        (Features.Finite, "VerbForm=Fin"),
        (Features.Negative, "Polarity=Neg"),
        (Features.Plural, "Number=Plur"),
        (Features.Possessive, "Poss=Yes"),
        (Features.Demonstrative, "PronType=Dem"),
        (Features.Relative, "PronType=Rel"),
        (Features.Past, "Tense=Past"),
        (Features.Accidental, "Voice=Acc"),
        (Features.Passive, "Voice=Pass"),
    ];

    /// <summary>One sentence with its comments and the empty line after it.</summary>
    public static void Write(TextWriter output, Document document, Sentence sentence)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentence);
        output.Write($"# sent_id = {OneLine(document.Article.Id)}-{sentence.Index + 1}\n# lang = {sentence.Language}\n# text = {OneLine(sentence.Span.In(document.Text))}\n");
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) output.Write(Line(document, sentence, i));
        output.Write('\n');
    }

    /// <summary>FEATS: "Polarity=Neg|Voice=Pass", or "_".</summary>
    public static string NameOf(Features features)
    {
        var names = FeatureNames.Where(pair => features.HasFlag(pair.Feature)).Select(pair => pair.Name).Order(StringComparer.Ordinal);
        var joined = string.Join('|', names);
        return joined.Length == 0 ? "_" : joined;
    }

    private static string Line(Document document, Sentence sentence, int index)
    {
        var token = document.Tokens[index];
        var head = token.Head < 0 ? 0 : token.Head - sentence.FirstToken + 1;
        var isBeforeGlued = index + 1 < sentence.EndToken && document.Tokens[index + 1].Glued;
        var misc = new List<string>();
        if (!string.IsNullOrEmpty(token.Citation) && token.Citation != token.Lemma) misc.Add($"Citation={token.Citation}");
        if (isBeforeGlued) misc.Add("SpaceAfter=No");
        string[] cells =
        [
            (index - sentence.FirstToken + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            OneLine(document.Form(index).ToString()),
            string.IsNullOrEmpty(token.Lemma) ? "_" : OneLine(token.Lemma),
            token.Upos.ToString(), "_", NameOf(token.Features),
            head.ToString(System.Globalization.CultureInfo.InvariantCulture), DeprelNames.Spell(token.Deprel), "_",
            misc.Count == 0 ? "_" : string.Join('|', misc),
        ];
        return string.Join('\t', cells) + "\n";
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ").Replace('\t', ' ');
}
