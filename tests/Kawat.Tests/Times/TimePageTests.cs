using Kawat.Packs;
using Kawat.Times;

namespace Kawat.Tests.Times;

/// <summary><c>docs/reference/times.md</c> says what is understood: each of its example rows must be true.</summary>
public sealed class TimePageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("docs", "reference", "times.md"));

    public static TheoryData<string, string, string, string> Examples()
    {
        var rows = new TheoryData<string, string, string, string>();
        foreach (var line in Page.Split('\n').Where(line => line.StartsWith("| id |", StringComparison.Ordinal) || line.StartsWith("| en |", StringComparison.Ordinal)))
        {
            var cells = line.Trim('|', ' ').Split(" | ");
            rows.Add(cells[0].Trim(), cells[1].Trim(), cells[2].Trim(), cells[3].Trim());
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_of_the_page_is_true(string language, string published, string sentence, string dates)
        => Assert.Equal(dates, TimeRows.Found(sentence, published, language));

    [Fact]
    public void The_page_lists_every_role_in_use() => Assert.Empty(
        from language in new[] { "id", "en" }
        from row in PackSet.BuiltIn.ReadTable($"data/languages/{language}/times.tsv", ["word", "role"])
        where !Page.Contains($"`{row[1]}`", StringComparison.Ordinal)
        select $"{row[0]}: {row[1]}");

    [Fact]
    public void The_page_lists_every_role_there_is() => Assert.All(
        Enum.GetValues<TimeRole>().Where(role => role != TimeRole.None),
        role => Assert.Contains($"`{string.Concat(role.ToString().Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"))}`", Page, StringComparison.Ordinal));
}
