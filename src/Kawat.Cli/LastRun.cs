using System.Text.Json;

namespace Kawat.Cli;

/// <summary>
/// What the last <c>kawat code</c> read, so that <c>kawat explain ID</c> needs no more than the id. Only names are kept, never
/// texts: explaining reads and codes the inputs again, and the same input gives the same ids.
/// </summary>
internal sealed record LastRun(string[] Inputs, string Lang, string? Published)
{
    private const string FileName = "last-run.json";

    /// <summary>Remembers a run; a folder that cannot be written costs only the convenience.</summary>
    public static void Keep(Terminal terminal, IEnumerable<string> inputs, string lang, string? published)
    {
        if (terminal.StateFolder is not { } folder) return;
        var run = new LastRun([.. inputs.Where(input => input != "-").Select(Absolute)], lang, published);
        try
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(run));
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"kawat: the run is not remembered for 'kawat explain': {unwritable.Message}");
        }
    }

    /// <summary>The last run, or null if none is remembered.</summary>
    public static LastRun? Find(Terminal terminal)
    {
        if (terminal.StateFolder is not { } folder) return null;
        var file = Path.Combine(folder, FileName);
        try
        {
            return File.Exists(file) ? JsonSerializer.Deserialize<LastRun>(File.ReadAllBytes(file)) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Absolute(string input) => input.Contains("://", StringComparison.Ordinal) ? input : Path.GetFullPath(input);
}
