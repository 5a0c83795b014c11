using System.CommandLine;
using Kawat.Articles;
using Kawat.Cli.Inputs;
using Kawat.Cli.Views;
using Kawat.Documents;
using Kawat.Output;

namespace Kawat.Cli.Commands;

/// <summary><c>kawat parse INPUT…</c>: dependency trees, drawn or in CoNLL-U.</summary>
internal static class ParseCommand
{
    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var input = new Argument<string[]>("INPUT") { Description = "File, folder, glob, - for standard input, or a sentence in quotation marks", Arity = ArgumentArity.OneOrMore };
        var format = SharedOptions.FormatOption("tree", "conllu", "frames");
        var output = SharedOptions.OutOption();
        var lang = SharedOptions.LangOption();
        var command = new Command("parse", "Print the dependency tree of each sentence") { input, format, output, lang };
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            var language = parsed.GetRequiredValue(lang);
            var readings = parsed.GetRequiredValue(input).SelectMany(item => Read(item, terminal, language));
            var coder = shared.CoderOf(parsed);
            using var results = Results.Open(terminal, parsed.GetValue(output));
            var paper = new Paper(terminal.Width, terminal.ShowsResults && results.IsTerminal && !parsed.GetValue(shared.NoColor));
            var shape = parsed.GetValue(format);
            return new Batch(terminal, parsed.GetValue(shared.Quiet), threads: 1)
                .Run(readings, article => Render(coder.Annotate(article), shape, paper), results.Writer.Write, stop);
        }, CancellationToken.None));
        return command;
    }

    private static IEnumerable<Reading> Read(string input, Terminal terminal, string language)
    {
        var isSentence = input.Contains(' ', StringComparison.Ordinal) && !File.Exists(input) && !Directory.Exists(input);
        if (!isSentence) return new ArticleInputs(terminal, language, null).Read([input]);
        return [new Reading(input, new Article { Id = "sentence", Text = input, Language = language == "auto" ? null : language }, null)];
    }

    private static string Render(Document document, string? shape, Paper paper)
    {
        if (shape == "frames") return string.Concat(document.Sentences.Select(sentence => FramesView.Draw(document, sentence)));
        if (shape != "conllu")
        {
            return paper.Draw(console =>
            {
                foreach (var sentence in document.Sentences) TreeView.Draw(console, document, sentence);
            });
        }

        var text = new StringWriter { NewLine = "\n" };
        foreach (var sentence in document.Sentences) ConlluWriter.Write(text, document, sentence);
        return text.ToString();
    }
}
