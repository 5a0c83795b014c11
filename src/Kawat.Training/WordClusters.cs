using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>What raw text tells of one lower-cased form.</summary>
/// <param name="Code">Narrow, middle and wide class as <see cref="LexiconEntry.Cluster"/> packs them.</param>
/// <param name="Case">How it is mostly written inside sentences.</param>
internal readonly record struct WordCluster(uint Code, UsualCase Case);

/// <summary>Word clusters: made from raw text and treebank forms, kept as a table of form, count, usual case and three classes.</summary>
internal static class WordClusters
{
    public static Dictionary<string, WordCluster> Read(string path)
    {
        var clusters = new Dictionary<string, WordCluster>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path))
        {
            if (line.StartsWith('#')) continue;
            var cells = line.Split('\t');
            if (cells.Length < 6 || cells[0] == "form") continue;
            clusters[cells[0]] = new WordCluster(Pack(Number(cells[3]), Number(cells[4]), Number(cells[5])), Enum.Parse<UsualCase>(cells[2]));
        }

        return clusters;
    }

    public static void Make(IReadOnlyList<string[]> sentences, int leastCount, int rounds, TextWriter target, Action<string> report)
    {
        var counts = CountForms(sentences);
        var vocabulary = counts.Where(pair => pair.Value.Total >= leastCount)
            .OrderByDescending(pair => pair.Value.Total).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).ToArray();
        report($"{sentences.Sum(sentence => (long)sentence.Length)} words, {vocabulary.Length} forms seen {leastCount} times or more");
        var numbers = vocabulary.Select((form, i) => (form, i)).ToDictionary(pair => pair.form, pair => pair.i + 2, StringComparer.Ordinal);
        var coded = sentences.Select(sentence => sentence.Select(form => numbers.GetValueOrDefault(form.ToLowerInvariant(), 1)).ToArray());
        var clustering = new ExchangeClustering(coded, vocabulary.Length + 2);
        var results = new int[3][];
        int[] sizes = [512, 64, 16];
        Parallel.For(0, 3, i => results[i] = clustering.Run(sizes[i], rounds, report));
        target.WriteLine("# Word classes by exchange over class bigrams, of " + string.Join(", ", sizes) + " classes.");
        target.WriteLine("form\tcount\tcase\tnarrow\tmiddle\twide");
        for (var i = 0; i < vocabulary.Length; i++)
        {
            var count = counts[vocabulary[i]];
            target.WriteLine($"{vocabulary[i]}\t{count.Total}\t{count.Usual}\t{results[0][i + 2]}\t{results[1][i + 2]}\t{results[2][i + 2]}");
        }
    }

    private static Dictionary<string, FormCount> CountForms(IReadOnlyList<string[]> sentences)
    {
        var counts = new Dictionary<string, FormCount>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            for (var i = 0; i < sentence.Length; i++)
            {
                var form = sentence[i];
                if (!counts.TryGetValue(form.ToLowerInvariant(), out var count)) counts[form.ToLowerInvariant()] = count = new FormCount();
                count.Add(form, i == 0 || !sentence[i - 1].Any(char.IsLetterOrDigit));
            }
        }

        return counts;
    }

    /// <summary>Classes from 1, so that a code is never 0, which means "no cluster".</summary>
    private static uint Pack(uint narrow, uint middle, uint wide) => (narrow + 1) | ((middle + 1) << 12) | ((wide + 1) << 20);

    private static uint Number(string cell) => uint.Parse(cell, System.Globalization.CultureInfo.InvariantCulture);

    private sealed class FormCount
    {
        private int lower;
        private int title;
        private int upper;

        public int Total { get; private set; }

        /// <summary>One small letter in eight is enough: headlines have more verbs like "serang" than towns of that name.</summary>
        public UsualCase Usual => lower + title + upper == 0 ? UsualCase.Unknown
            : lower * 8 >= title + upper ? UsualCase.Lower
            : title >= upper ? UsualCase.Title : UsualCase.Upper;

        /// <param name="form">As written.</param>
        /// <param name="maybeInitial">Whether it may begin a sentence, so that its capital says nothing.</param>
        public void Add(string form, bool maybeInitial)
        {
            Total++;
            if (maybeInitial || !char.IsLetter(form[0])) return;
            if (!char.IsUpper(form[0])) lower++;
            else if (form.Length > 1 && form.Skip(1).All(c => !char.IsLower(c))) upper++;
            else title++;
        }
    }
}
