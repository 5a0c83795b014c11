namespace Kawat.Syntax;

/// <summary>
/// Scratch memory for one sentence at a time: nodes, parser stack, feature rows, scores. Grows to the longest sentence seen and
/// is used again, so that analysing allocates nothing. Arrays are pinned because templates work with pointers.
/// Not for two threads at once.
/// </summary>
internal sealed unsafe class Workspace
{
    /// <summary>Blank nodes on either side of the sentence.</summary>
    private const int Margin = 4;

    /// <summary>More than all templates of one classifier together.</summary>
    private const int MostRows = 256;

    /// <summary>Classes of the widest classifier.</summary>
    public const int MostClasses = 64;

    private readonly int[] rows = GC.AllocateArray<int>(MostRows, pinned: true);
    private readonly short[] scores = GC.AllocateArray<short>(MostClasses, pinned: true);
    private Node[] nodes = [];
    private int[] stack = [];
    private int[] doubts = [];
    private short[] doubtScores = [];

    public Workspace() => Grow(128);

    /// <summary>Node of the root's head; token i of the sentence is at i + 1.</summary>
    public Node* Nodes { get; private set; }

    public int* Stack { get; private set; }

    public int* Rows => Address(rows);

    public short* Scores => (short*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref scores[0]);

    /// <summary>Tokens in the sentence.</summary>
    public int Count { get; private set; }

    /// <summary>Number of the treebank whose style is to be followed; part of some features.</summary>
    public uint Domain { get; private set; }

    public int StackDepth;

    /// <summary>Tokens that the tagger looks at twice.</summary>
    public int DoubtCount { get; private set; }

    /// <summary>Positions of these tokens.</summary>
    public ReadOnlySpan<int> Doubts => doubts.AsSpan(0, DoubtCount);

    /// <summary>Scores of one of them: after the first look, then after both.</summary>
    public Span<short> DoubtScores(int index) => doubtScores.AsSpan(index * MostClasses, MostClasses);

    /// <summary>Heads and dependents of the tree under revision.</summary>
    public RevisedTree Tree { get; } = new();

    /// <summary>Which tokens of the sentence the part under analysis has.</summary>
    public List<int> Map { get; } = [];

    public SentenceParts Parts { get; } = new();

    /// <summary>Clears the workspace for a sentence of <paramref name="count"/> tokens.</summary>
    public void Begin(int count, uint domain)
    {
        if (count + (2 * Margin) + 1 > nodes.Length) Grow(count);
        Count = count;
        Domain = domain;
        DoubtCount = 0;
        for (var i = -Margin; i < 0; i++) Blank(i, 1);
        Blank(0, 3);
        for (var i = count + 1; i < count + Margin; i++) Blank(i, 2);
    }

    /// <summary>Keeps a token and the scores that now stand in <see cref="Scores"/> for the second look.</summary>
    public void Doubt(int position)
    {
        doubts[DoubtCount] = position;
        scores.AsSpan(0, MostClasses).CopyTo(doubtScores.AsSpan(DoubtCount * MostClasses));
        DoubtCount++;
    }

    /// <summary>Forgets the tree, keeps forms and tags.</summary>
    public void ClearTree()
    {
        for (var i = 0; i <= Count; i++)
        {
            var node = Nodes + i;
            node->Head = -1;
            node->Lead = int.MaxValue;
            node->Label = -1;
            node->LabelAtom = 777;
            node->Left1 = node->Left2 = node->Right1 = node->Right2 = -1;
            node->LeftCount = node->RightCount = 0;
            node->Labels = 0;
            node->LabelsAtom = 0;
            node->Marker = 0;
        }

        StackDepth = 0;
    }

    private void Grow(int count)
    {
        var size = Math.Max(count + (2 * Margin) + 1, nodes.Length * 2);
        nodes = GC.AllocateArray<Node>(size, pinned: true);
        stack = GC.AllocateArray<int>(size, pinned: true);
        doubts = new int[size];
        doubtScores = new short[size * MostClasses];
        Nodes = (Node*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref nodes[0]) + Margin;
        Stack = Address(stack);
    }

    private void Blank(int index, uint kind)
    {
        var node = Nodes + index;
        *node = default;
        node->Word = node->Lower = node->Exact = 0xABCD01u * kind;
        node->TagAtom = node->UposAtom = node->Ambiguity = node->Suffix2 = node->Suffix3 = FeatureHash.Mix(5000 + kind);
        node->ClusterWide = node->ClusterMiddle = node->ClusterNarrow = 3 * kind;
        node->Tag = node->OnlyTag = node->Head = node->Label = -1;
        node->Left1 = node->Left2 = node->Right1 = node->Right2 = -1;
        node->LabelAtom = 12345;
    }

    private static int* Address(int[] array) => (int*)System.Runtime.CompilerServices.Unsafe.AsPointer(ref array[0]);
}
