using System.Runtime.CompilerServices;

namespace Kawat.Syntax;

/// <summary>
/// What the tagger looks at: form, affixes and neighbours of a token, the tags before it. Used by training and run time.
/// Kept in several methods because the compiler stops inlining hashes in a very long one.
/// </summary>
internal static unsafe class TagTemplates
{
    /// <summary>Writes the rows of the features of <paramref name="k"/>; tags before it must be set.</summary>
    /// <returns>Number of rows.</returns>
    public static int Fill(Node* k, uint domain, int* rows, RowLayout table)
    {
        var shift = table.Shift;
        var end = table.Fetch(rows, Form(k, rows, shift));
        end = table.Fetch(end, PreviousTags(k, end, shift));
        end = table.Fetch(end, Neighbours(k, end, shift));
        end = table.Fetch(end, Clusters(k, end, shift));
        end = table.Fetch(end, Domain(k, domain, end, shift));
        return (int)(end - rows);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Form(Node* k, int* at, int shift)
    {
        *at++ = FeatureHash.Row(1, k->Lower, shift);
        *at++ = FeatureHash.Row(2, k->Exact, shift);
        *at++ = FeatureHash.Row(3, k->Suffix1, shift);
        *at++ = FeatureHash.Row(4, k->Suffix2, shift);
        *at++ = FeatureHash.Row(5, k->Suffix3, shift);
        *at++ = FeatureHash.Row(6, k->Suffix4, shift);
        *at++ = FeatureHash.Row(7, k->Suffix5, shift);
        *at++ = FeatureHash.Row(8, k->Prefix1, shift);
        *at++ = FeatureHash.Row(9, k->Prefix2, shift);
        *at++ = FeatureHash.Row(10, k->Prefix3, shift);
        *at++ = FeatureHash.Row(11, k->Prefix4, shift);
        *at++ = FeatureHash.Row(12, k->Prefix5, shift);
        *at++ = FeatureHash.Row(13, k->Shape, shift);
        *at++ = FeatureHash.Row(14, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(15, k->Prefix2, k->Suffix3, shift);
        *at++ = FeatureHash.Row(16, k->Case | ((k - 1)->Case << 8) | ((k + 1)->Case << 16), shift);
        *at++ = FeatureHash.Row(45, k->UsualCase, k->Case, shift);
        *at++ = FeatureHash.Row(46, k->UsualCase, k->Case, k->Suffix2, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* PreviousTags(Node* k, int* at, int shift)
    {
        var previous = (k - 1)->TagAtom;
        var before = (k - 2)->TagAtom;
        var next = (k + 1)->Ambiguity;
        *at++ = FeatureHash.Row(17, previous, shift);
        *at++ = FeatureHash.Row(18, previous, before, shift);
        *at++ = FeatureHash.Row(19, previous, k->Lower, shift);
        *at++ = FeatureHash.Row(20, previous, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(21, previous, k->Suffix3, shift);
        *at++ = FeatureHash.Row(22, previous, next, shift);
        *at++ = FeatureHash.Row(23, previous, k->Ambiguity, next, shift);
        *at++ = FeatureHash.Row(24, before, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(25, previous, before, k->Ambiguity, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Neighbours(Node* k, int* at, int shift)
    {
        var p = k - 1;
        var n = k + 1;
        *at++ = FeatureHash.Row(31, p->Lower, shift);
        *at++ = FeatureHash.Row(32, n->Lower, shift);
        *at++ = FeatureHash.Row(33, (k - 2)->Lower, shift);
        *at++ = FeatureHash.Row(34, (k + 2)->Lower, shift);
        *at++ = FeatureHash.Row(35, p->Lower, k->Lower, shift);
        *at++ = FeatureHash.Row(36, k->Lower, n->Lower, shift);
        *at++ = FeatureHash.Row(37, p->Lower, n->Lower, shift);
        *at++ = FeatureHash.Row(38, n->Ambiguity, shift);
        *at++ = FeatureHash.Row(39, n->Ambiguity, (k + 2)->Ambiguity, shift);
        *at++ = FeatureHash.Row(40, k->Ambiguity, n->Ambiguity, shift);
        *at++ = FeatureHash.Row(41, n->Suffix3, shift);
        *at++ = FeatureHash.Row(42, n->Suffix2, k->Suffix2, shift);
        *at++ = FeatureHash.Row(43, p->Suffix3, k->Suffix2, shift);
        *at++ = FeatureHash.Row(44, n->Shape, k->Shape, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Clusters(Node* k, int* at, int shift)
    {
        var p = k - 1;
        var n = k + 1;
        *at++ = FeatureHash.Row(51, k->ClusterNarrow, shift);
        *at++ = FeatureHash.Row(52, k->ClusterMiddle, shift);
        *at++ = FeatureHash.Row(53, p->ClusterNarrow, shift);
        *at++ = FeatureHash.Row(54, n->ClusterNarrow, shift);
        *at++ = FeatureHash.Row(55, p->ClusterMiddle, k->ClusterMiddle, shift);
        *at++ = FeatureHash.Row(56, k->ClusterMiddle, n->ClusterMiddle, shift);
        *at++ = FeatureHash.Row(57, k->ClusterWide, n->ClusterWide, p->TagAtom, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Domain(Node* k, uint domain, int* at, int shift)
    {
        var previous = (k - 1)->TagAtom;
        *at++ = FeatureHash.Row(61, domain, k->Lower, shift);
        *at++ = FeatureHash.Row(62, domain, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(63, domain, k->Suffix3, shift);
        *at++ = FeatureHash.Row(64, domain, previous, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(65, domain, k->Case, previous, shift);
        return at;
    }
}
