using System.Text;
using System.Text.Json;
using Kawat.Articles;
using Kawat.News.Html;
using Kawat.News.Reading;

namespace Kawat.News.Json;

/// <summary>
/// Reads JSON: one object a line (JSONL), one object a file, or an array of objects. The text of an article is taken as it
/// is, to the letter: whoever made the line has cleaned it, and gold offsets point into it.
/// </summary>
internal sealed class JsonArticles(HtmlArticles pages, VisibleDate dates, ReaderOptions options)
{
    private static readonly string[] Known = ["id", "url", "publisher", "title", "byline", "published", "lang", "text", "html"];
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public IEnumerable<ReadResult> Read(PrefixStream stream, string name, string head)
    {
        var isLines = head.TrimStart('\uFEFF', ' ', '\r', '\n', '\t').StartsWith('{') && (name.Contains(".jsonl", StringComparison.OrdinalIgnoreCase) || FirstLineIsWhole(head));
        return isLines ? Lines(stream, name) : Whole(stream, name);
    }

    private static bool FirstLineIsWhole(string head)
    {
        var trimmed = head.TrimStart('\uFEFF', ' ', '\r', '\n', '\t');
        var end = trimmed.IndexOf('\n', StringComparison.Ordinal);
        // A first line longer than what was looked at is no pretty-printed object.
        return end < 0 ? head.Length >= ContentSniffer.PeekLength / 2 : TryParse(trimmed[..end], out _, out _);
    }

    private IEnumerable<ReadResult> Whole(PrefixStream stream, string name)
    {
        if (stream.ReadAll(options.LongestArticleBytes) is not { } bytes)
        {
            yield return ReadResult.Failed(name, FailureKind.TooLong, Limits.TooLong(options.LongestArticleBytes));
            yield break;
        }

        if (!TryParse(TextDecoder.Decode(bytes, null), out var root, out var reason))
        {
            yield return ReadResult.Failed(name, FailureKind.Malformed, reason);
            yield break;
        }

        if (root.ValueKind != JsonValueKind.Array)
        {
            yield return ReadObject(root, name, new ArticleNames(name, single: true));
            yield break;
        }

        var number = 0;
        foreach (var item in root.EnumerateArray()) yield return ReadObject(item, $"{name}:{++number}", new ArticleNames(name, single: false));
        if (number == 0) yield return ReadResult.Failed(name, FailureKind.Empty, "an empty list");
    }

    private IEnumerable<ReadResult> Lines(PrefixStream stream, string name)
    {
        var names = new ArticleNames(name, single: false);
        var number = 0;
        foreach (var line in new LineReader(stream, options.LongestArticleBytes).Lines())
        {
            number++;
            var input = $"{name}:{number}";
            if (line is null) yield return ReadResult.Failed(input, FailureKind.TooLong, Limits.TooLong(options.LongestArticleBytes));
            else if (line.AsSpan().Trim().Trim('\uFEFF').IsEmpty) continue;
            else if (!TryParse(line, out var root, out var reason)) yield return ReadResult.Failed(input, FailureKind.Malformed, reason);
            else yield return ReadObject(root, input, names);
        }
    }

    private ReadResult ReadObject(JsonElement root, string input, ArticleNames names)
    {
        if (root.ValueKind != JsonValueKind.Object)
            return ReadResult.Failed(input, FailureKind.Malformed, $"found a JSON {Kind(root)}, expected an object with 'text' or 'html'");
        string? Field(string field) => root.TryGetProperty(field, out var value) ? Text(value) : null;
        var article = Field("text") is { } text ? FromText(text, Field, names) : Field("html") is { } html ? pages.Read(html, Field("url"), names) : null;
        if (article is null)
        {
            var reason = Field("html") is null ? "no field 'text' or 'html'" : "no article found in 'html'";
            return ReadResult.Failed(input, FailureKind.NoArticle, reason);
        }

        if (string.IsNullOrWhiteSpace(article.Text)) return ReadResult.Failed(input, FailureKind.Empty, "'text' is empty");
        article = article with
        {
            Id = names.IdOf(Field("id"), article.Text),
            Url = Field("url") ?? article.Url,
            Publisher = Field("publisher") ?? article.Publisher,
            Title = Field("title") ?? article.Title,
            Byline = Field("byline") ?? article.Byline,
            Published = (Field("published") is { } published ? dates.Read(published) : null) ?? article.Published,
            Language = LanguageOf(Field("lang")) ?? article.Language,
        };
        var others = root.EnumerateObject().Where(field => !Known.Contains(field.Name)).GroupBy(field => field.Name).ToDictionary(group => group.Key, group => group.Last().Value.GetRawText());
        return ReadResult.Of(input, article) with { OtherFields = others, Warning = DateWarning(Field("published"), article) };
    }

    private static string? DateWarning(string? published, Article article) => string.IsNullOrWhiteSpace(published) || article.Published is not null
        ? null
        : $"published: found '{published}', expected YYYY-MM-DD or an ISO 8601 time; the article is read without a date of publication";

    private static Article FromText(string text, Func<string, string?> field, ArticleNames names) =>
        new() { Id = names.IdOf(field("id"), text), Text = text };

    private static string? LanguageOf(string? lang) => string.IsNullOrWhiteSpace(lang) || lang is "auto" or "und" ? null : lang.Trim().Split('-', '_')[0].ToLowerInvariant();

    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Clean(value),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    /// <summary>A string; one with half a surrogate pair in an escape cannot be turned into text by the library.</summary>
    private static string? Clean(JsonElement value)
    {
        var raw = value.GetRawText();
        return raw.Contains("\\u", StringComparison.OrdinalIgnoreCase) ? Unescape(raw.AsSpan(1, raw.Length - 2)) : value.GetString();
    }

    private static string Unescape(ReadOnlySpan<char> raw)
    {
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 >= raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }

            var c = raw[++i];
            if (c == 'u' && i + 4 < raw.Length && ushort.TryParse(raw.Slice(i + 1, 4), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var code))
            {
                text.Append((char)code);
                i += 4;
            }
            else
            {
                text.Append(c switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f', _ => c });
            }
        }

        return text.ToString();
    }

    private static string Kind(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => "list",
        JsonValueKind.String => "string",
        JsonValueKind.Number => "number",
        _ => "value",
    };

    private static bool TryParse(string json, out JsonElement root, out string reason)
    {
        root = default;
        reason = "";
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'), Lenient);
            root = document.RootElement.Clone();
            return true;
        }
        catch (JsonException broken)
        {
            var at = broken.LineNumber is > 0 ? $"line {broken.LineNumber + 1}, " : "";
            reason = $"broken JSON at {at}column {(broken.BytePositionInLine ?? 0) + 1}: {Near(json, broken)}; expected one object, such as {{\"id\": …, \"text\": …}}";
            return false;
        }
    }

    private static string Near(string json, JsonException broken)
    {
        var lines = json.Split('\n');
        var line = lines[Math.Min(lines.Length - 1, (int)(broken.LineNumber ?? 0))].TrimEnd();
        var bytes = Encoding.UTF8.GetBytes(line);
        var at = (int)Math.Min(bytes.Length, broken.BytePositionInLine ?? 0);
        var from = Encoding.UTF8.GetCharCount(bytes, 0, at);
        return from >= line.Length ? "the line ends too early" : $"found '{line[from..Math.Min(line.Length, from + 20)]}'";
    }
}
