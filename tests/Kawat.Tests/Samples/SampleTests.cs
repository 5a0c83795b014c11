using Kawat.Articles;
using Kawat.Evaluation;
using Kawat.News;
using Kawat.Packs;

namespace Kawat.Tests.Samples;

/// <summary>All articles of the repository: samples and our own gold.</summary>
internal static class OwnArticles
{
    private static readonly Lazy<IReadOnlyList<Article>> Read = new(() => [.. Samples(), .. new GoldReader().Read(Repository.PathOf("eval", "gold")).Select(gold => gold.Article)]);

    public static IReadOnlyList<Article> All => Read.Value;

    public static IEnumerable<Article> Samples()
    {
        var reader = new ArticleReader(PackSet.BuiltIn);
        foreach (var file in Directory.GetFiles(Repository.PathOf("samples")).Order(StringComparer.Ordinal))
        {
            using var stream = File.OpenRead(file);
            foreach (var result in reader.Read(stream, file))
                if (result.Article is { } article) yield return article;
        }
    }
}

public sealed class SampleTests
{
    private static readonly string[] WithoutPolitics = ["sepak-bola", "kb-003"];

    [Fact]
    public void There_are_samples_of_both_languages_and_several_formats()
    {
        var formats = Directory.GetFiles(Repository.PathOf("samples")).Select(Path.GetExtension).Distinct();
        Assert.Superset(new HashSet<string?> { ".txt", ".html", ".jsonl" }, formats.ToHashSet());
        var languages = OwnArticles.Samples().Select(article => BuiltInCoder.Instance.Code(article).Document.Language).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(new HashSet<string> { "id", "en" }, languages);
    }

    [Fact]
    public void Every_political_sample_gives_events() => Assert.Empty(
        OwnArticles.Samples().Where(article => !WithoutPolitics.Contains(article.Id) && BuiltInCoder.Instance.Code(article).Events.Count == 0).Select(article => article.Id));

    [Fact]
    public void The_sports_page_full_of_war_words_and_the_recipe_give_none() => Assert.Empty(
        from article in OwnArticles.Samples()
        where WithoutPolitics.Contains(article.Id)
        from coded in BuiltInCoder.Instance.Code(article).Events
        select $"{article.Id}: {coded.Type} “{coded.Evidence.Clause.In(article.Text)}”");

    [Fact]
    public void An_Indonesian_article_with_an_English_caption_is_read_in_both_languages()
    {
        var document = BuiltInCoder.Instance.Code(OwnArticles.Samples().Single(article => article.Id == "latihan-laut")).Document;
        Assert.Equal("id", document.Language);
        Assert.Contains(document.Sentences, sentence => sentence.Language == "en");
        Assert.Contains(document.Blocks, block => block.Kind == BlockKind.Caption);
    }
}
