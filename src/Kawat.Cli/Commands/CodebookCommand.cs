using System.CommandLine;
using Kawat.Codebook;

namespace Kawat.Cli.Commands;

/// <summary><c>kawat codebook check</c>: loads every page and runs its sentences, one's own too.</summary>
internal static class CodebookCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var folder = SharedOptions.FolderArgument();
        var check = new Command("check", "Load every page and its rules, and run the sentences of each page") { folder };
        check.SetAction(parsed =>
        {
            var coder = shared.CoderOf(parsed, parsed.GetValue(folder) ?? []);
            var codebook = CodebookIndex.Load(coder.Packs);
            var failures = codebook.Pages.SelectMany(page => CodebookCheck.Run(coder, page)).ToList();
            foreach (var failure in failures) terminal.Error.WriteLine(failure);
            if (!parsed.GetValue(shared.Quiet))
                parsed.InvocationConfiguration.Output.WriteLine($"{codebook.Pages.Count} pages, {codebook.Pages.Sum(page => page.Examples.Count)} sentences, {failures.Count} problems");
            return failures.Count == 0 ? ExitStatus.Done : ExitStatus.SomeFailed;
        });
        return new Command("codebook", "Work on the codebook") { check };
    }
}
