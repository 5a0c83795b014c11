using System.Text;
using Kawat.News.Feeds;
using Kawat.News.Html;
using Kawat.News.Json;
using Kawat.News.Plain;
using Kawat.News.Reading;
using Kawat.News.Warc;
using Kawat.Packs;

namespace Kawat.News;

/// <summary>
/// Reads articles from bytes: plain text, pages, JSON, JSON lines, feeds and web archives, each also as gzip. What an input is
/// its content tells. Immutable and thread-safe. Never throws on content: what cannot be read is a result with its reason.
/// </summary>
public sealed class ArticleReader
{
    private readonly ReaderOptions options;
    private readonly PlainTextArticles texts;
    private readonly HtmlArticles pages;
    private readonly JsonArticles json;
    private readonly FeedArticles feeds;
    private readonly WarcArticles archives;

    public ArticleReader(PackSet packs, ReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(packs);
        this.options = options ?? new ReaderOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(this.options.LongestArticleBytes, 1024);
        var boilerplate = new Boilerplate(packs);
        var dates = new VisibleDate(packs);
        texts = new PlainTextArticles(boilerplate, dates);
        pages = new HtmlArticles(packs, boilerplate);
        json = new JsonArticles(pages, dates, this.options);
        feeds = new FeedArticles(pages);
        archives = new WarcArticles(pages, this.options);
    }

    /// <summary>
    /// Reads an input to its end, lazily: a file of many articles is never held whole. The stream is not closed.
    /// </summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">The input's name: a path, an address, or "-"; ids and messages are made of it.</param>
    public IEnumerable<ReadResult> Read(Stream stream, string name)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return Guarded(Lazily(stream, name), name);
    }

    /// <summary>Reads an input that is held in memory.</summary>
    public IEnumerable<ReadResult> Read(byte[] bytes, string name)
    {
        ArgumentNullException.ThrowIfNull(bytes);
        return Read(new MemoryStream(bytes, writable: false), name);
    }

    private IEnumerable<ReadResult> Lazily(Stream stream, string name)
    {
        foreach (var result in Open(stream, name, 0)) yield return result;
    }

    /// <summary>Broken gzip and failing disks show themselves while results are drawn: each becomes a last result.</summary>
    private static IEnumerable<ReadResult> Guarded(IEnumerable<ReadResult> results, string name)
    {
        using var source = results.GetEnumerator();
        while (true)
        {
            ReadResult? result;
            try
            {
                result = source.MoveNext() ? source.Current : null;
            }
            catch (InvalidDataException)
            {
                result = ReadResult.Failed(name, FailureKind.Malformed, "broken gzip: the file is damaged or not whole");
            }
            catch (EndOfStreamException)
            {
                result = ReadResult.Failed(name, FailureKind.Malformed, "the file ends too early");
            }
            catch (UnauthorizedAccessException)
            {
                result = ReadResult.Failed(name, FailureKind.Unreadable, "no right to read it");
            }
            catch (IOException)
            {
                result = ReadResult.Failed(name, FailureKind.Unreadable, "reading stopped: the disk, network or pipe failed");
            }

            if (result is null) yield break;
            yield return result;
            if (result.Failure is { Kind: FailureKind.Unreadable }) yield break;
            if (result.Input == name && result.Failure is { Kind: FailureKind.Malformed }) yield break;
        }
    }

    private IEnumerable<ReadResult> Open(Stream stream, string name, int depth)
    {
        var bytes = new PrefixStream(stream);
        var head = bytes.Peek(ContentSniffer.PeekLength).ToArray();
        return ContentSniffer.KindOf(head) switch
        {
            ContentKind.Empty => [ReadResult.Failed(name, FailureKind.Empty, head.Length == 0 ? "empty: it has no bytes" : "empty: white space alone")],
            ContentKind.Binary => [ReadResult.Failed(name, FailureKind.Binary, $"{ContentSniffer.BinaryName(head)}, expected text, HTML, JSON lines, a feed or WARC")],
            ContentKind.Gzip when depth < 2 => Open(new WholeGzipStream(bytes), name, depth + 1),
            ContentKind.Gzip => [ReadResult.Failed(name, FailureKind.Malformed, "gzip within gzip within gzip")],
            ContentKind.Json => json.Read(bytes, name, TextDecoder.Decode(head, null)),
            ContentKind.Warc => archives.Read(bytes, name),
            var kind => ReadWhole(bytes, name, kind),
        };
    }

    private IEnumerable<ReadResult> ReadWhole(PrefixStream stream, string name, ContentKind kind)
    {
        if (stream.ReadAll(options.LongestArticleBytes) is not { } bytes)
        {
            yield return ReadResult.Failed(name, FailureKind.TooLong, Limits.TooLong(options.LongestArticleBytes));
            yield break;
        }

        var text = TextDecoder.Decode(bytes, kind == ContentKind.Text ? null : DeclaredCharset.Find(bytes));
        if (kind == ContentKind.Feed)
        {
            foreach (var result in feeds.Read(text, name)) yield return result;
            yield break;
        }

        var names = new ArticleNames(name, single: true);
        var article = kind == ContentKind.Html ? pages.Read(text, AddressOf(name), names) : texts.Read(text, names);
        yield return article is null
            ? ReadResult.Failed(name, FailureKind.NoArticle, kind == ContentKind.Html ? "a page without an article's text" : "no text but boilerplate")
            : ReadResult.Of(name, article);
    }

    private static string? AddressOf(string name) => name.StartsWith("http://", StringComparison.Ordinal) || name.StartsWith("https://", StringComparison.Ordinal) ? name : null;
}
