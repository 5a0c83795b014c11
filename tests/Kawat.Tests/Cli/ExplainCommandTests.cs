using System.Text.Json;

namespace Kawat.Tests.Cli;

public sealed class ExplainCommandTests
{
    private static readonly string Sample = Repository.PathOf("samples", "sanksi-baja.txt");

    [Fact]
    public async Task An_event_of_the_last_run_is_explained_by_its_page_rule_words_and_tree()
    {
        using var state = new TemporaryFolder();
        var coded = await CommandRun.With("", state.Path, "code", Sample, "--format", "jsonl");
        using var json = JsonDocument.Parse(coded.Lines[0]);
        var first = json.RootElement.GetProperty("events")[0];
        var run = await CommandRun.With("", state.Path, "explain", first.GetProperty("event_id").GetString()!);
        Assert.Equal((0, ""), (run.Status, run.Error));
        var rule = first.GetProperty("rule").GetString()!;
        Assert.Contains(rule, run.Output, StringComparison.Ordinal);
        Assert.Contains($"codebook/{rule[..rule.IndexOf('#', StringComparison.Ordinal)]}.md:", run.Output, StringComparison.Ordinal);
        Assert.Contains(" root ", run.Output, StringComparison.Ordinal);
        foreach (var actor in first.GetProperty("actor").EnumerateArray()) Assert.Contains(actor.GetString()!, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_id_that_nobody_knows_is_said_to_be_unknown()
    {
        var run = await CommandRun.Of("explain", "ffffffffffffffff", Sample);
        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.Contains("no event 'ffffffffffffffff'", run.Error, StringComparison.Ordinal);
    }
}
