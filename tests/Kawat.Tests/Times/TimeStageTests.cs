using System.Text;
using Kawat.Articles;
using Kawat.Times;

namespace Kawat.Tests.Times;

public sealed class TimeStageTests
{
    [Theory]
    [InlineData("Bom meledak pada Kamis (7/8/2025) pukul 08.00 WIB di pasar.", "id", "Kamis (7/8/2025) pukul 08.00 WIB")]
    [InlineData("Menteri itu mundur pada hari Jumat pekan lalu.", "id", "hari Jumat pekan lalu")]
    [InlineData("Ia ditahan tanggal 28 Okt. 2024 di Wina.", "id", "tanggal 28 Okt. 2024")]
    [InlineData("Kapal itu tiba Sabtu(2/8)malam di Sochi.", "id", "Sabtu(2/8)malam")]
    [InlineData("The army entered the town late on Tuesday at 6:30 a.m. local time, witnesses said.", "en", "late on Tuesday at 6:30 a.m. local time")]
    [InlineData("The treaty was signed on Nov. 1, 2024, in Vienna.", "en", "Nov. 1, 2024")]
    public void A_mention_covers_its_words_with_clock_and_zone(string text, string language, string words)
    {
        var document = TimeRows.Annotate(text, "2025-08-08", language);
        var mention = Assert.Single(document.Get<TimeLayer>().Mentions);
        Assert.Equal(words, document.SpanOf(mention.FirstToken, mention.LastToken).In(text));
    }

    [Theory]
    [InlineData("2024-11-01", DatePrecision.Day)]
    [InlineData("2024-10-28/2024-10-30", DatePrecision.Week)]
    [InlineData("2024-10", DatePrecision.Month)]
    [InlineData("2024", DatePrecision.Year)]
    public void A_date_says_how_exact_it_is(string value, DatePrecision precision)
    {
        var text = value switch
        {
            "2024-11-01" => "It happened today.",
            "2024-10" => "It happened last month.",
            "2024" => "It happened this year.",
            _ => "It happened from Monday to Wednesday.",
        };
        var mention = Assert.Single(TimeRows.Annotate(text, "2024-11-01", "en").Get<TimeLayer>().Mentions);
        Assert.Equal(new EventDate(value, precision), mention.Past);
    }

    [Fact]
    public void A_dateline_gives_the_day_of_an_article_whose_date_is_unknown()
    {
        var layer = TimeRows.Annotate("Friday, October 4, 2019\n\nOn Wednesday, a judge sentenced the officer.", null, "en").Get<TimeLayer>();
        Assert.Equal(new DateOnly(2019, 10, 4), layer.ReportDay);
        Assert.Equal([TimeUse.Report, TimeUse.Act], layer.Mentions.Select(mention => mention.Use));
        Assert.Equal("2019-10-02", layer.Mentions[1].Past.Value);
    }

    [Theory]
    [InlineData("Duta besar itu dipanggil kemarin, seperti dikutip dari Antara, Jumat (1/11/2024).", "2024-10-31")]
    [InlineData("Duta besar itu dipanggil kemarin, kata menteri itu, Jumat (1/11/2024).", null)]
    [InlineData("(FILES) The leader departed on a train, state media reported on September 12, 2023.\n\nPara diplomat itu bertemu dengan duta besar baru di Jakarta kemarin.", null)]
    public void A_relay_in_its_language_gives_the_day_of_an_article_whose_date_is_unknown(string text, string? yesterday)
        => Assert.Equal(yesterday, TimeRows.Annotate(text, null, "id").Get<TimeLayer>().Mentions[^(text.Contains("2024", StringComparison.Ordinal) ? 2 : 1)].Past.Value);

    [Fact]
    public void A_block_of_another_language_is_read_with_that_language()
    {
        const string text = "(FILES) The leader departed on September 12, 2023 on a train, state media said in the capital.\n\nPara diplomat bertemu dengan duta besar itu pada Jumat (1/11/2024) di Jakarta.";
        Assert.Equal(["2023-09-12", "2024-11-01"], TimeRows.Annotate(text, "2024-11-01", null).Get<TimeLayer>().Mentions.Select(mention => mention.Past.Value));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("1900-01-01")]
    [InlineData(null)]
    public void No_date_of_publication_breaks_the_arithmetic(string? published)
    {
        foreach (var language in new[] { "id", "en" })
            foreach (var (_, cells) in TimeRows.Of(language))
                Assert.NotNull(TimeRows.Annotate(cells[1], published, language).Get<TimeLayer>());
    }

    [Theory]
    [InlineData("id", "999999999 tahun lalu, 99999 bulan lalu, 888888888 hari yang lalu, selama 77777777 pekan, 99/99/9999, (0/0), 31/2/2025, 30 Februari, tahun 2101 lalu")]
    [InlineData("en", "999 decades ago, 900 years later, 99/99/9999, February 30, 31 April 2020, the 32nd, 0000-00-00, 2019-13-45")]
    public void Impossible_dates_give_none(string language, string text) => Assert.All(
        TimeRows.Annotate(text, "2025-08-08", language).Get<TimeLayer>().Mentions,
        mention => Assert.True(mention.Past.Value is null || !mention.Past.Value.Contains("-02-3", StringComparison.Ordinal)));

    [Fact]
    public void Mentions_of_shuffled_words_stand_in_order_inside_their_sentences()
    {
        var random = new Random(7);
        foreach (var language in new[] { "id", "en" })
        {
            var words = TimeRows.Of(language).SelectMany(row => row.Cells[1].Split(' ')).Distinct().ToArray();
            for (var round = 0; round < 300; round++)
            {
                var text = string.Join(' ', Enumerable.Range(0, 60).Select(_ => words[random.Next(words.Length)]));
                AssertInOrder(text, language);
            }
        }
    }

    [Fact]
    public void Nasty_text_is_read_without_complaint()
    {
        AssertInOrder(string.Concat(Enumerable.Repeat("1/11/2024-", 5000)), "id");
        AssertInOrder(string.Concat(Enumerable.Repeat("hari Senin pekan lalu ", 5000)), "id");
        AssertInOrder(string.Concat(Enumerable.Repeat("since last week ", 5000)), "en");
        AssertInOrder("\ud800 Senin \udc00(\u0000/8/\ufeff2025) 😀 1️⃣/8 ２０２４ tahun ٢٠٢٤ lalu", "id");
        AssertInOrder(new string('9', 40_000) + " tahun lalu", "id");
        AssertInOrder(new StringBuilder().Insert(0, "Mei", 20_000).ToString(), "id");
    }

    private static void AssertInOrder(string text, string language)
    {
        var document = TimeRows.Annotate(text, "2025-08-08", language);
        var last = -1;
        foreach (var mention in document.Get<TimeLayer>().Mentions)
        {
            Assert.True(mention.FirstToken >= last, text.Length > 500 ? "order" : text);
            Assert.InRange(mention.LastToken, mention.FirstToken, document.Tokens.Length - 1);
            Assert.Equal(document.Tokens[mention.FirstToken].Sentence, document.Tokens[mention.LastToken].Sentence);
            last = mention.LastToken;
        }
    }

    [Fact]
    public void The_same_text_gives_the_same_dates_on_any_thread()
    {
        var rows = TimeRows.Of("id").ToArray();
        Assert.All(
            rows.AsParallel().Select(row => (row.Cells, Found: TimeRows.Found(row.Cells[1], row.Cells[0], "id"))),
            row => Assert.Equal(row.Cells[2], row.Found));
    }
}
