using System.IO.Compression;
using Kawat.Articles;
using Kawat.Documents;
using Kawat.Packs;
using Kawat.Segmentation;

namespace Kawat.Tests.Segmentation;

/// <summary>Words and sentences against the test parts of the UD treebanks, which nothing was tuned on. Floors stand a little below what is reached.</summary>
public sealed class TreebankTests
{
    private static readonly SegmentationStage Stage = new(PackSet.BuiltIn);

    [Theory]
    [InlineData("id_csui-ud-test", "id", 99.4)]
    [InlineData("id_gsd-ud-test", "id", 98.8)]
    [InlineData("en_gum-ud-test", "en", 99.3)]
    [InlineData("en_ewt-ud-test", "en", 99.1)]
    [InlineData("en_pud-ud-test", "en", 99.8)]
    public void Words_of_raw_sentences_are_those_of_the_treebank(string bank, string language, double floor)
    {
        Assert.SkipUnless(Repository.Shared is not null, "the shared material is missing");
        long gold = 0, found = 0, right = 0;
        foreach (var (text, words) in Sentences(Path.Combine(Repository.Shared!, "syntax", "treebanks", bank + ".conllu.gz")))
        {
            var document = new Document(new Article { Id = "test", Text = text, Language = language });
            Stage.Annotate(document);
            gold += words.Count;
            found += document.Tokens.Length;
            foreach (var token in document.Tokens)
            {
                if (words.Contains((token.Start, token.End))) right++;
            }
        }

        var f1 = 200.0 * right / (gold + found);
        Assert.True(f1 >= floor, $"{bank}: words F1 {f1:F2}, floor {floor}");
    }

    private static IEnumerable<(string Text, HashSet<(int Start, int End)> Words)> Sentences(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        string? text = null;
        var rows = new List<string[]>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# text = ", StringComparison.Ordinal)) text = line[9..];
            else if (line.Length > 0 && char.IsDigit(line[0])) rows.Add(line.Split('\t'));
            else if (line.Length == 0)
            {
                if (text is not null) yield return (text, Align(text, rows));
                (text, rows) = (null, []);
            }
        }
    }

    private static HashSet<(int Start, int End)> Align(string text, List<string[]> rows)
    {
        var words = new HashSet<(int, int)>();
        int at = 0, lastOfMany = 0, endOfMany = 0;
        foreach (var row in rows.Where(row => !row[0].Contains('.')))
        {
            if (row[0].Contains('-'))
            {
                var start = text.IndexOf(row[1], at, StringComparison.Ordinal);
                lastOfMany = int.Parse(row[0].Split('-')[1], System.Globalization.CultureInfo.InvariantCulture);
                (at, endOfMany) = (Math.Max(start, at), start + row[1].Length);
                continue;
            }

            var index = int.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture);
            var from = index <= lastOfMany ? at : text.IndexOf(row[1], at, StringComparison.Ordinal);
            if (from < 0) continue;
            var end = index == lastOfMany ? endOfMany : Math.Min(from + row[1].Length, index < lastOfMany ? endOfMany : text.Length);
            words.Add((from, end));
            at = end;
        }

        return words;
    }
}
