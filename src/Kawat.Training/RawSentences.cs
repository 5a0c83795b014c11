using System.IO.Compression;
using System.Text.Json;
using Kawat.Articles;
using Kawat.Documents;
using Kawat.Packs;
using Kawat.Segmentation;

namespace Kawat.Training;

/// <summary>Raw news in the sentences and tokens that run time would make of it: JSON lines with a "text", plain or gzip.</summary>
internal sealed class RawSentences(Recipe recipe)
{
    private const int Shortest = 4;

    private readonly SegmentationStage segmentation = new(PackSet.BuiltIn);

    /// <summary>Sentences without trees.</summary>
    public IEnumerable<TreebankSentence> Read(string folder)
        => recipe.RawText.SelectMany(file => Texts(Path.Combine(folder, file))).SelectMany(Cut).Where(sentence => sentence.Count >= Shortest);

    private static IEnumerable<string> Texts(string path)
    {
        using var file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0) continue;
            using var json = JsonDocument.Parse(line);
            yield return json.RootElement.GetProperty("text").GetString() ?? "";
        }
    }

    private IEnumerable<TreebankSentence> Cut(string text)
    {
        var document = new Document(new Article { Id = "raw", Text = text, Language = recipe.Language });
        segmentation.Annotate(document);
        foreach (var sentence in document.Sentences)
        {
            string[] forms = [.. Enumerable.Range(sentence.FirstToken, sentence.TokenCount).Select(i => document.Form(i).ToString())];
            yield return new TreebankSentence(forms, [], [], [], [], [], "", recipe.Domain);
        }
    }
}
