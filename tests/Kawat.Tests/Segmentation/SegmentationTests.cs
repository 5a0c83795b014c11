using CsCheck;
using Kawat.Articles;
using Kawat.Documents;
using Kawat.Packs;
using Kawat.Segmentation;
using Kawat.Text;

namespace Kawat.Tests.Segmentation;

public sealed class SegmentationTests
{
    private static readonly SegmentationStage Stage = new(PackSet.BuiltIn);

    public static TheoryData<string, string, string> SentenceRows => Rows("sentences");

    public static TheoryData<string, string, string> WordRows => Rows("words");

    [Theory]
    [MemberData(nameof(SentenceRows))]
    public void Sentences_end_where_the_row_says(string language, string note, string marked)
    {
        var document = Read(marked.Replace("¦", "", StringComparison.Ordinal), language);
        var found = string.Join(" ¦ ", document.Sentences.Select(sentence => sentence.Span.In(document.Text)));
        var expected = string.Join(" ¦ ", marked.Split('¦', StringSplitOptions.TrimEntries));
        Assert.True(expected == found, $"{note}\nexpected: {expected}\nfound:    {found}");
    }

    [Theory]
    [MemberData(nameof(WordRows))]
    public void Words_are_split_as_the_row_says(string language, string note, string marked)
    {
        var glued = marked.Replace(" ·", "·", StringComparison.Ordinal);
        var document = Read(glued.Replace("·", "", StringComparison.Ordinal), language);
        var found = Marked(document);
        Assert.True(glued == found, $"{note}\nexpected: {glued}\nfound:    {found}");
    }

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void There_are_at_least_120_rows_a_language(string language) =>
        Assert.True(SpecRows.Read("Segmentation", $"sentences.{language}.tsv").Count + SpecRows.Read("Segmentation", $"words.{language}.tsv").Count >= 120);

    [Fact]
    public void A_headline_a_caption_and_paragraphs_are_blocks_with_their_own_languages()
    {
        var document = Read("""
            Menteri Minta Bantuan Dua Negara

            (FILES) The minister arrives for talks with his counterpart in the capital on Monday. (Photo by Jane Doe / POOL)

            Menteri luar negeri meminta bantuan dua negara itu pada hari Senin.

            Ia mengatakan bahwa perundingan akan dilanjutkan pekan depan.
            """);
        Assert.Equal("id", document.Language);
        Assert.Equal([BlockKind.Title, BlockKind.Caption, BlockKind.Body, BlockKind.Body], document.Blocks.Select(block => block.Kind));
        Assert.Equal(["id", "en", "id", "id"], document.Blocks.Select(block => block.Language));
        Assert.Equal("en", document.Sentences.First(sentence => sentence.Block == 1).Language);
    }

    [Fact]
    public void A_first_line_that_is_a_sentence_is_no_headline()
    {
        var document = Read("Menteri luar negeri tiba di Jakarta pada hari Senin.\n\nIa bertemu presiden.");
        Assert.All(document.Blocks, block => Assert.Equal(BlockKind.Body, block.Kind));
    }

    [Fact]
    public void A_line_that_is_a_date_is_no_headline()
    {
        var document = Read("Friday, July 4, 2008\n\nThe minister arrived in the capital on Monday.");
        Assert.Equal([BlockKind.Body, BlockKind.Body], document.Blocks.Select(block => block.Kind));
    }

    [Theory]
    [InlineData("Protesters march in the square in 2011. Image: Jane Doe.")]
    [InlineData("Foto: Warga mengungsi dari desa itu")]
    [InlineData("Warga mengungsi dari desa itu (Foto: Rini)")]
    [InlineData("(FILES) Soldiers stand guard in the capital.")]
    public void A_paragraph_with_a_credit_is_a_caption(string paragraph)
    {
        var document = Read($"The minister arrived in the capital.\n\n{paragraph}\n\nHe left the day after.");
        Assert.Equal([BlockKind.Body, BlockKind.Caption, BlockKind.Body], document.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void Blocks_that_the_reader_knows_are_kept()
    {
        const string text = "Ribuan orang mengungsi\n\nWarga meninggalkan desa itu.";
        var document = new Document(new Article { Id = "x", Text = text, Blocks = [new ArticleBlock(BlockKind.Quote, new Span(0, 22))] });
        Stage.Annotate(document);
        Assert.Equal([BlockKind.Quote, BlockKind.Body], document.Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void A_hint_to_another_article_has_no_sentences()
    {
        var document = Read("Presiden menolak usul itu.\n\nBaca juga: Menteri Serang Balik Pengkritik\n\nDPR kecewa.");
        Assert.Equal(["Presiden menolak usul itu.", "DPR kecewa."], document.Sentences.Select(sentence => sentence.Span.In(document.Text)));
        Assert.Equal(3, document.Blocks.Count);
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void A_line_broken_to_fit_a_column_does_not_end_a_sentence(string lineEnd)
    {
        var document = Read($"The minister said on Monday that the talks with the rebels had{lineEnd}ended without a result and that both sides would meet again.");
        Assert.Single(document.Sentences);
    }

    [Theory]
    [InlineData("JAKARTA, KOMPAS.com - Presiden menolak.", "JAKARTA", "KOMPAS.com")]
    [InlineData("Jakarta (ANTARA) - Presiden menolak.", "Jakarta", "ANTARA")]
    [InlineData("Jakarta, CNN Indonesia -- Presiden menolak.", "Jakarta", "CNN Indonesia")]
    [InlineData("TEMPO.CO, Jakarta - Presiden menolak.", "Jakarta", "TEMPO.CO")]
    [InlineData("REPUBLIKA.CO.ID, JAKARTA -- Presiden menolak.", "JAKARTA", "REPUBLIKA.CO.ID")]
    [InlineData("Laporan Reporter Kabar, Rina Dewi KABARKOTA.COM, JAKARTA - Presiden menolak.", "JAKARTA", "Rina Dewi KABARKOTA.COM")]
    [InlineData("Suara.com - Presiden menolak.", null, "Suara.com")]
    [InlineData("WASHINGTON (AP) — The president refused.", "WASHINGTON", "AP")]
    [InlineData("KABUL — Gunmen attacked a convoy.", "KABUL", null)]
    [InlineData("BEIJING, Nov 1 (Reuters) - China refused.", "BEIJING", "Reuters")]
    public void A_dateline_gives_place_and_agency(string text, string? place, string? agency)
    {
        var document = Read(text);
        var dateline = Assert.Single(document.Get<DatelineLayer>().Datelines);
        Assert.Equal(place, dateline.Place?.In(text));
        Assert.Equal(agency, dateline.Agency?.In(text));
    }

    [Theory]
    [InlineData("Rusia - negara terbesar di dunia - menolak.")]
    [InlineData("The president — a former general — refused.")]
    [InlineData("Presiden menolak usul itu.")]
    public void A_dash_alone_makes_no_dateline(string text) => Assert.Empty(Read(text).Get<DatelineLayer>().Datelines);

    [Theory]
    [MemberData(nameof(NastyTexts))]
    public void Every_token_quotes_the_text_and_none_overlap(string text)
    {
        var document = Read(text);
        var last = 0;
        foreach (var token in document.Tokens)
        {
            Assert.True(token.Start >= last && token.End > token.Start && token.End <= text.Length);
            Assert.NotNull(token.Lemma);
            Assert.NotNull(token.Citation);
            Assert.Equal(-1, token.Head);
            last = token.End;
        }

        Assert.All(document.Sentences, sentence => Assert.True(sentence.TokenCount > 0));
        Assert.Equal(document.Tokens.Length, document.Sentences.Sum(sentence => sentence.TokenCount));
    }

    [Fact]
    public void Words_and_sentences_of_any_text_lie_in_order_and_cover_all_that_is_no_space() =>
        Gen.Char["aAbnyalhkuRp.,:;-–'’\"“”()[]/@&%0123 \n\t\u00e9\u00ad\ud83d\ude00…!?"].Array[0, 60].Sample(characters =>
        {
            var document = Read(new string(characters));
            var covered = new bool[characters.Length];
            var last = 0;
            foreach (var token in document.Tokens)
            {
                Assert.True(token.Start >= last);
                covered.AsSpan(token.Start, token.End - token.Start).Fill(true);
                last = token.End;
            }

            for (var i = 0; i < covered.Length; i++) Assert.True(covered[i] || char.IsWhiteSpace(characters[i]), new string(characters));
            Assert.All(document.Sentences, sentence => Assert.Equal(document.SpanOf(sentence.FirstToken, sentence.EndToken - 1), sentence.Span));
        });

    public static TheoryData<string> NastyTexts => [.. new[]
    {
        "",
        " \n\t ",
        "...",
        "\"",
        "-",
        "'’‘“”",
        "a",
        "\ud83d\ude00 emoji \ud83d\udc4d\ud83c\udffd",
        "half \ud83d pair \ude00 here",
        "\0\u0001\u0002 control \u0007",
        new string('a', 20_000),
        new string('.', 20_000),
        new string('(', 5_000),
        string.Concat(Enumerable.Repeat("a.", 10_000)),
        string.Concat(Enumerable.Repeat("ab.", 10_000)),
        string.Concat(Enumerable.Repeat("qaz.", 10_000)),
        string.Concat(Enumerable.Repeat("a-", 10_000)),
        string.Concat(Enumerable.Repeat("A/", 40)),
        string.Join(' ', Enumerable.Repeat("kata", 5_000)),
        string.Join('\n', Enumerable.Repeat("x", 3_000)),
        "北京 在 中国 。 Это по-русски. نص عربي",
        "nya nya -nya 's n't -- ``",
    }];

    private static TheoryData<string, string, string> Rows(string table)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var language in (string[])["id", "en"])
        {
            foreach (var row in SpecRows.Read("Segmentation", $"{table}.{language}.tsv")) data.Add(language, row[0], row[1]);
        }

        return data;
    }

    private static Document Read(string text, string? language = null)
    {
        var document = new Document(new Article { Id = "test", Text = text, Language = language });
        Stage.Annotate(document);
        return document;
    }

    private static string Marked(Document document)
    {
        var words = new System.Text.StringBuilder();
        for (var i = 0; i < document.Tokens.Length; i++)
        {
            if (i > 0) words.Append(document.Tokens[i].Glued ? '·' : ' ');
            words.Append(document.Form(i));
        }

        return words.ToString();
    }
}
