using Kawat.Training;
using Kawat.Training.Teaching;

namespace Kawat.Tests.Training;

public sealed class TeachingTests
{
    private const string Treebank = """
        1	Polisi	polisi	NOUN	_	_	2	nsubj	_	_
        2	menangkap	tangkap	VERB	_	Voice=Act	0	root	_	_
        3	pencuri	curi	NOUN	_	_	2	obj	_	_
        4	.	.	PUNCT	_	_	2	punct	_	_

        1	Pencuri	curi	NOUN	_	_	2	nsubj:pass	_	_
        2	ditangkap	tangkap	VERB	_	Voice=Pass	0	root	_	_
        3	.	.	PUNCT	_	_	2	punct	_	_

        1	Kemarin	kemarin	NOUN	_	_	3	obl	_	_
        2	warga	warga	NOUN	_	_	3	nsubj	_	_
        3	melihat	lihat	VERB	_	Voice=Act	0	root	_	_
        4	pencuri	curi	NOUN	_	_	3	obj	_	_

        """;

    private static readonly TeacherRecipe Small = new() { Size = 16, Depth = 2, Rounds = 250, Seeds = [1] };

    private static readonly TeacherRecipe Short = Small with { Rounds = 3, Seeds = [1, 2] };

    [Fact]
    public void A_teacher_learns_its_treebank_and_annotates_raw_sentences_by_it()
    {
        var sentences = Sentences();
        var teacher = Taught(Small, sentences);
        var found = teacher.Annotate(sentences.Select(Bare)).ToList();
        Assert.Equal(sentences.Select(sentence => sentence.Heads), found.Select(sentence => sentence.Heads));
        Assert.Equal(sentences.Select(sentence => sentence.Labels), found.Select(sentence => sentence.Labels));
        Assert.Equal(sentences.Select(sentence => sentence.Tags), found.Select(sentence => sentence.Tags));
    }

    [Fact]
    public void Teaching_is_deterministic_and_a_teacher_reads_back_what_it_wrote()
    {
        var sentences = Sentences();
        var first = Bytes(Taught(Short, sentences));
        Assert.Equal(first, Bytes(Taught(Short, sentences)));
        var read = new Teacher(Short, sentences, Clusters);
        read.Read(new MemoryStream(first), "teacher");
        Assert.Equal(first, Bytes(read));
    }

    [Fact]
    public void A_teacher_of_another_recipe_is_refused()
    {
        var sentences = Sentences();
        var bytes = Bytes(new Teacher(Small, sentences, Clusters));
        var other = new Teacher(Small with { Size = 24 }, sentences, Clusters);
        Assert.Contains("does not fit", Assert.Throws<InvalidDataException>(() => other.Read(new MemoryStream(bytes), "teacher")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 33, 65)]
    [InlineData(13, 64, 40)]
    public void A_product_is_the_sum_of_products(int rows, int inner, int columns)
    {
        var random = new Random(rows);
        var left = Filled(rows, inner, random);
        var right = Filled(inner, columns, random);
        var product = Matrix.Product(left, right);
        for (var row = 0; row < rows; row++)
            for (var column = 0; column < columns; column++)
                Assert.Equal(Enumerable.Range(0, inner).Sum(k => left[row][k] * right[k][column]), product[row][column], 1e-3f);
        Assert.Equal(left.Values, left.Transposed().Transposed().Values);
    }

    [Fact]
    public void The_tree_found_is_the_best_projective_one_with_one_root()
    {
        var random = new Random(5);
        for (var round = 0; round < 200; round++)
        {
            var scores = Filled(5, 5, random);
            var best = ProjectiveTree.Find(scores);
            Assert.True(IsProjectiveTree(best));
            Assert.Equal(AllHeads(4).Where(IsProjectiveTree).Max(heads => Sum(scores, heads)), Sum(scores, best), 1e-4f);
        }
    }

    [Fact]
    public void Annotated_sentences_keep_their_fine_tags_in_a_file()
    {
        var writer = new StringWriter { NewLine = "\n" };
        foreach (var sentence in Sentences()) Conllu.Write(sentence, writer);
        var read = Conllu.Read(new StringReader(writer.ToString()), 1);
        Assert.Equal(Sentences().SelectMany(sentence => sentence.Tags), read.SelectMany(sentence => sentence.Tags));
        Assert.Equal(Sentences().SelectMany(sentence => sentence.Heads), read.SelectMany(sentence => sentence.Heads));
    }

    private static readonly Dictionary<string, WordCluster> Clusters = [];

    private static List<TreebankSentence> Sentences() => Conllu.Read(new StringReader(Treebank), 1);

    private static TreebankSentence Bare(TreebankSentence sentence) => new(sentence.Forms, [], [], [], [], [], "", sentence.Domain);

    private static Teacher Taught(TeacherRecipe recipe, List<TreebankSentence> sentences)
    {
        var teacher = new Teacher(recipe, sentences, Clusters);
        teacher.Learn(1, _ => { });
        return teacher;
    }

    private static byte[] Bytes(Teacher teacher)
    {
        using var stream = new MemoryStream();
        teacher.Write(stream);
        return stream.ToArray();
    }

    private static Matrix Filled(int rows, int columns, Random random)
    {
        var matrix = new Matrix(rows, columns);
        foreach (ref var value in matrix.Values.AsSpan()) value = (float)(random.NextDouble() - 0.5);
        return matrix;
    }

    private static float Sum(Matrix scores, int[] heads) => heads.Select((head, i) => scores[i + 1][head]).Sum();

    private static IEnumerable<int[]> AllHeads(int words)
    {
        var count = (int)Math.Pow(words + 1, words);
        for (var code = 0; code < count; code++)
        {
            var heads = new int[words];
            for (int i = 0, rest = code; i < words; i++, rest /= words + 1) heads[i] = rest % (words + 1);
            yield return heads;
        }
    }

    private static bool IsProjectiveTree(int[] heads)
    {
        if (heads.Count(head => head == 0) != 1) return false;
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i + 1;
            for (var steps = 0; at != 0; steps++)
            {
                if (steps > heads.Length) return false;
                at = heads[at - 1];
            }

            var (low, high) = (Math.Min(i + 1, heads[i]), Math.Max(i + 1, heads[i]));
            for (var j = low + 1; j < high; j++)
                if (heads[j - 1] < low || heads[j - 1] > high) return false;
        }

        return true;
    }
}
