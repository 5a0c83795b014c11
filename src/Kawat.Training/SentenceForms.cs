using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>Forms of a treebank sentence for the encoder.</summary>
internal readonly struct SentenceForms(string[] forms) : IForms
{
    public int Count => forms.Length;

    public ReadOnlySpan<char> this[int index] => forms[index];

    /// <summary>Training has tags.</summary>
    public bool MayBeBareVerb(int index) => false;
}
