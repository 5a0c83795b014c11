using System.Xml.Linq;

namespace Kawat.Tests.House;

public sealed class BannedSymbolTests
{
    [Theory]
    [InlineData("T:System.IO.File;")]
    [InlineData("T:System.IO.Directory;")]
    [InlineData("T:System.Net.Http.HttpClient;")]
    [InlineData("T:System.Console;")]
    [InlineData("P:System.DateTime.Now;")]
    [InlineData("P:System.DateTimeOffset.UtcNow;")]
    [InlineData("T:System.Random;")]
    [InlineData("P:System.Globalization.CultureInfo.CurrentCulture;")]
    public void The_core_refuses_files_clock_and_console(string symbol)
    {
        Assert.Contains(File.ReadLines(Repository.PathOf("eng", "BannedSymbols.txt")), line => line.StartsWith(symbol, StringComparison.Ordinal));
        Assert.True(Guards("Kawat", "BannedSymbols.txt"));
    }

    [Theory]
    [InlineData("Kawat.News")]
    [InlineData("Kawat.Evaluation")]
    public void Only_the_command_writes_to_the_terminal(string project) => Assert.True(Guards(project, "BannedTerminal.txt"));

    [Fact]
    public void No_warning_is_silenced_in_the_core() => Assert.Empty(
        Repository.SourceFiles("src", "*.cs").Where(file => File.ReadAllText(file).Contains("#pragma warning disable", StringComparison.Ordinal)));

    private static bool Guards(string project, string list)
    {
        var file = XDocument.Load(Repository.PathOf("src", project, $"{project}.csproj"));
        return file.Descendants("AdditionalFiles").Any(item => item.Attribute("Include")!.Value.EndsWith(list, StringComparison.Ordinal))
            && file.Descendants("PackageReference").Any(item => item.Attribute("Include")!.Value == "Microsoft.CodeAnalysis.BannedApiAnalyzers");
    }
}
