using System.Xml;
using System.Xml.Linq;
using Kawat.Articles;
using Kawat.News.Html;
using Kawat.News.Reading;

namespace Kawat.News.Feeds;

/// <summary>Reads the entries of an RSS or Atom feed, each an article of what the feed gives of it.</summary>
internal sealed class FeedArticles(HtmlArticles pages)
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };

    public IEnumerable<ReadResult> Read(string xml, string name)
    {
        XDocument feed;
        string? problem = null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml.TrimStart('\uFEFF', ' ', '\r', '\n', '\t')), Settings);
            feed = XDocument.Load(reader);
        }
        catch (XmlException broken)
        {
            feed = new XDocument();
            problem = $"broken feed at line {broken.LineNumber}, column {broken.LinePosition}; expected RSS or Atom";
        }

        if (problem is not null)
        {
            yield return ReadResult.Failed(name, FailureKind.Malformed, problem);
            yield break;
        }

        var publisher = feed.Root?.Descendants().FirstOrDefault(element => element.Name.LocalName == "title")?.Value.Trim();
        var number = 0;
        foreach (var entry in feed.Descendants().Where(element => element.Name.LocalName is "item" or "entry"))
            yield return Entry(entry, $"{name}:{++number}", publisher);
        if (number == 0) yield return ReadResult.Failed(name, FailureKind.NoArticle, "a feed without entries");
    }

    private ReadResult Entry(XElement entry, string input, string? publisher)
    {
        string? Value(params string[] names) => names
            .Select(name => entry.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Value.Trim())
            .FirstOrDefault(value => !string.IsNullOrEmpty(value));
        var title = Value("title");
        var content = Value("encoded", "content", "description", "summary");
        if (content is null && title is null) return ReadResult.Failed(input, FailureKind.NoArticle, "an entry without title and text");
        var url = Value("link") ?? entry.Elements().FirstOrDefault(element => element.Name.LocalName == "link")?.Attribute("href")?.Value;
        var names = new ArticleNames(input, single: false);
        var fragment = $"<html><head><title>{System.Net.WebUtility.HtmlEncode(title)}</title></head><body><article>{Paragraphs(content)}</article></body></html>";
        if (pages.Read(fragment, url, names) is not { } article) return ReadResult.Failed(input, FailureKind.NoArticle, "an entry without text");
        return ReadResult.Of(input, article with
        {
            Id = names.IdOf(Value("guid", "id"), article.Text),
            Title = title ?? article.Title,
            Byline = Value("creator", "author"),
            Publisher = publisher,
            Published = DateOf(Value("pubDate", "published", "date", "updated")),
        });
    }

    private static string Paragraphs(string? content) => content is null ? "" : content.Contains('<') ? content : $"<p>{System.Net.WebUtility.HtmlEncode(content)}</p>";

    /// <summary>ISO 8601 (Atom) or RFC 822 (RSS); the zone's names are read as offsets.</summary>
    private static PublishedOn? DateOf(string? text)
    {
        if (PublishedOn.TryParse(text, out var published)) return published;
        if (text is null) return null;
        var plain = text.Replace("GMT", "+0000", StringComparison.Ordinal).Replace(" UT", " +0000", StringComparison.Ordinal).Replace("WIB", "+0700", StringComparison.Ordinal);
        string[] forms = ["ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz", "d MMM yyyy HH:mm:ss zzz"];
        return DateTimeOffset.TryParseExact(plain, forms, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AllowWhiteSpaces, out var moment)
            ? new PublishedOn(DateOnly.FromDateTime(moment.DateTime), moment)
            : null;
    }
}
