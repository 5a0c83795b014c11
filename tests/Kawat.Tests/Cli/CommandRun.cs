using System.Text;
using Kawat.Cli;

namespace Kawat.Tests.Cli;

/// <summary>One run of the command, inside the test's process.</summary>
/// <param name="Status">Exit status.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CommandRun(int Status, string Output, string Error)
{
    /// <summary>Runs "code samples --format csv" or the like; relative paths are those of the repository.</summary>
    public static Task<CommandRun> Of(params string[] args) => With("", null, args);

    public static async Task<CommandRun> With(string input, string? stateFolder, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error, new MemoryStream(Encoding.UTF8.GetBytes(input))) { StateFolder = stateFolder };
        var status = await KawatCommand.RunAsync(args, terminal);
        return new CommandRun(status, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
