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
        : new Results(File.Create(file), owned: true);

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
