using Kawat.Articles;
using Kawat.Documents;
using Kawat.Morphology;
using Kawat.Packs;
using Kawat.Syntax.Repairs;

namespace Kawat.Syntax;

/// <summary>All that one language needs to analyse a sentence: model, and what is done to its tree afterwards.</summary>
internal sealed class LanguageSyntax
{
    private readonly SyntaxModel model;
    private readonly WordReader words;
    private readonly TreeRepairs repairs;

    /// <param name="packs">Model, tables of morphology and repairs.</param>
    /// <param name="language">"id" or "en".</param>
    /// <param name="wanted">Which repairs are made; all where it is null.</param>
    public LanguageSyntax(PackSet packs, string language, Func<ITreeRepair, bool>? wanted = null)
    {
        var file = SyntaxPacks.ModelOf(language);
        using var stream = packs.Open(file);
        model = ModelFormat.Read(stream, file);
        words = WordReader.For(language, packs);
        repairs = TreeRepairs.For(language, packs);
        if (wanted is not null) repairs = repairs.Only(wanted);
    }

    /// <summary>Tags, parses and repairs a sentence.</summary>
    /// <param name="work">Scratch memory of this thread.</param>
    /// <param name="document">The document; its tokens are filled.</param>
    /// <param name="sentence">One of its sentences.</param>
    /// <param name="domain">Treebank style to follow; null for that of news, or of headlines in a headline.</param>
    public void Analyse(Workspace work, Document document, Sentence sentence, uint? domain = null)
    {
        var parts = work.Parts;
        var hasAsides = parts.Split(document, sentence);
        work.Map.Clear();
        if (hasAsides) work.Map.AddRange(parts.Main);
        else for (var i = 0; i < sentence.TokenCount; i++) work.Map.Add(i);
        var style = domain ?? DomainOf(work, document, sentence);
        AnalysePart(work, document, sentence, style);
        if (hasAsides)
            foreach (var (first, last) in parts.Asides) AnalyseAside(work, document, sentence, first, last, style);
        repairs.Apply(document, sentence);
    }

    private uint DomainOf(Workspace work, Document document, Sentence sentence)
    {
        var isHeadline = document.Blocks[sentence.Block].Kind == BlockKind.Title
            || FormEncoder.StyleOf(new DocumentForms(document, sentence, work.Map, null)) != CaseStyle.Sentence;
        return isHeadline ? model.Shape.HeadlineDomain : model.Shape.Domain;
    }

    private void AnalysePart(Workspace work, Document document, Sentence sentence, uint domain)
    {
        model.Analyse(work, new DocumentForms(document, sentence, work.Map, domain == model.Shape.HeadlineDomain ? words : null), domain);
        Write(work, document.EditTokens(sentence), sentence.FirstToken);
    }

    /// <summary>Parses an aside by itself and hangs it on the word before it, a dateline on the sentence's root.</summary>
    private void AnalyseAside(Workspace work, Document document, Sentence sentence, int first, int last, uint domain)
    {
        work.Map.Clear();
        for (var i = first; i <= last; i++) work.Map.Add(i);
        AnalysePart(work, document, sentence, domain);
        var tokens = document.EditTokens(sentence);
        var anchor = first > 0 ? NameHead(tokens, first - 1, sentence.FirstToken) : RootOf(tokens, last + 1);
        for (var i = first; i <= last; i++)
        {
            ref var token = ref tokens[i];
            if (token.Head >= 0) continue;
            token.Head = sentence.FirstToken + anchor;
            token.Deprel = first > 0 ? Deprel.Appos : Deprel.Parataxis;
        }
    }

    /// <summary>The head of the name or compound that a word ends.</summary>
    private static int NameHead(Span<Token> tokens, int position, int firstToken)
    {
        while (tokens[position].Deprel is Deprel.Flat or Deprel.Compound or Deprel.Nmod && tokens[position].Upos is Upos.NOUN or Upos.PROPN or Upos.X)
        {
            var head = tokens[position].Head - firstToken;
            if (head < 0 || head >= position) break;
            position = head;
        }

        return position;
    }

    private static int RootOf(Span<Token> tokens, int from)
    {
        for (var i = from; i < tokens.Length; i++)
            if (tokens[i].Head < 0) return i;
        return from;
    }

    private unsafe void Write(Workspace work, Span<Token> tokens, int firstToken)
    {
        for (var i = 0; i < work.Map.Count; i++)
        {
            var node = work.Nodes + i + 1;
            ref var token = ref tokens[work.Map[i]];
            token.Upos = model.Tags.UposOf(node->Tag);
            // Segmentation has left the lower-cased form in the lemma.
            var reading = words.Read(token.Lemma, token.Upos, model.Tags.FeaturesOf(node->Tag));
            token.Lemma = reading.Lemma;
            token.Citation = reading.Citation;
            token.Features = reading.Features;
            token.Deprel = model.Labels.DeprelOf(node->Label);
            token.Head = node->Head == 0 ? -1 : firstToken + work.Map[node->Head - 1];
        }
    }

    /// <summary>Forms of a part of a document's sentence.</summary>
    private readonly ref struct DocumentForms(Document document, Sentence sentence, List<int> map, WordReader? headline) : IForms
    {
        private readonly ReadOnlySpan<char> text = document.Text;
        private readonly ReadOnlySpan<Token> tokens = document.TokensOf(sentence);

        public int Count => map.Count;

        // Segmentation has left the lower-cased form in the lemma.
        public bool MayBeBareVerb(int index) => headline is not null && headline.MayBeBareVerb(tokens[map[index]].Lemma);

        public ReadOnlySpan<char> this[int index] => text[tokens[map[index]].Start..tokens[map[index]].End];
    }
}
