using Kawat.Attribution;
using Kawat.Documents;

namespace Kawat.Tests.Attribution;

/// <summary>The tables <c>quotes.*.tsv</c> and <c>sources.*.tsv</c>: who says what, on whose word, and whether the text is in doubt.</summary>
public sealed class AttributionTests
{
    private const string Between = " ++ ";

    public static TheoryData<string, string> Quotes => Rows("quotes");

    public static TheoryData<string, string, string, string> Sources
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (var cells in Cells("sources")) data.Add(cells[0], cells[1], cells[2], cells[3]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Quotes))]
    public void A_row_of_quotes_is_read_as_it_says(string text, string expected)
    {
        var coding = Coded(text);
        var found = coding.Quotes.Select(quote => $"{(quote.Kind == QuoteKind.Direct ? 'D' : 'I')}|{quote.Speaker}|{quote.Span.In(text)}");
        var wanted = expected.Length == 0 ? [] : expected.Split(Between);
        Assert.Equal(wanted.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void A_row_of_sources_names_who_vouches(string text, string word, string sources, string hedged)
    {
        var document = Coded(text).Document;
        var layer = document.Get<AttributionLayer>();
        var token = TokenOf(document, word);
        Assert.Equal(sources, string.Join(" < ", layer.SourcesOf(token)));
        Assert.Equal(hedged == "yes", layer.IsHedged(token));
    }

    [Fact]
    public void An_agency_told_once_stands_behind_its_paragraph_alone()
    {
        const string text = "Mengutip Reuters, Jumat (1/8/2025), pasukan Rusia menyerang kota itu. Kota itu terbakar.\n\nUkraina membalas pada Sabtu.";
        var document = Coded(text).Document;
        var layer = document.Get<AttributionLayer>();
        Assert.Equal(["Reuters"], layer.SourcesOf(TokenOf(document, "terbakar")));
        Assert.Empty(layer.SourcesOf(TokenOf(document, "membalas")));
    }

    [Fact]
    public void A_denying_verb_gives_its_attitude()
    {
        var quote = Assert.Single(Coded("President Joe Biden denied that the talks had failed.").Quotes);
        Assert.Equal(ReportingAttitude.Denying, quote.Attitude);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\"")]
    [InlineData("said said said said \"\"\"\" '' “ ” kata kata, katanya,")]
    [InlineData("“““““ \" ‘ ’ ‘ ,, ` menurut menurut according to according to")]
    [InlineData("\uD800 \"\uDC00 kata\" 😀 kata 😀 \u0000 said")]
    public void Nasty_text_gives_a_result(string text) => Assert.NotNull(Coded(text).Quotes);

    [Fact]
    public void Thousands_of_open_quotation_marks_are_read_in_bounded_time()
    {
        var text = string.Concat(Enumerable.Repeat("\"kata dia ", 4000));
        Assert.NotNull(Coded(text).Quotes);
    }

    private static Coding Coded(string text) => BuiltInCoder.Instance.Code(new Kawat.Articles.Article { Id = "row", Text = text });

    private static int TokenOf(Document document, string word)
    {
        for (var i = document.Tokens.Length - 1; i >= 0; i--)
            if (document.Form(i).SequenceEqual(word)) return i;
        throw new ArgumentException($"No token '{word}' in: {document.Text}");
    }

    private static TheoryData<string, string> Rows(string table)
    {
        var data = new TheoryData<string, string>();
        foreach (var cells in Cells(table)) data.Add(cells[0], cells[1]);
        return data;
    }

    private static IEnumerable<string[]> Cells(string table)
        => Directory.GetFiles(Path.Combine(Repository.Root, "tests/Kawat.Tests/Attribution"), table + ".*.tsv")
            .Order(StringComparer.Ordinal)
            .SelectMany(file => SpecTable.Read("Attribution", Path.GetFileName(file)))
            .Select(row => row.Cells);
}
