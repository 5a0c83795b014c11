using Kawat.Documents;
using Kawat.Syntax;

namespace Kawat.Codebook;

/// <summary>The words of a phrase that say what it is: the head with compounds, adjectives and bare nouns, without prepositional phrases and clauses.</summary>
internal static class NounPhrase
{
    /// <summary>Words between a core token and the head, at most.</summary>
    private const int DeepestWord = 3;

    /// <summary>Calls <paramref name="visit"/> for each core token until it says true.</summary>
    public static bool Any(Document document, DependencyTree tree, int head, Func<int, bool> visit, int depth = 0)
    {
        if (visit(head)) return true;
        if (depth > DeepestWord) return false;
        foreach (var child in tree.ChildrenOf(head))
        {
            if (!IsCore(document, tree, child)) continue;
            if (Any(document, tree, child, visit, depth + 1)) return true;
        }

        return false;
    }

    /// <summary>Adds each core token, the head first.</summary>
    public static void Collect(Document document, DependencyTree tree, int head, List<int> core, int depth = 0)
    {
        core.Add(head);
        if (depth > DeepestWord) return;
        foreach (var child in tree.ChildrenOf(head))
            if (IsCore(document, tree, child)) Collect(document, tree, child, core, depth + 1);
    }

    private static bool IsCore(Document document, DependencyTree tree, int child) => document.Tokens[child].Deprel switch
    {
        Deprel.Compound or Deprel.Amod or Deprel.Flat or Deprel.Fixed or Deprel.NmodPoss or Deprel.Det or Deprel.Nummod or Deprel.Appos => true,
        Deprel.Nmod => tree.FindChild(document, child, Deprel.Case) < 0 || IsGenitive(document, tree.FindChild(document, child, Deprel.Case)),
        _ => false,
    };

    /// <summary>English "of": the words after it still say what the phrase is ("hundreds of protesters").</summary>
    private static bool IsGenitive(Document document, int preposition) => document.Tokens[preposition].Lemma == Languages.English.Genitive.Preposition;
}
