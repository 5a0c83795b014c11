namespace Kawat.Cli;

/// <summary>What the command tells the shell.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>Some inputs failed, or a check found something; the rest is done.</summary>
    public const int SomeFailed = 1;

    public const int WrongUsage = 2;

    public const int Interrupted = 130;
}
