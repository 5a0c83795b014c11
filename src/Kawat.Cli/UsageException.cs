namespace Kawat.Cli;

/// <summary>The command was asked for something that it cannot do: exit status 2, the message says what to try.</summary>
internal sealed class UsageException(string message) : Exception(message);
