using Kawat.Cli.Inputs;

namespace Kawat.Cli;

/// <summary>
/// Works on many articles at the same time and gives results in the order of the inputs: at most a few articles more than
/// there are threads are under way, so memory does not grow with the batch.
/// </summary>
internal sealed class Batch(Terminal terminal, bool quiet, int threads)
{
    private const int AheadPerThread = 8;

    /// <summary>Works on each article and hands its result to <paramref name="take"/>, in input order.</summary>
    /// <returns>The exit status.</returns>
    public int Run<TResult>(IEnumerable<Reading> readings, Func<Kawat.Articles.Article, TResult> work, Action<TResult> take, CancellationToken stop)
    {
        using var progress = new Progress(terminal, quiet);
        foreach (var (reading, result) in InOrder(readings, work, stop))
        {
            if (reading.Article is null)
            {
                progress.Failed(reading.Input, reading.Failure ?? "no article in it");
            }
            else
            {
                if (reading.Warning is { } warning) progress.Warn(reading.Input, warning);
                take(result!);
                progress.Done();
            }
        }

        progress.Close();
        if (stop.IsCancellationRequested)
        {
            terminal.Error.WriteLine($"kawat: interrupted after {progress.DoneCount} articles");
            return ExitStatus.Interrupted;
        }

        if (progress.FailedCount == 0) return ExitStatus.Done;
        terminal.Error.WriteLine($"kawat: {progress.FailedCount} of {progress.FailedCount + progress.DoneCount} inputs failed");
        return ExitStatus.SomeFailed;
    }

    private IEnumerable<(Reading Reading, TResult? Result)> InOrder<TResult>(IEnumerable<Reading> readings, Func<Kawat.Articles.Article, TResult> work, CancellationToken stop)
    {
        if (threads == 1)
        {
            foreach (var reading in readings)
            {
                if (stop.IsCancellationRequested) yield break;
                yield return (reading, reading.Article is null ? default : work(reading.Article));
            }

            yield break;
        }

        using var places = new SemaphoreSlim(threads);
        var underWay = new Queue<(Reading Reading, Task<TResult?> Result)>();
        foreach (var reading in readings)
        {
            if (stop.IsCancellationRequested) break;
            underWay.Enqueue((reading, reading.Article is { } article ? Start(places, () => work(article)) : Task.FromResult<TResult?>(default)));
            while (underWay.Count > threads * AheadPerThread || (underWay.TryPeek(out var first) && first.Result.IsCompleted)) yield return Next(underWay);
        }

        while (underWay.Count > 0) yield return Next(underWay);
    }

    private static Task<TResult?> Start<TResult>(SemaphoreSlim places, Func<TResult> work)
    {
        places.Wait();
        return Task.Run<TResult?>(() =>
        {
            try
            {
                return work();
            }
            finally
            {
                places.Release();
            }
        });
    }

    private static (Reading, TResult?) Next<TResult>(Queue<(Reading Reading, Task<TResult?> Result)> underWay)
    {
        var (reading, result) = underWay.Dequeue();
        return (reading, result.GetAwaiter().GetResult());
    }
}
