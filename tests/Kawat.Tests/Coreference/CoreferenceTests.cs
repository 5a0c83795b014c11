using Kawat.Actors;
using Kawat.Documents;

namespace Kawat.Tests.Coreference;

/// <summary>The tables <c>references.*.tsv</c>: whom words that point back mean.</summary>
public sealed class CoreferenceTests
{
    private const string Open = "-";

    public static TheoryData<string, string, string> References
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var file in Directory.GetFiles(Path.Combine(Repository.Root, "tests/Kawat.Tests/Coreference"), "*.tsv").Order(StringComparer.Ordinal))
            {
                foreach (var (_, cells) in SpecTable.Read("Coreference", Path.GetFileName(file))) data.Add(cells[0], cells[1], cells[2]);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(References))]
    public void A_word_that_points_back_means_whom_the_row_says(string text, string word, string expected)
    {
        var document = BuiltInCoder.Instance.Code(new Kawat.Articles.Article { Id = "row", Text = text }).Document;
        var at = text.LastIndexOf(word, StringComparison.Ordinal);
        var mention = MentionAt(document, at);
        var found = mention is { Kind: MentionKind.Coreference, Actors.Count: > 0 } ? string.Join(", ", mention.Actors.Order(Comparer<Actor>.Create(Compare))) : Open;
        Assert.Equal(string.Join(", ", expected.Split(", ").Order(StringComparer.Ordinal)), found);
    }

    [Fact]
    public void Two_states_that_point_back_are_one_plural_mention()
    {
        const string text = "Rusia dan Jepang bertemu di Jenewa. Kedua negara sepakat berdamai.";
        var mention = MentionAt(BuiltInCoder.Instance.Code(new Kawat.Articles.Article { Id = "row", Text = text }).Document, text.IndexOf("Kedua", StringComparison.Ordinal));
        Assert.NotNull(mention);
        Assert.True(mention.IsPlural);
    }

    private static int Compare(Actor a, Actor b) => string.CompareOrdinal(a.ToString(), b.ToString());

    private static ActorMention? MentionAt(Document document, int offset)
    {
        for (var i = 0; i < document.Tokens.Length; i++)
            if (document.Tokens[i].Start <= offset && offset < document.Tokens[i].End) return document.Get<ActorLayer>().At(i);
        return null;
    }
}
