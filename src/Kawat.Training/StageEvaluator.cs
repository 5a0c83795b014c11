using Kawat.Articles;
using Kawat.Documents;
using Kawat.Packs;
using Kawat.Segmentation;
using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>Scores what the product does with a model: with the repairs of the tree, on gold tokens or from raw text.</summary>
internal sealed class StageEvaluator
{
    /// <summary>Sentences that make one article of raw text.</summary>
    private const int ArticleLength = 20;

    private readonly string language;
    private readonly LanguageSyntax syntax;
    private readonly SegmentationStage segmentation;
    private readonly Workspace work = new();

    /// <param name="language">"id" or "en".</param>
    /// <param name="modelFile">Model file.</param>
    /// <param name="repair">The only repair to make ("none" makes none); null for all.</param>
    public StageEvaluator(string language, string modelFile, string? repair = null)
    {
        this.language = language;
        var model = Pack.Of("evaluated", [new(SyntaxPacks.ModelOf(language), () => File.OpenRead(modelFile))]);
        var packs = new PackSet(Pack.BuiltIn, model);
        syntax = new LanguageSyntax(packs, language, repair is null ? null : one => one.GetType().Name == repair);
        segmentation = new SegmentationStage(packs);
    }

    /// <summary>Scores on gold tokens after the repairs.</summary>
    public Scores OnGoldTokens(IEnumerable<TreebankSentence> sentences)
    {
        var scores = new Scores();
        foreach (var sentence in sentences)
        {
            var document = GoldTokens(sentence);
            syntax.Analyse(work, document, document.Sentences[0], sentence.Domain);
            scores.Add(sentence, [.. Enumerable.Range(0, sentence.Count).Select(i => Word(document, i))]);
        }

        return scores;
    }

    /// <summary>Scores from raw text: own sentences and tokens.</summary>
    public RawScores OnRawText(IReadOnlyList<TreebankSentence> sentences)
    {
        var scores = new RawScores();
        foreach (var chunk in sentences.Where(sentence => sentence.Text.Length > 0).Chunk(ArticleLength))
        {
            var document = new Document(new Article { Id = "treebank", Text = string.Concat(chunk.Select((sentence, i) => (i == 0 ? "" : sentence.OpensParagraph ? "\n\n" : " ") + sentence.Text)), Language = language });
            segmentation.Annotate(document);
            foreach (var sentence in document.Sentences) syntax.Analyse(work, document, sentence, chunk[0].Domain);
            scores.Add(chunk, document);
        }

        return scores;
    }

    private static PredictedWord Word(Document document, int index)
    {
        ref readonly var token = ref document.Tokens[index];
        return new PredictedWord(token.Upos, token.Head + 1, DeprelNames.Spell(token.Deprel));
    }

    private Document GoldTokens(TreebankSentence sentence)
    {
        var text = string.Join(' ', sentence.Forms);
        var document = new Document(new Article { Id = "treebank", Text = text, Language = language });
        var tokens = new Token[sentence.Count];
        var at = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            var lower = sentence.Forms[i].ToLowerInvariant();
            tokens[i] = new Token { Start = at, End = at + sentence.Forms[i].Length, Head = -1, Lemma = lower, Citation = lower };
            at += sentence.Forms[i].Length + 1;
        }

        document.SetTokens(tokens, tokens.Length);
        var span = new Kawat.Text.Span(0, text.Length);
        document.Blocks = [new Block(BlockKind.Body, span, language)];
        document.Sentences = [new Sentence(0, span, language, 0, 0, tokens.Length)];
        return document;
    }
}

/// <summary>
/// F1 from raw text as the CoNLL 2018 metric has it: words are matched by their characters without white space; an arc is
/// right if its word, its head and its universal relation are.
/// </summary>
internal sealed class RawScores
{
    private readonly Tally words = new();
    private readonly Tally upos = new();
    private readonly Tally heads = new();
    private readonly Tally labelled = new();

    /// <summary>Sentences whose words do not spell their text, left out.</summary>
    public int Skipped { get; private set; }

    public override string ToString()
        => FormattableString.Invariant($"words {words.F1:F2} UPOS {upos.F1:F2} UAS {heads.F1:F2} LAS {labelled.F1:F2} ({words.Gold} words, {Skipped} texts left out)");

    public void Add(IReadOnlyList<TreebankSentence> gold, Document document)
    {
        var forms = string.Concat(gold.SelectMany(sentence => sentence.Forms).Select(WithoutSpace));
        if (forms != WithoutSpace(document.Text))
        {
            Skipped += gold.Count;
            return;
        }

        var found = Find(document);
        var predicted = document.Tokens.Length;
        foreach (var tally in new[] { words, upos, heads, labelled }) tally.Predicted += predicted;
        var at = 0;
        foreach (var sentence in gold) at = AddSentence(sentence, document, found, at);
    }

    private int AddSentence(TreebankSentence gold, Document document, Dictionary<(int, int), int> found, int at)
    {
        var spans = new (int Start, int End)[gold.Count];
        for (var i = 0; i < gold.Count; i++)
        {
            var end = at + WithoutSpace(gold.Forms[i]).Length;
            spans[i] = (at, end);
            at = end;
        }

        for (var i = 0; i < gold.Count; i++)
        {
            foreach (var tally in new[] { words, upos, heads, labelled }) tally.Gold++;
            if (!found.TryGetValue(spans[i], out var index)) continue;
            ref readonly var token = ref document.Tokens[index];
            words.Right++;
            if (token.Upos.ToString() == gold.Upos[i]) upos.Right++;
            var head = gold.Heads[i] == 0 ? token.Head < 0 : found.TryGetValue(spans[gold.Heads[i] - 1], out var goldHead) && token.Head == goldHead;
            if (!head) continue;
            heads.Right++;
            if (DeprelNames.Spell(token.Deprel).Split(':')[0] == gold.Labels[i].Split(':')[0]) labelled.Right++;
        }

        return at;
    }

    private static Dictionary<(int, int), int> Find(Document document)
    {
        var found = new Dictionary<(int, int), int>();
        var at = 0;
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            var end = at + WithoutSpace(document.Form(i).ToString()).Length;
            found[(at, end)] = i;
            at = end;
        }

        return found;
    }

    private static string WithoutSpace(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
