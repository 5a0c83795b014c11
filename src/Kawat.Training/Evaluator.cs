using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>Runs a model over gold tokens and scores it.</summary>
internal static unsafe class Evaluator
{
    public static Scores OnGoldTokens(SyntaxModel model, IEnumerable<TreebankSentence> sentences)
    {
        var scores = new Scores();
        var work = new Workspace();
        foreach (var sentence in sentences)
        {
            model.Analyse(work, new SentenceForms(sentence.Forms), sentence.Domain);
            scores.Add(sentence, Words(model, work));
        }

        return scores;
    }

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
