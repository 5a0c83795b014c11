using System.Text.Json;
using Kawat.Articles;
using Kawat.Times;

namespace Kawat.Tests.Times;

/// <summary>The dates of annotated events must be among those that the article's words give.</summary>
public sealed class TimeGoldTests
{
    [Fact]
    public void Nearly_every_gold_date_is_said_by_some_words_of_its_article()
    {
        Assert.SkipUnless(Repository.Shared is not null, "the annotated articles are not beside the repository");
        var (found, all) = (0, 0);
        var missed = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Shared!, "gold", "dev"), "*.json", SearchOption.AllDirectories))
        {
            using var json = JsonDocument.Parse(File.ReadAllText(file));
            var root = json.RootElement;
            var layer = TimeRows.Annotate(root.GetProperty("text").GetString()!, Text(root, "published"), Text(root, "lang")).Get<TimeLayer>();
            foreach (var coded in root.GetProperty("events").EnumerateArray())
            {
                if (Text(coded, "date") is not { } date) continue;
                all++;
                var isPlanned = Text(coded, "status") == "planned";
                if (layer.Mentions.Any(mention => IsCompatible((isPlanned ? mention.Future : mention.Past).Value, date))) found++;
                else missed.Add($"{Path.GetFileName(file)} {date}");
            }
        }

        Assert.True(all > 0 && found >= 0.97 * all, $"{found} of {all}; missed: {string.Join(", ", missed)}");
    }

    private static string? Text(JsonElement element, string name)
        => element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>One lies within the other.</summary>
    private static bool IsCompatible(string? a, string b)
    {
        if (a is null) return false;
        var ((a0, a1), (b0, b1)) = (Ends(a), Ends(b));
        return (Before(a0, b0) && Before(b1, a1)) || (Before(b0, a0) && Before(a1, b1));
    }

    private static bool Before(string a, string b) => string.CompareOrdinal(a, b) <= 0;

    private static (string First, string Last) Ends(string value)
    {
        var parts = value.Split('/');
        return (Filled(parts[0], "-01-01"), Filled(parts[^1], "-12-31"));
    }

    private static string Filled(string point, string rest) => point.Length < 10 ? point + rest[(point.Length - 4)..] : point;
}
