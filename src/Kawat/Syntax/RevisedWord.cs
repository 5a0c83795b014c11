namespace Kawat.Syntax;

/// <summary>A word whose head is chosen again, and what is the same for all heads that it could have.</summary>
internal readonly unsafe struct RevisedWord
{
    public readonly Node* Nodes;
    public readonly RevisedTree Tree;
    public readonly int Word;
    public readonly int Head;
    public readonly int LeftEdge;
    public readonly int RightEdge;
    public readonly uint Lead;
    public readonly uint Domain;

    /// <summary>Hash of the labels of the present head's other dependents.</summary>
    public readonly uint Rest;

    /// <summary>After <see cref="RevisedTree.HeadsFor"/> of the word.</summary>
    public RevisedWord(Workspace work, int word)
    {
        Nodes = work.Nodes;
        Tree = work.Tree;
        Word = word;
        Head = Tree.HeadOf(word);
        LeftEdge = Tree.LeftEdge;
        RightEdge = Tree.RightEdge;
        Lead = RevisionTemplates.LeadStep(Nodes[word].Lead);
        Domain = work.Domain;
        ulong rest = 0;
        for (var at = Tree.FirstDependent(Head); at >= 0; at = Tree.NextDependent(at))
            if (at != word) rest |= 1UL << Nodes[at].Label;
        Rest = FeatureHash.Mix(rest + 1);
    }
}
