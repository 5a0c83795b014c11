using Kawat.Articles;

namespace Kawat.Cli.Inputs;

/// <summary>An article as it came out of an input, or the reason why none did.</summary>
internal sealed record Reading(string Input, Article? Article, string? Failure);
