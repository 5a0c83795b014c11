using System.Text;
using Kawat.Packs;

namespace Kawat.Tests.Packs;

public sealed class PackSetTests
{
    private const string File = "data/x.tsv";

    [Fact]
    public void A_later_row_of_an_id_takes_the_place_of_the_earlier_one()
    {
        var packs = new PackSet(Of("one", "id\tb\nx\t1\ny\t2\nx\t3"), Of("two", "b\tid\n4\ty\n5\tz"));
        Assert.Equal(["x3", "y4", "z5"], packs.ReadTable(File, ["id", "b"], firstIsId: true).Select(row => row[0] + row[1]));
        Assert.Equal(["x1", "y2", "x3", "y4", "z5"], packs.ReadTable(File, ["id", "b"]).Select(row => row[0] + row[1]));
        Assert.Empty(packs.ReadTable("data/none.tsv", ["id"], firstIsId: true));
    }

    /// <summary>Rows of the built-in pack are not looked through for ids that come twice.</summary>
    [Theory]
    [InlineData("data/world/places/", "id")]
    [InlineData("data/world/plausibility.tsv", "type")]
    [InlineData("data/world/cameo.tsv", "code")]
    [InlineData("data/languages/*/abbreviations.tsv", "form")]
    [InlineData("data/languages/*/prepositions.tsv", "word")]
    [InlineData("data/languages/*/light-verbs.tsv", "verb")]
    [InlineData("data/languages/*/event-nouns.tsv", "noun")]
    [InlineData("data/languages/*/clause-markers.tsv", "word")]
    [InlineData("data/languages/*/aspect-words.tsv", "word")]
    [InlineData("data/languages/*/clause-verbs.tsv", "verb")]
    [InlineData("data/languages/*/giving-verbs.tsv", "verb")]
    [InlineData("data/languages/*/naming-verbs.tsv", "verb")]
    [InlineData("data/languages/*/same-verbs.tsv", "verb")]
    [InlineData("data/languages/*/control.tsv", "verb")]
    [InlineData("data/languages/*/blame-verbs.tsv", "verb")]
    [InlineData("data/languages/*/verb-forms.tsv", "form")]
    public void No_table_of_Kawat_holds_an_id_twice(string files, string id)
    {
        var found = Pack.BuiltIn.Files.Where(file => files.EndsWith('/') ? file.StartsWith(files, StringComparison.Ordinal)
            : file == files.Replace("*", "id", StringComparison.Ordinal) || file == files.Replace("*", "en", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(found);
        foreach (var file in found)
            Assert.Empty(Table.Read(Pack.BuiltIn, file, [id]).GroupBy(row => row[0]).Where(rows => rows.Count() > 1).Select(rows => $"{file}: {rows.Key}"));
    }

    /// <summary>The tables inside the assembly are read in pieces; lines keep their numbers and none is lost.</summary>
    [Fact]
    public void A_long_table_of_Kawat_is_read_line_by_line()
    {
        const string file = "data/world/actors/people-ministers.tsv";
        var lines = Pack.BuiltIn.ReadText(file).Split('\n');
        var rows = Table.Read(Pack.BuiltIn, file, ["id"]);
        Assert.Equal(lines.Count(line => line.Length > 0 && line[0] != '#') - 1, rows.Count);
        Assert.All(rows, row => Assert.StartsWith(row[0] + "\t", lines[row.Line - 1], StringComparison.Ordinal));
    }

    private static Pack Of(string id, string text)
        => Pack.Of(id, [new KeyValuePair<string, Func<Stream>>(File, () => new MemoryStream(Encoding.UTF8.GetBytes(text)))]);
}
