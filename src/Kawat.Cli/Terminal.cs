using System.Text;

namespace Kawat.Cli;

/// <summary>
/// Where the command reads and writes. Results go to <see cref="Output"/> and nothing else does; what is said to the person
/// goes to <see cref="Error"/>. Tests give streams of their own.
/// </summary>
internal sealed class Terminal
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Terminal(Stream output, TextWriter error, Stream input)
    {
        Output = output;
        Error = error;
        Input = input;
    }

    public Stream Output { get; }

    public TextWriter Error { get; }

    public Stream Input { get; }

    /// <summary>A person looks at the results: colours are allowed.</summary>
    public bool ShowsResults { get; init; }

    /// <summary>A person looks at the messages: progress is shown.</summary>
    public bool ShowsProgress { get; init; }

    /// <summary>Columns of the results; 100 where nobody looks, so that files are the same everywhere.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Folder for what the last run leaves behind; null: nothing is left.</summary>
    public string? StateFolder { get; init; }

    public static Terminal OfProcess() => new(
        Console.OpenStandardOutput(),
        new StreamWriter(Console.OpenStandardError(), Utf8) { AutoFlush = true },
        Console.OpenStandardInput())
    {
        ShowsResults = !Console.IsOutputRedirected && Environment.GetEnvironmentVariable("NO_COLOR") is null or "",
        ShowsProgress = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? 100 : Math.Clamp(Console.WindowWidth, 60, 140),
        StateFolder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "kawat"),
    };

    /// <summary>A writer of results in UTF-8 with "\n" ends; the stream stays open.</summary>
    public static StreamWriter WriterOn(Stream stream) => new(stream, Utf8, bufferSize: 1 << 16, leaveOpen: true) { NewLine = "\n" };
}
