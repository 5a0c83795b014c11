using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Kawat.Articles;
using Kawat.News;
using Kawat.Packs;
using Kawat.Tests.Segmentation;

namespace Kawat.Tests.News;

public sealed partial class PageTests
{
    private const string Page = """
        <!doctype html>
        <html lang="id"><head>
        <title>Menteri Menolak Usul Gencatan Senjata - Kawat Harian</title>
        <meta charset="utf-8"><meta property="og:site_name" content="Kawat Harian">
        <link rel="canonical" href="https://harian.example/menolak">
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"Menteri Menolak Usul Gencatan Senjata","datePublished":"2024-11-01T10:15:00+07:00","author":{"@type":"Person","name":"Rini Pena"},"publisher":{"name":"Kawat Harian"}}]}</script>
        </head><body>
        <nav><a href="/">Beranda</a> <a href="/dunia">Dunia</a></nav>
        <div class="cookie-consent"><p>Situs ini menggunakan cookie untuk meningkatkan pengalaman Anda, silakan setujui.</p></div>
        <div class="wrap has-sidebar"><article>
        <h1>Menteri Menolak Usul Gencatan Senjata</h1>
        <div class="byline">Rini Pena - Kawat Harian</div>
        <div class="share-buttons"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
        <figure><img src="a.jpg"><figcaption>Menteri tiba di istana. (Foto: Kawat)</figcaption></figure>
        <div class="detail__body-text">
        <p><strong>Jakarta</strong> - Menteri luar negeri menolak usul gencatan senjata itu, kata juru bicaranya, Jumat (1/11/2024).</p>
        <p>Baca juga: <a href="/lain">Pasukan Kepung Kota Pelabuhan</a></p>
        <table class="linksisip"><tr><td><a href="/lain2">Presiden Serang Balik Pengkritik</a></td></tr></table>
        <p>“Kami tidak percaya lagi kepada mereka,” katanya kepada wartawan di Jakarta, seusai rapat kabinet.</p>
        <p>SCROLL TO CONTINUE WITH CONTENT</p>
        <h2>Reaksi oposisi</h2>
        <p>Partai oposisi menyayangkan penolakan itu, karena perang telah berlangsung hampir dua tahun.<br><br>Perundingan berikutnya belum dijadwalkan, menurut juru bicara itu.</p>
        <p><a href="/tag/perang">Perang</a> <a href="/tag/menteri">Menteri</a></p>
        </div>
        <div class="related-articles"><h3>Berita Terkait</h3><p>Lima tentara tewas dalam serangan di perbatasan utara, kata polisi setempat kemarin.</p></div>
        <div id="comments"><h3>Tinggalkan Balasan</h3><form><p>Alamat email Anda tidak akan dipublikasikan.</p></form></div>
        </article></div>
        <footer><p>Hak cipta dilindungi undang-undang, Kawat Harian, Jakarta, sejak 1999.</p></footer>
        </body></html>
        """;

    private static readonly ArticleReader Reader = new(PackSet.BuiltIn);

    [Fact]
    public void The_usual_clutter_of_a_page_is_left_out()
    {
        var article = Read(Page);
        Assert.Equal(
            """
            Menteri Menolak Usul Gencatan Senjata

            Menteri tiba di istana. (Foto: Kawat)

            Jakarta - Menteri luar negeri menolak usul gencatan senjata itu, kata juru bicaranya, Jumat (1/11/2024).

            “Kami tidak percaya lagi kepada mereka,” katanya kepada wartawan di Jakarta, seusai rapat kabinet.

            Reaksi oposisi

            Partai oposisi menyayangkan penolakan itu, karena perang telah berlangsung hampir dua tahun.

            Perundingan berikutnya belum dijadwalkan, menurut juru bicara itu.
            """,
            article.Text);
        Assert.Equal([BlockKind.Title, BlockKind.Caption, BlockKind.Body, BlockKind.Body, BlockKind.Body, BlockKind.Body, BlockKind.Body], article.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void What_a_page_says_about_itself_is_read()
    {
        var article = Read(Page);
        Assert.Equal("Menteri Menolak Usul Gencatan Senjata", article.Title);
        Assert.Equal("2024-11-01T10:15:00+07:00", article.Published.ToString());
        Assert.Equal(("Rini Pena", "Kawat Harian", "https://harian.example/menolak"), (article.Byline, article.Publisher, article.Url));
    }

    [Theory]
    [InlineData("<meta property=\"article:published_time\" content=\"2024-11-01T10:15:00+07:00\">", "", "2024-11-01T10:15:00+07:00")]
    [InlineData("<meta itemprop=\"datePublished\" content=\"2024-11-01\">", "", "2024-11-01")]
    [InlineData("", "<time datetime=\"2024-11-01\">kemarin</time>", "2024-11-01")]
    [InlineData("", "<div class=\"detail__date\">Jumat, 01 Nov 2024 10:15 WIB</div>", "2024-11-01")]
    [InlineData("", "<span class=\"posted-on\">1 November 2024</span>", "2024-11-01")]
    [InlineData("", "<span class=\"pub-date\">November 1, 2024</span>", "2024-11-01")]
    [InlineData("", "<span class=\"read__time\">Kompas - 01/11/2024, 10:15 WIB</span>", "2024-11-01")]
    [InlineData("", "<p class=\"date\">Pebruari ramai</p>", null)]
    public void The_date_of_a_page_is_found(string head, string body, string? date)
    {
        var article = Read($"<html><head><title>Menteri menolak usul itu</title>{head}</head><body>{body}<p>Menteri luar negeri menolak usul itu pada hari Senin di Jakarta, kata juru bicaranya.</p></body></html>");
        Assert.Equal(date, article.Published?.ToString());
    }

    [Theory]
    [InlineData("Menteri menolak usul itu - Kawat", "Menteri menolak usul itu")]
    [InlineData("Menteri menolak usul itu | Kawat Harian Pagi", "Menteri menolak usul itu")]
    [InlineData("Perang Rusia-Ukraina memanas", "Perang Rusia-Ukraina memanas")]
    public void The_name_of_the_outlet_is_no_part_of_the_title(string title, string expected) =>
        Assert.Equal(expected, Read($"<html><head><title>{title}</title></head><body><p>Menteri luar negeri menolak usul itu pada hari Senin di Jakarta, kata juru bicaranya.</p></body></html>").Title);

    [Fact]
    public void Every_block_quotes_the_text()
    {
        var article = Read(Page);
        Assert.All(article.Blocks, block => Assert.Equal(block.Span.In(article.Text).Trim(), block.Span.In(article.Text)));
    }

    /// <summary>The measure of the public extraction benchmark: shingles of four words, shares a page, averaged.</summary>
    [Fact]
    public void Bodies_of_real_pages_are_found()
    {
        Assert.SkipUnless(Repository.Shared is not null, "the shared material is missing");
        var folder = Path.Combine(Repository.Shared!, "pages");
        using var truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "truth.json")));
        double precision = 0, recall = 0;
        int pages = 0, found = 0;
        foreach (var page in truth.RootElement.EnumerateObject())
        {
            pages++;
            using var stream = File.OpenRead(Path.Combine(folder, "html", page.Name + ".html.gz"));
            if (Reader.Read(stream, page.Name).Single().Article is not { } article) continue;
            found++;
            var body = string.Join("\n", article.Blocks.Where(block => block.Kind is BlockKind.Body or BlockKind.Quote).Select(block => block.Span.In(article.Text)));
            var (gold, mine) = (Shingles(page.Value.GetProperty("articleBody").GetString()!), Shingles(body));
            var shared = gold.Sum(pair => Math.Min(pair.Value, mine.GetValueOrDefault(pair.Key)));
            precision += mine.Count == 0 ? 0 : (double)shared / mine.Values.Sum();
            recall += (double)shared / gold.Values.Sum();
        }

        var (p, r) = (precision / found, recall / pages);
        Assert.True(2 * p * r / (p + r) >= 0.96, $"precision {p:F3} recall {r:F3} on {found} of {pages} pages");
    }

    private static Dictionary<string, int> Shingles(string text)
    {
        var words = Word().Matches(text).Select(match => match.Value).ToArray();
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < Math.Max(1, words.Length - 3) && words.Length > 0; i++)
        {
            var shingle = string.Join(' ', words.Skip(i).Take(4));
            counts[shingle] = counts.GetValueOrDefault(shingle) + 1;
        }

        return counts;
    }

    private static Article Read(string html) => Reader.Read(Encoding.UTF8.GetBytes(html), "page.html").Single().Article!;

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
