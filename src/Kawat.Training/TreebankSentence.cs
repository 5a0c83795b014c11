namespace Kawat.Training;

/// <summary>One sentence of a treebank with its gold annotation; arrays are parallel, one entry a word.</summary>
/// <param name="Forms">Words as written.</param>
/// <param name="Upos">Universal tags.</param>
/// <param name="Tags">Fine tags, see <see cref="FineTags"/>.</param>
/// <param name="Lemmas">Lemmas; "_" where the treebank has none.</param>
/// <param name="Heads">Position of the head from 1; 0 for the root.</param>
/// <param name="Labels">Relations with their subtypes.</param>
/// <param name="Text">The sentence as text; empty where the treebank does not give it.</param>
/// <param name="Domain">Number of the treebank's style.</param>
internal sealed record TreebankSentence(string[] Forms, string[] Upos, string[] Tags, string[] Lemmas, int[] Heads, string[] Labels, string Text, uint Domain)
{
    public int Count => Forms.Length;

    /// <summary>Whether a teacher wrote its tree and not a person.</summary>
    public bool IsAnnotated { get; init; }

    /// <summary>Whether a paragraph or document begins with it.</summary>
    public bool OpensParagraph { get; init; }
}
