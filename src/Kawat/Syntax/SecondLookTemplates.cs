using System.Runtime.CompilerServices;
using Kawat.Documents;

namespace Kawat.Syntax;

/// <summary>
/// What the tagger looks at when it comes back to a doubtful token: the tags on both sides, which the first look from left to right
/// could not know, and the verbs and auxiliaries of the clause. Used by training and run time.
/// </summary>
internal static unsafe class SecondLookTemplates
{
    /// <summary>Words on either side among which the clause's verbs are looked for.</summary>
    private const int Reach = 12;

    /// <summary>Writes the rows of the features of <paramref name="k"/>; all tags must be set, on its left those of the second look.</summary>
    /// <param name="k">The token.</param>
    /// <param name="work">Its sentence.</param>
    /// <param name="rows">Where the rows go.</param>
    /// <param name="table">Whose rows they are.</param>
    /// <returns>Number of rows.</returns>
    public static int Fill(Node* k, Workspace work, int* rows, RowLayout table)
    {
        var shift = table.Shift;
        var end = table.Fetch(rows, Neighbours(k, work.Domain, rows, shift));
        end = table.Fetch(end, Clause(k, end, shift));
        return (int)(end - rows);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Neighbours(Node* k, uint domain, int* at, int shift)
    {
        uint before = (k - 2)->TagAtom, previous = (k - 1)->TagAtom, next = (k + 1)->TagAtom, after = (k + 2)->TagAtom;
        *at++ = FeatureHash.Row(1, k->TagAtom, shift);
        *at++ = FeatureHash.Row(2, k->TagAtom, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(3, next, shift);
        *at++ = FeatureHash.Row(4, next, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(5, next, k->Lower, shift);
        *at++ = FeatureHash.Row(6, next, k->Suffix3, shift);
        *at++ = FeatureHash.Row(7, next, after, shift);
        *at++ = FeatureHash.Row(8, next, after, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(9, next, after, k->Lower, shift);
        *at++ = FeatureHash.Row(10, after, k->Lower, shift);
        *at++ = FeatureHash.Row(11, previous, next, shift);
        *at++ = FeatureHash.Row(12, previous, next, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(13, previous, next, k->Lower, shift);
        *at++ = FeatureHash.Row(14, previous, next, k->Suffix2, shift);
        *at++ = FeatureHash.Row(15, previous, next, after, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(16, before, previous, next, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(17, next, (k + 1)->Lower, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(18, domain, next, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(19, next, k->ClusterNarrow, shift);
        *at++ = FeatureHash.Row(20, next, previous, k->ClusterMiddle, shift);
        return at;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int* Clause(Node* k, int* at, int shift)
    {
        uint left = Verb(k, -1), right = Verb(k, 1), past = PastAdverbs(k)->TagAtom;
        *at++ = FeatureHash.Row(31, right, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(32, right, k->Lower, shift);
        *at++ = FeatureHash.Row(33, right, k->Suffix3, shift);
        *at++ = FeatureHash.Row(34, left, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(35, left, k->Lower, shift);
        *at++ = FeatureHash.Row(36, left, right, k->Ambiguity, shift);
        *at++ = FeatureHash.Row(37, left, right, k->Suffix2, shift);
        *at++ = FeatureHash.Row(38, left, right, k->TagAtom, shift);
        *at++ = FeatureHash.Row(39, past, k->Lower, shift);
        *at++ = FeatureHash.Row(40, past, k->Ambiguity, right, shift);
        return at;
    }

    /// <summary>Tag of the nearest verb or auxiliary on one side; that of what ends the clause before there is one.</summary>
    private static uint Verb(Node* k, int direction)
    {
        var node = k + direction;
        for (var i = 1; i < Reach; i++, node += direction)
        {
            if (node->Tag < 0 || node->Upos is Upos.VERB or Upos.AUX) break;
            if (node->Upos == Upos.PUNCT && node->Mark is not PunctuationMark.Quote) break;
        }

        return node->TagAtom;
    }

    private static Node* PastAdverbs(Node* k)
    {
        var node = k + 1;
        while (node->Upos == Upos.ADV && node->Tag >= 0) node++;
        return node;
    }
}
