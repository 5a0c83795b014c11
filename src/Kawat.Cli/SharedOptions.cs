using System.CommandLine;
using Kawat.Articles;
using Kawat.Packs;

namespace Kawat.Cli;

/// <summary>Options that every command takes, and those that commands which read articles share.</summary>
internal sealed class SharedOptions
{
    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "Say nothing on standard error but failures", Recursive = true };

    public Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Say more: quotes, ties, what was not coded", Recursive = true };

    public Option<bool> NoColor { get; } = new("--no-color") { Description = "No colours, also on a terminal", Recursive = true };

    public Option<string[]> Data { get; } = new("--data") { Description = "Folder with data/ or codebook/ of one's own, laid over the built-in pack", Recursive = true, HelpName = "FOLDER", Arity = ArgumentArity.OneOrMore };

    public void AddTo(RootCommand root)
    {
        root.Options.Add(Quiet);
        root.Options.Add(Verbose);
        root.Options.Add(NoColor);
        root.Options.Add(Data);
    }

    /// <summary>The built-in pack with the packs of <c>--data</c> over it, then those of <paramref name="folders"/>.</summary>
    public IReadOnlyList<Pack> PacksOf(ParseResult parsed, params IEnumerable<string> folders)
        => [Pack.BuiltIn, .. (parsed.GetValue(Data) ?? []).Concat(folders).Distinct(StringComparer.Ordinal).Select(PackFolder.Open)];

    /// <summary>A coder with the packs of <c>--data</c>, then those of <paramref name="folders"/>.</summary>
    public Coder CoderOf(ParseResult parsed, params IEnumerable<string> folders)
    {
        var builder = new CoderBuilder();
        foreach (var pack in PacksOf(parsed, folders).Skip(1)) builder.AddPack(pack);
        return builder.Build();
    }

    /// <summary>Packs of one's own, as arguments of the checks.</summary>
    public static Argument<string[]> FolderArgument() => new("FOLDER") { Description = "Pack of one's own to check with the built-in one, as with --data", Arity = ArgumentArity.ZeroOrMore };

    public static Argument<string[]> InputArgument(ArgumentArity arity) => new("INPUT") { Description = "File, folder (recursive), glob, or - for standard input", Arity = arity };

    public static Option<string> FormatOption(string first, params string[] others)
    {
        var option = new Option<string>("--format", "-f") { Description = "How to write results", DefaultValueFactory = _ => first };
        option.AcceptOnlyFromAmong([first, .. others]);
        return option;
    }

    public static Option<string?> OutOption() => new("--out", "-o") { Description = "Write results to a file", HelpName = "FILE" };

    public static Option<string> LangOption()
    {
        var option = new Option<string>("--lang") { Description = "Language of the input", DefaultValueFactory = _ => "auto" };
        option.AcceptOnlyFromAmong("auto", "id", "en");
        return option;
    }

    public static Option<string?> PublishedOption() => new("--published") { Description = "Date of publication for inputs that have none", HelpName = "YYYY-MM-DD" };

    public static Option<int> ThreadsOption()
    {
        var option = new Option<int>("--threads", "-t") { Description = "Articles coded at the same time", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.GetValue(option) is < 1 or > 256) result.AddError("--threads: expected a number from 1 to 256.");
        });
        return option;
    }

    /// <summary>Reads <c>--published</c>.</summary>
    public static PublishedOn? ParsePublished(string? text)
    {
        if (text is null) return null;
        if (PublishedOn.TryParse(text, out var published)) return published;
        throw new UsageException($"--published: found '{text}', expected YYYY-MM-DD, as in --published 2024-11-01.");
    }
}
