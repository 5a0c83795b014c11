namespace Kawat.News;

/// <summary>Limits of reading.</summary>
public sealed record ReaderOptions
{
    /// <summary>
    /// Longest single article, page or line, in bytes after decompression. Files of many articles (JSONL, WARC) may be of any length.
    /// Default 20 MB, at least 1 KB.
    /// </summary>
    public int LongestArticleBytes { get; init; } = 20 * 1024 * 1024;
}
