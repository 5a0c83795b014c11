using System.Numerics;
using System.Runtime.CompilerServices;

namespace Kawat.Syntax;

/// <summary>
/// What is looked at when a word's head is chosen again in the finished tree: the word d, a head h that it could have and the head that it
/// has, with the other dependents of each, and what stands above h. Used by training and run time.
/// </summary>
internal static unsafe class RevisionTemplates
{
    /// <summary>Rank of a dependent that would take the word's place.</summary>
    private const uint TurnRank = 30;

    /// <summary>Writes the rows of the features of one choice.</summary>
    /// <param name="word">The word, whose heads were just asked of the tree.</param>
    /// <param name="head">A head that it could have.</param>
    /// <param name="rank">Its place among them.</param>
    /// <param name="rows">Where the rows go.</param>
    /// <param name="table">Whose rows they are.</param>
    /// <returns>Number of rows.</returns>
    public static int Fill(in RevisedWord word, int head, int rank, int* rows, RowLayout table)
    {
        var view = new View(word, head, rank);
        var shift = table.Shift;
        var end = table.Fetch(rows, Choice(word, view, rows, shift));
        end = table.Fetch(end, Pairs(word, view, end, shift));
        end = table.Fetch(end, Family(view, end, shift));
        end = table.Fetch(end, Clusters(view, end, shift));
        return (int)(end - rows);
    }

    /// <summary>Quarters of an octave of a lead.</summary>
    internal static uint LeadStep(int lead)
    {
        var log = BitOperations.Log2((uint)lead + 4);
        return (uint)((log * 4) + (((lead + 4) >> (log - 2)) & 3));
    }

    private readonly struct View
    {
        public readonly Node* D;
        public readonly Node* H;

        /// <summary>The dependents of h next to d, towards h and away from it.</summary>
        public readonly Node* Inner;
        public readonly Node* Outer;

        public readonly uint Direction;
        public readonly uint Distance;
        public readonly uint Between;
        public readonly uint Rank;
        public readonly uint IsNow;

        /// <summary>Labels of the dependents that h has besides d, before it and behind it.</summary>
        public readonly uint Before;
        public readonly uint Behind;

        public View(in RevisedWord word, int head, int rank)
        {
            var nodes = word.Nodes;
            var dependent = word.Word;
            D = nodes + dependent;
            H = nodes + head;
            Direction = head < dependent ? 1u : 2u;
            Distance = ActionTemplates.Step(Math.Abs(dependent - head)) + (16 * Direction);
            Between = head < dependent ? Syntax.Between.Atom(H, D) : Syntax.Between.Atom(D, H);
            IsNow = head == word.Head ? 1u : 2u;
            Rank = word.Tree.IsTurn(dependent, head) ? TurnRank : (uint)rank + 1;
            ulong before = 0, behind = 0;
            int inner = -1, outer = -1;
            var tree = word.Tree;
            for (var at = tree.FirstDependent(head); at >= 0; at = tree.NextDependent(at))
            {
                if (at == dependent) continue;
                if (at < head) before |= 1UL << nodes[at].Label;
                else behind |= 1UL << nodes[at].Label;
                if (head < dependent)
                {
                    if (at > dependent && outer < 0) outer = at;
                    else if (at > head && at < dependent) inner = at;
                }
                else if (at < dependent)
                {
                    outer = at;
                }
                else if (at < head && inner < 0)
                {
                    inner = at;
                }
            }

            Before = FeatureHash.Mix(before + 1);
            Behind = FeatureHash.Mix(behind + 1);
            Inner = nodes + inner;
            Outer = nodes + outer;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Choice(in RevisedWord word, in View v, int* at, int shift)
    {
        Node* d = v.D, h = v.H, now = word.Nodes + word.Head;
        *at++ = FeatureHash.Row(1, v.IsNow, word.Lead, shift);
        *at++ = FeatureHash.Row(2, v.IsNow, word.Lead, d->LabelAtom, shift);
        *at++ = FeatureHash.Row(3, v.IsNow, d->LabelAtom, h->TagAtom, v.Direction, shift);
        *at++ = FeatureHash.Row(4, v.IsNow, d->Marker, h->TagAtom, now->TagAtom, shift);
        *at++ = FeatureHash.Row(5, v.IsNow, d->LabelAtom, now->TagAtom, word.Rest, shift);
        *at++ = FeatureHash.Row(6, v.Rank, v.IsNow, d->TagAtom, shift);
        *at++ = FeatureHash.Row(7, v.Rank, d->LabelAtom, d->Marker, shift);
        *at++ = FeatureHash.Row(8, (word.Domain * 4) + v.IsNow, d->LabelAtom, h->TagAtom, shift);
        *at++ = FeatureHash.Row(9, (word.Domain * 4) + v.Direction, d->TagAtom, h->TagAtom, d->LabelAtom, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Pairs(in RevisedWord word, in View v, int* at, int shift)
    {
        Node* d = v.D, h = v.H, first = word.Nodes + word.LeftEdge, last = word.Nodes + word.RightEdge;
        *at++ = FeatureHash.Row(21, d->TagAtom, h->TagAtom, v.Distance, shift);
        *at++ = FeatureHash.Row(22, d->TagAtom, h->TagAtom, v.Between, v.Direction, shift);
        *at++ = FeatureHash.Row(23, d->Word, h->Word, v.Direction, shift);
        *at++ = FeatureHash.Row(24, d->Word, h->TagAtom, v.Direction, shift);
        *at++ = FeatureHash.Row(25, d->TagAtom, h->Word, v.Direction, shift);
        *at++ = FeatureHash.Row(26, d->LabelAtom, h->Word, v.Direction, shift);
        *at++ = FeatureHash.Row(27, d->LabelAtom, h->TagAtom, v.Between, v.Direction, shift);
        *at++ = FeatureHash.Row(28, d->Marker, h->Word, shift);
        *at++ = FeatureHash.Row(29, d->Marker, h->TagAtom, v.Distance, shift);
        *at++ = FeatureHash.Row(30, (d - 1)->TagAtom, d->TagAtom, h->TagAtom, (h + 1)->TagAtom, shift);
        *at++ = FeatureHash.Row(31, d->TagAtom, (d + 1)->TagAtom, (h - 1)->TagAtom, h->TagAtom, shift);
        *at++ = FeatureHash.Row(32, d->LabelAtom, h->Marker, d->Marker, h->TagAtom, shift);
        *at++ = FeatureHash.Row(33, d->LabelAtom, (first - 1)->TagAtom, (last + 1)->TagAtom, h->TagAtom, shift);
        *at++ = FeatureHash.Row(34, d->TagAtom, (first - 1)->Word, h->TagAtom, v.Direction, shift);
        *at++ = FeatureHash.Row(35, d->TagAtom, first->Word, h->TagAtom, v.Distance, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Family(in View v, int* at, int shift)
    {
        Node* d = v.D, h = v.H, inner = v.Inner, outer = v.Outer;
        *at++ = FeatureHash.Row(41, d->LabelAtom, h->LabelAtom, h->TagAtom, v.Direction, shift);
        *at++ = FeatureHash.Row(42, d->LabelAtom, h->LabelAtom, h->Word, shift);
        *at++ = FeatureHash.Row(43, d->LabelAtom, v.Before, h->TagAtom, v.Direction, shift);
        *at++ = FeatureHash.Row(44, d->LabelAtom, v.Behind, h->Word, shift);
        *at++ = FeatureHash.Row(45, d->TagAtom, v.Before, v.Behind, h->TagAtom, shift);
        *at++ = FeatureHash.Row(46, d->TagAtom, inner->TagAtom, h->TagAtom, v.Direction, shift);
        *at++ = FeatureHash.Row(47, d->LabelAtom, outer->LabelAtom, h->TagAtom, v.Direction, shift);
        *at++ = FeatureHash.Row(48, d->LabelAtom, inner->LabelAtom, outer->LabelAtom, h->LabelAtom, shift);
        *at++ = FeatureHash.Row(49, d->LabelsAtom, d->TagAtom, h->TagAtom, v.Direction, shift);
        *at++ = FeatureHash.Row(50, d->Marker, inner->Marker, h->TagAtom, inner->TagAtom, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Clusters(in View v, int* at, int shift)
    {
        Node* d = v.D, h = v.H;
        *at++ = FeatureHash.Row(61, d->ClusterNarrow, h->ClusterNarrow, v.Direction, shift);
        *at++ = FeatureHash.Row(62, d->ClusterMiddle, h->ClusterMiddle, d->LabelAtom, shift);
        *at++ = FeatureHash.Row(63, d->Marker, d->ClusterMiddle, h->ClusterMiddle, shift);
        *at++ = FeatureHash.Row(64, d->Marker, h->ClusterNarrow, shift);
        *at++ = FeatureHash.Row(65, d->LabelAtom, h->ClusterNarrow, v.Direction, shift);
        return at;
    }
}
