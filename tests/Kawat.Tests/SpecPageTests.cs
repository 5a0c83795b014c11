namespace Kawat.Tests;

/// <summary>Pages that show rows of the spec tables: every row shown is one that is run.</summary>
public sealed class SpecPageTests
{
    [Theory]
    [InlineData("frames.md", "Frames", "frames-id.tsv|frames-en.tsv")]
    [InlineData("status.md", "Events", "status-id.tsv|status-en.tsv")]
    [InlineData("dating.md", "Events", "dating-id.tsv|dating-en.tsv")]
    [InlineData("ties.md", "Ties", "ties.tsv")]
    public void A_page_shows_rows_that_are_run_and_their_number(string page, string room, string tables)
    {
        var text = File.ReadAllText(Repository.PathOf("docs", "reference", page));
        var run = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tables.Split('|'))
        {
            var rows = SpecTable.Read(room, table).Select(row => "| " + string.Join(" | ", row.Cells) + " |").ToList();
            Assert.Contains($"({rows.Count} rows)", text, StringComparison.Ordinal);
            run.UnionWith(rows);
        }

        var shown = text.Split('\n').Where(line => line.StartsWith("| id |", StringComparison.Ordinal) || line.StartsWith("| en |", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(shown);
        Assert.Empty(shown.Where(line => !run.Contains(line)));
    }
}
