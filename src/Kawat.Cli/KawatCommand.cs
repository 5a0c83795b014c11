using System.CommandLine;
using System.CommandLine.Help;
using Kawat.Cli.Commands;
using Kawat.Packs;

namespace Kawat.Cli;

/// <summary>The tree of commands, and how a run of it ends.</summary>
internal static class KawatCommand
{
    private const string Description = "Reads news in Indonesian and English and codes events: who did what to whom, when, where, according to whom.";

    public static async Task<int> RunAsync(string[] args, Terminal terminal)
    {
        var root = Create(terminal);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0 && parsed.Action is not (ExampleHelp or VersionAction)) return ReportUsage(parsed, terminal);
        try
        {
            using var output = Terminal.WriterOn(terminal.Output);
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            });
        }
        catch (UsageException wrong)
        {
            return Report(terminal, wrong.Message, ExitStatus.WrongUsage);
        }
        catch (PackException wrong)
        {
            return Report(terminal, wrong.Message, ExitStatus.SomeFailed);
        }
        catch (OperationCanceledException)
        {
            return Report(terminal, "interrupted", ExitStatus.Interrupted);
        }
        catch (IOException broken)
        {
            return Report(terminal, broken.Message, ExitStatus.SomeFailed);
        }
        catch (UnauthorizedAccessException denied)
        {
            return Report(terminal, denied.Message, ExitStatus.SomeFailed);
        }
    }

    public static RootCommand Create(Terminal terminal)
    {
        var shared = new SharedOptions();
        var root = new RootCommand(Description)
        {
            CodeCommand.Create(shared, terminal),
            ExtractCommand.Create(shared, terminal),
            ParseCommand.Create(shared, terminal),
            ExplainCommand.Create(shared, terminal),
            EvaluateCommand.Create(shared, terminal),
            CodebookCommand.Create(shared, terminal),
            DataCommand.Create(shared, terminal),
        };
        shared.AddTo(root);
        foreach (var option in root.Options)
        {
            if (option is VersionOption version) version.Action = new VersionAction();
            if (option is HelpOption help) help.Action = new ExampleHelp((HelpAction)help.Action!);
        }

        return root;
    }

    private static int ReportUsage(ParseResult parsed, Terminal terminal)
    {
        foreach (var message in parsed.Errors.Select(error => error.Message).Distinct(StringComparer.Ordinal)) terminal.Error.WriteLine($"kawat: {message}");
        var path = parsed.CommandResult.Command is RootCommand ? "" : parsed.CommandResult.Command.Name + " ";
        if (parsed.CommandResult.Parent is System.CommandLine.Parsing.CommandResult { Command: not RootCommand } parent) path = $"{parent.Command.Name} {path}";
        terminal.Error.WriteLine($"Try 'kawat {path}--help'.");
        return ExitStatus.WrongUsage;
    }

    private static int Report(Terminal terminal, string message, int status)
    {
        terminal.Error.WriteLine($"kawat: {message}");
        return status;
    }
}
