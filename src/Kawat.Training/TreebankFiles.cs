namespace Kawat.Training;

/// <summary>The sentences of a recipe's treebanks.</summary>
internal static class TreebankFiles
{
    /// <param name="recipe">Which files.</param>
    /// <param name="folder">Where they are.</param>
    /// <param name="development">Whether the sentences that the recipe holds out are kept from training.</param>
    /// <returns>Sentences to learn from, and those held out.</returns>
    public static (List<TreebankSentence> Training, List<TreebankSentence> Held) Split(Recipe recipe, string folder, bool development)
    {
        var training = new List<TreebankSentence>();
        var held = new List<TreebankSentence>();
        foreach (var treebank in recipe.Treebanks)
        {
            var sentences = Conllu.Read(Path.Combine(folder, treebank.File), treebank.Domain);
            for (var i = 0; i < sentences.Count; i++)
            {
                var keep = development && treebank.HoldOut > 0 && i / 10 % treebank.HoldOut == 0;
                (keep ? held : training).Add(sentences[i]);
            }
        }

        return (training, held);
    }
}
