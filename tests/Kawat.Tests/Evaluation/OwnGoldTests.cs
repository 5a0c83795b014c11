using Kawat.Evaluation;

namespace Kawat.Tests.Evaluation;

/// <summary>Our own gold set is well formed: what it quotes stands in its text.</summary>
public sealed class OwnGoldTests
{
    private static readonly List<GoldArticle> Gold = [.. new GoldReader().Read(Repository.PathOf("eval", "gold"))];

    [Fact]
    public void There_are_at_least_twelve_articles_in_two_languages_with_negatives_in_both()
    {
        Assert.True(Gold.Count >= 12);
        foreach (var language in (string[])["id", "en"]) Assert.Contains(Gold, article => article.Annotation.Language == language && article.Annotation.IsNegative);
    }

    [Fact]
    public void Evidence_and_quotes_stand_in_the_text() => Assert.Empty(
        from article in Gold
        from words in article.Annotation.Events.Select(record => record.Evidence).Concat(article.Annotation.Quotes.Select(quote => quote.Text))
        where words is null || !article.Article.Text.Contains(words, StringComparison.Ordinal)
        select $"{article.Article.Id}: {words}");

    [Fact]
    public void Ids_are_file_names() => Assert.Empty(Gold.Where(article => Path.GetFileNameWithoutExtension(article.File) != article.Article.Id).Select(article => article.File));

    [Fact]
    public void Every_type_has_a_name_that_the_coder_knows() => Assert.Empty(
        Gold.SelectMany(article => article.Annotation.Events).Where(record => !Enum.TryParse<Kawat.Events.EventType>(record.Type, out _)).Select(record => record.Type));
}
