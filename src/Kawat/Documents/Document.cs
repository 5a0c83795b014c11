using Kawat.Articles;
using Kawat.Diagnostics;
using Kawat.Text;

namespace Kawat.Documents;

/// <summary>
/// The one annotated object that all stages share: the article's text with blocks, sentences and tokens, and the layers
/// that stages add. A stage reads earlier layers and adds its own; nobody changes the text.
/// A document belongs to one thread while it is being coded.
/// </summary>
public sealed class Document
{
    private readonly Dictionary<Type, object> layers = [];
    private readonly List<Diagnostic> diagnostics = [];
    private Token[] tokens = [];
    private int tokenCount;

    public Document(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        Article = article;
    }

    public Article Article { get; }

    public string Text => Article.Text;

    /// <summary>BCP 47 language of the body; "und" until identified.</summary>
    public string Language { get; internal set; } = "und";

    /// <summary>Blocks in text order; they do not overlap.</summary>
    public IReadOnlyList<Block> Blocks { get; internal set; } = [];

    /// <summary>Sentences in text order; they do not overlap.</summary>
    public IReadOnlyList<Sentence> Sentences { get; internal set; } = [];

    public ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, tokenCount);

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;

    /// <summary>The words of a token.</summary>
    public ReadOnlySpan<char> Form(int token) => Text.AsSpan(tokens[token].Start, tokens[token].End - tokens[token].Start);

    /// <summary>Tokens of a sentence.</summary>
    public ReadOnlySpan<Token> TokensOf(Sentence sentence) => tokens.AsSpan(sentence.FirstToken, sentence.TokenCount);

    /// <summary>The text from the first to the last token, both included.</summary>
    public Span SpanOf(int firstToken, int lastToken) => new(tokens[firstToken].Start, tokens[lastToken].End);

    /// <summary>The layer that a stage added.</summary>
    /// <exception cref="InvalidOperationException">No stage has added it.</exception>
    public TLayer Get<TLayer>()
        where TLayer : class
        => Find<TLayer>() ?? throw new InvalidOperationException($"The document has no {typeof(TLayer).Name}: the stage that adds it has not run.");

    /// <summary>The layer that a stage added, or null.</summary>
    public TLayer? Find<TLayer>()
        where TLayer : class
        => layers.TryGetValue(typeof(TLayer), out var layer) ? (TLayer)layer : null;

    internal void Add<TLayer>(TLayer layer)
        where TLayer : class
        => layers.Add(typeof(TLayer), layer);

    internal void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Hands the document its tokens; the array may be longer than <paramref name="count"/>.</summary>
    internal void SetTokens(Token[] array, int count)
    {
        tokens = array;
        tokenCount = count;
    }

    internal System.Span<Token> EditTokens() => tokens.AsSpan(0, tokenCount);

    internal System.Span<Token> EditTokens(Sentence sentence) => tokens.AsSpan(sentence.FirstToken, sentence.TokenCount);
}

/// <summary>A part of the text with one kind and one language.</summary>
public sealed record Block(BlockKind Kind, Span Span, string Language);

/// <summary>A sentence: its words without surrounding white space.</summary>
/// <param name="Index">Position in <see cref="Document.Sentences"/>.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Language">BCP 47: "id", "en", or another that Kawat does not code.</param>
/// <param name="Block">Index of its block.</param>
/// <param name="FirstToken">Index of its first token in the document.</param>
/// <param name="TokenCount">Number of its tokens.</param>
public sealed record Sentence(int Index, Span Span, string Language, int Block, int FirstToken, int TokenCount)
{
    /// <summary>Index after its last token.</summary>
    public int EndToken => FirstToken + TokenCount;
}

/// <summary>A step of coding: reads the layers before it and adds its own. Implementations are immutable and shared by threads.</summary>
internal interface IStage
{
    void Annotate(Document document);
}
