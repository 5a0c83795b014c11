using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Kawat.Cli.Inputs;
using Kawat.Evaluation;

namespace Kawat.Cli.Commands;

/// <summary><c>kawat evaluate GOLD…</c>: codes gold articles and compares.</summary>
internal static class EvaluateCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var options = new Options();
        var command = new Command("evaluate", "Code gold articles and compare with what annotators found")
        {
            options.Gold, options.Predictions, options.Lang, options.IsJson, options.ByType, options.Diff, options.Actors, options.FloorsFile, options.Raise, options.Output, options.Threads,
        };
        command.SetAction((parsed, stop) => Task.Run(() => Run(parsed, shared, options, terminal, stop), CancellationToken.None));
        return command;
    }

    private static int Run(ParseResult parsed, SharedOptions shared, Options options, Terminal terminal, CancellationToken stop)
    {
        var paths = parsed.GetValue(options.Gold) ?? [];
        var floorsFile = parsed.GetValue(options.FloorsFile);
        var coder = new Lazy<Coder>(() => shared.CoderOf(parsed));
        Func<string[], GoldSet> evaluate = gold => Evaluate(gold, parsed, shared, options, coder, terminal, stop);
        using var results = Results.Open(terminal, parsed.GetValue(options.Output));
        if (floorsFile is not null) return new FloorGate(floorsFile, evaluate, results.Writer, terminal).Run(paths, parsed.GetValue(options.Raise));
        if (paths.Length == 0) throw new UsageException("name a folder or file of gold articles, as in 'kawat evaluate eval/gold'.");
        if (parsed.GetValue(options.Actors)) return WriteActors(results.Writer, ActorFigures.Of(coder.Value, ReadGold(paths, terminal)), parsed.GetValue(options.Diff));
        var set = evaluate(paths);
        stop.ThrowIfCancellationRequested();
        if (parsed.GetValue(options.IsJson)) WriteJson(results, set, parsed.GetValue(options.Diff));
        else WriteTable(results.Writer, set, parsed.GetValue(options.ByType), parsed.GetValue(options.Diff));
        return ExitStatus.Done;
    }

    private static GoldSet Evaluate(string[] paths, ParseResult parsed, SharedOptions shared, Options options, Lazy<Coder> coder, Terminal terminal, CancellationToken stop)
    {
        var lang = parsed.GetRequiredValue(options.Lang);
        var gold = ReadGold(paths, terminal).Where(article => lang == "auto" || article.Annotation.Language == lang).ToList();
        if (gold.Count == 0) throw new UsageException($"no gold article in {string.Join(", ", paths)}: expected JSON files with 'events' or 'quotes'.");
        var predicted = new List<Annotation>();
        if (parsed.GetValue(options.Predictions) is { } predictions)
        {
            predicted.AddRange(ReadGold([predictions], terminal).Select(article => article.Annotation));
        }
        else
        {
            var readings = gold.Select(article => new Reading(article.File, article.Article, null));
            new Batch(terminal, parsed.GetValue(shared.Quiet), parsed.GetValue(options.Threads))
                .Run(readings, article => CodedAnnotation.Of(coder.Value.Code(article)), predicted.Add, stop);
        }

        return new GoldSet([.. gold.Select(article => article.Annotation)], predicted);
    }

    private static List<GoldArticle> ReadGold(IEnumerable<string> paths, Terminal terminal)
    {
        var reader = new GoldReader();
        var gold = new List<GoldArticle>();
        foreach (var path in paths)
        {
            if (!File.Exists(path) && !Directory.Exists(path)) throw new UsageException($"no such file or folder: {path}");
            gold.AddRange(reader.Read(path));
        }

        foreach (var problem in reader.Problems) terminal.Error.WriteLine($"kawat: {problem}");
        return gold;
    }

    private static int WriteActors(TextWriter output, ActorFigures figures, bool withDiff)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures.Slots} actor slots, words found {figures.FoundShare:0.000}: country {figures.CountryShare:0.000}, sector {figures.SectorShare:0.000}"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{figures.Speakers} speakers: actor {figures.SpeakerShare:0.000}"));
        if (!withDiff) return ExitStatus.Done;
        foreach (var line in figures.Wrong) output.WriteLine(line);
        return ExitStatus.Done;
    }

    private static void WriteJson(Results results, GoldSet set, bool withDiff)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, FiguresJson.Options)) FiguresJson.Write(json, set.All, withDiff, set.PerLanguage);
        stream.WriteByte((byte)'\n');
        results.Write(stream.ToArray());
    }

    private static void WriteTable(TextWriter output, GoldSet set, bool byType, bool withDiff)
    {
        var parts = set.PerLanguage;
        Write(output, set.All, parts.Count > 0 ? "all languages" : set.Languages[0], !byType, byType);
        foreach (var (language, figures) in parts)
        {
            output.WriteLine();
            Write(output, figures, language, isFull: false, byType);
        }

        if (!withDiff) return;
        output.WriteLine();
        FiguresTable.WriteDisagreements(output, set.All);
    }

    private static void Write(TextWriter output, Figures figures, string name, bool isFull, bool byType)
    {
        FiguresTable.Write(output, figures, name, isFull);
        if (byType) FiguresTable.WriteTypes(output, figures);
    }

    private sealed class Options
    {
        public Argument<string[]> Gold { get; } = new("GOLD") { Description = "Folder or file of gold articles (JSON)", Arity = ArgumentArity.ZeroOrMore };

        public Option<string?> Predictions { get; } = new("--predictions") { Description = "Compare stored predictions instead of coding", HelpName = "FOLDER" };

        public Option<string> Lang { get; } = SharedOptions.LangOption();

        public Option<bool> IsJson { get; } = new("--json") { Description = "Print the figures as JSON" };

        public Option<bool> ByType { get; } = new("--by-type") { Description = "Print the table of types" };

        public Option<bool> Diff { get; } = new("--diff") { Description = "List every false positive and negative with its words" };

        public Option<bool> Actors { get; } = new("--actors") { Description = "How often words of gold actors get the right country and sector, whatever the events; with --diff, what is wrong" };

        public Option<string?> FloorsFile { get; } = new("--floors") { Description = "Fail where a figure lies under its floor; without GOLD, all sets of the file that are here", HelpName = "FILE" };

        public Option<bool> Raise { get; } = new("--raise") { Description = "Bring the floors up to what is measured" };

        public Option<string?> Output { get; } = SharedOptions.OutOption();

        public Option<int> Threads { get; } = SharedOptions.ThreadsOption();
    }
}

/// <summary>Holds figures against <c>eval/floors.json</c>.</summary>
internal sealed class FloorGate(string file, Func<string[], GoldSet> evaluate, TextWriter output, Terminal terminal)
{
    public int Run(string[] paths, bool raise)
    {
        var floors = Read();
        var folder = Path.GetDirectoryName(Path.GetFullPath(file))!;
        var wanted = paths.Select(Path.GetFullPath).Select(path => path.TrimEnd(Path.DirectorySeparatorChar)).ToList();
        var status = ExitStatus.Done;
        var measured = 0;
        foreach (var set in floors.Sets.ToList())
        {
            var path = Path.GetFullPath(Path.Combine(folder, set));
            if (wanted.Count > 0 && !wanted.Contains(path)) continue;
            if (wanted.Count == 0 && !Directory.Exists(path))
            {
                terminal.Error.WriteLine($"kawat: {set}: not here, not measured");
                continue;
            }

            measured++;
            var parts = evaluate([path]).Parts;
            if (!Report(set, floors.Check(set, parts))) status = ExitStatus.SomeFailed;
            if (raise) floors = floors.Raised(set, parts);
        }

        if (measured == 0) throw new UsageException($"--floors: {file} has no floor for {string.Join(", ", paths)}; it has {string.Join(", ", floors.Sets)}.");
        if (raise) File.WriteAllText(file, floors.ToJson());
        return status;
    }

    private Floors Read()
    {
        if (!File.Exists(file)) throw new UsageException($"--floors: there is no file '{file}'.");
        try
        {
            return Floors.Parse(File.ReadAllText(file));
        }
        catch (FormatException wrong)
        {
            throw new UsageException($"{file}: {wrong.Message}");
        }
    }

    private bool Report(string set, IReadOnlyList<FloorCheck> checks)
    {
        output.WriteLine(set);
        foreach (var check in checks)
        {
            var value = check.Measured?.ToString("0.000", CultureInfo.InvariantCulture) ?? "-";
            var limit = check.IsCeiling ? "ceiling" : "floor";
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {check.Name,-32} {value,5}  {limit} {check.Floor:0.000}{(check.Holds ? "" : "  SUNK")}"));
        }

        return checks.All(check => check.Holds);
    }
}
