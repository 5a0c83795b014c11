using System.Diagnostics;
using System.Runtime;

namespace Kawat.Benchmarks;

/// <summary>
/// Wall time, processor time and the part of it that went into compiling. On a busy machine the processor time is the one
/// to trust.
/// </summary>
internal readonly record struct Stopper(long Started, TimeSpan ProcessorTime, TimeSpan CompilationTime)
{
    public static Stopper Start() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, JitInfo.GetCompilationTime(currentThread: false));

    public double WallMilliseconds => Stopwatch.GetElapsedTime(Started).TotalMilliseconds;

    public double ProcessorMilliseconds => (Environment.CpuUsage.TotalTime - ProcessorTime).TotalMilliseconds;

    public double CompilationMilliseconds => (JitInfo.GetCompilationTime(currentThread: false) - CompilationTime).TotalMilliseconds;
}
