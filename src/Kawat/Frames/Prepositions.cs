using Kawat.Documents;
using Kawat.Syntax;

namespace Kawat.Frames;

internal static class Prepositions
{
    /// <summary>The first preposition of a phrase, or -1.</summary>
    public static int Find(Document document, DependencyTree tree, int head)
    {
        foreach (var child in tree.ChildrenOf(head))
            if (document.Tokens[child].Deprel == Deprel.Case && child < head) return child;
        return -1;
    }
}
