using System.Text.RegularExpressions;

namespace Kawat.Tests.House;

public sealed partial class NamingTests
{
    [Fact]
    public void No_type_is_named_by_what_it_could_not_say() => Assert.Empty(
        from file in Repository.SourceFiles("src", "*.cs")
        from Match match in Declared().Matches(File.ReadAllText(file))
        where Vague().IsMatch(match.Groups[1].Value)
        select $"{Path.GetRelativePath(Repository.Root, file)}: {match.Groups[1].Value}");

    [Fact]
    public void No_file_speaks_of_unfinished_work() => Assert.Empty(
        from file in Repository.SourceFiles("src", "*.cs").Concat(Repository.SourceFiles("tests", "*.cs"))
        where Path.GetFileName(file) != "NamingTests.cs"
        from line in File.ReadLines(file).Select((text, index) => (text, index))
        where Unfinished().IsMatch(line.text)
        select $"{Path.GetRelativePath(Repository.Root, file)}:{line.index + 1}");

    [Fact]
    public void No_error_is_swallowed_and_no_test_sleeps() => Assert.Empty(
        from file in Repository.SourceFiles("src", "*.cs").Concat(Repository.SourceFiles("tests", "*.cs"))
        where Path.GetFileName(file) != "NamingTests.cs" && Swallowed().IsMatch(File.ReadAllText(file))
        select Path.GetRelativePath(Repository.Root, file));

    [GeneratedRegex(@"\b(?:class|record|struct|interface|enum)\s+(?:class\s+|struct\s+)?([A-Z]\w*)")]
    private static partial Regex Declared();

    [GeneratedRegex("(Manager|Helper|Helpers|Util|Utils|Utility|Processor|Info|Base)$")]
    private static partial Regex Vague();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"catch\s*(\([^)]*\))?\s*\{\s*\}|Thread\.Sleep")]
    private static partial Regex Swallowed();
}
