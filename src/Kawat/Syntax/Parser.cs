using Kawat.Documents;

namespace Kawat.Syntax;

/// <summary>The three moves of the arc-hybrid transition system.</summary>
internal enum ParserAction
{
    /// <summary>The next word goes on the stack.</summary>
    Shift = 0,

    /// <summary>The top of the stack becomes a dependent of the next word and leaves.</summary>
    Left = 1,

    /// <summary>The top of the stack becomes a dependent of the word below it and leaves.</summary>
    Right = 2,
}

/// <summary>
/// Greedy arc-hybrid dependency parser: at most 2n moves, each chosen by a linear classifier, each arc labelled by another
/// one at once, because labels made earlier help to choose later moves. Exactly one root; only projective trees.
/// </summary>
internal sealed unsafe class Parser(LabelSet labels, WeightTable actionWeights, WeightTable labelWeights)
{
    private const int ShiftBit = 1 << (int)ParserAction.Shift;
    private const int LeftBit = 1 << (int)ParserAction.Left;
    private const int RightBit = 1 << (int)ParserAction.Right;

    public void Parse(Workspace work)
    {
        Start(work);
        var next = 1;
        while (next <= work.Count || work.StackDepth > 1)
        {
            var action = Choose(work, next);
            if (action == ParserAction.Shift)
            {
                work.Stack[work.StackDepth++] = next++;
                continue;
            }

            var dependent = work.Stack[--work.StackDepth];
            var head = action == ParserAction.Left ? next : work.Stack[work.StackDepth - 1];
            Attach(work, head, dependent, label: -1);
        }
    }

    /// <summary>
    /// Builds the workspace's revised tree in the order in which the parser would have built it; words with another head get another label.
    /// </summary>
    public void Rebuild(Workspace work)
    {
        var tree = work.Tree;
        Clear(work);
        var next = 1;
        while (next <= work.Count || work.StackDepth > 1)
        {
            var dependent = work.Stack[work.StackDepth - 1];
            if (dependent == 0 || !IsReady(work, dependent, next))
            {
                work.Stack[work.StackDepth++] = next++;
                continue;
            }

            work.StackDepth--;
            Attach(work, tree.HeadOf(dependent), dependent, tree.LabelOf(dependent));
        }
    }

    /// <summary>Whether the top of the stack may get its head, for it has all its dependents.</summary>
    private static bool IsReady(Workspace work, int top, int next)
        => next > work.Count || work.Tree.HeadOf(top) == next || (work.Tree.HeadOf(top) == work.Stack[work.StackDepth - 2] && work.Tree.LastDependent(top) < next);

    /// <summary>An empty tree with the root's head on the stack. Tags must be set.</summary>
    public static void Start(Workspace work)
    {
        Clear(work);
        Between.Count(work);
    }

    private static void Clear(Workspace work)
    {
        work.ClearTree();
        work.Stack[work.StackDepth++] = 0;
    }

    /// <summary>Bit set of the moves that lead to a tree with one root.</summary>
    public static int Legal(Workspace work, int next)
    {
        var legal = next <= work.Count ? ShiftBit : 0;
        if (work.StackDepth < 2) return legal;
        if (next <= work.Count) legal |= LeftBit;
        if (work.Stack[work.StackDepth - 2] != 0 || next > work.Count) legal |= RightBit;
        return legal;
    }

    public static void Attach(Workspace work, int head, int dependent)
    {
        var node = work.Nodes + head;
        work.Nodes[dependent].Head = head;
        if (dependent < head)
        {
            node->Left2 = node->Left1;
            node->Left1 = dependent;
            node->LeftCount++;
        }
        else
        {
            node->Right2 = node->Right1;
            node->Right1 = dependent;
            node->RightCount++;
        }
    }

    /// <summary>Attaches a dependent, with a label of its own choice where none is given.</summary>
    private void Attach(Workspace work, int head, int dependent, int label)
    {
        if (label < 0) label = Label(work, head, dependent);
        Attach(work, head, dependent);
        labels.Set(work.Nodes + head, work.Nodes + dependent, label);
    }

    private ParserAction Choose(Workspace work, int next)
    {
        var legal = Legal(work, next);
        if (legal == ShiftBit) return ParserAction.Shift;
        if (legal == RightBit) return ParserAction.Right;
        var count = ActionTemplates.Fill(work, next, work.Rows, actionWeights.Layout);
        actionWeights.Sum(work.Rows, count, work.Scores);
        int best = -1, second = -1;
        for (var action = 0; action < 3; action++)
        {
            if ((legal >> action & 1) == 0) continue;
            if (best < 0 || work.Scores[action] > work.Scores[best]) (best, second) = (action, best);
            else if (second < 0 || work.Scores[action] > work.Scores[second]) second = action;
        }

        // Each move is about what becomes of the top of the stack.
        var top = work.Nodes + work.Stack[work.StackDepth - 1];
        top->Lead = Math.Min(top->Lead, work.Scores[best] - work.Scores[second]);
        return (ParserAction)best;
    }

    private int Label(Workspace work, int head, int dependent)
    {
        if (head == 0) return labels.Root;
        if (work.Nodes[dependent].Upos == Upos.PUNCT && labels.Punctuation >= 0) return labels.Punctuation;
        var count = LabelTemplates.Fill(work, head, dependent, work.Rows, labelWeights.Layout);
        labelWeights.Sum(work.Rows, count, work.Scores);
        if (labels.HasObject(work.Nodes + head)) work.Scores[labels.Object] = short.MinValue;
        return Tagger.Best(new(work.Scores, labels.Count));
    }
}
