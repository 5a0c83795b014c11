using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>Tags, labels and forms of the training data.</summary>
internal sealed class Vocabulary
{
    private const int FrequentOnlyTag = 30;
    private const double TagShare = 0.08;
    private const int LongestForm = 48;

    public Vocabulary(IReadOnlyList<TreebankSentence> sentences)
    {
        Tags = new TagSet(MostFrequent(sentences.SelectMany(sentence => sentence.Tags), '.'));
        Labels = new LabelSet(MostFrequent(sentences.SelectMany(sentence => sentence.Labels), ':'));
    }

    public TagSet Tags { get; }

    public LabelSet Labels { get; }

    /// <summary>Number of a tag; a rare one that was left out counts as its universal tag.</summary>
    public int TagOf(string tag) => Find(Tags.Find(tag), () => Tags.Find(tag.Split('.')[0]));

    public int LabelOf(string label) => Find(Labels.Find(label), () => Labels.Find(label.Split(':')[0]));

    /// <summary>Lexicon of the sentences that a tagger may see, with clusters and usual case from raw text.</summary>
    public Lexicon MakeLexicon(IEnumerable<TreebankSentence> sentences, IReadOnlyDictionary<string, WordCluster> clusters, int leastCount)
    {
        var counts = CountTags(sentences);
        var lexicon = new Lexicon(counts.Count + clusters.Count);
        foreach (var (form, tags) in counts)
        {
            ref var entry = ref lexicon.Add(FormEncoder.HashOf(form));
            var total = tags.Values.Sum();
            entry.Frequent = total >= leastCount ? (byte)1 : (byte)0;
            entry.OnlyTag = (sbyte)(tags.Count == 1 && total >= FrequentOnlyTag ? tags.Keys.First() : -1);
            entry.Ambiguity = total >= leastCount ? Ambiguity(tags, total) : 99;
        }

        foreach (var (form, cluster) in clusters)
        {
            ref var entry = ref lexicon.Add(FormEncoder.HashOf(form));
            if (!counts.ContainsKey(form)) entry.Ambiguity = 98 + (cluster.Code >> 20);
            entry.Cluster = cluster.Code;
            entry.Case = cluster.Case;
        }

        return lexicon;
    }

    private Dictionary<string, SortedDictionary<int, int>> CountTags(IEnumerable<TreebankSentence> sentences)
    {
        var counts = new Dictionary<string, SortedDictionary<int, int>>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Count; i++)
            {
                var form = sentence.Forms[i].ToLowerInvariant();
                if (form.Length > LongestForm) form = form[..LongestForm];
                if (!counts.TryGetValue(form, out var tags)) counts[form] = tags = [];
                var tag = TagOf(sentence.Tags[i]);
                tags[tag] = tags.GetValueOrDefault(tag) + 1;
            }
        }

        return counts;
    }

    private static uint Ambiguity(SortedDictionary<int, int> tags, int total)
    {
        ulong set = 0;
        var best = -1;
        foreach (var (tag, count) in tags)
        {
            if (count >= TagShare * total) set |= 1UL << tag;
            if (best < 0 || count > tags[best]) best = tag;
        }

        return FeatureHash.Mix(FeatureHash.Mix(set), (uint)best);
    }

    /// <summary>The most frequent names, and always the universal part before <paramref name="separator"/> of each name.</summary>
    private static List<string> MostFrequent(IEnumerable<string> names, char separator)
    {
        var counts = names.GroupBy(name => name, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.Key).ToList();
        var universal = counts.Select(name => name.Split(separator)[0]).Distinct(StringComparer.Ordinal).ToList();
        var others = counts.Where(name => !universal.Contains(name, StringComparer.Ordinal)).Take(Workspace.MostClasses - universal.Count);
        return [.. universal, .. others];
    }

    private static int Find(int exact, Func<int> otherwise) => exact >= 0 ? exact : Math.Max(0, otherwise());
}
