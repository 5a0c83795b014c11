using Kawat.Articles;
using Kawat.Documents;
using Kawat.Packs;
using Kawat.Segmentation;

namespace Kawat.Training;

/// <summary>Raw news in the sentences and tokens that run time would make of it.</summary>
internal sealed class RawSentences(Recipe recipe)
{
    private const int Shortest = 4;

    private readonly SegmentationStage segmentation = new(PackSet.BuiltIn);

    /// <summary>Sentences without trees.</summary>
    public IEnumerable<TreebankSentence> Read(string folder)
        => recipe.RawText.SelectMany(file => RawText.Texts(Path.Combine(folder, file))).SelectMany(Cut).Where(sentence => sentence.Count >= Shortest);

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
