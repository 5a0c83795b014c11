using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Kawat.Output;

namespace Kawat.Cli;

/// <summary>The usual help, then the examples of the command.</summary>
internal sealed class ExampleHelp(HelpAction usual) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        var status = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.WriteLine(text.ToString().Replace($"  {RootCommand.ExecutableName} ", "  kawat ", StringComparison.Ordinal).TrimEnd());
        WriteExamples(output, parseResult.CommandResult.Command);
        return status;
    }

    private static void WriteExamples(TextWriter output, Command command)
    {
        var examples = command is RootCommand ? Examples.OfRoot : Examples.Of.GetValueOrDefault(command.Name, []);
        if (examples.Length == 0) return;
        output.WriteLine();
        output.WriteLine("Examples:");
        foreach (var example in examples) output.WriteLine($"  {example}");
    }
}

/// <summary>Prints the version alone.</summary>
internal sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"kawat {CodingWriter.Version}");
        return ExitStatus.Done;
    }
}

/// <summary>Command lines to start from, by command.</summary>
internal static class Examples
{
    public static readonly string[] OfRoot =
    [
        "kawat code samples                        events of every article under samples/",
        "kawat code berita.txt --published 2024-11-01 --format jsonl",
        "kawat explain 3f2a9c0d11e84b7a            why an event of the last run was coded",
    ];

    public static readonly IReadOnlyDictionary<string, string[]> Of = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["code"] =
        [
            "kawat code samples",
            "kawat code 'news/**/*.jsonl.gz' --format jsonl --out events.jsonl --threads 4",
            "cat article.txt | kawat code - --published 2024-11-01 --lang id",
        ],
        ["extract"] = ["kawat extract page.html", "kawat extract pages --format jsonl --out articles.jsonl"],
        ["parse"] = ["kawat parse \"Prancis mengecam serangan itu.\"", "kawat parse samples/protes-upah.txt --format conllu"],
        ["explain"] = ["kawat explain 3f2a9c0d11e84b7a", "kawat explain 3f2a9c0d11e84b7a article.txt --published 2024-11-01"],
        ["evaluate"] = ["kawat evaluate eval/gold --by-type", "kawat evaluate eval/gold --floors eval/floors.json"],
        ["check"] = ["kawat data check", "kawat codebook check --data my-pack"],
    };
}
