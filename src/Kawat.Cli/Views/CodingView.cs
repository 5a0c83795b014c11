using System.Globalization;
using Kawat.Events;
using Kawat.Output;
using Spectre.Console;

namespace Kawat.Cli.Views;

/// <summary>An article's events as a person reads them: one card an article, two or three lines an event.</summary>
internal sealed class CodingView(Paper paper, bool verbose)
{
    private const int MaximumTitleLength = 90;

    public string Render(Coding coding) => paper.Draw(console =>
    {
        console.MarkupLine($"[bold]{EvidenceView.Plain(TitleOf(coding))}[/]");
        console.MarkupLine($"[{FieldStyle.Quiet}]{EvidenceView.Plain(Source(coding))}[/]");
        foreach (var coded in coding.Events) Event(console, coding.Document.Text, coded);
        if (verbose) Said(console, coding);
        console.MarkupLine($"  [{FieldStyle.Quiet}]{Count(coding.Events.Count, "event")}, {Count(coding.Quotes.Count, "quote")}, {Count(coding.Ties.Count, "tie")}[/]");
        console.WriteLine();
    });

    /// <summary>Who did what to whom, on one line of markup.</summary>
    public static string Headline(CodedEvent coded)
    {
        var mode = coded.Mode is null ? "" : $"/{coded.Mode}";
        var recipients = coded.Recipients.Count == 0 ? "" : $" → [{FieldStyle.Recipient}]{string.Join(" + ", coded.Recipients)}[/]";
        var actors = coded.Actors.Count == 0 ? "?" : string.Join(" + ", coded.Actors);
        return $"[{FieldStyle.Actor}]{actors}[/] → [{FieldStyle.Action}]{coded.Type}{mode}[/]{recipients}";
    }

    /// <summary>When, whether, where, according to whom, on one line of markup.</summary>
    public static string Circumstances(CodedEvent coded)
    {
        var parts = new List<string>
        {
            coded.Date.Value is { } date ? $"[{FieldStyle.Time}]{date}[/]" : "no date",
            coded.IsHedged ? $"{Names.Of(coded.Status)} (doubtful)" : Names.Of(coded.Status),
        };
        if (coded.PlaceText is { } place) parts.Add($"at [{FieldStyle.Place}]{EvidenceView.Plain(place)}[/]");
        if (coded.Attribution.Count > 0) parts.Add($"according to {EvidenceView.Plain(string.Join(", according to ", coded.Attribution))}");
        return string.Join(" · ", parts);
    }

    private static void Event(IAnsiConsole console, string text, CodedEvent coded)
    {
        console.MarkupLine($"  {Headline(coded)}");
        Indented(console, $"“{EvidenceView.Markup(text, coded)}”");
        Indented(console, Circumstances(coded));
        Indented(console, $"[{FieldStyle.Quiet}]{coded.Id} · {EvidenceView.Plain(coded.Rule)} · {coded.Confidence.ToString("0.00", CultureInfo.InvariantCulture)}[/]");
    }

    private static void Indented(IAnsiConsole console, string markup) => console.Write(new Padder(new Markup(markup), new Padding(6, 0, 0, 0)));

    private static void Said(IAnsiConsole console, Coding coding)
    {
        foreach (var quote in coding.Quotes)
        {
            var actor = quote.SpeakerActor is { } known ? $" ({known})" : "";
            Indented(console, $"{Names.Of(quote.Kind)} quote, {EvidenceView.Plain(quote.Speaker)}{actor}: “{EvidenceView.Plain(quote.Span.In(coding.Document.Text))}”");
        }

        foreach (var tie in coding.Ties)
            Indented(console, $"tie {tie.A} – {tie.B}: {Names.Of(tie.Kind)}, polarity {tie.Polarity}{(tie.Trend is { } trend ? ", " + Names.Of(trend) : "")}: “{EvidenceView.Plain(tie.Span.In(coding.Document.Text))}”");
        foreach (var predicate in coding.Uncoded)
            Indented(console, $"[{FieldStyle.Quiet}]no rule for {EvidenceView.Plain(predicate.Citation)}: {predicate.Actor} … {predicate.Recipient}[/]");
        foreach (var diagnostic in coding.Diagnostics) Indented(console, EvidenceView.Plain(diagnostic.ToString()));
    }

    private static string TitleOf(Coding coding)
    {
        var article = coding.Document.Article;
        if (article.Title is { } title) return title;
        var text = article.Text.AsSpan().TrimStart();
        var end = text.IndexOf('\n');
        var line = end < 0 ? text : text[..end];
        return line.Length <= MaximumTitleLength ? line.TrimEnd().ToString() : $"{line[..MaximumTitleLength].TrimEnd()} …";
    }

    private static string Source(Coding coding)
    {
        var article = coding.Document.Article;
        var parts = new List<string> { ShortId(article.Id) };
        if (article.Publisher is { } publisher) parts.Add(publisher);
        if (article.Published is { } published) parts.Add(published.ToString());
        parts.Add(coding.Document.Language);
        return string.Join(" · ", parts);
    }

    /// <summary>A hash stands for an id where the input has none: its first digits do.</summary>
    private static string ShortId(string id) => id.StartsWith("sha256:", StringComparison.Ordinal) && id.Length > 14 ? id[..14] : id;

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count.ToString(CultureInfo.InvariantCulture)} {noun}s";
}
