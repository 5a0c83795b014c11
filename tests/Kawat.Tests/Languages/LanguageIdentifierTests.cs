using System.IO.Compression;
using System.Text.Json;
using Kawat.Languages;
using Kawat.Packs;
using Kawat.Tests.Segmentation;

namespace Kawat.Tests.Languages;

public sealed class LanguageIdentifierTests
{
    private static readonly LanguageIdentifier Identifier = new(PackSet.BuiltIn);

    public static TheoryData<string, string> Texts
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var row in SpecRows.Read("Languages", "identification.tsv")) data.Add(row[0], row[1]);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_in_the_language_of_its_row(string language, string text) => Assert.Equal(language, Identifier.Identify(text) ?? "?");

    [Theory]
    [InlineData("id")]
    [InlineData("en")]
    public void Articles_of_the_shared_news_are_in_their_language(string language)
    {
        Assert.SkipUnless(Repository.Shared is not null, "the shared material is missing");
        using var reader = new StreamReader(new GZipStream(File.OpenRead(Path.Combine(Repository.Shared!, "news", language + ".jsonl.gz")), CompressionMode.Decompress));
        int right = 0, all = 0;
        while (reader.ReadLine() is { } line && all < 400)
        {
            using var article = JsonDocument.Parse(line);
            all++;
            if (Identifier.Identify(article.RootElement.GetProperty("text").GetString()) == language) right++;
        }

        Assert.True(right >= 0.99 * all, $"{right} of {all}");
    }
}
