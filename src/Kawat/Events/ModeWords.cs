using System.Collections.Frozen;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Packs;

namespace Kawat.Events;

/// <summary>Words that tell the mode of an act wherever they stand in its clause ("drone", "tear gas"), in the order of the table.</summary>
internal sealed class ModeWords
{
    private readonly FrozenDictionary<EventType, List<(string Mode, FrozenSet<string> Words)>> modes;

    public ModeWords(PackSet packs, string language)
    {
        var byType = new Dictionary<EventType, List<(string, FrozenSet<string>)>>();
        foreach (var row in packs.ReadTable($"data/languages/{language}/modes.tsv", ["type", "mode", "words"]))
        {
            if (!Enum.TryParse<EventType>(row[0], out var type)) throw row.Wrong(0, row[0], "one of PLOVER's types");
            if (!byType.TryGetValue(type, out var list)) byType[type] = list = [];
            list.Add((row[1], row.Values(2).ToFrozenSet(StringComparer.Ordinal)));
        }

        modes = byType.ToFrozenDictionary();
    }

    public string? Find(Document document, EventType type, Frame frame)
    {
        if (!modes.TryGetValue(type, out var list)) return null;
        foreach (var (mode, words) in list)
        {
            for (var token = frame.FirstToken; token <= frame.LastToken; token++)
            {
                ref readonly var word = ref document.Tokens[token];
                if (words.Contains(word.Citation) || words.Contains(word.Lemma)) return mode;
            }
        }

        return null;
    }
}
