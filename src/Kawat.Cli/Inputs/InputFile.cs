namespace Kawat.Cli.Inputs;

/// <summary>One file to read, or the reason why it cannot be.</summary>
/// <param name="Name">As the person wrote it, or a path under it; "-" for standard input.</param>
/// <param name="Open">Opens it.</param>
/// <param name="Failure">Null where there is hope.</param>
internal sealed record InputFile(string Name, Func<Stream>? Open, string? Failure = null)
{
    public static InputFile Failed(string name, string reason) => new(name, null, reason);
}
