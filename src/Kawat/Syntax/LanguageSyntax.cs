using Kawat.Documents;
using Kawat.Morphology;
using Kawat.Packs;

namespace Kawat.Syntax;

/// <summary>All that one language needs to analyse a sentence: model, and what is done to its tree afterwards.</summary>
internal sealed class LanguageSyntax
{
    private readonly SyntaxModel model;
    private readonly WordReader words;

    public LanguageSyntax(PackSet packs, string language)
    {
        var file = SyntaxPacks.ModelOf(language);
        using var stream = packs.Open(file);
        model = ModelFormat.Read(stream, file);
        words = WordReader.For(language, packs);
    }

    public void Analyse(Workspace work, Document document, Sentence sentence)
    {
        model.Analyse(work, new DocumentForms(document, sentence), model.Shape.Domain);
        Write(work, document.EditTokens(sentence), sentence.FirstToken);
    }

    private unsafe void Write(Workspace work, Span<Token> tokens, int firstToken)
    {
        for (var i = 0; i < tokens.Length; i++)
        {
            var node = work.Nodes + i + 1;
            ref var token = ref tokens[i];
            token.Upos = model.Tags.UposOf(node->Tag);
            // Segmentation has left the lower-cased form in the lemma.
            var reading = words.Read(token.Lemma, token.Upos, model.Tags.FeaturesOf(node->Tag));
            token.Lemma = reading.Lemma;
            token.Citation = reading.Citation;
            token.Features = reading.Features;
            token.Deprel = model.Labels.DeprelOf(node->Label);
            token.Head = node->Head == 0 ? -1 : firstToken + node->Head - 1;
        }
    }

    /// <summary>Forms of a document's sentence.</summary>
    private readonly ref struct DocumentForms(Document document, Sentence sentence) : IForms
    {
        private readonly ReadOnlySpan<char> text = document.Text;
        private readonly ReadOnlySpan<Token> tokens = document.TokensOf(sentence);

        public int Count => tokens.Length;

        public ReadOnlySpan<char> this[int index] => text[tokens[index].Start..tokens[index].End];
    }
}
