namespace Kawat.Tests;

/// <summary>One coder on the built-in pack for all tests: it is immutable, and loading it costs the most.</summary>
internal static class BuiltInCoder
{
    private static readonly Lazy<Coder> Built = new(() => new CoderBuilder().Build());

    public static Coder Instance => Built.Value;
}
