using Kawat.Articles;
using Kawat.Documents;
using Kawat.Places;

namespace Kawat.Tests.Places;

public sealed class PlaceStageTests
{
    private const string NoPlace = "none";

    /// <summary>Rows of mentions.tsv: language, words, place, country, sentence.</summary>
    public static TheoryData<string, string, string, string, string> Mentions() => SpecTable.Fives("Places", "mentions.tsv");

    [Theory]
    [MemberData(nameof(Mentions))]
    public void The_words_mean_the_place(string language, string words, string place, string country, string text)
    {
        var document = Read(language, text);
        var found = document.Get<PlaceLayer>().Mentions.Select(mention => Shown(document, mention)).ToList();
        if (place == NoPlace)
        {
            Assert.DoesNotContain(found, shown => shown.Split(" = ")[0].Split(' ').Contains(words));
            return;
        }

        Assert.Contains($"{words} = {place} {country}", found);
    }

    [Fact]
    public void The_table_has_rows_in_both_languages()
    {
        Assert.True(Mentions().Count(row => row.Data.Item1 == "id") >= 40);
        Assert.True(Mentions().Count(row => row.Data.Item1 == "en") >= 40);
    }

    [Fact]
    public void A_capital_is_never_filled_in()
    {
        var document = Read("id", "Indonesia menolak usul Rusia, kata juru bicara kementerian.");
        Assert.DoesNotContain(document.Get<PlaceLayer>().Mentions, mention => mention.Place.Precision == PlacePrecision.City);
    }

    [Fact]
    public void A_surname_that_is_a_town_stays_a_person_throughout_the_article()
    {
        var document = Read("en", "Senator Clyde Tacoma rejected the bill. Aides of Tacoma said he would vote against it.");
        Assert.Empty(document.Get<PlaceLayer>().Mentions);
    }

    [Fact]
    public void Members_of_a_list_share_the_preposition()
    {
        var document = Read("id", "Unjuk rasa terjadi di Malang, Bima, dan Batu.");
        Assert.Equal(["Malang", "Bima", "Batu"], document.Get<PlaceLayer>().Mentions.Select(mention => mention.Place.Name));
    }

    [Fact]
    public void Mentions_do_not_overlap_and_stand_in_order()
    {
        foreach (var row in Mentions())
        {
            var last = -1;
            foreach (var mention in Read(row.Data.Item1, row.Data.Item5).Get<PlaceLayer>().Mentions)
            {
                Assert.True(mention.FirstToken > last && mention.LastToken >= mention.FirstToken, row.Data.Item5);
                last = mention.LastToken;
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("di, di, di di depan depan Kota Kota , , Jakarta , , Jakarta")]
    [InlineData("\uD800\uDC00 \uD800 di \uDC00 Jakarta \u0000, \u0001")]
    [InlineData("of the of the of the island of the 's 's 's Basra's's's")]
    public void Nasty_text_is_read_without_fault(string text)
    {
        foreach (var language in new[] { "id", "en" }) Assert.NotNull(Read(language, text).Get<PlaceLayer>());
    }

    [Fact]
    public void A_very_long_sentence_of_names_is_read_in_linear_steps()
    {
        var text = "Mereka pergi ke " + string.Join(", ", Enumerable.Repeat("Hotel Kota Gaza Jakarta Jawa Barat", 900)) + ".";
        Assert.NotEmpty(Read("id", text).Get<PlaceLayer>().Mentions);
    }

    private static string Shown(Document document, PlaceMention mention)
        => $"{document.SpanOf(mention.FirstToken, mention.LastToken).In(document.Text)} = {mention.Place.Name} {mention.Place.Country ?? "-"}";

    private static Document Read(string language, string text)
        => BuiltInCoder.Instance.Annotate(new Article { Id = "place", Text = text, Language = language });
}
