using Kawat.Text;

namespace Kawat.Articles;

/// <summary>
/// What came in: one published text with what is known about its publication. The text is never changed;
/// all spans that Kawat gives point into it.
/// </summary>
public sealed record Article
{
    /// <summary>The input's own id, or one that the reader made. Never empty.</summary>
    public required string Id { get; init; }

    /// <summary>The cleaned text, headline and captions included as marked blocks, boilerplate not.</summary>
    public required string Text { get; init; }

    public string? Url { get; init; }

    /// <summary>Name of the outlet, as it calls itself.</summary>
    public string? Publisher { get; init; }

    public string? Title { get; init; }

    public string? Byline { get; init; }

    /// <summary>When it was published; null when unknown.</summary>
    public PublishedOn? Published { get; init; }

    /// <summary>BCP 47 language of the body where the input says so; null: to be identified.</summary>
    public string? Language { get; init; }

    /// <summary>Parts of <see cref="Text"/> that the reader knows about; empty: to be found by segmentation.</summary>
    public IReadOnlyList<ArticleBlock> Blocks { get; init; } = [];
}

/// <summary>What a block of an article is.</summary>
public enum BlockKind
{
    Title,
    Body,
    Caption,
    Quote,
}

/// <summary>A part of an article's text with a kind of its own.</summary>
public readonly record struct ArticleBlock(BlockKind Kind, Span Span);

/// <summary>
/// Date of publication, with the time of day and offset where the source gives them.
/// </summary>
/// <param name="Date">The calendar day at the place of publication.</param>
/// <param name="Moment">Time and offset, where known.</param>
public readonly record struct PublishedOn(DateOnly Date, DateTimeOffset? Moment = null)
{
    /// <summary><c>YYYY-MM-DD</c>, or with time and offset where known.</summary>
    public override string ToString() => Moment is { } moment
        ? moment.ToString("yyyy-MM-dd'T'HH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture)
        : Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Reads <c>YYYY-MM-DD</c> or an ISO 8601 date and time.</summary>
    public static bool TryParse(string? text, out PublishedOn published)
    {
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        published = default;
        text = text?.Trim();
        if (string.IsNullOrEmpty(text)) return false;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, System.Globalization.DateTimeStyles.None, out var date))
        {
            published = new PublishedOn(date);
            return true;
        }

        if (text.Length >= 16 && char.IsAsciiDigit(text[0])
            && DateTimeOffset.TryParse(text, culture, System.Globalization.DateTimeStyles.AssumeUniversal, out var moment))
        {
            published = new PublishedOn(DateOnly.FromDateTime(moment.DateTime), moment);
            return true;
        }

        return false;
    }
}
