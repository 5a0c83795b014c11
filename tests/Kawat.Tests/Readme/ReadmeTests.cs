using System.Text.RegularExpressions;

namespace Kawat.Tests.Readme;

/// <summary>What README shows is what comes out; what it names is there.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string[] Pages = ["README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "docs/guide/first-steps.md", "docs/how-to/own-data.md", "docs/how-to/evaluate.md", "docs/reference/cli.md", "docs/reference/output.md", "docs/reference/evaluation.md"];

    public static TheoryData<string, string> Commands()
    {
        var data = new TheoryData<string, string>();
        foreach (var (command, output) in Blocks("README.md"))
            if (command.Contains("./kawat", StringComparison.Ordinal)) data.Add(command, output);
        return data;
    }

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Every_block_of_the_readme_is_what_comes_out(string command, string output)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "README shows a POSIX shell");
        var run = await Shell.RunAsync(command);
        Assert.True(run.Status == 0, run.Error + run.Output);
        if (output.Length > 0) Assert.Equal(Confidence().Replace(output, ""), Confidence().Replace(run.Output.TrimEnd(), ""));
        else Assert.NotEmpty(run.Output);
    }

    [Fact]
    public void The_first_screen_shows_a_sentence_an_event_and_two_commands()
    {
        var blocks = Blocks("README.md").ToList();
        Assert.Contains("→", blocks[0].Output, StringComparison.Ordinal);
        Assert.Equal(["./kawat code samples", "dotnet test"], blocks.Skip(1).Take(2).Select(block => block.Command));
    }

    [Theory]
    [MemberData(nameof(PageNames))]
    public void Every_link_of_a_page_leads_somewhere(string page)
    {
        var folder = Path.GetDirectoryName(Repository.PathOf(page.Split('/')))!;
        Assert.Empty(Link().Matches(File.ReadAllText(Repository.PathOf(page.Split('/'))))
            .Select(match => match.Groups[1].Value)
            .Where(target => !target.Contains("://", StringComparison.Ordinal) && !Path.Exists(Path.Combine(folder, target.Split('#')[0]))));
    }

    public static TheoryData<string> PageNames() => new(Pages);

    /// <summary>Lines of "console" fences: a command after "$ ", then what it prints.</summary>
    private static IEnumerable<(string Command, string Output)> Blocks(string page)
    {
        string? command = null;
        var output = new List<string>();
        var inside = false;
        foreach (var line in File.ReadLines(Repository.PathOf(page)))
        {
            var starts = inside && line.StartsWith("$ ", StringComparison.Ordinal);
            if (command is not null && (starts || line.StartsWith("```", StringComparison.Ordinal)))
            {
                yield return (command, string.Join('\n', output).TrimEnd());
                command = null;
                output.Clear();
            }

            if (starts) command = line[2..];
            else if (command is not null) output.Add(line);
            if (line.StartsWith("```", StringComparison.Ordinal)) inside = !inside && line == "```console";
        }
    }

    /// <summary>Moves with every calibration, and is no claim of README.</summary>
    [GeneratedRegex(@" · [01]\.[0-9]{2}$", RegexOptions.Multiline)]
    private static partial Regex Confidence();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
