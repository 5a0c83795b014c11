using AngleSharp.Dom;

namespace Kawat.News.Html;

internal enum ParagraphKind
{
    Text,
    Heading,
    Item,
    Caption,
    Quote,
}

/// <summary>A run of text between two block borders of a page.</summary>
/// <param name="Block">The block element that holds it directly.</param>
/// <param name="Text">Its text, white space collapsed.</param>
/// <param name="LinkLength">Characters of it that are links.</param>
/// <param name="Kind">What its element says.</param>
internal sealed record PageParagraph(IElement Block, string Text, int LinkLength, ParagraphKind Kind)
{
    public double LinkShare => Text.Length == 0 ? 0 : (double)LinkLength / Text.Length;
}
