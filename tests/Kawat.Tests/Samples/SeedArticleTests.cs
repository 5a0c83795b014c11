using Kawat.Articles;
using Kawat.Evaluation;

namespace Kawat.Tests.Samples;

/// <summary>The article that the project began with.</summary>
public sealed class SeedArticleTests
{
    [Fact]
    public void The_first_article_gives_all_of_its_ties()
    {
        Assert.SkipUnless(Repository.Shared is not null, "the shared material with the first article is not here");
        using var gold = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Shared!, "seed", "gold.json")));
        var ties = BuiltInCoder.Instance.Code(new Article { Id = "seed", Text = gold.RootElement.GetProperty("text").GetString()! }).Ties;
        var found = ties.Select(tie => Written(tie.A, tie.B, tie.Kind.ToString(), tie.Polarity, tie.Trend?.ToString())).ToList();
        var expected = gold.RootElement.GetProperty("ties").EnumerateArray()
            .Select(tie => Written(Text(tie, "a"), Text(tie, "b"), Text(tie, "kind"), tie.GetProperty("polarity").GetInt32(), tie.GetProperty("trend").GetString()));
        Assert.Empty(expected.Except(found, StringComparer.OrdinalIgnoreCase));

        static string Text(System.Text.Json.JsonElement tie, string name) => tie.GetProperty(name).GetString()!;
        static string Written(string a, string b, string kind, int polarity, string? trend)
            => string.Join(' ', string.CompareOrdinal(a, b) < 0 ? $"{a} {b}" : $"{b} {a}", kind, polarity, trend);
    }

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
