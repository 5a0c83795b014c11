using System.Buffers;
using System.CommandLine;
using Kawat.Cli.Inputs;
using Kawat.Cli.Views;
using Kawat.Output;

namespace Kawat.Cli.Commands;

/// <summary><c>kawat code INPUT…</c>: reads articles and codes them.</summary>
internal static class CodeCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var input = SharedOptions.InputArgument(ArgumentArity.OneOrMore);
        var format = SharedOptions.FormatOption("table", "jsonl", "csv");
        var output = SharedOptions.OutOption();
        var lang = SharedOptions.LangOption();
        var published = SharedOptions.PublishedOption();
        var threads = SharedOptions.ThreadsOption();
        var command = new Command("code", "Read articles and print the events, quotes and ties in them") { input, format, output, lang, published, threads };
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            var inputs = parsed.GetRequiredValue(input);
            var language = parsed.GetRequiredValue(lang);
            var readings = new ArticleInputs(terminal, language, SharedOptions.ParsePublished(parsed.GetValue(published))).Read(inputs);
            var coder = shared.CoderOf(parsed);
            using var results = Results.Open(terminal, parsed.GetValue(output));
            var color = terminal.ShowsResults && results.IsTerminal && !parsed.GetValue(shared.NoColor);
            var writer = CodingSink.Open(parsed.GetRequiredValue(format), coder, results, new Paper(terminal.Width, color), parsed.GetValue(shared.Verbose));
            writer.Begin();
            var status = new Batch(terminal, parsed.GetValue(shared.Quiet), parsed.GetValue(threads))
                .Run(readings, article => writer.Render(coder.Code(article)), writer.Take, stop);
            writer.End();
            LastRun.Keep(terminal, inputs, language, parsed.GetValue(published));
            return status;
        }, CancellationToken.None));
        return command;
    }
}

/// <summary>Turns codings into one of the formats: rendering runs on any thread, taking in input order.</summary>
internal abstract class CodingSink
{
    public virtual void Begin()
    {
    }

    public abstract byte[] Render(Coding coding);

    public abstract void Take(byte[] rendered);

    public virtual void End()
    {
    }

    public static CodingSink Open(string format, Coder coder, Results results, Paper paper, bool verbose) => format switch
    {
        "jsonl" => new JsonLines(new CodingWriter(coder.Packs), results),
        "csv" => new CsvLines(results),
        _ => new Cards(paper, results, verbose),
    };

    private sealed class JsonLines(CodingWriter writer, Results results) : CodingSink
    {
        public override byte[] Render(Coding coding)
        {
            var buffer = new ArrayBufferWriter<byte>(coding.Document.Text.Length * 3);
            writer.WriteLine(buffer, coding);
            return buffer.WrittenSpan.ToArray();
        }

        public override void Take(byte[] rendered) => results.Write(rendered);
    }

    private sealed class CsvLines(Results results) : CodingSink
    {
        public override void Begin() => results.Write(System.Text.Encoding.UTF8.GetBytes(CsvView.Header));

        public override byte[] Render(Coding coding) => System.Text.Encoding.UTF8.GetBytes(CsvView.Rows(coding));

        public override void Take(byte[] rendered) => results.Write(rendered);
    }

    private sealed class Cards(Paper paper, Results results, bool verbose) : CodingSink
    {
        private int articles;
        private int events;

        public override byte[] Render(Coding coding)
        {
            Interlocked.Add(ref events, coding.Events.Count);
            return System.Text.Encoding.UTF8.GetBytes(new CodingView(paper, verbose).Render(coding));
        }

        public override void Take(byte[] rendered)
        {
            articles++;
            results.Write(rendered);
        }

        public override void End()
        {
            if (articles > 1) results.Writer.WriteLine($"{articles} articles, {events} events");
        }
    }
}
