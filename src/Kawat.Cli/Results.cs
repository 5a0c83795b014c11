namespace Kawat.Cli;

/// <summary>Where results go: standard output, or the file of <c>--out</c>.</summary>
internal sealed class Results : IDisposable
{
    private readonly Stream stream;
    private readonly bool owned;

    private Results(Stream stream, bool owned)
    {
        this.stream = stream;
        this.owned = owned;
        Writer = Terminal.WriterOn(stream);
    }

    public StreamWriter Writer { get; }

    /// <summary>True where the results are shown to a person now.</summary>
    public bool IsTerminal => !owned;

    public static Results Open(Terminal terminal, string? file) => file is null or "-"
        ? new Results(terminal.Output, owned: false)
        : new Results(Create(file), owned: true);

    private static FileStream Create(string file)
    {
        try
        {
            return File.Create(file);
        }
        catch (DirectoryNotFoundException)
        {
            throw new UsageException($"--out: found '{file}', whose folder does not exist; make the folder first or name a file in one that exists.");
        }
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        Writer.Flush();
        stream.Write(bytes);
    }

    public void Dispose()
    {
        Writer.Dispose();
        stream.Flush();
        if (owned) stream.Dispose();
    }
}
