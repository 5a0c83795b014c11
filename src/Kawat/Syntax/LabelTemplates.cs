using System.Runtime.CompilerServices;

namespace Kawat.Syntax;

/// <summary>What the label classifier looks at: head h, dependent d, their neighbours and the dependents that they already have.</summary>
internal static unsafe class LabelTemplates
{
    public static int Fill(Workspace work, int head, int dependent, int* rows, RowLayout table)
    {
        var h = work.Nodes + head;
        var d = work.Nodes + dependent;
        var direction = head < dependent ? 1u : 2u;
        var shift = table.Shift;
        var end = table.Fetch(rows, Words(h, d, direction, rows, shift));
        end = table.Fetch(end, LabelSets(h, d, direction, end, shift));
        end = table.Fetch(end, Surroundings(work.Nodes, h, d, direction, end, shift));
        end = table.Fetch(end, Clusters(h, d, direction, end, shift));
        end = table.Fetch(end, Domains(h, d, (work.Domain * 4) + direction, end, shift));
        return (int)(end - rows);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Words(Node* h, Node* d, uint direction, int* at, int shift)
    {
        var distance = (direction * 16) + ActionTemplates.Step((int)Math.Abs(h - d));
        *at++ = FeatureHash.Row(1, d->Word, direction, shift);
        *at++ = FeatureHash.Row(2, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(3, d->Word, d->TagAtom, shift);
        *at++ = FeatureHash.Row(4, h->Word, direction, shift);
        *at++ = FeatureHash.Row(5, h->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(6, h->Word, h->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(7, h->Word, d->Word, direction, shift);
        *at++ = FeatureHash.Row(8, h->TagAtom, d->Word, direction, shift);
        *at++ = FeatureHash.Row(9, h->Word, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(10, h->TagAtom, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(11, h->TagAtom, d->TagAtom, distance, shift);
        *at++ = FeatureHash.Row(12, d->Suffix3, h->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(13, d->Suffix2, d->Prefix2, direction, shift);
        *at++ = FeatureHash.Row(14, h->Suffix3, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(15, h->Prefix3, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(16, d->Shape, h->TagAtom, direction, shift);
        var between = direction == 1 ? Between.Atom(h, d) : Between.Atom(d, h);
        *at++ = FeatureHash.Row(17, h->TagAtom, d->TagAtom, between, direction, shift);
        *at++ = FeatureHash.Row(18, d->Marker, d->TagAtom, between, direction, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* LabelSets(Node* h, Node* d, uint direction, int* at, int shift)
    {
        *at++ = FeatureHash.Row(21, d->Marker, d->TagAtom, h->TagAtom, shift);
        *at++ = FeatureHash.Row(22, d->Marker, h->Word, shift);
        *at++ = FeatureHash.Row(23, d->Marker, d->Word, shift);
        *at++ = FeatureHash.Row(24, d->Marker, direction, h->TagAtom, shift);
        *at++ = FeatureHash.Row(25, h->LabelsAtom, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(26, h->LabelsAtom, h->TagAtom, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(27, d->LabelsAtom, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(28, d->LabelsAtom, h->TagAtom, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(29, h->LabelsAtom, d->LabelsAtom, direction, h->TagAtom, shift);
        *at++ = FeatureHash.Row(30, h->Word, h->LabelsAtom, d->UposAtom, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Surroundings(Node* nodes, Node* h, Node* d, uint direction, int* at, int shift)
    {
        var sibling = nodes + (direction == 1 ? h->Right1 : h->Left1);
        Node* dl = nodes + d->Left1, dr = nodes + d->Right1;
        *at++ = FeatureHash.Row(41, dl->Word, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(42, dl->LabelAtom, d->TagAtom, h->TagAtom, shift);
        *at++ = FeatureHash.Row(43, dr->LabelAtom, d->TagAtom, h->TagAtom, shift);
        *at++ = FeatureHash.Row(44, (d - 1)->TagAtom, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(45, (d + 1)->TagAtom, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(46, (d - 1)->Word, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(47, (d + 1)->Word, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(48, (h + 1)->TagAtom, h->TagAtom, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(49, (h - 1)->TagAtom, h->TagAtom, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(50, sibling->LabelAtom, sibling->TagAtom, h->TagAtom, d->TagAtom, shift);
        *at++ = FeatureHash.Row(51, sibling->LabelAtom, h->Word, d->TagAtom, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Clusters(Node* h, Node* d, uint direction, int* at, int shift)
    {
        *at++ = FeatureHash.Row(61, h->ClusterNarrow, d->ClusterNarrow, direction, shift);
        *at++ = FeatureHash.Row(62, h->ClusterMiddle, d->ClusterMiddle, direction, shift);
        *at++ = FeatureHash.Row(63, h->ClusterNarrow, d->TagAtom, direction, shift);
        *at++ = FeatureHash.Row(64, h->TagAtom, d->ClusterNarrow, direction, shift);
        *at++ = FeatureHash.Row(65, h->ClusterNarrow, d->Marker, direction, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Domains(Node* h, Node* d, uint domain, int* at, int shift)
    {
        var mixed = domain * 77;
        *at++ = FeatureHash.Row(71, domain, h->TagAtom, d->TagAtom, shift);
        *at++ = FeatureHash.Row(72, domain, d->Word, h->TagAtom, shift);
        *at++ = FeatureHash.Row(73, domain, h->Word, d->TagAtom, shift);
        *at++ = FeatureHash.Row(74, mixed + h->TagAtom, d->Marker, d->TagAtom, shift);
        *at++ = FeatureHash.Row(75, mixed + d->LabelsAtom, h->TagAtom, d->TagAtom, shift);
        *at++ = FeatureHash.Row(76, mixed + h->LabelsAtom, h->TagAtom, d->TagAtom, shift);
        *at++ = FeatureHash.Row(77, domain, d->Word, d->TagAtom, shift);
        return at;
    }
}
