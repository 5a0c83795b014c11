using Kawat.Articles;
using Kawat.Evaluation;

namespace Kawat.Tests.Samples;

/// <summary>The article that the project began with.</summary>
public sealed class SeedArticleTests
{
    [Fact]
    public void The_first_article_gives_most_of_its_events_and_quotes()
    {
        Assert.SkipUnless(Repository.Shared is not null, "the shared material with the first article is not here");
        var folder = Path.Combine(Repository.Shared!, "seed");
        var gold = Assert.Single(new GoldReader().Read(Path.Combine(folder, "gold.json")));
        var article = new Article { Id = gold.Article.Id, Text = gold.Article.Text, Published = gold.Article.Published };
        var figures = Scorer.Score([gold.Annotation], [CodedAnnotation.Of(BuiltInCoder.Instance.Code(article))]);
        var differences = string.Join('\n', figures.Disagreements);
        Assert.True(figures.Country.Micro.TruePositive >= 6, differences);
        Assert.True(figures.Country.Micro.FalsePositive <= 4, differences);
        Assert.True(figures.Quotes.Micro.TruePositive >= 6, differences);
    }
}
