using System.Diagnostics.CodeAnalysis;
using Kawat.Documents;

namespace Kawat.Syntax;

/// <summary>
/// A projective tree whose arcs may be hung elsewhere one at a time. Knows the dependents of each word, and which heads a word could
/// have instead so that the tree stays a projective tree with one root. Words count from 1; 0 is the root's head.
/// </summary>
internal sealed class RevisedTree
{
    /// <summary>Heads on one side of a word that are considered, from the nearest up.</summary>
    private const int MostOnSide = 5;

    /// <summary>Dependents that are considered to take a word's place.</summary>
    private const int MostTurns = 6;

    private readonly int[] candidates = new int[(2 * MostOnSide) + 1 + MostTurns];
    private int[] heads = [];
    private int[] first = [];
    private int[] next = [];
    private int[] labels = [];
    private bool[] doubtful = [];
    private bool[] isHead = [];
    private bool[] moved = [];
    private int count;

    /// <summary>First word of the subtree whose heads were asked last.</summary>
    public int LeftEdge { get; private set; }

    /// <summary>Last word of the subtree whose heads were asked last.</summary>
    public int RightEdge { get; private set; }

    /// <summary>Takes over the heads and labels of a parsed sentence.</summary>
    /// <param name="work">The sentence.</param>
    /// <param name="mostLead">Words whose moves led by at most this much are doubtful.</param>
    public unsafe void Read(Workspace work, int mostLead)
    {
        count = work.Count;
        if (heads.Length <= count) Grow(count);
        Array.Fill(first, -1, 0, count + 1);
        moved[0] = false;
        for (var word = count; word >= 1; word--)
        {
            var node = work.Nodes + word;
            heads[word] = node->Head;
            labels[word] = node->Label;
            doubtful[word] = node->Lead <= mostLead && node->Upos != Upos.PUNCT;
            isHead[word] = MayHead(node->Upos);
            moved[word] = false;
            next[word] = first[node->Head];
            first[node->Head] = word;
        }
    }

    public bool IsDoubtful(int word) => doubtful[word];

    public int HeadOf(int word) => heads[word];

    /// <summary>The parser's label of a word that still has its head; else -1.</summary>
    public int LabelOf(int word) => moved[word] ? -1 : labels[word];

    /// <summary>First dependent of a word in text order; -1 if it has none.</summary>
    public int FirstDependent(int word) => first[word];

    /// <summary>The dependent after this one of the same head; -1 if it is the last.</summary>
    public int NextDependent(int word) => next[word];

    /// <summary>Last dependent of a word in text order; -1 if it has none.</summary>
    public int LastDependent(int word)
    {
        var last = -1;
        for (var at = first[word]; at >= 0; at = next[at]) last = at;
        return last;
    }

    /// <summary>
    /// Heads that a word could have: the words right before and right after its subtree and the words above them, the head that it has,
    /// and doubtful dependents that could take its place. One at least, never more than a few on each side.
    /// </summary>
    public ReadOnlySpan<int> HeadsFor(int word)
    {
        FindEdges(word);
        var (before, after) = (LeftEdge - 1, RightEdge < count ? RightEdge + 1 : 0);
        var (leftmost, rightmost) = (Cover(after, word), Cover(before, word));
        var found = Climb(before, leftmost, rightmost, 0);
        found = Climb(after, leftmost, rightmost, found);
        if (!candidates.AsSpan(0, found).Contains(heads[word])) candidates[found++] = heads[word];
        var most = found + MostTurns;
        for (var at = first[word]; at >= 0 && found < most; at = next[at])
            if (doubtful[at] && isHead[at]) candidates[found++] = at;
        return candidates.AsSpan(0, found);
    }

    /// <summary>Gives a word one of the <see cref="HeadsFor"/> it.</summary>
    public void Choose(int word, int head)
    {
        if (IsTurn(word, head)) Turn(word, head);
        else Move(word, head);
    }

    /// <summary>Whether a head that a word could have is now its dependent.</summary>
    public bool IsTurn(int word, int head) => head > 0 && heads[head] == word;

    /// <summary>The dependent takes the word's place and the word's dependents beyond it, so that no arcs cross.</summary>
    private void Turn(int word, int dependent)
    {
        Move(dependent, heads[word]);
        Move(word, dependent);
        for (var at = first[word]; at >= 0;)
        {
            var after = next[at];
            if (dependent > word ? at > dependent : at < dependent) Move(at, dependent);
            at = after;
        }
    }

    private void Move(int word, int head)
    {
        var old = heads[word];
        moved[word] = true;
        if (first[old] == word) first[old] = next[word];
        else next[Before(old, word)] = next[word];
        heads[word] = head;
        ref var link = ref first[head];
        if (link >= 0 && link < word) link = ref next[Before(head, word)];
        next[word] = link;
        link = word;
    }

    /// <summary>The last dependent before a word.</summary>
    private int Before(int head, int word)
    {
        var at = first[head];
        while (next[at] >= 0 && next[at] < word) at = next[at];
        return at;
    }

    private void FindEdges(int word)
    {
        var left = word;
        while (first[left] >= 0 && first[left] < left) left = first[left];
        var right = word;
        for (var last = LastDependent(right); last > right; last = LastDependent(right)) right = last;
        (LeftEdge, RightEdge) = (left, right);
    }

    /// <summary>Whether words of a class have dependents of note: function words of Universal Dependencies have none.</summary>
    private static bool MayHead(Upos upos) => upos is not (Upos.PUNCT or Upos.DET or Upos.ADP or Upos.CCONJ or Upos.SCONJ or Upos.PART);

    /// <summary>The first word, from one beside a word's subtree up, that stands on its other side: an arc over the word ends there. 0 if there is none.</summary>
    private int Cover(int beside, int word)
    {
        var isBefore = beside < word;
        var at = beside;
        while (at > 0 && at < word == isBefore) at = heads[at];
        return at;
    }

    /// <summary>Adds the words from one beside a word's subtree up, as far as no arc over the word would be crossed.</summary>
    private int Climb(int beside, int leftmost, int rightmost, int found)
    {
        var most = found + MostOnSide;
        for (var at = beside; at > 0 && found < most; at = heads[at])
        {
            if (candidates.AsSpan(0, found).Contains(at)) break;
            if (isHead[at]) candidates[found++] = at;
            if (at == leftmost || at == rightmost) break;
        }

        return found;
    }

    [MemberNotNull(nameof(heads), nameof(first), nameof(next), nameof(labels), nameof(doubtful), nameof(isHead), nameof(moved))]
    private void Grow(int words)
    {
        var size = words * 2;
        heads = new int[size];
        first = new int[size];
        next = new int[size];
        labels = new int[size];
        doubtful = new bool[size];
        isHead = new bool[size];
        moved = new bool[size];
    }
}
