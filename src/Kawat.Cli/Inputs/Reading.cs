using Kawat.Articles;

namespace Kawat.Cli.Inputs;

/// <summary>An article as it came out of an input, or the reason why none did.</summary>
internal sealed record Reading(string Input, Article? Article, string? Failure)
{
    /// <summary>What could not be used though the article could; null if nothing.</summary>
    public string? Warning { get; init; }
}
