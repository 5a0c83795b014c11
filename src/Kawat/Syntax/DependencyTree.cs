using System.Buffers;
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

        tree.Widen(tokens);
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

    /// <summary>Edges of all subtrees, each word after its dependents: a long chain must not cost the square of its length.</summary>
    private void Widen(ReadOnlySpan<Token> tokens)
    {
        var pending = ArrayPool<int>.Shared.Rent(tokens.Length);
        var ready = ArrayPool<int>.Shared.Rent(tokens.Length);
        Array.Clear(pending, 0, tokens.Length);
        foreach (ref readonly var token in tokens)
            if (token.Head >= 0) pending[token.Head]++;
        var count = 0;
        for (var i = 0; i < tokens.Length; i++)
            if (pending[i] == 0) ready[count++] = i;
        while (count > 0)
        {
            var token = ready[--count];
            var head = tokens[token].Head;
            if (head < 0) continue;
            leftEdge[head] = Math.Min(leftEdge[head], leftEdge[token]);
            rightEdge[head] = Math.Max(rightEdge[head], rightEdge[token]);
            if (--pending[head] == 0) ready[count++] = head;
        }

        ArrayPool<int>.Shared.Return(pending);
        ArrayPool<int>.Shared.Return(ready);
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
