using Kawat.Documents;

namespace Kawat.Syntax;

/// <summary>
/// The dependency trees of all sentences, for walking downwards: children, subtrees. Built once after parsing.
/// Token indices are those of the document.
/// </summary>
public sealed class DependencyTree
{
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly int[] leftEdge;
    private readonly int[] rightEdge;

    private DependencyTree(int count)
    {
        firstChild = new int[count];
        nextSibling = new int[count];
        leftEdge = new int[count];
        rightEdge = new int[count];
    }

    internal static DependencyTree Build(Document document)
    {
        var tokens = document.Tokens;
        var tree = new DependencyTree(tokens.Length);
        Array.Fill(tree.firstChild, -1);
        Array.Fill(tree.nextSibling, -1);
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            tree.leftEdge[i] = tree.rightEdge[i] = i;
            if (tokens[i].Head < 0) continue;
            tree.nextSibling[i] = tree.firstChild[tokens[i].Head];
            tree.firstChild[tokens[i].Head] = i;
        }

        foreach (var sentence in document.Sentences)
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
                tree.Widen(i, tokens);
        return tree;
    }

    /// <summary>Direct dependents, left to right.</summary>
    public Children ChildrenOf(int token) => new(this, firstChild[token]);

    /// <summary>First direct dependent with the relation; -1 if none.</summary>
    public int FindChild(Document document, int token, Deprel deprel)
    {
        for (var child = firstChild[token]; child >= 0; child = nextSibling[child])
            if (document.Tokens[child].Deprel == deprel) return child;
        return -1;
    }

    /// <summary>Leftmost token of the subtree.</summary>
    public int LeftEdge(int token) => leftEdge[token];

    /// <summary>Rightmost token of the subtree.</summary>
    public int RightEdge(int token) => rightEdge[token];

    private void Widen(int token, ReadOnlySpan<Token> tokens)
    {
        for (var head = tokens[token].Head; head >= 0; head = tokens[head].Head)
        {
            if (leftEdge[head] <= token && rightEdge[head] >= token) break;
            leftEdge[head] = Math.Min(leftEdge[head], token);
            rightEdge[head] = Math.Max(rightEdge[head], token);
        }
    }

    /// <summary>Enumerates children without allocating.</summary>
    public readonly struct Children(DependencyTree tree, int first)
    {
        public Enumerator GetEnumerator() => new(tree, first);
    }

    public struct Enumerator(DependencyTree tree, int first)
    {
        private int next = first;

        public int Current { get; private set; } = -1;

        public bool MoveNext()
        {
            if (next < 0) return false;
            Current = next;
            next = tree.nextSibling[next];
            return true;
        }
    }
}
