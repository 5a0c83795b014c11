using System.Diagnostics;

namespace Kawat.Tests.Readme;

/// <summary>Runs a line as a person would type it, at the root of the repository.</summary>
internal static class Shell
{
    public static async Task<(int Status, string Output, string Error)> RunAsync(string line, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", line]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
