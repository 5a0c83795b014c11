using Kawat.Evaluation;

namespace Kawat.Tests.Evaluation;

public sealed class ScorerTests
{
    private static readonly AnnotatedEvent Blame = new() { Actors = ["FRA/GOV"], Recipients = ["RUS/GOV"], Type = "ACCUSE", Evidence = "France blamed Russia", Date = "2024-05-02", Status = "asserted" };
    private static readonly AnnotatedEvent Talks = new() { Actors = ["FRA/GOV", "DEU/GOV", "POL/GOV"], Type = "CONSULT", Evidence = "the three met", Status = "asserted" };

    [Fact]
    public void What_is_found_exactly_scores_1()
    {
        var figures = Score([Blame, Talks], [Blame, Talks]);
        Assert.Equal(new Counts(4, 0, 0), figures.Country.Micro);
        Assert.Equal((1.0, 1.0), (figures.Country.Micro.F1, figures.Country.MacroF1));
        Assert.Empty(figures.Disagreements);
    }

    [Fact]
    public void A_wrong_sector_counts_at_the_level_of_sectors_alone()
    {
        var figures = Score([Blame], [Blame with { Actors = ["FRA/MIL"] }]);
        Assert.Equal(new Counts(1, 0, 0), figures.Country.Micro);
        Assert.Equal(new Counts(0, 1, 1), figures.Sector.Micro);
    }

    [Fact]
    public void A_type_of_the_same_quad_counts_as_agreement_of_quads_alone()
    {
        var figures = Score([Blame], [Blame with { Type = "REJECT" }]);
        Assert.Equal(new Counts(0, 1, 1), figures.Country.Micro);
        Assert.Equal(new Counts(1, 0, 0), figures.Quad.Micro);
        Assert.Equal(["FN FRA ACCUSE RUS", "FP FRA REJECT RUS"], figures.Disagreements.Select(item => $"{item.Kind} {item.What}"));
    }

    [Theory]
    [InlineData("FRA/GOV DEU/GOV", "", "DEU-FRA")]
    [InlineData("FRA/GOV", "DEU/GOV", "DEU-FRA")]
    [InlineData("FRA/GOV FRA/MIL DEU/GOV", "", "DEU-FRA")]
    [InlineData("FRA/GOV FRA/LEG", "", "FRA-FRA")]
    [InlineData("FRA/GOV", "", "FRA--")]
    [InlineData("FRA/GOV DEU/GOV POL/GOV", "", "DEU-FRA DEU-POL FRA-POL")]
    public void Joint_events_are_unordered_pairs_of_participants(string actors, string recipients, string pairs)
    {
        var record = new AnnotatedEvent { Actors = Codes(actors), Recipients = Codes(recipients), Type = "CONSULT" };
        var tuples = EventTuples.Of(new Annotation { Id = "a", Events = [record] }, Level.Country).Keys.Select(tuple => $"{tuple.Actor}-{tuple.Recipient}");
        Assert.Equal(pairs, string.Join(' ', tuples.Order(StringComparer.Ordinal)));
    }

    [Theory]
    [InlineData("2025-07", "2025-07-29", true)]
    [InlineData("2025-07-28/2025-08-03", "2025-07-29", true)]
    [InlineData("2025", "2024-12-31", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "2025", false)]
    public void Dates_are_compatible_when_one_lies_within_the_other(string? first, string? second, bool compatible) => Assert.Equal(compatible, Likeness.DatesCompatible(first, second));

    [Theory]
    [InlineData("Antony Blinken", "Blinken", true)]
    [InlineData("Blinken", "Menlu Antony Blinken", true)]
    [InlineData("Lin Jian", "Jian Li", true)]
    [InlineData("Lin Jian", "Wang Yi", false)]
    [InlineData("", "Wang Yi", false)]
    public void Speakers_agree_when_the_last_name_of_one_is_in_the_other(string first, string second, bool agree) => Assert.Equal(agree, Likeness.SpeakersAgree(first, second));

    [Theory]
    [InlineData("the ministry said it", "said it", 7 / 20.0)]
    [InlineData("“Peace now,”", "peace  NOW", 1)]
    [InlineData("abc", "xyz", 0)]
    [InlineData(null, "abc", 0)]
    public void Overlap_is_the_longest_common_stretch_of_the_longer_text(string? first, string? second, double share) => Assert.Equal(share, Likeness.Overlap(first, second), 6);

    [Fact]
    public void Events_of_negative_articles_are_counted_by_article()
    {
        var figures = Scorer.Score(
            [new Annotation { Id = "a", IsNegative = true }, new Annotation { Id = "b", IsNegative = true }],
            [new Annotation { Id = "a", Events = [Blame, Talks, Blame] }]);
        Assert.Equal(1.5, figures.FalseEvents.Value);
        Assert.Equal(["b"], figures.Missing);
    }

    private static Figures Score(AnnotatedEvent[] gold, AnnotatedEvent[] predicted) => Scorer.Score([new Annotation { Id = "a", Events = gold }], [new Annotation { Id = "a", Events = predicted }]);

    private static string[] Codes(string codes) => codes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
