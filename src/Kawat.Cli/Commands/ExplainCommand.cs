using System.CommandLine;
using Kawat.Cli.Inputs;
using Kawat.Cli.Views;
using Kawat.Codebook;
using Kawat.Events;

namespace Kawat.Cli.Commands;

/// <summary><c>kawat explain EVENT_ID</c>: why an event was coded.</summary>
internal static class ExplainCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var id = new Argument<string>("EVENT_ID") { Description = "Id of the event, or its first digits" };
        var input = SharedOptions.InputArgument(ArgumentArity.ZeroOrMore);
        input.Description = "Where the event's article is; without it, the inputs of the last 'kawat code'";
        var lang = SharedOptions.LangOption();
        var published = SharedOptions.PublishedOption();
        var command = new Command("explain", "Say why an event was coded: page, rule, tree, and the words of each field") { id, input, lang, published };
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            var run = RunOf(parsed.GetValue(input) ?? [], parsed.GetRequiredValue(lang), parsed.GetValue(published), terminal);
            var wanted = parsed.GetRequiredValue(id);
            var coder = shared.CoderOf(parsed);
            var readings = new ArticleInputs(terminal, run.Lang, SharedOptions.ParsePublished(run.Published)).Read(run.Inputs);
            foreach (var reading in readings)
            {
                stop.ThrowIfCancellationRequested();
                if (reading.Article is null) continue;
                var coding = coder.Code(reading.Article);
                if (Find(coding, wanted) is not { } coded) continue;
                using var results = Results.Open(terminal, null);
                var paper = new Paper(terminal.Width, terminal.ShowsResults && !parsed.GetValue(shared.NoColor));
                results.Writer.Write(new ExplanationView(paper, CodebookIndex.Load(coder.Packs)).Render(coding, coded));
                return ExitStatus.Done;
            }

            terminal.Error.WriteLine($"kawat: no event '{wanted}' in {string.Join(", ", run.Inputs)}. Ids are printed by 'kawat code'; an id stays the same while article, evidence, type and actors do.");
            return ExitStatus.SomeFailed;
        }, CancellationToken.None));
        return command;
    }

    private static LastRun RunOf(string[] inputs, string lang, string? published, Terminal terminal)
    {
        if (inputs.Length > 0) return new LastRun(inputs, lang, published);
        return LastRun.Find(terminal) ?? throw new UsageException("no run is remembered: name the input too, as in 'kawat explain EVENT_ID article.txt'.");
    }

    private static CodedEvent? Find(Coding coding, string id) => coding.Events.FirstOrDefault(coded => coded.Id.StartsWith(id, StringComparison.OrdinalIgnoreCase));
}
