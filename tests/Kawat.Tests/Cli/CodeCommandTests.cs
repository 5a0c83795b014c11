using System.Text.Json;

namespace Kawat.Tests.Cli;

public sealed class CodeCommandTests
{
    private static readonly string Samples = Repository.PathOf("samples");

    [Fact]
    public async Task Every_sample_is_coded_and_the_run_ends_well()
    {
        var run = await CommandRun.Of("code", Samples, "--format", "jsonl");
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal(14, run.Lines.Length);
    }

    [Fact]
    public async Task Keys_of_an_article_stand_in_the_order_of_the_output_page()
    {
        var run = await CommandRun.Of("code", Path.Combine(Samples, "ferry-talks.txt"), "--format", "jsonl", "--published", "2024-03-06");
        using var json = JsonDocument.Parse(run.Lines[0]);
        Assert.Equal(
            ["id", "url", "publisher", "title", "byline", "published", "lang", "offset_unit", "text", "blocks", "sentences", "mentions", "events", "quotes", "ties", "uncoded", "diagnostics", "version"],
            json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("2024-03-06", json.RootElement.GetProperty("published").GetString());
        Assert.Equal("utf-16", json.RootElement.GetProperty("offset_unit").GetString());
        Assert.Matches("^[0-9a-f]{12}$", json.RootElement.GetProperty("version").GetProperty("packs").GetProperty("kawat").GetString());
    }

    [Fact]
    public async Task Output_order_is_input_order_on_any_number_of_threads()
    {
        var one = await CommandRun.Of("code", Samples, "--format", "jsonl", "--threads", "1");
        var four = await CommandRun.Of("code", Samples, "--format", "jsonl", "--threads", "4");
        Assert.Equal(one.Output, four.Output);
    }

    [Fact]
    public async Task A_failed_input_is_named_with_its_reason_and_the_others_are_done()
    {
        var run = await CommandRun.Of("code", Path.Combine(Samples, "gone.txt"), Path.Combine(Samples, "ferry-talks.txt"), "--format", "jsonl");
        Assert.Equal(1, run.Status);
        Assert.Single(run.Lines);
        Assert.Contains("gone.txt: no such file or folder", run.Error, StringComparison.Ordinal);
        Assert.Contains("1 of 2 inputs failed", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Standard_input_is_an_input()
    {
        var run = await CommandRun.With("The foreign ministers of Chad and Niger met in Abuja on Tuesday to talk about water.", null, "code", "-", "--format", "jsonl", "--lang", "en");
        Assert.Equal(0, run.Status);
        using var json = JsonDocument.Parse(run.Lines[0]);
        Assert.StartsWith("sha256:", json.RootElement.GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*.jsonl", 3)]
    [InlineData("*-talks.txt", 1)]
    [InlineData("**/*.txt", 10)]
    public async Task A_glob_names_its_files(string glob, int articles)
    {
        var run = await CommandRun.Of("code", $"{Samples}/{glob}", "--format", "jsonl");
        Assert.Equal((0, articles), (run.Status, run.Lines.Length));
    }

    [Fact]
    public async Task Out_writes_a_file_and_leaves_standard_output_empty()
    {
        using var folder = new TemporaryFolder();
        var run = await CommandRun.Of("code", Samples, "--format", "csv", "--out", folder.File("events.csv"));
        Assert.Equal((0, ""), (run.Status, run.Output));
        Assert.StartsWith("article,published,lang,event_id,actor,type,mode,recipient,", File.ReadAllText(folder.File("events.csv")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_row_of_csv_has_as_many_cells_as_the_header()
    {
        var run = await CommandRun.Of("code", Samples, "--format", "csv");
        var width = run.Lines[0].Split(',').Length;
        Assert.All(run.Lines, line => Assert.Equal(width, CellsOf(line)));
    }

    [Theory]
    [InlineData("code")]
    [InlineData("code", "x.txt", "--threads", "0")]
    [InlineData("code", "x.txt", "--format", "xml")]
    [InlineData("code", "x.txt", "--published", "yesterday")]
    [InlineData("code", "x.txt", "--data", "no-such-folder")]
    [InlineData("codes")]
    [InlineData("evaluate")]
    [InlineData("explain", "0123456789abcdef")]
    public async Task Wrong_usage_ends_with_2_and_says_what_to_try(params string[] args)
    {
        var run = await CommandRun.Of(args);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.StartsWith("kawat: ", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("code")]
    [InlineData("extract")]
    [InlineData("parse")]
    [InlineData("explain")]
    [InlineData("evaluate")]
    [InlineData("data", "check")]
    [InlineData("codebook", "check")]
    public async Task Help_of_a_command_shows_examples(params string[] command)
    {
        var run = await CommandRun.Of([.. command, "--help"]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains($"  kawat {command[0]}", run.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Version_prints_one_line() => Assert.Matches("^kawat [0-9]+\\.[0-9]+\\.[0-9]+\n$", (await CommandRun.Of("--version")).Output.ReplaceLineEndings("\n"));

    private static int CellsOf(string line)
    {
        var (cells, quoted) = (1, false);
        foreach (var sign in line)
        {
            if (sign == '"') quoted = !quoted;
            else if (sign == ',' && !quoted) cells++;
        }

        return cells;
    }
}
