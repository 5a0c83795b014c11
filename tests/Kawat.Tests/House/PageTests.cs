using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kawat.Tests.House;

/// <summary>Pages that can fail: what they claim of the tree is so.</summary>
public sealed partial class PageTests
{
    private static readonly string Architecture = File.ReadAllText(Repository.PathOf("ARCHITECTURE.md"));

    [Fact]
    public void The_code_map_has_a_line_for_every_room() => Assert.Empty(RoomTests.Rooms().Where(room => !Architecture.Contains($"| `{room}` |", StringComparison.Ordinal)));

    [Fact]
    public void The_rooms_of_the_code_map_stand_in_reading_order() =>
        Assert.Equal(RoomTests.ReadingOrder, RoomLine().Matches(Architecture).Select(match => match.Groups[1].Value).Where(RoomTests.ReadingOrder.Contains));

    [Fact]
    public void The_code_map_has_a_line_for_every_project_and_folder()
    {
        var folders = Directory.GetDirectories(Repository.PathOf("src")).Select(folder => $"src/{Path.GetFileName(folder)}")
            .Concat(Directory.GetDirectories(Repository.Root).Select(folder => Path.GetFileName(folder)!).Where(name => name[0] != '.' && name is not ("src" or "artifacts" or "TestResults")));
        Assert.Empty(folders.Where(folder => !Architecture.Contains($"| `{folder}` |", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_invariant_names_a_test_that_exists()
    {
        var tests = typeof(PageTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), true)).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);
        var rows = Architecture[Architecture.IndexOf("## Invariants", StringComparison.Ordinal)..].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.True(rows.Count >= 10);
        Assert.Empty(rows.Where(row => !TestName().IsMatch(row)));
        Assert.Empty(rows.SelectMany(row => TestName().Matches(row)).Select(match => match.Groups[1].Value).Where(name => !tests.Contains(name)));
    }

    [Fact]
    public void Every_dependency_has_a_decision_record()
    {
        var records = string.Concat(Directory.GetFiles(Repository.PathOf("docs", "decisions"), "*.md").Select(File.ReadAllText));
        var packages = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion").Select(package => package.Attribute("Include")!.Value);
        Assert.Empty(packages.Where(package => !records.Contains($"`{package}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_output_page_names_every_key_in_its_order()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "reference", "output.md"));
        var writer = string.Concat(Directory.GetFiles(Repository.PathOf("src", "Kawat", "Output"), "*Writer.cs").Where(file => !file.EndsWith("ConlluWriter.cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        Assert.Empty(Key().Matches(writer).Select(match => match.Groups[1].Value).Distinct().Where(key => !page.Contains($"`{key}`", StringComparison.Ordinal) && !page.Contains($"`{key}[]`", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_page_of_commands_names_every_option()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "reference", "cli.md"));
        var source = string.Concat(Repository.SourceFiles(Path.Combine("src", "Kawat.Cli"), "*.cs").Select(File.ReadAllText));
        Assert.Empty(Option().Matches(source).Select(match => match.Groups[1].Value).Distinct().Where(option => !page.Contains(option, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_diagnostic_stands_on_its_page()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "reference", "diagnostics.md"));
        Assert.Empty(Repository.SourceFiles("src", "*.cs")
            .SelectMany(file => DiagnosticCode().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value).Distinct()
            .Where(code => !page.Contains($"| {code} |", StringComparison.Ordinal)));
    }

    [GeneratedRegex("\"(KW[0-9]{4})\"")]
    private static partial Regex DiagnosticCode();

    [GeneratedRegex(@"^\| `([A-Z][A-Za-z]+)` \|", RegexOptions.Multiline)]
    private static partial Regex RoomLine();

    [GeneratedRegex(@"`([A-Za-z]+Tests\.[A-Za-z0-9_]+)`")]
    private static partial Regex TestName();

    [GeneratedRegex("""json\.Write\w+\("([a-z_]+)""")]
    private static partial Regex Key();

    [GeneratedRegex("""new(?:\s*Option<[^>]+>)?\("(--[a-z-]+)""")]
    private static partial Regex Option();
}
