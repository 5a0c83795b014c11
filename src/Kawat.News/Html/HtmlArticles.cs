using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kawat.Articles;
using Kawat.News.Plain;
using Kawat.News.Reading;
using Kawat.Packs;
using Kawat.Text;

namespace Kawat.News.Html;

/// <summary>Reads a page as one article: headline, paragraphs and captions as blocks, everything else left out.</summary>
internal sealed class HtmlArticles(PackSet packs, Boilerplate boilerplate)
{
    /// <summary>Shortest text that is an article.</summary>
    private const int ShortestArticle = 80;

    private const int ShortestCaption = 20;
    private const int LongestCaption = 600;
    private const int MostLeadCaptions = 2;

    private static readonly HtmlParserOptions ParserOptions = new() { IsScripting = false, IsKeepingSourceReferences = false };

    private readonly ElementRules rules = new(packs);
    private readonly MetadataReader metadata = new(packs);

    /// <summary>The article; null if the page holds none.</summary>
    public Article? Read(string html, string? url, ArticleNames names)
    {
        using var page = new HtmlParser(ParserOptions).ParseDocument(ShallowPage.Of(Mojibake.Mend(html)));
        var about = metadata.Read(page, url);
        if (page.Body is null) return null;
        var kept = Select(page.Body, about, byName: true);
        if (Length(kept) < ShortestArticle) kept = Select(page.Body, about, byName: false);
        if (Length(kept) < about.Body?.Length / 2) kept = FromMetadata(about.Body!);
        if (Length(kept) < ShortestArticle && about.Title is null) return null;
        if (kept.Count == 0) return null;
        return Compose(kept, about, url, names);
    }

    private static int Length(List<(BlockKind Kind, string Text)> kept) => kept.Sum(one => one.Text.Length);

    private static List<(BlockKind Kind, string Text)> FromMetadata(string body) =>
        [.. body.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => (BlockKind.Body, line))];

    /// <summary>Paragraphs of the article.</summary>
    /// <param name="page">The page's body.</param>
    /// <param name="about">What the page says about its article.</param>
    /// <param name="byName">Whether elements may be left out because of their names; where that leaves nothing, they may not.</param>
    private List<(BlockKind Kind, string Text)> Select(IElement page, PageMetadata about, bool byName)
    {
        var paragraphs = new PageWalker(rules, byName).Walk(page);
        return new BodyFinder(rules).Find(paragraphs) is { } body ? Select(paragraphs, body, about) : [];
    }

    private List<(BlockKind Kind, string Text)> Select(List<PageParagraph> paragraphs, IElement body, PageMetadata about)
    {
        var inside = paragraphs.Where(paragraph => IsInside(paragraph.Block, body)).ToList();
        var kept = LeadCaptions(paragraphs, inside, about);
        for (var i = 0; i < inside.Count; i++)
        {
            var paragraph = inside[i];
            if (kept.Count > 0 && boilerplate.IsTail(paragraph.Text)) break;
            if (IsTitle(paragraph.Text, about) || boilerplate.IsAside(paragraph.Text) || IsLinkLine(paragraph)) continue;
            if (paragraph.Kind == ParagraphKind.Heading && !LeadsText(inside, i)) continue;
            kept.Add((KindOf(paragraph), paragraph.Text));
        }

        return kept;
    }

    /// <summary>Words under pictures that stand between the headline and the text.</summary>
    private List<(BlockKind Kind, string Text)> LeadCaptions(List<PageParagraph> paragraphs, List<PageParagraph> inside, PageMetadata about)
    {
        var headline = paragraphs.FindIndex(paragraph => paragraph.Kind == ParagraphKind.Heading && IsTitle(paragraph.Text, about));
        var first = inside.Count == 0 ? -1 : paragraphs.IndexOf(inside[0]);
        if (headline < 0 || first <= headline) return [];
        return [.. paragraphs[(headline + 1)..first]
            .Where(paragraph => paragraph.Text.Length is >= ShortestCaption and <= LongestCaption && KindOf(paragraph) == BlockKind.Caption)
            .Take(MostLeadCaptions)
            .Select(paragraph => (BlockKind.Caption, paragraph.Text))];
    }

    private static bool IsInside(IElement element, IElement body)
    {
        for (var at = element; at is not null; at = at.ParentElement)
        {
            if (at == body) return true;
        }

        return false;
    }

    private static bool IsTitle(string text, PageMetadata about) => about.Title is { } title && text.Equals(title, StringComparison.OrdinalIgnoreCase);

    /// <summary>A line that is nothing but a link: to another article, to a topic.</summary>
    private static bool IsLinkLine(PageParagraph paragraph) => paragraph.LinkShare > 0.8 && (paragraph.Text.Length < 160 || paragraph.Kind == ParagraphKind.Item);

    /// <summary>A heading stands before text, else it is one over something that was left out.</summary>
    private static bool LeadsText(List<PageParagraph> paragraphs, int heading)
    {
        var next = heading + 1;
        while (next < paragraphs.Count && paragraphs[next].Kind is ParagraphKind.Heading or ParagraphKind.Caption) next++;
        return next < paragraphs.Count && !IsLinkLine(paragraphs[next]);
    }

    private BlockKind KindOf(PageParagraph paragraph)
    {
        if (paragraph.Kind == ParagraphKind.Caption) return BlockKind.Caption;
        for (var (element, steps) = (paragraph.Block, 0); element is not null && steps < 3; element = element.ParentElement, steps++)
        {
            if (paragraph.Text.Length <= LongestCaption && rules.IsCaption(element)) return BlockKind.Caption;
        }

        return paragraph.Kind == ParagraphKind.Quote ? BlockKind.Quote : BlockKind.Body;
    }

    private static Article Compose(List<(BlockKind Kind, string Text)> kept, PageMetadata about, string? url, ArticleNames names)
    {
        var text = new StringBuilder();
        var blocks = new List<ArticleBlock>();
        void Add(BlockKind kind, string words)
        {
            if (text.Length > 0) text.Append("\n\n");
            blocks.Add(new ArticleBlock(kind, new Span(text.Length, text.Length + words.Length)));
            text.Append(words);
        }

        if (about.Title is { } title) Add(BlockKind.Title, title);
        foreach (var (kind, words) in kept) Add(kind, words);
        var whole = text.ToString();
        return new Article
        {
            Id = names.IdOf(null, whole),
            Text = whole,
            Url = url ?? about.Url,
            Publisher = about.Publisher,
            Title = about.Title,
            Byline = about.Byline,
            Published = about.Published,
            Blocks = blocks,
        };
    }
}
