using System.Buffers;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kawat.Articles;
using Kawat.Cli.Inputs;

namespace Kawat.Cli.Commands;

/// <summary><c>kawat extract INPUT…</c>: only the reading: cleaned article, metadata, language.</summary>
internal static class ExtractCommand
{
    private static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create(SharedOptions shared, Terminal terminal)
    {
        var input = SharedOptions.InputArgument(ArgumentArity.OneOrMore);
        var format = SharedOptions.FormatOption("table", "jsonl");
        var output = SharedOptions.OutOption();
        var lang = SharedOptions.LangOption();
        var published = SharedOptions.PublishedOption();
        var threads = SharedOptions.ThreadsOption();
        var command = new Command("extract", "Print the cleaned article, its metadata and language") { input, format, output, lang, published, threads };
        command.SetAction((parsed, stop) => Task.Run(() =>
        {
            var date = SharedOptions.ParsePublished(parsed.GetValue(published));
            var readings = new ArticleInputs(terminal, parsed.GetRequiredValue(lang), date).Read(parsed.GetRequiredValue(input));
            var coder = shared.CoderOf(parsed);
            using var results = Results.Open(terminal, parsed.GetValue(output));
            Func<Article, string, byte[]> render = parsed.GetValue(format) == "jsonl" ? Json : Page;
            return new Batch(terminal, parsed.GetValue(shared.Quiet), parsed.GetValue(threads))
                .Run(readings, article => render(article, coder.Annotate(article).Language), rendered => results.Write(rendered), stop);
        }, CancellationToken.None));
        return command;
    }

    private static byte[] Json(Article article, string language)
    {
        var buffer = new ArrayBufferWriter<byte>(article.Text.Length * 2);
        using (var json = new Utf8JsonWriter(buffer, JsonOptions))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            json.WriteString("url", article.Url);
            json.WriteString("title", article.Title);
            json.WriteString("byline", article.Byline);
            json.WriteString("publisher", article.Publisher);
            json.WriteString("published", article.Published?.ToString());
            json.WriteString("lang", language);
            json.WriteString("text", article.Text);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static byte[] Page(Article article, string language)
    {
        string?[] known = [article.Id, article.Publisher, article.Byline, article.Published?.ToString(), language];
        var head = string.Join(" · ", known.Where(part => !string.IsNullOrEmpty(part)));
        var title = article.Title is null ? "" : $"{article.Title}\n";
        return System.Text.Encoding.UTF8.GetBytes($"{title}{head}\n\n{article.Text.TrimEnd()}\n\n");
    }
}
