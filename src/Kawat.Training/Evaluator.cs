using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>Runs a model over gold tokens and scores it.</summary>
internal static unsafe class Evaluator
{
    /// <param name="model">The model.</param>
    /// <param name="sentences">Gold sentences.</param>
    /// <param name="predictions">Gets each sentence as the model reads it, as CoNLL-U; none is written where it is null.</param>
    public static Scores OnGoldTokens(SyntaxModel model, IEnumerable<TreebankSentence> sentences, TextWriter? predictions = null)
    {
        var scores = new Scores();
        var work = new Workspace();
        foreach (var sentence in sentences)
        {
            model.Analyse(work, new SentenceForms(sentence.Forms), sentence.Domain);
            var words = Words(model, work);
            scores.Add(sentence, words);
            if (predictions is not null) Conllu.Write(Predicted(sentence, words, model, work), predictions);
        }

        return scores;
    }

    private static TreebankSentence Predicted(TreebankSentence sentence, PredictedWord[] words, SyntaxModel model, Workspace work) => sentence with
    {
        Upos = [.. words.Select(word => word.Upos.ToString())],
        Tags = [.. Enumerable.Range(1, words.Length).Select(i => model.Tags.Names[work.Nodes[i].Tag])],
        Heads = [.. words.Select(word => word.Head)],
        Labels = [.. words.Select(word => word.Label)],
    };

    private static PredictedWord[] Words(SyntaxModel model, Workspace work)
    {
        var words = new PredictedWord[work.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var node = work.Nodes[i + 1];
            words[i] = new PredictedWord(model.Tags.UposOf(node.Tag), node.Head, model.Labels.Names[node.Label]);
        }

        return words;
    }
}
