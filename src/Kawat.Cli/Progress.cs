using System.Diagnostics;
using System.Globalization;

namespace Kawat.Cli;

/// <summary>Counts what is done, names what failed, and shows both while a person looks.</summary>
internal sealed class Progress(Terminal terminal, bool quiet) : IDisposable
{
    private const int RefreshMilliseconds = 200;

    private readonly bool shown = terminal.ShowsProgress && !quiet;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private long shownAtMilliseconds = RefreshMilliseconds;
    private bool lineIsOpen;

    public int DoneCount { get; private set; }

    public int FailedCount { get; private set; }

    public void Done()
    {
        DoneCount++;
        if (!shown || watch.ElapsedMilliseconds < shownAtMilliseconds) return;
        shownAtMilliseconds = watch.ElapsedMilliseconds + RefreshMilliseconds;
        var rate = DoneCount / watch.Elapsed.TotalSeconds;
        var failures = FailedCount == 0 ? "" : $", {FailedCount} failed";
        terminal.Error.Write(string.Create(CultureInfo.InvariantCulture, $"\r{DoneCount} articles, {rate:0}/s{failures}\e[K"));
        lineIsOpen = true;
    }

    public void Failed(string input, string reason)
    {
        FailedCount++;
        Close();
        terminal.Error.WriteLine($"kawat: {input}: {reason}");
    }

    public void Warn(string input, string warning)
    {
        if (quiet) return;
        Close();
        terminal.Error.WriteLine($"kawat: {input}: {warning}");
    }

    /// <summary>Clears the line of progress, if there is one.</summary>
    public void Close()
    {
        if (lineIsOpen) terminal.Error.Write("\r\e[K");
        lineIsOpen = false;
    }

    public void Dispose() => Close();
}
