using System.CommandLine;
using System.Globalization;
using Kawat.Actors;
using Kawat.Packs;

namespace Kawat.Cli.Commands;

/// <summary><c>kawat data check</c>: reads every table, one's own too.</summary>
internal static class DataCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var folder = SharedOptions.FolderArgument();
        var check = new Command("check", "Check every table: header, cells, source, and that the coder can be built on them") { folder };
        check.SetAction(parsed =>
        {
            var folders = parsed.GetValue(folder) ?? [];
            var packs = shared.PacksOf(parsed, folders);
            var report = DataCheck.Run(packs);
            foreach (var problem in report.Problems) terminal.Error.WriteLine(problem);
            var actors = report.Problems.Count == 0 ? ActorDataCheck.Run(new PackSet([.. packs])) : null;
            foreach (var problem in actors?.Problems ?? []) terminal.Error.WriteLine(problem);
            var problems = report.Problems.Count + (actors?.Problems.Count ?? 0);
            if (problems == 0) shared.CoderOf(parsed, folders);
            if (!parsed.GetValue(shared.Quiet))
                Write(parsed.InvocationConfiguration.Output, report, actors, problems);
            return problems == 0 ? ExitStatus.Done : ExitStatus.SomeFailed;
        });
        return new Command("data", "Work on the data tables") { check };
    }

    private static void Write(TextWriter output, DataCheck.Report report, ActorDataReport? actors, int problems)
    {
        output.WriteLine($"{report.Tables} tables, {report.Rows} rows, {problems} problems");
        if (actors is null) return;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"actors: {actors.RowCount} rows, {actors.NameCount} names, {actors.UnverifiedShare:P1} unverified"));
        output.WriteLine("  " + string.Join(", ", actors.RowsByKind.Select(kind => $"{kind.Key} {kind.Value}")));
    }
}
