using System.Text.Json;

namespace Kawat.Tests.Cli;

public sealed class ParseAndExtractTests
{
    [Fact]
    public async Task Parse_prints_a_sentence_in_conllu_with_ten_columns()
    {
        var run = await CommandRun.Of("parse", "Prancis mengecam serangan itu.", "--format", "conllu", "--lang", "id");
        Assert.Equal(0, run.Status);
        var words = run.Lines.Where(line => !line.StartsWith('#')).ToList();
        Assert.Equal(5, words.Count);
        Assert.All(words, word => Assert.Equal(10, word.Split('\t').Length));
        Assert.Single(words, word => word.Split('\t')[6] == "0");
    }

    [Fact]
    public async Task Parse_draws_one_line_a_word()
    {
        var run = await CommandRun.Of("parse", "Prancis mengecam serangan itu.", "--lang", "id");
        Assert.Equal(5, run.Lines.Length);
        Assert.Contains("root", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Extract_gives_the_article_of_a_page_without_its_clutter()
    {
        var run = await CommandRun.Of("extract", Repository.PathOf("samples", "perundingan-beras.html"), "--format", "jsonl");
        using var json = JsonDocument.Parse(run.Lines[0]);
        Assert.Equal(["id", "url", "title", "byline", "publisher", "published", "lang", "text"], json.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("id", json.RootElement.GetProperty("lang").GetString());
        var text = json.RootElement.GetProperty("text").GetString()!;
        Assert.Contains("Kami berterima kasih atas kepercayaan Indonesia", text, StringComparison.Ordinal);
        foreach (var clutter in (string[])["Bagikan", "Iklan", "Tinggalkan Komentar", "Pencuri Motor", "Hak cipta", "pelacak"]) Assert.DoesNotContain(clutter, text, StringComparison.Ordinal);
    }
}
