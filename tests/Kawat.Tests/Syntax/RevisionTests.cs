using Kawat.Documents;
using Kawat.Packs;
using Kawat.Syntax;

namespace Kawat.Tests.Syntax;

/// <summary>Whatever arcs are hung elsewhere, a tree stays a projective tree with one root.</summary>
public sealed unsafe class RevisionTests
{
    [Theory]
    // Heads of the words from 1; the word; the heads that it could have, the one that it has among them.
    [InlineData("2 0 2 3", 4, "3 2")]
    [InlineData("2 0 2 3", 1, "2")]
    [InlineData("2 0 2 3", 2, "0 1 3")]
    [InlineData("3 1 0 3", 2, "1 3")]
    [InlineData("0 1 4 1 4", 3, "2 1 4")]
    public void Heads_that_a_word_could_have_cross_no_arc(string heads, int word, string expected)
    {
        var work = Parsed(Numbers(heads));
        work.Tree.Read(work, 0);
        Assert.Equal(Numbers(expected), work.Tree.HeadsFor(word).ToArray());
    }

    [Theory]
    [InlineData("2 0 2 3", 4, 2, "2 0 2 2")]
    // A dependent takes the word's place and its dependents beyond it: the root changes.
    [InlineData("2 0 2 2", 2, 3, "2 3 0 3")]
    [InlineData("2 0 2 2", 2, 1, "0 1 2 2")]
    [InlineData("4 1 4 0", 4, 1, "0 1 4 1")]
    public void A_word_gets_another_head(string heads, int word, int head, string expected)
    {
        var work = Parsed(Numbers(heads));
        work.Tree.Read(work, 0);
        work.Tree.Choose(word, head);
        Assert.Equal(Numbers(expected), Heads(work.Tree, work.Count));
    }

    [Fact]
    public void Any_choices_leave_a_projective_tree_which_the_parser_can_build()
    {
        var random = new Random(3);
        var model = Model();
        for (var trial = 0; trial < 400; trial++)
        {
            var work = Parsed(RandomTree(random, 1 + random.Next(25)));
            work.Tree.Read(work, 0);
            for (var step = 0; step < 30; step++)
            {
                var word = 1 + random.Next(work.Count);
                var heads = work.Tree.HeadsFor(word).ToArray();
                Assert.Contains(work.Tree.HeadOf(word), heads);
                work.Tree.Choose(word, heads[random.Next(heads.Length)]);
                Assert.True(IsProjectiveTree(Heads(work.Tree, work.Count)), string.Join(' ', Heads(work.Tree, work.Count)));
            }

            var expected = Heads(work.Tree, work.Count);
            model.Parser.Rebuild(work);
            Assert.Equal(expected, Enumerable.Range(1, work.Count).Select(word => work.Nodes[word].Head));
            Assert.All(Enumerable.Range(1, work.Count), word => Assert.InRange(work.Nodes[word].Label, 0, model.Labels.Count - 1));
        }
    }

    [Fact]
    public void A_sentence_without_doubt_is_left_as_it_is()
    {
        var work = Parsed([2, 0, 2]);
        for (var word = 1; word <= 3; word++) work.Nodes[word].Lead = 1;
        Assert.False(new Reviser(new WeightTable(10, 1), 0).Revise(work));
    }

    private static SyntaxModel Model()
    {
        using var stream = Pack.BuiltIn.Open(SyntaxPacks.ModelOf("en"));
        return ModelFormat.Read(stream, "model");
    }

    /// <summary>A sentence of nouns with this tree, as the parser would leave it: each word doubtful.</summary>
    private static Workspace Parsed(int[] heads)
    {
        var work = new Workspace();
        work.Begin(heads.Length, 1);
        for (var word = 1; word <= heads.Length; word++) work.Nodes[word] = new Node { Upos = Upos.NOUN };
        Parser.Start(work);
        for (var word = 1; word <= heads.Length; word++)
        {
            work.Nodes[word].Lead = 0;
            work.Nodes[word].Label = 0;
            Parser.Attach(work, heads[word - 1], word);
        }

        return work;
    }

    private static int[] RandomTree(Random random, int count)
    {
        var heads = new int[count];
        Fill(1, count, 0);
        return heads;

        void Fill(int first, int last, int head)
        {
            while (first <= last)
            {
                var end = head == 0 ? last : random.Next(first, last + 1);
                var root = random.Next(first, end + 1);
                heads[root - 1] = head;
                if (root > first) Fill(first, root - 1, root);
                if (root < end) Fill(root + 1, end, root);
                first = end + 1;
            }
        }
    }

    private static bool IsProjectiveTree(int[] heads)
    {
        if (heads.Count(head => head == 0) != 1) return false;
        for (var word = 1; word <= heads.Length; word++)
        {
            var steps = 0;
            for (var up = word; up != 0; up = heads[up - 1])
                if (++steps > heads.Length) return false;
            var (low, high) = (Math.Min(word, heads[word - 1]), Math.Max(word, heads[word - 1]));
            for (var inside = low + 1; inside < high; inside++)
                if (heads[inside - 1] < low || heads[inside - 1] > high) return false;
        }

        return true;
    }

    private static int[] Heads(RevisedTree tree, int count) => [.. Enumerable.Range(1, count).Select(tree.HeadOf)];

    private static int[] Numbers(string text) => [.. text.Split(' ').Select(int.Parse)];
}
