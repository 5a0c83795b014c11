using Kawat.Languages;
using Kawat.Packs;
using Kawat.Tests.Segmentation;
using Lingua;

namespace Kawat.Tests.Languages;

/// <summary>The small identifier against a large one, which is no part of Kawat: 70 MB of models against four thousand rows.</summary>
public sealed class LanguageOracleTests
{
    [Fact]
    public void The_oracle_agrees_on_the_rows_of_the_three_languages()
    {
        var oracle = LanguageDetectorBuilder.FromLanguages(Language.Indonesian, Language.Malay, Language.English).Build();
        var identifier = new LanguageIdentifier(PackSet.BuiltIn);
        var rows = SpecRows.Read("Languages", "identification.tsv").Where(row => row[0] is "id" or "en" or "ms").Select(row => row[1]).ToList();
        var agreed = rows.Count(text => identifier.Identify(text) == Code(oracle.DetectLanguageOf(text)));
        Assert.True(agreed >= 0.9 * rows.Count, $"{agreed} of {rows.Count}");
    }

    private static string Code(Language language) => language switch
    {
        Language.Indonesian => "id",
        Language.Malay => "ms",
        Language.English => "en",
        _ => LanguageIdentifier.Other,
    };
}
