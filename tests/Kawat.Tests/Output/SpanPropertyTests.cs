using CsCheck;
using Kawat.Actors;
using Kawat.Articles;
using Kawat.Places;
using Kawat.Tests.Samples;
using Kawat.Text;
using Kawat.Times;

namespace Kawat.Tests.Output;

/// <summary>Whatever comes in: coding ends, every span lies within the text, and the text is as it was.</summary>
public sealed class SpanPropertyTests
{
    private static readonly string[] Nasty =
    [
        "\ud800", "\udc00", "\0", "\u200b", "\u202e", "\ufeff", "😀", "\r", "\n\n", "\"", "“", "”", "((((", "))))", "...", "-", "--", "'s", "n't",
        "1/1/2024", "31/02/2023", "99999999999999999999", "http://", "<p>", "&amp;", "\u0301", "،", "中国", "ﷺ", "İ", "ẞ", "\t",
    ];

    private static readonly string[] Texts = [.. OwnArticles.All.Select(article => article.Text)];

    private static readonly Gen<string> Mangled = Gen.Select(
        Gen.Int[0, Texts.Length - 1], Gen.Int[0, 99], Gen.Select(Gen.Int[0, 9999], Gen.Int[0, Nasty.Length - 1], Gen.Int[0, 30]).Array[0, 12], Mangle);

    public static TheoryData<string> Ids() => new(OwnArticles.All.Select(article => article.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_span_of_every_layer_lies_within_the_text(string id) => AssertWithin(OwnArticles.All.First(article => article.Id == id).Text);

    [Fact]
    public void Coding_never_fails_on_mangled_text() => Mangled.Sample(AssertWithin, iter: 150, threads: 1);

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData(".")]
    [InlineData("\ud800\ud800\udc00")]
    [InlineData("“““””” ''' \"\"")]
    public void Coding_never_fails_on_next_to_nothing(string text) => AssertWithin(text);

    [Fact]
    public void Coding_ends_on_long_text_without_spaces_or_stops()
    {
        AssertWithin(new string('a', 20_000));
        AssertWithin(string.Concat(Enumerable.Repeat("😀", 3_000)));
        AssertWithin(string.Join(' ', Enumerable.Repeat("Rusia menyerang Ukraina dan", 1_200)));
        AssertWithin(string.Concat(Enumerable.Repeat("(", 3_000)));
    }

    private static string Mangle(int text, int share, (int At, int Nasty, int Cut)[] wounds)
    {
        var mangled = Texts[text][..(Texts[text].Length * (share + 1) / 100)];
        foreach (var (at, nasty, cut) in wounds)
        {
            var place = mangled.Length == 0 ? 0 : at % mangled.Length;
            mangled = mangled[..place] + Nasty[nasty] + mangled[Math.Min(mangled.Length, place + cut)..];
        }

        return mangled;
    }

    private static void AssertWithin(string text)
    {
        var coding = BuiltInCoder.Instance.Code(new Article { Id = "any", Text = text, Published = new PublishedOn(new DateOnly(2024, 6, 14)) });
        Assert.Same(text, coding.Document.Text);
        foreach (var (layer, span) in Spans(coding)) Assert.True(span.Start >= 0 && span.Start <= span.End && span.End <= text.Length, $"{layer} {span} in a text of {text.Length}");
    }

    private static IEnumerable<(string Layer, Span Span)> Spans(Coding coding)
    {
        var document = coding.Document;
        foreach (var block in document.Blocks) yield return ("block", block.Span);
        foreach (var sentence in document.Sentences) yield return ("sentence", sentence.Span);
        for (var i = 0; i < document.Tokens.Length; i++) yield return ("token", document.Tokens[i].Span);
        foreach (var mention in document.Find<ActorLayer>()?.Mentions ?? []) yield return ("actor", document.SpanOf(mention.FirstToken, mention.LastToken));
        foreach (var mention in document.Find<PlaceLayer>()?.Mentions ?? []) yield return ("place", document.SpanOf(mention.FirstToken, mention.LastToken));
        foreach (var mention in document.Find<TimeLayer>()?.Mentions ?? []) yield return ("time", document.SpanOf(mention.FirstToken, mention.LastToken));
        foreach (var quote in coding.Quotes) yield return ("quote", quote.Span);
        foreach (var tie in coding.Ties) yield return ("tie", tie.Span);
        foreach (var predicate in coding.Uncoded) yield return ("uncoded", predicate.Span);
        foreach (var coded in coding.Events)
        {
            var evidence = coded.Evidence;
            yield return ("evidence", evidence.Clause);
            foreach (var span in new[] { evidence.Action, evidence.Actor, evidence.Recipient, evidence.Time, evidence.Place })
                if (span is { } words) yield return ("field", words);
        }
    }
}
