using System.IO.Compression;
using System.Text;
using Kawat.Articles;
using Kawat.News;
using Kawat.Packs;

namespace Kawat.Tests.News;

public sealed class ArticleReaderTests
{
    private const string Sentence = "Menteri luar negeri menolak usul itu pada hari Senin di Jakarta.";
    private static readonly ArticleReader Reader = new(PackSet.BuiltIn);
    private static readonly ArticleReader SmallReader = new(PackSet.BuiltIn, new ReaderOptions { LongestArticleBytes = 2048 });

    static ArticleReaderTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void Plain_text_is_one_article_named_after_its_file()
    {
        var article = Article(Sentence, "berita/menolak.txt");
        Assert.Equal("menolak", article.Id);
        Assert.Equal(Sentence, article.Text);
        Assert.Null(article.Title);
    }

    [Fact]
    public void A_headline_of_a_plain_text_is_its_title() =>
        Assert.Equal("Menteri Menolak Usul", Article($"Menteri Menolak Usul\n\n{Sentence}", "a.txt").Title);

    [Theory]
    [InlineData("Menteri Menolak Usul\nJumat, 1 November 2024 10:15 WIB\n", "2024-11-01")]
    [InlineData("Friday, November 1, 2024\n", "2024-11-01")]
    [InlineData("Menteri Menolak Usul pada 1 November 2024 di Kota Bandung\n", null)]
    public void A_line_that_is_a_date_dates_a_plain_text(string head, string? date) => Assert.Equal(date, Article(head + Sentence, "a.txt").Published?.ToString());

    [Fact]
    public void Text_without_a_name_is_called_by_its_hash()
    {
        var id = Article(Sentence, "-").Id;
        Assert.StartsWith("sha256:", id);
        Assert.Equal(7 + 64, id.Length);
        Assert.Equal(id, Article(Sentence + "\n", "-").Id);
    }

    [Theory]
    [InlineData("Leave a Reply\n\nYour email address will not be published. Required fields are marked *\n\n*")]
    [InlineData("Tinggalkan Balasan\nAlamat email Anda tidak akan dipublikasikan.")]
    [InlineData("Baca juga: Menteri Serang Balik Pengkritik")]
    [InlineData("ADVERTISEMENT")]
    [InlineData("SCROLL TO CONTINUE WITH CONTENT")]
    [InlineData("*")]
    [InlineData("Share")]
    [InlineData("Editor: Rini Pena")]
    [InlineData("Pewarta: Rini Pena\nEditor: Joko Tinta\nCopyright © KAWAT 2024")]
    [InlineData("Pilihan Editor: Menteri Serang Balik")]
    public void Boilerplate_of_a_plain_text_is_left_out(string boilerplate) => Assert.Equal(Sentence, Article($"{Sentence}\n\n{boilerplate}\n", "a.txt").Text);

    [Fact]
    public void The_text_of_a_JSON_article_is_taken_to_the_letter()
    {
        const string text = "  Menteri menolak.\r\n\nBaca juga: Serangan\nLeave a Reply ";
        var json = System.Text.Json.JsonSerializer.Serialize(new { id = "x-1", lang = "id", url = "https://kawat.example/1", published = "2024-11-01", text });
        var article = Article(json, "gold.json");
        Assert.Equal(text, article.Text);
        Assert.Equal(("x-1", "id", "https://kawat.example/1", "2024-11-01"), (article.Id, article.Language, article.Url, article.Published.ToString()));
    }

    [Fact]
    public void A_pretty_printed_JSON_object_is_one_article()
    {
        var article = Article("{\n  \"id\": \"x-1\",\n  \"text\": \"Menteri menolak.\",\n  \"events\": [{\"type\": \"REJECT\"}]\n}\n", "gold.json");
        Assert.Equal("x-1", article.Id);
    }

    [Theory]
    [InlineData("2024-11-01", "2024-11-01")]
    [InlineData("2024-11-01T10:15:00+07:00", "2024-11-01T10:15:00+07:00")]
    [InlineData("1 November 2024", "2024-11-01")]
    [InlineData("Jumat, 01/11/2024", "2024-11-01")]
    [InlineData("kemarin", null)]
    public void A_date_of_a_JSON_article_may_have_many_forms(string stated, string? date) =>
        Assert.Equal(date, Article($"{{\"text\":\"Menteri menolak.\",\"published\":\"{stated}\"}}", "a.json").Published?.ToString());

    [Fact]
    public void Unknown_fields_are_kept_aside()
    {
        var result = Assert.Single(Read("{\"id\":\"1\",\"text\":\"Menteri menolak.\",\"kind\":\"political\"}", "a.jsonl"));
        Assert.Equal("\"political\"", result.OtherFields["kind"]);
    }

    [Fact]
    public void A_broken_line_of_JSONL_is_named_and_the_rest_is_read()
    {
        var results = Read("{\"id\":\"1\",\"text\":\"Satu.\"}\n{\"id\":\"2\",\"text\":\"Du\n{\"id\":\"3\",\"text\":\"Tiga.\"}\n\n{\"id\":\"4\"}\n[1]\n", "a.jsonl");
        Assert.Equal(["1", null, "3", null, null], results.Select(result => result.Article?.Id));
        Assert.Equal(["a.jsonl:1", "a.jsonl:2", "a.jsonl:3", "a.jsonl:5", "a.jsonl:6"], results.Select(result => result.Input));
        Assert.StartsWith("broken JSON at column", results[1].Failure!.Reason);
        Assert.Equal("no field 'text' or 'html'", results[3].Failure!.Reason);
    }

    [Fact]
    public void A_broken_first_line_of_JSONL_is_named_too()
    {
        var results = Read("{\"id\":\"1\",\"text\":\"Sa\n{\"id\":\"2\",\"text\":\"Dua.\"}\n", "a.jsonl");
        Assert.Equal([null, "2"], results.Select(result => result.Article?.Id));
    }

    [Fact]
    public void A_JSON_line_may_hold_a_page()
    {
        var json = System.Text.Json.JsonSerializer.Serialize(new { id = "1", html = Page(Sentence) });
        Assert.Contains(Sentence, Article(json, "a.jsonl").Text);
    }

    [Fact]
    public void Lines_are_read_as_they_come()
    {
        using var stream = new EndlessLines();
        Assert.Equal(3, Reader.Read(stream, "a.jsonl").Take(3).Count());
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("windows-1252")]
    public void Text_is_read_in_whatever_encoding(string encoding)
    {
        const string text = "Menteri Prancis itu berkata, “Kami menolak”. Perundingan di café itu usai — kata José.";
        Assert.Equal(text, Reader.Read(Encoding.GetEncoding(encoding).GetBytes(text), "a.txt").Single().Article?.Text);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public void A_byte_order_mark_is_no_part_of_the_text(string encoding)
    {
        byte[] bytes = [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(Sentence)];
        Assert.Equal(Sentence, Reader.Read(bytes, "a.txt").Single().Article?.Text);
    }

    [Theory]
    [InlineData("â€œKami menolakâ€\u009d kata menteri Ã©tat", "“Kami menolak” kata menteri état")]
    [InlineData("Ibu kota â€“ Jakarta", "Ibu kota – Jakarta")]
    [InlineData("â€œKami menolakâ€ katanya", "“Kami menolak” katanya")]
    [InlineData("Kota São Paulo dan Ångström", "Kota São Paulo dan Ångström")]
    public void UTF8_that_was_read_as_1252_is_mended(string wrong, string right) => Assert.Equal(right, Article(wrong, "a.txt").Text);

    [Fact]
    public void Gzip_is_opened()
    {
        var article = Reader.Read(Gzip(Encoding.UTF8.GetBytes(Sentence)), "menolak.txt.gz").Single().Article;
        Assert.Equal(("menolak", Sentence), (article?.Id, article?.Text));
    }

    [Theory]
    [InlineData("gestern", "published: found 'gestern', expected YYYY-MM-DD or an ISO 8601 time; the article is read without a date of publication")]
    [InlineData("2024-06-03", null)]
    [InlineData("", null)]
    public void A_date_that_cannot_be_read_is_warned_of(string published, string? warning)
    {
        var line = $$"""{"text":"Turki menolak usulan itu.","published":"{{published}}"}""";
        Assert.Equal(warning, Reader.Read(Encoding.UTF8.GetBytes(line), "input.jsonl").Single().Warning);
    }

    [Theory]
    [MemberData(nameof(BadInputs))]
    public void A_bad_input_says_why(string note, byte[] bytes, FailureKind kind, string reason)
    {
        var result = Assert.Single(SmallReader.Read(bytes, "input"));
        Assert.True(result.Failure is not null, note);
        Assert.Equal((kind, reason), (result.Failure.Kind, result.Failure.Reason));
    }

    public static TheoryData<string, byte[], FailureKind, string> BadInputs => new()
    {
        { "no bytes", [], FailureKind.Empty, "empty: it has no bytes" },
        { "white space", " \n\t\n"u8.ToArray(), FailureKind.Empty, "empty: white space alone" },
        { "a mark alone", [0xEF, 0xBB, 0xBF], FailureKind.Empty, "empty: white space alone" },
        { "too long", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("kata ", 500))), FailureKind.TooLong, "longer than 0 MB, the limit for one article; split it, or give articles as JSON lines" },
        { "too long once unpacked", Gzip(Encoding.UTF8.GetBytes(new string('a', 9000))), FailureKind.TooLong, "longer than 0 MB, the limit for one article; split it, or give articles as JSON lines" },
        { "PDF", "%PDF-1.7 ..."u8.ToArray(), FailureKind.Binary, "a PDF document, expected text, HTML, JSON lines, a feed or WARC" },
        { "PNG", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], FailureKind.Binary, "a PNG picture, expected text, HTML, JSON lines, a feed or WARC" },
        { "bytes", [1, 2, 3, 0, 5, 6, 7, 8, 0, 0, 0, 9], FailureKind.Binary, "binary data, expected text, HTML, JSON lines, a feed or WARC" },
        { "half a gzip", Gzip(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 900).Select(i => i.ToString(System.Globalization.CultureInfo.InvariantCulture)))))[..300], FailureKind.Malformed, "broken gzip: the file is damaged or not whole" },
        { "a page without text", "<html><head><title></title></head><body><nav>Menu</nav></body></html>"u8.ToArray(), FailureKind.NoArticle, "a page without an article's text" },
        { "boilerplate alone", "*\nShare\nAdvertisement\n"u8.ToArray(), FailureKind.NoArticle, "no text but boilerplate" },
        { "JSON without text", "{\"id\": \"1\"}"u8.ToArray(), FailureKind.NoArticle, "no field 'text' or 'html'" },
        { "JSON with empty text", "{\"id\": \"1\", \"text\": \" \"}"u8.ToArray(), FailureKind.Empty, "'text' is empty" },
        { "an empty list", "[]"u8.ToArray(), FailureKind.Empty, "an empty list" },
        { "a feed without entries", "<?xml version=\"1.0\"?><rss><channel><title>x</title></channel></rss>"u8.ToArray(), FailureKind.NoArticle, "a feed without entries" },
        { "a broken feed", "<rss><channel><item></channel></rss>"u8.ToArray(), FailureKind.Malformed, "broken feed at line 1, column 23; expected RSS or Atom" },
        { "WARC without length", "WARC/1.0\r\nWARC-Type: response\r\n\r\n"u8.ToArray(), FailureKind.Malformed, "a record without Content-Length" },
    };

    [Fact]
    public void A_page_cut_off_in_the_middle_gives_what_it_has()
    {
        var page = Page($"{Sentence}</p><p>Ia mengatakan bahwa perundingan akan dilanjutkan pekan depan di kota lain.");
        var article = Article(page[..page.IndexOf("di kota lain", StringComparison.Ordinal)], "a.html");
        Assert.Contains("dilanjutkan pekan depan", article.Text);
    }

    /// <summary>At this many tags, time that grows with their square would be minutes.</summary>
    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><div></b>")]
    [InlineData("<DIV class='>'>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<p>lagi ")]
    [InlineData("<!-- <div> --><section>")]
    [InlineData("<script></div></script><center>")]
    public void A_page_that_nests_without_end_is_read(string tags)
    {
        var deep = string.Concat(Enumerable.Repeat(tags, 50_000));
        Assert.Contains(Sentence, Article($"<html><body>{deep}<p>{Sentence} {Sentence}</p></body></html>", "a.html").Text);
    }

    [Fact]
    public void Many_tags_that_are_closed_keep_their_elements()
    {
        var rows = string.Concat(Enumerable.Repeat("<div><svg><path d='M0'/></svg><span>a</span><br></div>", 10_000));
        var text = Article($"<html><body>{rows}<div class='article-body'><p>{Sentence}</p><p>{Sentence}</p></div></body></html>", "a.html").Text;
        Assert.Equal($"{Sentence}\n\n{Sentence}", text);
    }

    [Fact]
    public void A_feed_gives_an_article_for_each_entry()
    {
        var results = Read($"""
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Kawat</title>
            <item><title>Menteri Menolak</title><link>https://kawat.example/1</link><guid>g-1</guid><pubDate>Fri, 01 Nov 2024 10:00:00 GMT</pubDate><description>&lt;p&gt;{Sentence} {Sentence}&lt;/p&gt;</description></item>
            <item><title>DPR Kecewa</title><link>https://kawat.example/2</link><description>{Sentence} {Sentence}</description></item>
            </channel></rss>
            """, "feed.xml");
        Assert.Equal(["g-1", results[1].Article!.Id], results.Select(result => result.Article!.Id));
        Assert.Equal("2024-11-01T10:00:00+00:00", results[0].Article!.Published.ToString());
        Assert.Equal("Kawat", results[0].Article!.Publisher);
        Assert.Contains(Sentence, results[1].Article!.Text);
    }

    [Fact]
    public void An_archive_gives_an_article_for_each_page()
    {
        var page = Encoding.UTF8.GetBytes($"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{Page(Sentence)}");
        var record = $"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Target-URI: https://kawat.example/1\r\nContent-Length: {page.Length}\r\n\r\n";
        byte[] bytes = [.. "WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nabcd\r\n\r\n"u8, .. Encoding.UTF8.GetBytes(record), .. page, .. "\r\n\r\n"u8];
        foreach (var archive in (byte[][])[bytes, Gzip(bytes)])
        {
            var article = Reader.Read(archive, "a.warc").Single().Article!;
            Assert.Equal(("urn:uuid:1", "https://kawat.example/1"), (article.Id, article.Url));
            Assert.Contains(Sentence, article.Text);
        }
    }

    [Fact]
    public void A_stream_that_fails_is_a_result()
    {
        using var stream = new FailingStream();
        var result = Assert.Single(Reader.Read(stream, "a.txt"));
        Assert.Equal(FailureKind.Unreadable, result.Failure?.Kind);
    }

    private static string Page(string paragraph) => $"<html><head><title>Menteri Menolak</title></head><body><article><p>{paragraph}</p><p>{paragraph}</p></article></body></html>";

    private static List<ReadResult> Read(string text, string name) => [.. Reader.Read(Encoding.UTF8.GetBytes(text), name)];

    private static Article Article(string text, string name)
    {
        var result = Assert.Single(Read(text, name));
        Assert.True(result.Article is not null, result.Failure?.Reason);
        return result.Article;
    }

    private static byte[] Gzip(byte[] bytes)
    {
        var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionMode.Compress)) gzip.Write(bytes);
        return memory.ToArray();
    }

    private sealed class EndlessLines : MemoryStream
    {
        private static readonly byte[] Line = "{\"id\":\"1\",\"text\":\"Satu.\"}\n"u8.ToArray();
        private int at;

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override int Read(Span<byte> buffer)
        {
            for (var i = 0; i < buffer.Length; i++) buffer[i] = Line[at++ % Line.Length];
            return buffer.Length;
        }
    }

    private sealed class FailingStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new IOException("secret path");

        public override int Read(Span<byte> buffer) => throw new IOException("secret path");
    }
}
