using System.Runtime.CompilerServices;

namespace Kawat.Syntax;

/// <summary>
/// What the parser looks at before a move: s0, s1, s2 are the words on top of the stack, b0, b1, b2 the next words; l and r their
/// outermost dependents (after Zhang and Nivre 2011). Used by training and run time.
/// </summary>
internal static unsafe class ActionTemplates
{
    /// <summary>Writes the rows of the features of a state.</summary>
    /// <param name="work">The state.</param>
    /// <param name="next">Position of b0.</param>
    /// <param name="rows">Where the rows go.</param>
    /// <param name="table">Whose rows they are.</param>
    /// <returns>Number of rows.</returns>
    public static int Fill(Workspace work, int next, int* rows, RowLayout table)
    {
        var view = new View(work, next);
        var shift = table.Shift;
        var end = table.Fetch(rows, Words(view, rows, shift));
        end = table.Fetch(end, Pairs(view, end, shift));
        end = table.Fetch(end, Triples(view, end, shift));
        end = table.Fetch(end, Dependents(view, end, shift));
        end = table.Fetch(end, LabelSets(view, end, shift));
        end = table.Fetch(end, DistancesAndMarkers(view, end, shift));
        end = table.Fetch(end, Surroundings(view, Between.VerbsFrom(work, view.B0), end, shift));
        end = table.Fetch(end, Clusters(view, end, shift));
        end = table.Fetch(end, Domains(view, work.Domain, end, shift));
        return (int)(end - rows);
    }

    /// <summary>Distance in tokens, in steps that grow.</summary>
    public static uint Step(int distance) => (uint)(distance < 5 ? distance : distance < 8 ? 5 : distance < 14 ? 6 : 7) + 1;

    private readonly struct View
    {
        public readonly Node* Nodes;
        public readonly Node* S0;
        public readonly Node* S1;
        public readonly Node* S2;
        public readonly Node* B0;
        public readonly uint Depth;

        public View(Workspace work, int next)
        {
            Nodes = work.Nodes;
            var depth = work.StackDepth;
            S0 = Nodes + (depth > 0 ? work.Stack[depth - 1] : -1);
            S1 = Nodes + (depth > 1 ? work.Stack[depth - 2] : -1);
            S2 = Nodes + (depth > 2 ? work.Stack[depth - 3] : -1);
            B0 = Nodes + next;
            Depth = (uint)Math.Min(depth, 4);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Words(in View view, int* at, int shift)
    {
        Node* s0 = view.S0, s1 = view.S1, s2 = view.S2, b0 = view.B0, b1 = b0 + 1, b2 = b0 + 2;
        *at++ = FeatureHash.Row(1, s0->Word, shift);
        *at++ = FeatureHash.Row(2, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(3, s0->Word, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(4, s1->Word, shift);
        *at++ = FeatureHash.Row(5, s1->TagAtom, shift);
        *at++ = FeatureHash.Row(6, s1->Word, s1->TagAtom, shift);
        *at++ = FeatureHash.Row(7, s2->TagAtom, shift);
        *at++ = FeatureHash.Row(8, s2->Word, shift);
        *at++ = FeatureHash.Row(9, b0->Word, shift);
        *at++ = FeatureHash.Row(10, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(11, b0->Word, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(12, b1->Word, shift);
        *at++ = FeatureHash.Row(13, b1->TagAtom, shift);
        *at++ = FeatureHash.Row(14, b1->Word, b1->TagAtom, shift);
        *at++ = FeatureHash.Row(15, b2->TagAtom, shift);
        *at++ = FeatureHash.Row(16, b2->Word, b2->TagAtom, shift);
        *at++ = FeatureHash.Row(17, s0->Suffix3, b0->TagAtom, s0->UposAtom, shift);
        *at++ = FeatureHash.Row(18, s1->Prefix3, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(19, s0->Prefix3, b0->Prefix3, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Pairs(in View view, int* at, int shift)
    {
        Node* s0 = view.S0, s1 = view.S1, b0 = view.B0, b1 = b0 + 1;
        *at++ = FeatureHash.Row(21, s0->Word, b0->Word, shift);
        *at++ = FeatureHash.Row(22, s0->Word, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(23, s0->TagAtom, b0->Word, shift);
        *at++ = FeatureHash.Row(24, s0->TagAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(25, s0->Word, s0->TagAtom, b0->Word, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(26, s1->Word, s0->Word, shift);
        *at++ = FeatureHash.Row(27, s1->Word, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(28, s1->TagAtom, s0->Word, shift);
        *at++ = FeatureHash.Row(29, s1->TagAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(30, s1->Word, s0->Word, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(31, s1->TagAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(32, s1->Word, b0->Word, shift);
        *at++ = FeatureHash.Row(33, s1->Word, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(34, s1->TagAtom, b0->Word, shift);
        *at++ = FeatureHash.Row(35, b0->TagAtom, b1->TagAtom, shift);
        *at++ = FeatureHash.Row(36, b0->Word, b1->TagAtom, shift);
        *at++ = FeatureHash.Row(37, b0->TagAtom, b1->Word, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Triples(in View view, int* at, int shift)
    {
        Node* s0 = view.S0, s1 = view.S1, s2 = view.S2, b0 = view.B0, b1 = b0 + 1, b2 = b0 + 2;
        *at++ = FeatureHash.Row(41, b0->TagAtom, b1->TagAtom, b2->TagAtom, shift);
        *at++ = FeatureHash.Row(42, s0->TagAtom, b0->TagAtom, b1->TagAtom, shift);
        *at++ = FeatureHash.Row(43, s1->TagAtom, s0->TagAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(44, s2->TagAtom, s1->TagAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(45, s1->TagAtom, s0->TagAtom, b0->Word, shift);
        *at++ = FeatureHash.Row(46, s1->TagAtom, s0->Word, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(47, s1->Word, s0->TagAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(48, s1->UposAtom, s0->UposAtom, b0->UposAtom, b1->UposAtom, shift);
        *at++ = FeatureHash.Row(49, s0->Word, b0->TagAtom, b1->TagAtom, shift);
        *at++ = FeatureHash.Row(50, s0->TagAtom, b0->Word, b1->TagAtom, shift);
        *at++ = FeatureHash.Row(51, s1->TagAtom, s0->TagAtom, b0->TagAtom, b1->TagAtom, shift);
        *at++ = FeatureHash.Row(52, s2->UposAtom, s1->UposAtom, s0->UposAtom, b0->UposAtom, shift);
        *at++ = FeatureHash.Row(53, s0->UposAtom, b0->UposAtom, b1->UposAtom, b2->UposAtom, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Dependents(in View view, int* at, int shift)
    {
        var nodes = view.Nodes;
        Node* s0 = view.S0, s1 = view.S1, b0 = view.B0;
        Node* s0l = nodes + s0->Left1, s0r = nodes + s0->Right1, s1l = nodes + s1->Left1, s1r = nodes + s1->Right1, b0l = nodes + b0->Left1;
        *at++ = FeatureHash.Row(61, s0->TagAtom, s0l->TagAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(62, s0->TagAtom, s0r->TagAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(63, s1->TagAtom, s1r->TagAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(64, s1->TagAtom, s1l->TagAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(65, s1->TagAtom, s0->TagAtom, s0l->TagAtom, shift);
        *at++ = FeatureHash.Row(66, s1->TagAtom, s0->TagAtom, s0r->TagAtom, shift);
        *at++ = FeatureHash.Row(67, s0->TagAtom, b0->TagAtom, b0l->TagAtom, shift);
        *at++ = FeatureHash.Row(68, s0l->Word, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(69, s0r->Word, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(70, s1r->Word, s1->TagAtom, shift);
        *at++ = FeatureHash.Row(71, b0l->Word, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(72, s0->TagAtom, s0l->LabelAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(73, s0->TagAtom, s0r->LabelAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(74, s1->TagAtom, s1r->LabelAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(75, b0->TagAtom, b0l->LabelAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(76, s0->TagAtom, s0l->LabelAtom, (nodes + s0->Left2)->LabelAtom, shift);
        *at++ = FeatureHash.Row(77, s0->TagAtom, s0r->LabelAtom, (nodes + s0->Right2)->LabelAtom, shift);
        *at++ = FeatureHash.Row(78, s1->TagAtom, s1r->LabelAtom, (nodes + s1->Right2)->LabelAtom, shift);
        *at++ = FeatureHash.Row(79, b0->TagAtom, b0l->LabelAtom, (nodes + b0->Left2)->LabelAtom, shift);
        *at++ = FeatureHash.Row(80, s0r->LabelAtom, s0r->TagAtom, shift);
        *at++ = FeatureHash.Row(81, s1r->LabelAtom, s1r->TagAtom, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* LabelSets(in View view, int* at, int shift)
    {
        Node* s0 = view.S0, s1 = view.S1, b0 = view.B0;
        *at++ = FeatureHash.Row(91, s0->TagAtom, s0->LabelsAtom, shift);
        *at++ = FeatureHash.Row(92, s1->TagAtom, s1->LabelsAtom, shift);
        *at++ = FeatureHash.Row(93, b0->TagAtom, b0->LabelsAtom, shift);
        *at++ = FeatureHash.Row(94, s0->Word, s0->LabelsAtom, shift);
        *at++ = FeatureHash.Row(95, s1->Word, s1->LabelsAtom, shift);
        *at++ = FeatureHash.Row(96, s1->LabelsAtom, s0->TagAtom, s1->TagAtom, shift);
        *at++ = FeatureHash.Row(97, s0->LabelsAtom, s0->TagAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(98, s1->LabelsAtom, s0->LabelsAtom, s1->UposAtom, s0->UposAtom, shift);
        *at++ = FeatureHash.Row(99, s0->LabelsAtom, b0->LabelsAtom, s0->UposAtom, b0->UposAtom, shift);
        *at++ = FeatureHash.Row(100, s0->TagAtom, Valency(s0), shift);
        *at++ = FeatureHash.Row(101, s1->TagAtom, Valency(s1), shift);
        return at;
    }

    private static uint Valency(Node* node) => ((uint)Math.Min(node->RightCount, 3) * 8) + (uint)Math.Min(node->LeftCount, 3);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* DistancesAndMarkers(in View view, int* at, int shift)
    {
        Node* s0 = view.S0, s1 = view.S1, b0 = view.B0;
        var toNext = Step((int)(b0 - s0));
        var toBelow = Step((int)(s0 - s1));
        *at++ = FeatureHash.Row(111, s0->TagAtom, b0->TagAtom, toNext, shift);
        *at++ = FeatureHash.Row(112, s1->TagAtom, s0->TagAtom, toBelow, shift);
        *at++ = FeatureHash.Row(113, s0->Word, toNext, shift);
        *at++ = FeatureHash.Row(114, s1->Word, toBelow, shift);
        *at++ = FeatureHash.Row(115, b0->Word, toNext, shift);
        *at++ = FeatureHash.Row(116, view.Depth, toNext, b0->UposAtom, shift);
        *at++ = FeatureHash.Row(117, s0->Marker, s0->TagAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(118, s0->Marker, s1->TagAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(119, s0->Marker, s1->Word, shift);
        *at++ = FeatureHash.Row(120, b0->Marker, s0->Word, shift);
        *at++ = FeatureHash.Row(121, b0->Marker, b0->TagAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(122, s0->Marker, s1->Marker, s1->UposAtom, s0->UposAtom, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Surroundings(in View view, uint verbsAhead, int* at, int shift)
    {
        Node* s0 = view.S0, s1 = view.S1, b0 = view.B0;
        var toNext = Between.Atom(s0, b0);
        var toBelow = Between.Atom(s1, s0);
        *at++ = FeatureHash.Row(171, s0->TagAtom, b0->TagAtom, toNext, shift);
        *at++ = FeatureHash.Row(172, s1->TagAtom, s0->TagAtom, toBelow, shift);
        *at++ = FeatureHash.Row(173, toNext, toBelow, s0->UposAtom, b0->UposAtom, shift);
        *at++ = FeatureHash.Row(174, s0->TagAtom, (s0 + 1)->TagAtom, (b0 - 1)->TagAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(175, (s0 - 1)->TagAtom, s0->TagAtom, b0->TagAtom, (b0 + 1)->TagAtom, shift);
        *at++ = FeatureHash.Row(176, s1->TagAtom, (s1 + 1)->TagAtom, (s0 - 1)->TagAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(177, s0->TagAtom, verbsAhead, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(178, (b0 - 1)->Word, s0->TagAtom, b0->TagAtom, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Clusters(in View view, int* at, int shift)
    {
        Node* s0 = view.S0, s1 = view.S1, b0 = view.B0;
        *at++ = FeatureHash.Row(131, s0->ClusterMiddle, b0->ClusterMiddle, shift);
        *at++ = FeatureHash.Row(132, s1->ClusterMiddle, s0->ClusterMiddle, shift);
        *at++ = FeatureHash.Row(133, s0->ClusterNarrow, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(134, s0->TagAtom, b0->ClusterNarrow, shift);
        *at++ = FeatureHash.Row(135, s1->ClusterNarrow, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(136, s1->TagAtom, s0->ClusterNarrow, shift);
        *at++ = FeatureHash.Row(137, s1->ClusterMiddle, s0->ClusterMiddle, b0->ClusterMiddle, shift);
        *at++ = FeatureHash.Row(138, s1->ClusterNarrow, b0->ClusterNarrow, shift);
        *at++ = FeatureHash.Row(139, (b0 + 1)->ClusterNarrow, shift);
        *at++ = FeatureHash.Row(140, s0->ClusterNarrow, b0->ClusterNarrow, shift);
        *at++ = FeatureHash.Row(141, s1->ClusterNarrow, s0->ClusterNarrow, shift);
        *at++ = FeatureHash.Row(142, s0->Marker, s1->ClusterNarrow, s0->ClusterMiddle, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Domains(in View view, uint domain, int* at, int shift)
    {
        Node* s0 = view.S0, s1 = view.S1, b0 = view.B0;
        var mixed = domain * 77;
        *at++ = FeatureHash.Row(151, domain, s0->TagAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(152, domain, s1->TagAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(153, mixed + b0->TagAtom, s1->TagAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(154, domain, s0->Word, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(155, domain, s0->TagAtom, b0->Word, shift);
        *at++ = FeatureHash.Row(156, domain, s1->Word, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(157, domain, s1->TagAtom, s0->Word, shift);
        *at++ = FeatureHash.Row(158, mixed + (b0 + 1)->TagAtom, s0->TagAtom, b0->TagAtom, shift);
        *at++ = FeatureHash.Row(159, mixed + Step((int)(s0 - s1)), s1->TagAtom, s0->TagAtom, shift);
        *at++ = FeatureHash.Row(160, mixed, s0->LabelsAtom, b0->TagAtom, shift);
        return at;
    }
}
