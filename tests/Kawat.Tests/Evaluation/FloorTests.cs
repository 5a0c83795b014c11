using Kawat.Evaluation;
using Kawat.Tests.Cli;

namespace Kawat.Tests.Evaluation;

public sealed class FloorTests
{
    private static readonly Dictionary<string, Figures> Perfect = new() { ["all"] = Scorer.Score([Article], [Article]) };

    private static Annotation Article => new() { Id = "a", Events = [new AnnotatedEvent { Actors = ["FRA/GOV"], Recipients = ["RUS/GOV"], Type = "ACCUSE" }] };

    [Theory]
    [InlineData(0.9, true)]
    [InlineData(1.0, true)]
    public void A_figure_on_or_over_its_floor_holds(double floor, bool holds) => Assert.Equal(holds, Check(floor, Perfect));

    [Fact]
    public void A_figure_under_its_floor_has_sunk() => Assert.False(Check(0.5, new Dictionary<string, Figures> { ["all"] = Scorer.Score([Article], []) }));

    [Fact]
    public void Floors_are_raised_and_never_lowered()
    {
        var floors = Floors.Parse("""{"gold": {"all.country_f1": 0.25, "all.false_events_per_negative": 0.2}}""");
        Assert.Contains("\"all.country_f1\": 1", floors.Raised("gold", Perfect).ToJson(), StringComparison.Ordinal);
        var nothing = new Dictionary<string, Figures> { ["all"] = Scorer.Score([Article], []) };
        Assert.Contains("\"all.country_f1\": 0.25", floors.Raised("gold", nothing).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_figure_is_refused_with_the_names_that_exist()
    {
        var wrong = Assert.Throws<FormatException>(() => Floors.Parse("""{"gold": {"all.beauty": 1}}"""));
        Assert.Contains("country_f1", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sunk_floor_fails_the_command()
    {
        using var folder = new TemporaryFolder();
        folder.Write("gold/a.json", """{"id":"a","lang":"en","kind":"political","text":"Nothing is in this text.","events":[{"actor":["FRA/GOV"],"recipient":[],"type":"ACCUSE","evidence":"x","status":"asserted","attribution":[]}],"quotes":[]}""");
        var floors = folder.Write("floors.json", """{"gold": {"all.country_f1": 0.5}}""");
        var run = await CommandRun.Of("evaluate", folder.File("gold"), "--floors", floors);
        Assert.Equal(1, run.Status);
        Assert.Contains("SUNK", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_floors_of_the_repository_stand_above_the_ground()
    {
        var text = File.ReadAllText(Repository.PathOf("eval", "floors.json"));
        var checks = Floors.Parse(text).Check("gold", new Dictionary<string, Figures>());
        foreach (var name in (string[])["all.country_f1", "id.country_f1", "en.country_f1", "all.quotes_f1"])
            Assert.True(checks.Single(check => check.Name == name).Floor >= 0.4, name);
        Assert.True(checks.Single(check => check.Name == "all.false_events_per_negative").Floor <= 0.25);
    }

    private static bool Check(double floor, IReadOnlyDictionary<string, Figures> figures) =>
        Assert.Single(Floors.Parse($"{{\"gold\": {{\"all.country_f1\": {floor.ToString(System.Globalization.CultureInfo.InvariantCulture)}}}}}").Check("gold", figures)).Holds;
}
