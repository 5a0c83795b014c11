using System.Globalization;

namespace Kawat.Evaluation;

/// <summary>Prints figures as lines of text.</summary>
public static class FiguresTable
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <param name="output">Where to.</param>
    /// <param name="figures">What.</param>
    /// <param name="name">Of the set: a language, or "all languages".</param>
    /// <param name="isFull">With one line a type under (a) and (b).</param>
    public static void Write(TextWriter output, Figures figures, string name, bool isFull)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(figures);
        output.WriteLine(string.Create(Invariant, $"== {name}: {figures.Articles} articles"));
        WriteLevel(output, figures.Country, "(a) events, country", isFull);
        WriteLevel(output, figures.Sector, "(b) events, sector", isFull);
        WriteLevel(output, figures.Quad, "(c) events, quad class", isFull: true);
        WriteDetails(output, figures.Details);
        output.WriteLine("(e) quotes");
        WriteCounts(output, "micro", figures.Quotes.Micro);
        foreach (var (kind, counts) in figures.Quotes.PerKind) WriteCounts(output, kind, counts);
        output.WriteLine($"  on matched quotes: kind {Text(figures.Quotes.Kind)}, speaker actor {Text(figures.Quotes.SpeakerActor)}");
        output.WriteLine(string.Create(Invariant, $"(f) {figures.FalseEvents.Hits} events in {figures.FalseEvents.Of} negative articles: {Text(figures.FalseEvents)} per article"));
    }

    /// <summary>One line a type: how many, how well.</summary>
    public static void WriteTypes(TextWriter output, Figures figures)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(figures);
        output.WriteLine(string.Create(Invariant, $"  {"type",-10} {"gold",5} {"pred",5} {"P",6} {"R",6} {"F1",6} {"mode",6} {"sectF1",6}"));
        foreach (var (type, counts) in figures.Country.PerLabel)
        {
            var mode = figures.Details.ModePerType.TryGetValue(type, out var share) ? Text(share) : "    -";
            var sector = figures.Sector.PerLabel.TryGetValue(type, out var bySector) ? bySector.F1 : 0;
            output.WriteLine(string.Create(Invariant, $"  {type,-10} {counts.Gold,5} {counts.Predicted,5} {Number(counts.Precision),6} {Number(counts.Recall),6} {Number(counts.F1),6} {mode,6} {Number(sector),6}"));
        }
    }

    /// <summary>Everything that disagrees, with its words.</summary>
    public static void WriteDisagreements(TextWriter output, Figures figures)
    {
        const int MaximumEvidenceLength = 300;
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(figures);
        foreach (var item in figures.Disagreements)
        {
            var evidence = item.Evidence.Length > MaximumEvidenceLength ? item.Evidence[..MaximumEvidenceLength] : item.Evidence;
            output.WriteLine($"{item.Article}  {item.Kind,-8}  {item.What}");
            output.WriteLine($"      {evidence}");
        }
    }

    private static void WriteLevel(TextWriter output, LevelFigures level, string title, bool isFull)
    {
        output.WriteLine($"{title}   macro F1 {Text(level.MacroF1)}");
        WriteCounts(output, "micro", level.Micro);
        if (!isFull) return;
        foreach (var (label, counts) in level.PerLabel) WriteCounts(output, label, counts);
    }

    private static void WriteDetails(TextWriter output, DetailFigures details) => output.WriteLine(string.Create(Invariant,
        $"(d) {details.Date.Of} pairs on matched country tuples: date {Text(details.Date)} (compatible {Text(details.DateCompatible)}; {details.DateWhereDated.Of} dated in gold {Text(details.DateWhereDated)}), status {Text(details.Status)}, attribution {Text(details.Attribution)}, mode {Text(details.Mode)} ({details.ModeWhereModed.Of} with a mode in gold {Text(details.ModeWhereModed)})"));

    private static void WriteCounts(TextWriter output, string name, Counts counts) => output.WriteLine(string.Create(Invariant,
        $"  {name,-22} P {Number(counts.Precision)}  R {Number(counts.Recall)}  F1 {Number(counts.F1)}   tp {counts.TruePositive} fp {counts.FalsePositive} fn {counts.FalseNegative}"));

    /// <summary>Three decimals; a tie goes to the even digit, so that 1/16 reads the same wherever it is printed.</summary>
    private static string Number(double value) => Math.Round(value, 3, MidpointRounding.ToEven).ToString("0.000", Invariant);

    private static string Text(Share share) => Text(share.Value);

    private static string Text(double? value) => value is { } known ? Number(known) : "    -";
}
