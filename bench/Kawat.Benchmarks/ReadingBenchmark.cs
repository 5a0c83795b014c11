using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Kawat.Articles;
using Kawat.Documents;
using Kawat.Packs;
using Kawat.Segmentation;
using Kawat.Syntax;

namespace Kawat.Benchmarks;

/// <summary>
/// Tokens a second of segmentation, and of segmentation with tagging and parsing, on one thread and on two; time to load a
/// model; bytes allocated a token. The best of several rounds counts: a busy machine only ever makes a round slower.
/// </summary>
internal sealed class ReadingBenchmark
{
    private const int ArticleCount = 300;
    private readonly List<Article> articles;
    private readonly string language;
    private readonly SegmentationStage segmentation = new(PackSet.BuiltIn);
    private readonly SyntaxStage syntax = new(PackSet.BuiltIn);

    public ReadingBenchmark(string file, string language)
    {
        this.language = language;
        using var stream = File.OpenRead(file);
        using Stream plain = file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
        using var reader = new StreamReader(plain);
        articles = [];
        while (articles.Count < ArticleCount && reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            articles.Add(new Article { Id = $"{articles.Count}", Text = json.RootElement.GetProperty("text").GetString() ?? "", Language = language });
        }
    }

    public void Run(double seconds)
    {
        MeasureLoading();
        Measure("segmentation, 1 thread", seconds, 1, parse: false);
        Measure("segmentation + tagging + parsing, 1 thread", seconds, 1, parse: true);
        Measure("segmentation + tagging + parsing, 2 threads", seconds, 2, parse: true);
        Console.WriteLine(FormattableString.Invariant($"memory: {GC.GetTotalMemory(forceFullCollection: true) / 1e6:F1} MB managed, {Process.GetCurrentProcess().WorkingSet64 / 1e6:F1} MB working set"));
    }

    private void MeasureLoading()
    {
        var best = double.MaxValue;
        for (var i = 0; i < 5; i++)
        {
            var clock = Stopwatch.StartNew();
            using var stream = Pack.BuiltIn.Open(SyntaxPacks.ModelOf(language));
            ModelFormat.Read(stream, "model");
            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
        }

        Console.WriteLine(FormattableString.Invariant($"loading the model '{language}': {best:F0} ms"));
    }

    private void Measure(string what, double seconds, int threads, bool parse)
    {
        double best = 0, bestOfProcessor = 0;
        long tokens = 0, bytes = 0;
        var process = Process.GetCurrentProcess();
        var all = Stopwatch.StartNew();
        do
        {
            var before = GC.GetTotalAllocatedBytes();
            process.Refresh();
            var processor = process.TotalProcessorTime;
            var clock = Stopwatch.StartNew();
            long round = 0;
            Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, thread => Interlocked.Add(ref round, Read(thread, threads, parse)));
            best = Math.Max(best, round / clock.Elapsed.TotalSeconds);
            process.Refresh();
            bestOfProcessor = Math.Max(bestOfProcessor, round / (process.TotalProcessorTime - processor).TotalSeconds);
            bytes = GC.GetTotalAllocatedBytes() - before;
            tokens = round;
        }
        while (all.Elapsed.TotalSeconds < seconds);
        Console.WriteLine(FormattableString.Invariant($"{what}: best {best:F0} tokens/s, {bestOfProcessor:F0} tokens a second of processor time, {(double)bytes / tokens:F0} bytes a token"));
    }

    private long Read(int thread, int threads, bool parse)
    {
        long tokens = 0;
        for (var i = thread; i < articles.Count; i += threads)
        {
            var document = new Document(articles[i]);
            segmentation.Annotate(document);
            if (parse) syntax.Annotate(document);
            tokens += document.Tokens.Length;
        }

        return tokens;
    }
}
