using System.CommandLine;

namespace Kawat.Cli.Commands;

/// <summary><c>kawat data check</c>: reads every table, one's own too.</summary>
internal static class DataCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var check = new Command("check", "Check every table: header, cells, source, and that the coder can be built on them");
        check.SetAction(parsed =>
        {
            var packs = shared.PacksOf(parsed);
            var report = DataCheck.Run(packs);
            foreach (var problem in report.Problems) terminal.Error.WriteLine(problem);
            if (report.Problems.Count == 0) shared.CoderOf(parsed);
            if (!parsed.GetValue(shared.Quiet))
                parsed.InvocationConfiguration.Output.WriteLine($"{report.Tables} tables, {report.Rows} rows, {report.Problems.Count} problems");
            return report.Problems.Count == 0 ? ExitStatus.Done : ExitStatus.SomeFailed;
        });
        return new Command("data", "Work on the data tables") { check };
    }
}
