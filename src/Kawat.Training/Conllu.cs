namespace Kawat.Training;

/// <summary>Reads CoNLL-U, plain or gzip. Multiword-token lines and empty nodes are left out.</summary>
internal static class Conllu
{
    /// <summary>Begins a fine tag in the column of language-specific tags, which treebanks fill with tags of their own.</summary>
    private const string TagMark = "Fine=";

    /// <summary>Writes a sentence with its tree, fine tags in the fifth column.</summary>
    public static void Write(TreebankSentence sentence, TextWriter writer)
    {
        for (var i = 0; i < sentence.Count; i++)
            writer.WriteLine($"{i + 1}\t{sentence.Forms[i]}\t_\t{sentence.Upos[i]}\t{TagMark}{sentence.Tags[i]}\t_\t{sentence.Heads[i]}\t{sentence.Labels[i]}\t_\t_");
        writer.WriteLine();
    }

    public static List<TreebankSentence> Read(string path, uint domain)
    {
        using var reader = TextFile.Open(path);
        return Read(reader, domain);
    }

    public static List<TreebankSentence> Read(TextReader reader, uint domain)
    {
        var sentences = new List<TreebankSentence>();
        var words = new List<string[]>();
        var text = "";
        var opens = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# text =", StringComparison.Ordinal)) text = line[8..].Trim();
            if (line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal)) opens = true;
            if (line.Length == 0) Finish();
            else if (line[0] != '#') AddWord(line);
        }

        Finish();
        return sentences;

        void AddWord(string line)
        {
            var cells = line.Split('\t');
            if (cells.Length >= 8 && cells[0].All(char.IsAsciiDigit)) words.Add(cells);
        }

        void Finish()
        {
            if (words.Count > 0) sentences.Add(Sentence(words, text, domain) with { OpensParagraph = opens });
            if (words.Count > 0) opens = false;
            words.Clear();
            text = "";
        }
    }

    private static TreebankSentence Sentence(List<string[]> words, string text, uint domain) => new(
        [.. words.Select(cells => cells[1])],
        [.. words.Select(cells => cells[3])],
        [.. words.Select(cells => cells[4].StartsWith(TagMark, StringComparison.Ordinal) ? cells[4][TagMark.Length..] : FineTags.Of(cells[3], cells[5]))],
        [.. words.Select(cells => cells[2])],
        [.. words.Select(cells => int.Parse(cells[6], System.Globalization.CultureInfo.InvariantCulture))],
        [.. words.Select(cells => cells[7])],
        text,
        domain);
}
