using System.Globalization;
using System.Text;
using Kawat.Actors;
using Kawat.Articles;
using Kawat.Documents;
using Kawat.Mentions;
using Kawat.Packs;
using Kawat.Places;
using Kawat.Segmentation;
using Kawat.Syntax;

namespace Kawat.Benchmarks;

/// <summary>How much text a second each part gets through, on one thread, warmed up; the whole coder on all processors as well.</summary>
internal static class SpeedBenchmark
{
    private const double WarmUpMilliseconds = 1500;
    private const double LeastMilliseconds = 1500;
    private static readonly DateOnly Day = new(2020, 6, 1);

    public static int Run(IReadOnlyList<string> inputs)
    {
        var articles = Inputs.Read(inputs);
        var packs = PackSet.BuiltIn;
        var coder = new CoderBuilder().Build();
        var segmentation = new SegmentationStage(packs);
        var syntax = new SyntaxStage(packs);
        var places = new PlaceStage(packs);
        var lexicon = new ActorStage(packs).Lexicon;
        var read = articles.ConvertAll(article => Annotated(article, segmentation, syntax));
        var corpus = new Corpus(articles.Count, read.Sum(document => document.Tokens.Length), articles.Sum(article => (long)Encoding.UTF8.GetByteCount(article.Text)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"speed on {corpus.Articles} articles, {corpus.Tokens} tokens, {corpus.Bytes / 1e6:F3} MB; a second of processor time"));
        Console.WriteLine($"  {"part",-32}{"articles",12}{"tokens",12}{"MB",10}");
        Print("names of actors", corpus, () => read.ForEach(document => Match(document, lexicon)));
        Print("segmentation", corpus, () => articles.ForEach(article => Segmented(article, segmentation)));
        Print("segmentation, places", corpus, () => articles.ForEach(article => places.Annotate(Segmented(article, segmentation))));
        Print("segmentation, tagger, parser", corpus, () => articles.ForEach(article => Annotated(article, segmentation, syntax)));
        Print("whole coder", corpus, () => articles.ForEach(article => coder.Code(article)));
        Print($"whole coder, {Environment.ProcessorCount} threads, wall", corpus, () => Parallel.ForEach(articles, article => coder.Code(article)), byWall: true);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  memory at the end: {Environment.WorkingSet / 1e6:F0} MB working set, {GC.GetTotalMemory(true) / 1e6:F0} MB managed"));
        return 0;
    }

    private static void Print(string part, Corpus corpus, Action work, bool byWall = false)
    {
        var warmUp = Stopper.Start();
        do work();
        while (warmUp.ProcessorMilliseconds < WarmUpMilliseconds);
        var rounds = 0;
        var stopper = Stopper.Start();
        do
        {
            work();
            rounds++;
        }
        while (stopper.ProcessorMilliseconds < LeastMilliseconds);
        var perSecond = rounds * 1000 / (byWall ? stopper.WallMilliseconds : stopper.ProcessorMilliseconds);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {part,-32}{corpus.Articles * perSecond,12:F0}{corpus.Tokens * perSecond,12:F0}{corpus.Bytes * perSecond / 1e6,10:F2}"));
    }

    private static void Match(Document document, ActorLexicon lexicon)
    {
        var words = DocumentWords.Read(document, lexicon.Index);
        for (var at = 0; at < words.Count;)
            at = lexicon.FindAt(words, at, document.Text, document.Language == "id", Day) is { } match ? match.LastWord + 1 : at + 1;
    }

    private static Document Segmented(Article article, SegmentationStage segmentation)
    {
        var document = new Document(article);
        segmentation.Annotate(document);
        return document;
    }

    private static Document Annotated(Article article, SegmentationStage segmentation, SyntaxStage syntax)
    {
        var document = Segmented(article, segmentation);
        syntax.Annotate(document);
        return document;
    }

    private sealed record Corpus(int Articles, int Tokens, long Bytes);
}
