using Kawat.Articles;

namespace Kawat.News;

/// <summary>One article that an input held, or why there is none. Exactly one of the two is set.</summary>
/// <param name="Input">The input's name, with ":line" for one line of a JSONL file or ":record" for a record of an archive.</param>
/// <param name="Article">What was read.</param>
/// <param name="Failure">Why nothing was.</param>
public sealed record ReadResult(string Input, Article? Article, ReadFailure? Failure)
{
    /// <summary>Fields of a JSON article that Kawat does not know, by name, as raw JSON; kept aside for whoever wants them.</summary>
    public IReadOnlyDictionary<string, string> OtherFields { get; init; } = new Dictionary<string, string>();

    /// <summary>What could not be used though the article could: found, expected, and what follows from it; null if nothing.</summary>
    public string? Warning { get; init; }

    internal static ReadResult Of(string input, Article article) => new(input, article, null);

    internal static ReadResult Failed(string input, FailureKind kind, string reason) => new(input, null, new ReadFailure(kind, reason));
}

/// <summary>Why an input gave no article.</summary>
/// <param name="Kind">For programs.</param>
/// <param name="Reason">For people: what was found, and what to try where there is something.</param>
public sealed record ReadFailure(FailureKind Kind, string Reason)
{
    public override string ToString() => Reason;
}

/// <summary>What was wrong with an input.</summary>
public enum FailureKind
{
    /// <summary>Nothing in it, or white space alone.</summary>
    Empty,

    /// <summary>Longer than <see cref="ReaderOptions.LongestArticleBytes"/>.</summary>
    TooLong,

    /// <summary>An image, an office document, a program: no text.</summary>
    Binary,

    /// <summary>Broken JSON, gzip or WARC.</summary>
    Malformed,

    /// <summary>A page or record without an article's text.</summary>
    NoArticle,

    /// <summary>The file could not be read.</summary>
    Unreadable,
}
