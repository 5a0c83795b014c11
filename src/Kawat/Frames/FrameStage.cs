using Kawat.Documents;
using Kawat.Packs;
using Kawat.Syntax;

namespace Kawat.Frames;

/// <summary>
/// Makes frames of the dependency trees: each verb and event noun with its logical arguments.
/// </summary>
internal sealed class FrameStage : IStage
{
    private readonly Dictionary<string, FrameGrammar> grammars;

    /// <param name="packs">Where the language tables are.</param>
    /// <param name="vocabulary">For each language, the words that rules name: they make frames whatever the tagger took them for.</param>
    public FrameStage(PackSet packs, IReadOnlyDictionary<string, IReadOnlySet<string>> vocabulary)
    {
        grammars = vocabulary.ToDictionary(pair => pair.Key, pair => new FrameGrammar(packs, pair.Key, pair.Value), StringComparer.Ordinal);
    }

    public void Annotate(Document document)
    {
        var tree = document.Get<DependencyTree>();
        var frames = new List<Frame>();
        var frameOf = new int[document.Tokens.Length];
        Array.Fill(frameOf, -1);
        var circumstances = new HashSet<int>();
        foreach (var sentence in document.Sentences)
        {
            if (!grammars.TryGetValue(sentence.Language, out var grammar) || sentence.TokenCount == 0) continue;
            new SentenceFrames(document, tree, grammar, sentence, frames, frameOf).Build();
            FindCircumstances(document, sentence, grammar, circumstances);
        }

        document.Add(new FrameLayer(frames, document.Tokens.Length, circumstances));
    }

    private static void FindCircumstances(Document document, Sentence sentence, FrameGrammar grammar, HashSet<int> circumstances)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (document.Tokens[token].Deprel == Deprel.Case && grammar.TryPreposition(document.Form(token), out var role) && role is FrameRole.Time or FrameRole.Cause)
                circumstances.Add(document.Tokens[token].Head);
        }
    }
}
