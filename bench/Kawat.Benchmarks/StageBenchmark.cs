using System.Diagnostics;
using System.Globalization;
using Kawat.Articles;
using Kawat.Documents;

namespace Kawat.Benchmarks;

/// <summary>
/// Where the time of the whole coder goes: each stage's share of the time of a token, and what it allocates, on one thread.
/// A stage's best round counts: a busy machine only ever makes a round slower.
/// </summary>
internal static class StageBenchmark
{
    private const double WarmUpMilliseconds = 4000;
    private const int Rounds = 5;

    public static int Run(IReadOnlyList<string> inputs)
    {
        var articles = Inputs.Read(inputs);
        var stages = new CoderBuilder().Build().Stages;
        var warmUp = Stopper.Start();
        do Round(stages, articles);
        while (warmUp.ProcessorMilliseconds < WarmUpMilliseconds);
        var best = Round(stages, articles);
        for (var round = 1; round < Rounds; round++) best = Better(best, Round(stages, articles));
        Print(stages, articles.Count, best);
        return 0;
    }

    private static RoundFigures Round(IReadOnlyList<IStage> stages, List<Article> articles)
    {
        var figures = new RoundFigures(new long[stages.Count], new long[stages.Count]);
        foreach (var article in articles)
        {
            var document = new Document(article);
            for (var i = 0; i < stages.Count; i++)
            {
                var bytes = GC.GetAllocatedBytesForCurrentThread();
                var started = Stopwatch.GetTimestamp();
                stages[i].Annotate(document);
                figures.Ticks[i] += Stopwatch.GetTimestamp() - started;
                figures.Bytes[i] += GC.GetAllocatedBytesForCurrentThread() - bytes;
            }

            figures.Tokens += document.Tokens.Length;
        }

        return figures;
    }

    private static RoundFigures Better(RoundFigures one, RoundFigures other)
    {
        for (var i = 0; i < one.Ticks.Length; i++) one.Ticks[i] = Math.Min(one.Ticks[i], other.Ticks[i]);
        return one;
    }

    private static void Print(IReadOnlyList<IStage> stages, int articles, RoundFigures best)
    {
        var all = best.Ticks.Sum() / (double)Stopwatch.Frequency;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"stages on {articles} articles, {best.Tokens} tokens; best of {Rounds} rounds on one thread"));
        Console.WriteLine($"  {"stage",-24}{"µs/token",12}{"share %",10}{"tokens/s",12}{"bytes/token",14}");
        for (var i = 0; i < stages.Count; i++) Line(stages[i].GetType().Name, best.Ticks[i] / (double)Stopwatch.Frequency, best.Bytes[i]);
        Line("all", all, best.Bytes.Sum());

        void Line(string name, double seconds, long bytes) => Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  {name,-24}{seconds * 1e6 / best.Tokens,12:F2}{100 * seconds / all,10:F1}{best.Tokens / seconds,12:F0}{(double)bytes / best.Tokens,14:F0}"));
    }

    private sealed record RoundFigures(long[] Ticks, long[] Bytes)
    {
        public long Tokens { get; set; }
    }
}
