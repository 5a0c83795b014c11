using System.Text;
using Kawat.Actors;
using Kawat.Packs;

namespace Kawat.Tests.Actors;

public sealed class ActorDataTests
{
    private const string Header = "# Source: written for a test.\nid\tkind\tactor\tnames_id\tnames_en\tfrom\tto\tsource\n";

    [Fact]
    public void The_data_that_Kawat_comes_with_has_no_problem()
    {
        var report = ActorDataCheck.Run(PackSet.BuiltIn);
        Assert.Empty(report.Problems);
        Assert.True(report.RowsByKind.Single(kind => kind.Key == "country").Value >= 249);
    }

    [Fact]
    public void Every_code_of_ISO_3166_has_a_country()
    {
        var codes = PackSet.BuiltIn.ReadTable("data/world/actors/countries.tsv", ["kind", "actor"])
            .Where(row => row[0] == "country").Select(row => row[1][..3]).Distinct().ToList();
        Assert.True(codes.Count >= 250, "249 of ISO 3166-1, and Kosovo");
        Assert.Contains("XKX", codes);
    }

    [Fact]
    public void Roles_are_many_in_both_languages()
    {
        var roles = PackSet.BuiltIn.ReadTable("data/world/actors/roles.tsv", ["names_id", "names_en"]);
        Assert.True(roles.Sum(row => row.Values(0).Length) >= 400);
        Assert.True(roles.Sum(row => row.Values(1).Length) >= 400);
    }

    [Theory]
    [InlineData("x\tperson\tUSX/GOV\tBudi\tBudi\t\t\tbook\n", "own:data/world/actors/own.tsv:3:10: found 'USX/GOV'", "did you mean")]
    [InlineData("x\tperson\tUSA/GOV\tBudi\tBudi\t2020\t2019\tbook\n", "own:data/world/actors/own.tsv:3:33: found '2019'", "not before 'from'")]
    [InlineData("x\tperson\tUSA/XYZ\tBudi\tBudi\t\t\tbook\n", "found 'USA/XYZ'", "a sector among GOV")]
    [InlineData("x\tking\tUSA/GOV\tBudi\tBudi\t\t\tbook\n", "found 'king'", "one of country")]
    [InlineData("x\tperson\tUSA/GOV\tBudi\tBudi\t2020-13\t\tbook\n", "found '2020-13'", "YYYY-MM-DD")]
    [InlineData("x\tperson\tUSA/GOV\tBudi\tBudi\t\t\t\n", "found ''", "where the row comes from")]
    [InlineData("x\tperson\tUSA/GOV\t\t\t\t\tbook\n", "found ''", "a name")]
    public void A_wrong_row_is_told_with_its_place_and_what_to_try(string row, string where, string hint)
    {
        var own = Pack.Of("own", [KeyValuePair.Create("data/world/actors/own.tsv", () => (Stream)new MemoryStream(Encoding.UTF8.GetBytes(Header + row)))]);
        var problem = Assert.Single(ActorDataCheck.Run(new PackSet(Pack.BuiltIn, own)).Problems);
        Assert.Contains(where, problem, StringComparison.Ordinal);
        Assert.Contains(hint, problem, StringComparison.Ordinal);
    }
}
