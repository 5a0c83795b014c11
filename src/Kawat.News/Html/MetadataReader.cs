using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Kawat.Articles;
using Kawat.Packs;

namespace Kawat.News.Html;

/// <summary>Reads title, date, byline and publisher: structured data first, then meta elements, then what the eye sees.</summary>
internal sealed class MetadataReader(PackSet packs)
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "datepublished", "date", "pubdate", "publishdate", "publish-date", "dc.date",
        "dc.date.issued", "dcterms.created", "dcterms.date", "sailthru.date", "parsely-pub-date", "content_publisheddate", "cxenseparse:recs:publishtime",
        "originalpublicationdate", "article.published", "published_at", "publication_date", "content_date", "bt:pubdate",
    ];

    private static readonly string[] BylineNames = ["author", "article:author", "dc.creator", "sailthru.author", "parsely-author", "byl", "content_author"];
    private static readonly string[] VisibleDates = ["[class*=date]", "[class*=time]", "[class*=publish]", "[class*=posted]", "[id*=date]"];
    private static readonly string[] VisibleBylines = ["[itemprop=author]", "[rel=author]", ".byline", ".author", "[class*=author-name]", "[class*=byline]"];

    private const int LongestVisible = 120;

    private readonly VisibleDate visibleDate = new(packs);

    public PageMetadata Read(IHtmlDocument page, string? url)
    {
        var metas = Metas(page);
        var linked = LinkedData.Read(page);
        string? Meta(params string[] names) => names.Select(name => metas.GetValueOrDefault(name)).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value));
        return new PageMetadata
        {
            Title = TitleOf(page, linked, Meta("og:title", "twitter:title"), Meta("og:site_name")),
            Url = url ?? Absolute(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Absolute(Meta("og:url")),
            Publisher = linked?.Publisher ?? Meta("og:site_name", "application-name", "publisher", "dc.publisher"),
            Byline = Clean(linked?.Byline ?? BylineOf(Meta(BylineNames)) ?? Visible(page, VisibleBylines)),
            Published = DateOf(linked?.Published) ?? DateOf(Meta(DateNames)) ?? DateFromPage(page),
            Body = linked?.Body,
        };
    }

    private static Dictionary<string, string> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var meta in page.QuerySelectorAll("meta[content]"))
        {
            var name = meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop");
            if (name is not null) metas.TryAdd(name, meta.GetAttribute("content")!.Trim());
        }

        return metas;
    }

    private static string? TitleOf(IHtmlDocument page, LinkedData? linked, string? meta, string? site)
    {
        var title = linked?.Headline ?? meta;
        var heading = page.QuerySelectorAll("h1").Select(h1 => Collapse(h1.TextContent)).FirstOrDefault(text => text.Length > 8);
        if (heading is not null && (title is null || Agree(heading, title))) return heading;
        title ??= page.Title;
        return string.IsNullOrWhiteSpace(title) ? null : WithoutSite(Collapse(title), site);
    }

    /// <summary>The heading is the headline if it shares its beginning with what the page's head says.</summary>
    private static bool Agree(string heading, string title)
    {
        var length = Math.Min(12, Math.Min(heading.Length, title.Length));
        return heading.AsSpan(0, length).Equals(Collapse(title).AsSpan(0, Math.Min(length, Collapse(title).Length)), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"Headline | Outlet", "Headline - Outlet".</summary>
    private static string WithoutSite(string title, string? site)
    {
        var cut = title.LastIndexOfAny(['|', '–', '—', '-', '»', '·']);
        if (cut < 15 || cut + 1 >= title.Length || title[cut - 1] != ' ' || title[cut + 1] != ' ') return title;
        var rest = title[(cut + 1)..].Trim();
        return rest.Equals(site, StringComparison.OrdinalIgnoreCase) || rest.Split(' ').Length <= 3 ? title[..cut].TrimEnd() : title;
    }

    private static string? Absolute(string? url) => url is not null && url.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? url : null;

    private static string? BylineOf(string? meta) => meta is null || meta.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? null : meta;

    private static string? Clean(string? byline)
    {
        if (string.IsNullOrWhiteSpace(byline)) return null;
        var text = Collapse(byline);
        return text.Length > LongestVisible ? null : text;
    }

    private static string? Visible(IHtmlDocument page, string[] selectors)
    {
        foreach (var selector in selectors)
        {
            var text = Collapse(page.QuerySelector(selector)?.TextContent ?? "");
            if (text.Length is > 2 and < 80) return text;
        }

        return null;
    }

    private PublishedOn? DateOf(string? text) => text is null ? null : visibleDate.Read(text);

    private PublishedOn? DateFromPage(IHtmlDocument page)
    {
        foreach (var time in page.QuerySelectorAll("time[datetime], [itemprop=datePublished]").Take(5))
        {
            var stated = time.GetAttribute("datetime") ?? time.GetAttribute("content");
            if ((DateOf(stated) ?? visibleDate.Find(time.TextContent)) is { } date) return date;
        }

        foreach (var selector in VisibleDates)
        {
            foreach (var element in page.QuerySelectorAll(selector).Take(6))
            {
                var text = Collapse(element.TextContent);
                if (text.Length is > 5 and < LongestVisible && visibleDate.Find(text) is { } date) return date;
            }
        }

        return null;
    }

    internal static string Collapse(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
