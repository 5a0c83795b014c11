using System.Text.Json;
using Kawat.Syntax;
using Kawat.Training;

namespace Kawat.Tests.Training;

public sealed class TrainingTests
{
    private const string Treebank = """
        # text = Polisi menangkap pencuri.
        1	Polisi	polisi	NOUN	_	_	2	nsubj	_	_
        2	menangkap	tangkap	VERB	_	Voice=Act	0	root	_	_
        3	pencuri	curi	NOUN	_	_	2	obj	_	_
        4	.	.	PUNCT	_	_	2	punct	_	_

        # text = Pencuri ditangkap.
        1	Pencuri	curi	NOUN	_	_	2	nsubj:pass	_	_
        2-3	ditangkap.	_	_	_	_	_	_	_	_
        2	ditangkap	tangkap	VERB	_	Voice=Pass	0	root	_	_
        3	.	.	PUNCT	_	_	2	punct	_	_

        """;

    private static readonly Recipe Small = new() { Language = "id", Treebanks = [], Domain = 1, TagBits = 12, ActionBits = 12, LabelBits = 12, Folds = 2, LeastCount = 1 };

    [Fact]
    public void Conllu_is_read_without_multiword_lines()
    {
        var sentences = Sentences();
        Assert.Equal(2, sentences.Count);
        Assert.Equal(["Pencuri", "ditangkap", "."], sentences[1].Forms);
        Assert.Equal([2, 0, 2], sentences[1].Heads);
        Assert.Equal("VERB.Pass", sentences[1].Tags[1]);
        Assert.Equal("Pencuri ditangkap.", sentences[1].Text);
    }

    [Theory]
    [InlineData("VERB", "Mood=Ind|Tense=Past|VerbForm=Fin", "VERB.Fin.Past")]
    [InlineData("VERB", "Tense=Past|VerbForm=Part|Voice=Pass", "VERB.Pass.Part.Past")]
    [InlineData("NOUN", "Number=Plur", "NOUN.Plur")]
    [InlineData("PRON", "PronType=Rel", "PRON.Rel")]
    [InlineData("PART", "Polarity=Neg", "PART.Neg")]
    [InlineData("NOUN", "_", "NOUN")]
    public void Fine_tags_keep_what_a_parser_needs(string upos, string features, string tag) => Assert.Equal(tag, FineTags.Of(upos, features));

    [Fact]
    public void A_model_learns_its_treebank_and_training_is_deterministic()
    {
        var sentences = Enumerable.Repeat(Sentences(), 20).SelectMany(pair => pair).ToList();
        var first = Train(sentences);
        var scores = Evaluator.OnGoldTokens(first, sentences);
        Assert.Equal(100, scores.Upos);
        Assert.Equal(100, scores.Las);
        Assert.Equal(Bytes(first), Bytes(Train(sentences)));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(100_000, 2)]
    public void A_tagger_looks_again_at_what_it_doubts(float doubt, int looks)
    {
        var sentences = Enumerable.Repeat(Sentences(), 20).SelectMany(pair => pair).ToList();
        var model = new ModelTrainer(Small with { Doubt = doubt }, new Dictionary<string, WordCluster>(), _ => { }).Train(sentences);
        var work = new Workspace();
        model.Analyse(work, new SentenceForms(sentences[0].Forms), 1);
        Assert.Equal(looks, work.DoubtCount);
        Assert.Equal(100, Evaluator.OnGoldTokens(model, sentences).Upos);
    }

    [Fact]
    public void Revision_is_learnt_from_trees_of_other_folds_and_training_stays_deterministic()
    {
        var sentences = Enumerable.Repeat(Sentences(), 20).SelectMany(pair => pair).ToList();
        SyntaxModel Revised() => new ModelTrainer(Small with { RevisionRounds = 2, RevisionBits = 12, RevisionLead = int.MaxValue - 1, MostLead = 77 }, new Dictionary<string, WordCluster>(), _ => { }).Train(sentences);
        var model = Revised();
        Assert.Equal(77, model.Shape.MostLead);
        Assert.True(model.RevisionWeights.Cells.ContainsAnyExcept((sbyte)0));
        Assert.Equal(-1, Train(sentences).Shape.MostLead);
        Assert.Equal(100, Evaluator.OnGoldTokens(model, sentences).Las);
        Assert.Equal(Bytes(model), Bytes(Revised()));
    }

    [Fact]
    public unsafe void The_oracle_prefers_moves_that_lose_no_arc()
    {
        // Polisi menangkap pencuri: heads 2, 0, 2.
        int[] gold = [-1, 2, 0, 2];
        var work = new Workspace();
        work.Begin(3, 1);
        Parser.Start(work);
        work.Stack[work.StackDepth++] = 1;
        Assert.Equal(0, DynamicOracle.Cost(work, gold, 2, ParserAction.Left));
        // Lost: Polisi below menangkap, and menangkap below the root, which Polisi would now hide.
        Assert.Equal(2, DynamicOracle.Cost(work, gold, 2, ParserAction.Shift));
    }

    [Fact]
    public void Clusters_put_words_with_the_same_neighbours_together()
    {
        // 2 and 3 stand before 4, 5 and 6 after it.
        int[][] sentences = [.. Enumerable.Range(0, 40).Select(i => new[] { 2 + (i % 2), 4, 5 + (i / 2 % 2) })];
        var classes = new ExchangeClustering(sentences, 7).Run(3, 20, _ => { });
        Assert.Equal(classes[2], classes[3]);
        Assert.Equal(classes[5], classes[6]);
        Assert.NotEqual(classes[2], classes[5]);
    }

    [Theory]
    [InlineData("id_csui-ud-test.conllu.gz", "id", 1, 95.7, 82.5, 77.9)]
    [InlineData("id_gsd-ud-test.conllu.gz", "id", 3, 93.4, 84.5, 77.5)]
    [InlineData("en_ewt-ud-test.conllu.gz", "en", 5, 95.6, 86.2, 83.3)]
    [InlineData("en_gum-ud-test.conllu.gz", "en", 6, 96.4, 85.2, 82.0)]
    public void The_committed_models_reach_their_floors(string file, string language, int domain, double upos, double uas, double las)
    {
        Assert.SkipUnless(Repository.Shared is not null, "the shared treebanks are missing");
        var path = Repository.PathOf("data", "languages", language, "syntax.model.br");
        using var stream = File.OpenRead(path);
        var scores = Evaluator.OnGoldTokens(ModelFormat.Read(stream, path), Conllu.Read(Path.Combine(Repository.Shared!, "syntax", "treebanks", file), (uint)domain));
        Assert.True(scores.Upos >= upos && scores.Uas >= uas && scores.Las >= las, $"{file}: {scores}; floors {upos} {uas} {las}");
        using var manifest = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("data", "languages", language, "syntax.manifest.json")));
        var told = manifest.RootElement.GetProperty("scores").GetProperty(file.Split('-')[0] + " test");
        Assert.Equal(told.GetProperty("upos").GetDouble(), scores.Upos, 0.005);
        Assert.Equal(told.GetProperty("uas").GetDouble(), scores.Uas, 0.005);
        Assert.Equal(told.GetProperty("las").GetDouble(), scores.Las, 0.005);
    }

    [Theory]
    [InlineData("id", "id_csui-ud-test.conllu.gz:1 id_gsd-ud-test.conllu.gz:3", 88, 88, 85)]
    [InlineData("en", "en_ewt-ud-test.conllu.gz:5 en_gum-ud-test.conllu.gz:6", 93, 88, 80)]
    public void Arguments_of_a_language_reach_their_floors(string language, string files, double subjects, double objects, double agents)
    {
        Assert.SkipUnless(Repository.Shared is not null, "the shared treebanks are missing");
        var path = Repository.PathOf("data", "languages", language, "syntax.model.br");
        using var stream = File.OpenRead(path);
        var model = ModelFormat.Read(stream, path);
        var scores = new Scores();
        foreach (var file in files.Split(' ').Select(file => file.Split(':')))
            scores.Add(Evaluator.OnGoldTokens(model, Conllu.Read(Path.Combine(Repository.Shared!, "syntax", "treebanks", file[0]), uint.Parse(file[1]))));
        Assert.True(scores.Subjects.F1 >= subjects && scores.Objects.F1 >= objects && scores.Agents.F1 >= agents, $"{language}: {scores.Subjects}; {scores.Objects}; {scores.Agents}");
        using var manifest = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("data", "languages", language, "syntax.manifest.json")));
        var told = manifest.RootElement.GetProperty("scores").GetProperty("together");
        Assert.Equal(told.GetProperty("subjects").GetDouble(), scores.Subjects.F1, 0.05);
        Assert.Equal(told.GetProperty("objects").GetDouble(), scores.Objects.F1, 0.05);
        Assert.Equal(told.GetProperty("agents").GetDouble(), scores.Agents.F1, 0.05);
    }

    private static SyntaxModel Train(List<TreebankSentence> sentences) => new ModelTrainer(Small, new Dictionary<string, WordCluster>(), _ => { }).Train(sentences);

    private static List<TreebankSentence> Sentences() => Conllu.Read(new StringReader(Treebank.ReplaceLineEndings("\n")), 1);

    private static byte[] Bytes(SyntaxModel model)
    {
        using var stream = new MemoryStream();
        ModelFormat.Write(model, stream);
        return stream.ToArray();
    }
}
