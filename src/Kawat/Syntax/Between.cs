using Kawat.Documents;

namespace Kawat.Syntax;

/// <summary>
/// What stands between two words: verbs, commas, conjunctions, and whether a quotation or bracket opens or closes there.
/// Running counts make it a subtraction, however far apart the words are.
/// </summary>
internal static unsafe class Between
{
    /// <summary>Fills the running counts of all nodes.</summary>
    public static void Count(Workspace work)
    {
        for (var i = 1; i <= work.Count; i++)
        {
            var node = work.Nodes + i;
            var before = node - 1;
            node->VerbsSoFar = before->VerbsSoFar + (node->Upos == Upos.VERB ? 1 : 0);
            node->ConjunctionsSoFar = before->ConjunctionsSoFar + (node->Upos == Upos.CCONJ ? 1 : 0);
            node->CommasSoFar = before->CommasSoFar + (node->Mark == PunctuationMark.Comma ? 1 : 0);
            node->QuotesSoFar = before->QuotesSoFar + (node->Mark == PunctuationMark.Quote && node->Upos == Upos.PUNCT ? 1 : 0);
            node->BracketDepth = before->BracketDepth + Nesting(node->Mark);
        }

        // A blank after the end has all before it.
        var last = work.Nodes + work.Count;
        last[1].VerbsSoFar = last->VerbsSoFar;
    }

    /// <summary>Atom of what is strictly between two nodes, the left one first; 0 if they are neighbours or one is blank.</summary>
    public static uint Atom(Node* left, Node* right)
    {
        var last = right - 1;
        if (last <= left) return 0;
        return 1 + Few(last->VerbsSoFar - left->VerbsSoFar, 2)
            + (3 * Few(last->CommasSoFar - left->CommasSoFar, 2))
            + (9 * Few(last->ConjunctionsSoFar - left->ConjunctionsSoFar, 1))
            + (18 * (uint)((last->QuotesSoFar - left->QuotesSoFar) & 1))
            + (36 * (last->BracketDepth == left->BracketDepth ? 0u : 1));
    }

    /// <summary>Verbs from a node on to the end of the sentence, at most 3.</summary>
    public static uint VerbsFrom(Workspace work, Node* node) => Few(work.Nodes[work.Count].VerbsSoFar - (node - 1)->VerbsSoFar, 3);

    private static int Nesting(PunctuationMark mark) => mark switch
    {
        PunctuationMark.OpeningBracket => 1,
        PunctuationMark.ClosingBracket => -1,
        _ => 0,
    };

    private static uint Few(int count, int most) => (uint)Math.Clamp(count, 0, most);
}
