using Kawat.Actors;
using Kawat.Articles;
using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Tests.Actors;

public sealed class ActorStageTests
{
    private static readonly Lazy<Coder> Coder = new(() => new CoderBuilder().Build());

    /// <summary>Rows of mentions.tsv: language, date, words, actors, sentence.</summary>
    public static TheoryData<string, string, string, string, string> Mentions() => SpecTable.Fives("Actors", "mentions.tsv");

    [Theory]
    [MemberData(nameof(Mentions))]
    public void The_words_mean_the_actor(string language, string date, string words, string actors, string text)
    {
        var document = Read(language, date, text);
        Assert.Equal(actors, string.Join(" ", ActorsOf(document, words)));
    }

    [Fact]
    public void There_are_at_least_400_rows_in_both_languages()
    {
        var rows = Mentions().Select(row => row.Data.Item1).ToList();
        Assert.True(rows.Count >= 400, $"{rows.Count} rows");
        Assert.True(rows.Count(language => language == "id") >= 150);
        Assert.True(rows.Count(language => language == "en") >= 150);
    }

    public static TheoryData<string, string, string> CountryNames()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var row in PackSet.BuiltIn.ReadTable("data/world/actors/countries.tsv", ["kind", "actor", "names_id", "names_en", "to"]))
        {
            if (row[0] != "country" || row[4].Length > 0) continue;
            foreach (var name in row.Values(2)) rows.Add("id", name, row[1]);
            foreach (var name in row.Values(3)) rows.Add("en", name, row[1]);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(CountryNames))]
    public void Every_country_is_found_by_every_name(string language, string name, string actor)
    {
        var text = language == "id" ? $"Para menteri menilai sikap {name} sangat penting." : $"The ministers praised {name} on Monday.";
        var document = Read(language, "2024-05-01", text);
        Assert.Equal(actor, string.Join(" ", ActorsOf(document, name)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("((((((((((")]
    [InlineData("AS, AS, AS, AS dan AS (AS) (AS (AS")]
    [InlineData("\uD800\uDC00 \uD800 Presiden \uDC00 AS \u0000")]
    [InlineData("Presiden Presiden Presiden Presiden of of of the the Kremlin's's's")]
    public void Nasty_text_is_read_without_fault(string text)
    {
        foreach (var language in new[] { "id", "en" })
            Assert.NotNull(Read(language, "2024-01-01", text).Get<ActorLayer>());
    }

    [Fact]
    public void A_surname_shares_the_entity_of_the_full_name()
    {
        var document = Read("id", "2023-02-01", "Menlu Korsel Park Dae Sung tiba di Jakarta. Menurut Park, kerja sama itu penting.");
        var mentions = document.Get<ActorLayer>().Mentions.Where(mention => mention.Name == "Park Dae Sung").ToList();
        Assert.Equal(2, mentions.Count);
        Assert.Single(mentions.Select(mention => mention.Entity).Distinct());
        Assert.All(mentions, mention => Assert.Equal("KOR/GOV", mention.Actors.Single().ToString()));
    }

    [Fact]
    public void A_person_can_be_found_without_an_actor()
    {
        var document = Read("en", "2024-01-01", "Nobody knows why, said Marlow Quimby on Tuesday.");
        var mention = document.Get<ActorLayer>().Mentions.Single(mention => mention.Name == "Marlow Quimby");
        Assert.True(mention.IsPerson);
        Assert.Empty(mention.Actors);
    }

    private static Document Read(string language, string date, string text) => Coder.Value.Annotate(new Article
    {
        Id = "test",
        Text = text,
        Language = language,
        Published = PublishedOn.TryParse(date, out var published) ? published : null,
    });

    /// <summary>Actors of the mention that covers the last of the words, at their last place in the text.</summary>
    private static IEnumerable<string> ActorsOf(Document document, string words)
    {
        var at = document.Text.LastIndexOf(words, StringComparison.Ordinal);
        Assert.True(at >= 0, $"'{words}' is not in the text");
        var end = at + words.Length;
        for (var token = document.Tokens.Length - 1; token >= 0; token--)
        {
            if (document.Tokens[token].Start >= end || document.Tokens[token].End <= at) continue;
            if (document.Get<ActorLayer>().At(token) is { } mention) return mention.Actors.Select(actor => actor.ToString());
        }

        return [];
    }
}

/// <summary>Where the tables of these tests are.</summary>
internal static class ActorFiles
{
    public static string Folder { get; } = Path.Combine(Root(), "tests", "Kawat.Tests", "Actors");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kawat.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
