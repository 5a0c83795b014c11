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

    /// <summary>The role that a phrase's preposition gives it; false where it has none or one without a role.</summary>
    public static bool TryRole(Document document, DependencyTree tree, FrameGrammar grammar, int head, out FrameRole role, out int preposition)
    {
        role = default;
        preposition = Find(document, tree, head);
        return preposition >= 0 && grammar.TryPreposition(document.Form(preposition), out role);
    }
}
