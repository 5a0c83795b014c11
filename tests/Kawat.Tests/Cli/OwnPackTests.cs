namespace Kawat.Tests.Cli;

public sealed class OwnPackTests : IDisposable
{
    private const string Header = "# Source: made up\nid\tkind\tactor\tnames_id\tnames_en\tfrom\tto\tsource\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_pack_adds_an_actor()
    {
        Table("zub\tgroup\tSRB/REB\tFront Zubrowka\tZubrowka Front\t\t\tmade up\n");
        Assert.Contains("SRB/REB → ASSAULT", await Code("The Zubrowka Front attacked Israel on Monday.", withPack: true), StringComparison.Ordinal);
        Assert.DoesNotContain("SRB/REB", await Code("The Zubrowka Front attacked Israel on Monday.", withPack: false), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_of_a_pack_takes_the_place_of_the_built_in_row_with_its_id()
    {
        Table("emmanuel-macron.4\tperson\tFRA/OPP\tEmmanuel Macron\tEmmanuel Macron\t2017\t\tmade up\n");
        Assert.Contains("FRA/GOV → ACCUSE", await Code("Emmanuel Macron condemned Israel on Monday.", withPack: false), StringComparison.Ordinal);
        Assert.Contains("FRA/OPP → ACCUSE", await Code("Emmanuel Macron condemned Israel on Monday.", withPack: true), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zub\tgruop\tSRB/REB\tFront\tFront\t\t\tmade up\n", ":3:5: found 'gruop', expected one of country")]
    [InlineData("zub\tgroup\tXQX/REB\tFront\tFront\t\t\tmade up\n", ":3:11: found 'XQX/REB'")]
    [InlineData("zub\tgroup\tSRB/REB\tFront\tFront\t2020-13\t\tmade up\n", "found '2020-13', expected YYYY-MM-DD, YYYY-MM or YYYY")]
    [InlineData("zub\tgroup\n", ":3: found 2 cells, expected 8")]
    public async Task The_check_of_a_folder_names_file_line_column_and_what_to_try(string row, string expected)
    {
        Table(row);
        var run = await CommandRun.Of("data", "check", folder.Path);
        Assert.Equal(1, run.Status);
        Assert.Contains("mine.tsv" + (expected[0] == ':' ? expected : ""), run.Error, StringComparison.Ordinal);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    private void Table(string row) => folder.Write("data/world/actors/mine.tsv", Header + row);

    private async Task<string> Code(string text, bool withPack)
    {
        var file = folder.Write("article.txt", text);
        string[] command = ["code", file, "--published", "2024-05-05"];
        return (await CommandRun.Of(withPack ? [.. command, "--data", folder.Path] : command)).Output;
    }
}
