using System.Text.RegularExpressions;
using Kawat.Packs;

namespace Kawat.Tests.House;

/// <summary>Words of the news languages are data: an analyst must find and mend them without reading C#.</summary>
public sealed partial class NewsWordTests
{
    /// <summary>Words of the tables that are technical terms or plain English of messages too.</summary>
    private static readonly HashSet<string> AlsoTechnical = ["data", "status", "nama", "format", "error", "index", "negatif", "model", "unit", "pasal", "media", "para", "dialog", "program", "twitter"];

    /// <summary>Tables of words that the analysis of Indonesian stands on.</summary>
    private static readonly string[] IndonesianTables =
    [
        "reporting", "pronouns", "event-nouns", "light-verbs", "control", "aspect-words", "clause-markers", "clause-verbs", "prepositions", "times", "descriptions",
    ];

    [Fact]
    public void No_word_of_the_Indonesian_tables_stands_in_a_literal() => Assert.Empty(Found(IndonesianWords()));

    [Fact]
    public void No_literal_is_an_English_reporting_verb() => Assert.Empty(
        Literals().Where(literal => literal.File.StartsWith("src/Kawat/", StringComparison.Ordinal) && EnglishCues().Contains(literal.Text.Trim())).Select(literal => literal.ToString()));

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

    private static HashSet<string> IndonesianWords() => IndonesianTables
        .SelectMany(table => Rows($"data/languages/id/{table}.tsv"))
        .Select(cells => cells[0])
        .SelectMany(cell => cell.Split('|'))
        .Where(word => word.Length >= 4 && WholeWord().IsMatch(word) && !AlsoTechnical.Contains(word))
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Forms that only a report has: said, says, told, claimed.</summary>
    private static HashSet<string> EnglishCues() => Rows("data/languages/en/reporting.tsv")
        .SelectMany(cells => cells)
        .SelectMany(cell => cell.Split('|'))
        .Where(word => WholeWord().IsMatch(word) && (word is "said" or "says" or "told" || word.EndsWith("ed", StringComparison.Ordinal)))
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string[]> Rows(string file) => Pack.BuiltIn.ReadText(file).Split('\n')
        .Where(line => line.Length > 0 && line[0] != '#')
        .Skip(1)
        .Select(line => line.Split('\t'));

    [GeneratedRegex("[A-Za-z]+")]
    private static partial Regex Word();

    [GeneratedRegex("^[a-z]+$")]
    private static partial Regex WholeWord();

    private sealed record Literal(string File, int Line, string Text)
    {
        public override string ToString() => $"{File}:{Line}: \"{Text}\"";
    }
}
