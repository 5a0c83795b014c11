using System.Globalization;
using System.Text;
using Kawat.Articles;
using Kawat.News.Html;
using Kawat.News.Reading;

namespace Kawat.News.Warc;

/// <summary>Reads the pages of a web archive (WARC 1.0 and 1.1), record by record; records that are no pages are passed over.</summary>
internal sealed class WarcArticles(HtmlArticles pages, ReaderOptions options)
{
    private const int LongestHeaderLine = 16384;

    public IEnumerable<ReadResult> Read(PrefixStream stream, string name)
    {
        var number = 0;
        while (true)
        {
            var record = Next(stream, out var problem);
            if (problem is not null)
            {
                yield return ReadResult.Failed($"{name}:{number + 1}", FailureKind.Malformed, problem);
                yield break;
            }

            if (record is null) yield break;
            number++;
            if (record.Type is "response" or "resource" && Page($"{name}:{number}", record) is { } result) yield return result;
        }
    }

    private ReadResult? Page(string input, WarcRecord record)
    {
        if (record.Content is null) return ReadResult.Failed(input, FailureKind.TooLong, Limits.TooLong(options.LongestArticleBytes));
        var message = HttpMessage.Of(record.Content, record.Type == "response");
        if (message is null || !message.IsPage) return null;
        var names = new ArticleNames("-", single: false);
        var article = pages.Read(TextDecoder.Decode(message.Body, message.Charset), record.Url, names);
        if (article is null) return ReadResult.Failed(input, FailureKind.NoArticle, $"no article in {record.Url ?? "the page"}");
        return ReadResult.Of(input, article with { Id = names.IdOf(record.Id, article.Text) });
    }

    private WarcRecord? Next(PrefixStream stream, out string? problem)
    {
        problem = null;
        string? line;
        do
        {
            line = Line(stream);
        }
        while (line is { Length: 0 });

        if (line is null) return null;
        if (!line.StartsWith("WARC/", StringComparison.Ordinal))
        {
            problem = "found no record where one should begin, expected 'WARC/1.0' or 'WARC/1.1'";
            return null;
        }

        var headers = Headers(stream);
        if (!headers.TryGetValue("Content-Length", out var stated) || !long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out var length))
        {
            problem = "a record without Content-Length";
            return null;
        }

        var content = Content(stream, length, out var whole);
        if (!whole) problem = "the archive ends within a record";
        return whole ? new WarcRecord(headers.GetValueOrDefault("WARC-Type", ""), headers.GetValueOrDefault("WARC-Record-ID")?.Trim('<', '>'), headers.GetValueOrDefault("WARC-Target-URI")?.Trim('<', '>'), content) : null;
    }

    private byte[]? Content(PrefixStream stream, long length, out bool whole)
    {
        var keep = length <= options.LongestArticleBytes;
        var content = keep ? new MemoryStream() : null;
        var buffer = new byte[81920];
        var left = length;
        while (left > 0)
        {
            var read = stream.Read(buffer.AsSpan(0, (int)Math.Min(buffer.Length, left)));
            if (read == 0) break;
            content?.Write(buffer, 0, read);
            left -= read;
        }

        whole = left == 0;
        return content?.ToArray();
    }

    private static Dictionary<string, string> Headers(PrefixStream stream)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (Line(stream) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0) headers[line[..colon].Trim()] = line[(colon + 1)..].Trim();
        }

        return headers;
    }

    private static string? Line(PrefixStream stream)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (line.Count < LongestHeaderLine)
        {
            if (stream.Read(one) == 0) return line.Count == 0 ? null : Encoding.UTF8.GetString([.. line]);
            if (one[0] == '\n') break;
            if (one[0] != '\r') line.Add(one[0]);
        }

        return Encoding.UTF8.GetString([.. line]);
    }

    private sealed record WarcRecord(string Type, string? Id, string? Url, byte[]? Content);
}
