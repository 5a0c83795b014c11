using Kawat.Articles;
using Kawat.Documents;
using Kawat.Languages;
using Kawat.Languages.English;
using Kawat.Languages.Indonesian;
using Kawat.Packs;
using Kawat.Text;

namespace Kawat.Segmentation;

/// <summary>
/// Finds blocks, sentences and tokens and names their languages. Adds a <see cref="DatelineLayer"/>. Linear in the length
/// of the text.
/// </summary>
internal sealed class SegmentationStage : IStage
{
    private static readonly string[] Languages = ["id", "en"];

    private readonly FormCache forms = new();
    private readonly LanguageIdentifier identifier;
    private readonly BlockFinder blockFinder;
    private readonly PieceScanner scanner;
    private readonly SentenceSplitter sentenceSplitter;
    private readonly DatelineFinder datelineFinder;
    private readonly WordSplitter indonesian;
    private readonly WordSplitter english;
    private readonly WordSplitter whole = new WholeWordSplitter();

    public SegmentationStage(PackSet packs)
    {
        var endings = new DottedEndings(packs);
        identifier = new LanguageIdentifier(packs);
        blockFinder = new BlockFinder(packs);
        scanner = new PieceScanner(new Abbreviations(packs, Languages), endings);
        sentenceSplitter = new SentenceSplitter(packs, Languages);
        datelineFinder = new DatelineFinder(packs, endings);
        indonesian = new IndonesianWordSplitter(packs);
        english = new EnglishWordSplitter(packs);
    }

    public void Annotate(Document document)
    {
        var article = document.Article;
        var found = blockFinder.Find(article);
        document.Language = article.Language ?? LanguageOfBody(article.Text, found);
        var work = new Work(document, new TokenWriter(article.Text, forms));
        foreach (var block in found) AddBlock(work, block);
        document.Blocks = work.Blocks;
        document.Sentences = work.Sentences;
        work.Tokens.HandTo(document);
        document.Add(new DatelineLayer(work.Datelines));
    }

    /// <summary>The language of most of the body's letters, each paragraph having one vote by its length.</summary>
    private string LanguageOfBody(string text, List<ArticleBlock> blocks)
    {
        var votes = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var seen = 0;
        foreach (var block in blocks.OrderBy(block => block.Kind == BlockKind.Body ? 0 : 1))
        {
            if (seen > 4 * LanguageIdentifier.SampleLength || (block.Kind != BlockKind.Body && votes.Count > 0)) break;
            seen += block.Span.Length;
            if (identifier.Identify(block.Span.Of(text)) is { } language) votes[language] = votes.GetValueOrDefault(language) + block.Span.Length;
        }

        if (votes.Count == 0) return identifier.Guess(text) ?? LanguageIdentifier.Other;
        return votes.MaxBy(vote => vote.Value).Key;
    }

    private void AddBlock(Work work, ArticleBlock block)
    {
        var text = work.Document.Text;
        var language = LanguageOf(text, block.Span, work.Document.Language, 5);
        work.Blocks.Add(new Block(block.Kind, block.Span, language));
        if (blockFinder.IsCrossReference(block.Span.Of(text))) return;
        work.Pieces.Clear();
        work.Ends.Clear();
        scanner.Scan(text, block.Span, work.Pieces);
        sentenceSplitter.Split(text, work.Pieces, work.Ends);
        if (block.Kind == BlockKind.Body && datelineFinder.Find(text, work.Pieces, work.Sentences.Count) is { } dateline) work.Datelines.Add(dateline);
        var first = 0;
        foreach (var end in work.Ends)
        {
            AddSentence(work, first, end, language);
            first = end;
        }
    }

    private void AddSentence(Work work, int first, int end, string blockLanguage)
    {
        var span = new Span(work.Pieces[first].Start, work.Pieces[end - 1].End);
        var language = work.Ends.Count == 1 ? blockLanguage : LanguageOf(work.Document.Text, span, blockLanguage, 7);
        var splitter = SplitterOf(language == LanguageIdentifier.Other ? blockLanguage : language);
        var firstToken = work.Tokens.Count;
        work.Tokens.Sentence = work.Sentences.Count;
        for (var i = first; i < end; i++)
        {
            var piece = work.Pieces[i];
            if (piece.Kind == PieceKind.Word && !piece.Address) splitter.Split(work.Tokens, piece.Start, piece.End);
            else work.Tokens.Add(piece.Start, piece.End);
        }

        work.Sentences.Add(new Sentence(work.Sentences.Count, span, language, work.Blocks.Count - 1, firstToken, work.Tokens.Count - firstToken));
    }

    /// <summary>The language of a part; that of the whole where the part is too short to tell.</summary>
    private string LanguageOf(string text, Span span, string otherwise, int leastWords)
    {
        var language = identifier.Identify(span.Of(text), leastWords, byWords: true) ?? otherwise;
        // Single sentences of Malay and Indonesian look alike: what the whole is decides.
        return language is "ms" or "id" && otherwise is "ms" or "id" ? otherwise : language;
    }

    private WordSplitter SplitterOf(string language) => language switch
    {
        "id" or "ms" => indonesian,
        "en" => english,
        _ => whole,
    };

    /// <summary>What one document's reading needs; belongs to one thread.</summary>
    private sealed class Work(Document document, TokenWriter tokens)
    {
        public Document Document => document;

        public TokenWriter Tokens => tokens;

        public List<Block> Blocks { get; } = [];

        public List<Sentence> Sentences { get; } = [];

        public List<Dateline> Datelines { get; } = [];

        public List<Piece> Pieces { get; } = [];

        public List<int> Ends { get; } = [];
    }
}
