using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>
/// Tells how many gold arcs each move of the arc-hybrid system makes unreachable (Goldberg and Nivre 2013), so that training
/// knows the best move in any state, also after mistakes.
/// </summary>
internal static unsafe class DynamicOracle
{
    /// <param name="work">State of the parse.</param>
    /// <param name="gold">Gold heads; index 0 is unused.</param>
    /// <param name="next">Position of the next word.</param>
    /// <param name="action">The move.</param>
    /// <returns>Number of gold arcs lost.</returns>
    public static int Cost(Workspace work, ReadOnlySpan<int> gold, int next, ParserAction action)
        => action == ParserAction.Shift ? CostOfShift(work, gold, next) : CostOfReduce(work, gold, next, action);

    private static int CostOfShift(Workspace work, ReadOnlySpan<int> gold, int next)
    {
        var cost = 0;
        for (var i = 0; i < work.StackDepth; i++)
        {
            var word = work.Stack[i];
            // The top can still become the head of the next word, by a later right arc.
            if (i < work.StackDepth - 1 && word == gold[next]) cost++;
            if (word != 0 && gold[word] == next) cost++;
        }

        return cost;
    }

    private static int CostOfReduce(Workspace work, ReadOnlySpan<int> gold, int next, ParserAction action)
    {
        var top = work.Stack[work.StackDepth - 1];
        var head = gold[top];
        var cost = 0;
        if (action == ParserAction.Left)
        {
            if (work.StackDepth > 1 && work.Stack[work.StackDepth - 2] == head) cost++;
            if (head > next) cost++;
        }
        else if (head >= next)
        {
            cost++;
        }

        for (var word = next; word <= work.Count; word++)
            if (gold[word] == top) cost++;
        return cost;
    }
}
