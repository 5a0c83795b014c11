using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Kawat.News.Html;

/// <summary>What JSON-LD says about an article (schema.org's NewsArticle, Article, BlogPosting …).</summary>
internal sealed record LinkedData(string? Headline, string? Published, string? Byline, string? Publisher, string? Body)
{
    private const int Deepest = 6;
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>The first article that a page's JSON-LD describes, or null.</summary>
    public static LinkedData? Read(IHtmlDocument page)
    {
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json']"))
        {
            var found = Parse(script.TextContent);
            if (found is not null) return found;
        }

        return null;
    }

    private static LinkedData? Parse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json.Trim().TrimEnd(';'), Lenient);
            return Find(document.RootElement, 0) is { } article ? Of(article) : null;
        }
        catch (JsonException)
        {
            // Pages with broken structured data still have a text: the rest of the page is read.
            return null;
        }
    }

    private static JsonElement? Find(JsonElement element, int depth)
    {
        if (depth > Deepest) return null;
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                if (Find(item, depth + 1) is { } found) return found;
            }

            return null;
        }

        if (element.ValueKind != JsonValueKind.Object) return null;
        if (IsArticle(element)) return element;
        foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
        {
            if (element.TryGetProperty(name, out var inner) && Find(inner, depth + 1) is { } found) return found;
        }

        return null;
    }

    private static bool IsArticle(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type)) return false;
        var names = type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(Text)] : new[] { Text(type) };
        return names.Any(name => name is not null && (name.EndsWith("Article", StringComparison.Ordinal) || name.EndsWith("Posting", StringComparison.Ordinal) || name is "Report"));
    }

    private static LinkedData Of(JsonElement article)
    {
        string? Field(string name) => article.TryGetProperty(name, out var value) ? Name(value) : null;
        return new LinkedData(Decoded(Field("headline")), Field("datePublished"), Decoded(Field("author") ?? Field("creator")), Decoded(Field("publisher")), PlainBody(Field("articleBody")));
    }

    /// <summary>Structured data often holds text with entities, and bodies with tags.</summary>
    private static string? Decoded(string? text) => string.IsNullOrWhiteSpace(text) ? null : WebUtility.HtmlDecode(text).Trim();

    private static string? PlainBody(string? text) => text is null || text.Contains("</", StringComparison.Ordinal) ? null : Decoded(text);

    private static string? Name(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.TryGetProperty("name", out var name) ? Name(name) : null,
        JsonValueKind.Array => string.Join(", ", value.EnumerateArray().Select(Name).Where(name => !string.IsNullOrWhiteSpace(name)).Distinct()) is { Length: > 0 } names ? names : null,
        _ => Text(value),
    };

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.String && !value.GetRawText().Contains("\\ud", StringComparison.OrdinalIgnoreCase)
        ? value.GetString()
        : null;
}
