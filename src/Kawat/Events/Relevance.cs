using System.Collections.Frozen;
using System.Globalization;
using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Events;

/// <summary>What an article is about, as far as it decides what counts as an event.</summary>
internal enum Topic
{
    Politics,

    /// <summary>Ordinary crime, business, weather, accidents, show life: acts within one country are no political events.</summary>
    Ordinary,

    /// <summary>Matches and athletes: its war words mean nothing.</summary>
    Sports,
}

/// <summary>What an article is about, and how much of politics is in it.</summary>
/// <param name="Topic">Its topic.</param>
/// <param name="PoliticalWeight">Sum of the weights of its political words, each word counted three times at most.</param>
internal readonly record struct TopicReading(Topic Topic, double PoliticalWeight);

/// <summary>Judges an article's topic by weighted words; politics wins when in doubt.</summary>
internal sealed class Relevance
{
    private readonly FrozenDictionary<string, (Topic Topic, double Weight)> words;

    public Relevance(PackSet packs, string language)
    {
        var table = new Dictionary<string, (Topic, double)>(StringComparer.Ordinal);
        foreach (var row in packs.ReadTable($"data/languages/{language}/topics.tsv", ["topic", "weight", "words"]))
        {
            if (!Enum.TryParse<Topic>(row[0], out var topic)) throw row.Wrong(0, row[0], "Politics, Ordinary or Sports");
            if (!double.TryParse(row[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)) throw row.Wrong(1, row[1], "a number");
            foreach (var word in row.Values(2)) table[word] = (topic, weight);
        }

        words = table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public TopicReading TopicOf(Document document)
    {
        double politics = 0, ordinary = 0, sports = 0;
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (ref readonly var token in document.Tokens)
        {
            if (!words.TryGetValue(token.Citation, out var entry)) continue;
            var times = seen[token.Citation] = seen.GetValueOrDefault(token.Citation) + 1;
            if (times > 3) continue;
            if (entry.Topic == Topic.Politics) politics += entry.Weight;
            else if (entry.Topic == Topic.Ordinary) ordinary += entry.Weight;
            else sports += entry.Weight;
        }

        var topic = sports >= 4 && sports > politics * 1.5 ? Topic.Sports
            : ordinary >= 4 && ordinary > politics * 2 ? Topic.Ordinary
            : Topic.Politics;
        return new TopicReading(topic, politics);
    }
}
