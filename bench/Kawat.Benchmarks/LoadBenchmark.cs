using System.Diagnostics;
using System.Globalization;
using Kawat.Actors;
using Kawat.Articles;
using Kawat.Attribution;
using Kawat.Codebook;
using Kawat.Packs;
using Kawat.Places;
using Kawat.Segmentation;
using Kawat.Syntax;
using Kawat.Times;

namespace Kawat.Benchmarks;

/// <summary>What each part costs to load in a fresh process: nothing compiled, nothing cached but the files by the system.</summary>
internal static class LoadBenchmark
{
    private const int Runs = 7;

    private static readonly Article Tiny = new() { Id = "tiny", Text = "The minister resigned on Monday." };

    /// <summary>Prints the best of several fresh processes: a busy machine only ever makes a run slower.</summary>
    public static int Run()
    {
        var runs = new List<string[][]>();
        for (var i = 0; i < Runs; i++) runs.Add(Child());
        Console.WriteLine($"load, best of {Runs} fresh processes");
        Console.WriteLine($"  {"part",-24}{"wall ms",10}{"cpu ms",10}{"jit ms",10}{"kept MB",10}");
        for (var part = 0; part < runs[0].Length; part++)
        {
            Console.Write($"  {runs[0][part][0],-24}");
            for (var column = 1; column < 5; column++)
            {
                var best = runs.Min(run => double.Parse(run[part][column], CultureInfo.InvariantCulture));
                Console.Write(best.ToString("F1", CultureInfo.InvariantCulture).PadLeft(10));
            }

            Console.WriteLine();
        }

        return 0;
    }

    /// <summary>Loads each part once and prints a line for each: name, wall, processor and compiling time in ms, MB kept.</summary>
    public static int RunOnce()
    {
        var packs = PackSet.BuiltIn;
        Measure("start of the runtime", () => packs);
        Measure("places", () => new PlaceStage(packs));
        Measure("actors", () => new ActorStage(packs));
        Measure("segmentation", () => new SegmentationStage(packs));
        Measure("times", () => new TimeStage(packs));
        Measure("attribution", () => new AttributionStage(packs));
        Measure("codebook", () => CodebookIndex.Load(packs));
        Measure("model of English", () => new LanguageSyntax(packs, "en"));
        Measure("model of Indonesian", () => new LanguageSyntax(packs, "id"));
        var coder = Measure("whole coder, again", () => new CoderBuilder().Build());
        Measure("first article", () => coder.Code(Tiny));
        return 0;
    }

    private static T Measure<T>(string part, Func<T> load)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var stopper = Stopper.Start();
        var loaded = load();
        var (wall, processor, compilation) = (stopper.WallMilliseconds, stopper.ProcessorMilliseconds, stopper.CompilationMilliseconds);
        if (part.StartsWith("start", StringComparison.Ordinal))
        {
            wall = (DateTime.Now - Process.GetCurrentProcess().StartTime).TotalMilliseconds;
            processor = Environment.CpuUsage.TotalTime.TotalMilliseconds;
        }

        var kept = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{part}\t{wall:F2}\t{processor:F2}\t{compilation:F2}\t{kept:F2}"));
        GC.KeepAlive(loaded);
        return loaded;
    }

    private static string[][] Child()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(LoadBenchmark).Assembly.Location);
        start.ArgumentList.Add("load");
        start.ArgumentList.Add("--once");
        using var process = Process.Start(start)!;
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return [.. lines.Select(line => line.TrimEnd('\r').Split('\t'))];
    }
}
