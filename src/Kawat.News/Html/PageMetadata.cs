using Kawat.Articles;

namespace Kawat.News.Html;

/// <summary>What a page says about its article outside the text.</summary>
internal sealed record PageMetadata
{
    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public string? Byline { get; init; }

    public PublishedOn? Published { get; init; }

    /// <summary>The text as structured data gives it.</summary>
    public string? Body { get; init; }
}
