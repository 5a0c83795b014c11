using System.Globalization;
using Kawat.Codebook;
using Kawat.Documents;
using Kawat.Events;
using Kawat.Text;
using Spectre.Console;

namespace Kawat.Cli.Views;

/// <summary>Why an event was coded: its page and rule, the words of each field, the tree that the rule matched.</summary>
internal sealed class ExplanationView(Paper paper, CodebookIndex codebook)
{
    private const int LabelWidth = 12;

    public string Render(Coding coding, CodedEvent coded) => paper.Draw(console =>
    {
        console.MarkupLine(CodingView.Headline(coded));
        console.MarkupLine(CodingView.Circumstances(coded));
        console.MarkupLine($"“{EvidenceView.Markup(coding.Document.Text, coded)}”");
        console.WriteLine();
        Words(console, coding.Document.Text, coded);
        console.WriteLine();
        Rule(console, coded);
        foreach (var sentence in coding.Document.Sentences.Where(sentence => sentence.Span.Overlaps(coded.Evidence.Clause)))
        {
            Line(console, "tree", EvidenceView.Plain(sentence.Span.In(coding.Document.Text)));
            TreeView.Draw(console, coding.Document, sentence, token => StyleOf(coding.Document.Tokens[token].Span, coded.Evidence));
            console.WriteLine();
        }
    });

    private static void Words(IAnsiConsole console, string text, CodedEvent coded)
    {
        var evidence = coded.Evidence;
        Field(console, text, coded, "actor", string.Join(" + ", coded.Actors), evidence.Actor, FieldStyle.Actor);
        Field(console, text, coded, "action", coded.Mode is null ? coded.Type.ToString() : $"{coded.Type}/{coded.Mode}", evidence.Action, FieldStyle.Action);
        Field(console, text, coded, "recipient", string.Join(" + ", coded.Recipients), evidence.Recipient, FieldStyle.Recipient);
        Field(console, text, coded, "time", coded.Date.Value, evidence.Time, FieldStyle.Time);
        Field(console, text, coded, "place", coded.Place?.Name ?? coded.PlaceText, evidence.Place, FieldStyle.Place);
        var inferred = evidence.Inferred.Keys.Order(StringComparer.Ordinal).Except(["actor", "action", "recipient", "time", "place"], StringComparer.Ordinal);
        foreach (var field in inferred) Line(console, field, $"inferred: {EvidenceView.Plain(evidence.Inferred[field])}");
        if (coded.Attribution.Count > 0) Line(console, "source", EvidenceView.Plain(string.Join(", according to ", coded.Attribution)));
        Line(console, "CAMEO", string.Create(CultureInfo.InvariantCulture, $"{coded.Cameo}, Goldstein {coded.Goldstein:0.0}, quad {coded.Quad}, confidence {coded.Confidence:0.00}"));
    }

    private static void Field(IAnsiConsole console, string text, CodedEvent coded, string name, string? value, Span? words, string style)
    {
        if (string.IsNullOrEmpty(value) && words is null) return;
        var proof = words is { } span ? $"“[{style}]{EvidenceView.Plain(span.In(text))}[/]” {span.Start}–{span.End}" : "";
        var reason = coded.Evidence.Inferred.TryGetValue(name, out var inferred) ? $"inferred: {EvidenceView.Plain(inferred)}" : "";
        Line(console, name, string.Join("  ", new[] { EvidenceView.Plain(value ?? ""), proof, reason }.Where(part => part.Length > 0)));
    }

    private void Rule(IAnsiConsole console, CodedEvent coded)
    {
        Line(console, "rule", EvidenceView.Plain(coded.Rule));
        if (codebook.FindRule(coded.Rule) is not { } rule) return;
        Line(console, "page", EvidenceView.Plain($"{rule.Page.File}:{rule.Line}"));
        Line(console, "", $"[bold]{EvidenceView.Plain(rule.Page.Name)} ({rule.Page.Type})[/]");
        Line(console, "", EvidenceView.Plain(rule.Page.Definition));
        Line(console, "", $"[{FieldStyle.Action}]{EvidenceView.Plain(rule.Source)}[/]");
        console.WriteLine();
    }

    private static void Line(IAnsiConsole console, string label, string markup)
    {
        var grid = new Grid().AddColumn(new GridColumn().Width(LabelWidth).NoWrap().PadRight(0)).AddColumn(new GridColumn().PadLeft(0));
        grid.AddRow(new Markup($"[{FieldStyle.Quiet}]{label}[/]"), new Markup(markup));
        console.Write(grid);
    }

    private static string? StyleOf(Span token, Evidence.Evidence evidence)
    {
        if (evidence.Action.Overlaps(token)) return FieldStyle.Action;
        if (evidence.Actor is { } actor && actor.Overlaps(token)) return FieldStyle.Actor;
        if (evidence.Recipient is { } recipient && recipient.Overlaps(token)) return FieldStyle.Recipient;
        if (evidence.Time is { } time && time.Overlaps(token)) return FieldStyle.Time;
        return evidence.Place is { } place && place.Overlaps(token) ? FieldStyle.Place : null;
    }
}
