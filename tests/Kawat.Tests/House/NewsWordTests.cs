using System.Text.RegularExpressions;
using Kawat.Packs;

namespace Kawat.Tests.House;

/// <summary>Words of the news languages are data: an analyst must find and mend them without reading C#.</summary>
public sealed partial class NewsWordTests
{
    /// <summary>Words of the tables that are technical terms or plain English of messages too.</summary>
    private static readonly HashSet<string> AlsoTechnical = ["data", "status", "nama", "format", "error", "index", "negatif", "model", "unit", "pasal", "media", "para", "dialog", "program", "video", "blog", "tag", "atom", "kb", "info"];

    /// <summary>Lists that tell languages apart: they hold foreign words too.</summary>
    private static readonly string[] CommonWords = ["/words.tsv", "/profile.tsv"];

    [Fact]
    public void No_word_of_the_Indonesian_tables_stands_in_a_literal() => Assert.Empty(Found(IndonesianWords()));

    [Fact]
    public void No_literal_is_an_English_reporting_verb() => Assert.Empty(
        Literals().Where(literal => literal.File.StartsWith("src/Kawat/", StringComparison.Ordinal) && EnglishCues().Contains(literal.Text.Trim()) && literal.Text is not ("word" or "words" or "note")).Select(literal => literal.ToString()));

    [Fact]
    public void The_tables_have_words_to_look_for()
    {
        Assert.True(IndonesianWords().Count > 300, $"{IndonesianWords().Count} words");
        Assert.True(EnglishCues().Count > 20, $"{EnglishCues().Count} cues");
    }

    private static IEnumerable<string> Found(HashSet<string> words) =>
        from literal in Literals()
        from Match word in Word().Matches(literal.Text)
        where words.Contains(word.Value.ToLowerInvariant())
        select $"{literal} ({word.Value})";

    private static IEnumerable<Literal> Literals() =>
        from file in Repository.SourceFiles("src", "*.cs")
        let name = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where !name.StartsWith("src/Kawat/Languages/Indonesian/", StringComparison.Ordinal)
            && !name.StartsWith("src/Kawat/Languages/English/", StringComparison.Ordinal)
            && name != "src/Kawat.Cli/ExampleHelp.cs" // example lines of the help
            && !name.StartsWith("src/Kawat.Training/", StringComparison.Ordinal) // reads treebanks, codes nothing
        from literal in SourceText.Literals(File.ReadAllText(file))
        select new Literal(name, literal.Line, literal.Text);

    private static HashSet<string> IndonesianWords() => TableWords("data/languages/id/")
        .Where(word => word.Length >= 4 && !AlsoTechnical.Contains(word))
        .Except(TableWords("data/languages/en/"), StringComparer.Ordinal)
        .ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> EnglishCues() => TableWords("data/languages/en/", "/reporting.tsv").Where(word => word.Length >= 3).ToHashSet(StringComparer.Ordinal);

    /// <summary>Single words of the first column of the tables under a folder.</summary>
    private static IEnumerable<string> TableWords(string folder, string name = "") => Pack.BuiltIn.Files
        .Where(file => file.StartsWith(folder, StringComparison.Ordinal) && file.EndsWith(".tsv", StringComparison.Ordinal) && file.Contains(name, StringComparison.Ordinal) && !CommonWords.Any(list => file.EndsWith(list, StringComparison.Ordinal)))
        .SelectMany(file => Pack.BuiltIn.ReadText(file).Split('\n'))
        .Where(line => line.Length > 0 && line[0] != '#')
        .SelectMany(line => line.Split('\t')[0].Split('|'))
        .Where(word => WholeWord().IsMatch(word));

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex WholeWord();

    private sealed record Literal(string File, int Line, string Text)
    {
        public override string ToString() => $"{File}:{Line}: \"{Text}\"";
    }
}
