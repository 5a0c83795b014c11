using Kawat.Articles;
using Kawat.Documents;
using Kawat.Packs;
using Kawat.Segmentation;
using Kawat.Syntax;
using Kawat.Tests.Segmentation;

namespace Kawat.Tests.Syntax;

public sealed class SyntaxStageTests
{
    private static readonly SegmentationStage Segmentation = new(PackSet.BuiltIn);
    private static readonly SyntaxStage Stage = new(PackSet.BuiltIn);

    [Fact]
    public void Sentences_have_the_relations_of_the_table() => Assert.Empty(
        from row in SpecRows.Read("Syntax", "trees.tsv")
        let document = Parse(row[1], row[0])
        let found = RelationOf(document, row[2], row[3])
        where found != row[4]
        select $"{row[1]} {row[2]} → {row[3]}: found {found ?? "no such arc"}, expected {row[4]}");

    [Theory]
    [InlineData("AS Tolak Usulan Rusia", "Tolak", "menolak")]
    [InlineData("Polisi menembak mati dua perampok.", "menembak", "menembak")]
    [InlineData("Usulan itu kami tolak.", "tolak", "menolak")]
    [InlineData("Dua tentara tertembak.", "tertembak", "menembak")]
    public void Verbs_are_named_by_their_active_form(string sentence, string form, string citation)
    {
        var document = Parse(sentence, "id");
        Assert.Equal(citation, document.Tokens[Find(document, form)].Citation);
    }

    [Theory]
    [InlineData("The activist was arrested by the police.", "arrested", Features.Passive)]
    [InlineData("He wants to leave.", "leave", Features.Infinitive)]
    [InlineData("They left the town on Monday.", "left", Features.Finite)]
    public void English_verbs_have_their_features(string sentence, string form, Features feature)
    {
        var document = Parse(sentence, "en");
        Assert.True(document.Tokens[Find(document, form)].Features.HasFlag(feature));
    }

    [Theory]
    [MemberData(nameof(NastyTexts))]
    public void Any_text_gets_trees_with_one_root_and_no_circle(string text)
    {
        foreach (var language in new[] { "id", "en" })
        {
            var document = Parse(text, language);
            foreach (var sentence in document.Sentences) AssertTree(document, sentence);
        }
    }

    public static TheoryData<string> NastyTexts() =>
    [
        "",
        "a",
        "😀😀 \ud83d \udc00 \u0001\u0002",
        new string('x', 20_000),
        string.Concat(Enumerable.Repeat("serangan ", 5_000)),
        string.Concat(Enumerable.Repeat("( ", 3_000)),
        "POLISI MENANGKAP LIMA ORANG DI JAKARTA PADA SENIN",
        "Президент подписал закон о бюджете.",
        "你好世界。今天天气很好。",
    ];

    [Fact]
    public void A_sentence_of_another_language_gets_a_flat_tree()
    {
        var document = new Document(new Article { Id = "test", Text = "un deux trois", Language = "fr" });
        Segmentation.Annotate(document);
        document.Sentences = [.. document.Sentences.Select(sentence => sentence with { Language = "fr" })];
        Stage.Annotate(document);
        Assert.Equal([-1, 0, 0], document.Tokens.ToArray().Select(token => token.Head));
    }

    [Fact]
    public void Threads_get_what_one_thread_gets()
    {
        var sentences = SpecRows.Read("Syntax", "trees.tsv").Select(row => (Text: row[1], Language: row[0])).ToArray();
        var expected = sentences.Select(sentence => Heads(Parse(sentence.Text, sentence.Language))).ToArray();
        Parallel.For(0, 64, i =>
        {
            var k = i % sentences.Length;
            Assert.Equal(expected[k], Heads(Parse(sentences[k].Text, sentences[k].Language)));
        });
    }

    internal static Document Parse(string text, string language)
    {
        var document = new Document(new Article { Id = "test", Text = text, Language = language });
        Segmentation.Annotate(document);
        Stage.Annotate(document);
        return document;
    }

    private static string Heads(Document document) => string.Join(' ', document.Tokens.ToArray().Select(token => $"{token.Head}{token.Deprel}{token.Citation}"));

    private static void AssertTree(Document document, Sentence sentence)
    {
        var tokens = document.TokensOf(sentence).ToArray();
        Assert.Single(tokens, token => token.Head < 0);
        for (var i = 0; i < tokens.Length; i++)
        {
            var steps = 0;
            for (var at = i; tokens[at].Head >= 0; at = tokens[at].Head - sentence.FirstToken)
                Assert.True(++steps <= tokens.Length, $"token {i} of sentence {sentence.Index} is in a circle");
        }
    }

    private static string? RelationOf(Document document, string dependent, string head)
    {
        var child = Find(document, dependent);
        var parent = Find(document, head);
        return document.Tokens[child].Head == parent ? DeprelNames.Spell(document.Tokens[child].Deprel) : null;
    }

    private static int Find(Document document, string form)
    {
        for (var i = 0; i < document.Tokens.Length; i++)
            if (document.Form(i).SequenceEqual(form)) return i;
        throw new InvalidOperationException($"no token '{form}'");
    }
}
