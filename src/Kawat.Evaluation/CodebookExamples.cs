using Kawat.Articles;
using Kawat.Codebook;
using Kawat.Events;
using Kawat.Output;

namespace Kawat.Evaluation;

/// <summary>A sentence of a codebook page that does not come out as the page says.</summary>
/// <param name="Place">File and line.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Expected">What the page says.</param>
/// <param name="Found">What was coded.</param>
public sealed record ExampleFailure(string Place, string Text, string Expected, string Found)
{
    public override string ToString() => $"{Place}: “{Text}” expected {Expected}, found {Found}";
}

/// <summary>
/// Runs the sentences of codebook pages. A coded sentence must give each event that its block names, field by field as far as
/// the block goes; a sentence under "Not coded" must give no event by a rule of its page.
/// </summary>
public static class CodebookExamples
{
    /// <summary>Sentences of all pages that fail, in page order.</summary>
    public static IEnumerable<ExampleFailure> Failures(Coder coder, CodebookIndex codebook)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(codebook);
        return codebook.Pages.SelectMany(page => page.Examples.SelectMany(example => Failures(coder, page, example)));
    }

    /// <summary>What is wrong with one sentence; nothing if all is right.</summary>
    public static IEnumerable<ExampleFailure> Failures(Coder coder, CodebookPage page, CodebookExample example)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(example);
        var place = $"{page.File}:{example.Line}";
        var events = coder.Code(new Article { Id = place, Text = example.Text, Language = example.Language }).Events;
        if (example.Expected.Count == 0)
        {
            var own = events.Where(coded => coded.Rule.StartsWith(page.Id + "#", StringComparison.Ordinal)).ToList();
            return own.Count == 0 ? [] : [new ExampleFailure(place, example.Text, "no event of this page", Describe(own))];
        }

        return example.Expected
            .Where(expected => !events.Any(coded => Fits(ExpectedEvent.Parse(expected), coded)))
            .Select(expected => new ExampleFailure(place, example.Text, expected, Describe(events)));
    }

    private static bool Fits(ExpectedEvent expected, CodedEvent coded) =>
        expected.Type == coded.Type.ToString()
        && (expected.Mode is null || expected.Mode == coded.Mode)
        && (expected.Actors is null || expected.Actors.SetEquals(coded.Actors.Select(actor => actor.ToString())))
        && (expected.Recipients is null || expected.Recipients.SetEquals(coded.Recipients.Select(actor => actor.ToString())))
        && (expected.Status is null || expected.Status == Names.Of(coded.Status));

    private static string Describe(IReadOnlyCollection<CodedEvent> events) => events.Count == 0 ? "no event" : string.Join("; ", events.Select(Describe));

    private static string Describe(CodedEvent coded)
    {
        var mode = coded.Mode is null ? "" : $"/{coded.Mode}";
        return $"{coded.Type}{mode} actor: {string.Join(", ", coded.Actors)} recipient: {string.Join(", ", coded.Recipients)} status: {Names.Of(coded.Status)}";
    }

    /// <summary>One line of a coding block: "ACCUSE/disapprove actor: TUR/GOV recipient: ISR/GOV status: asserted".</summary>
    private sealed record ExpectedEvent(string Type, string? Mode, HashSet<string>? Actors, HashSet<string>? Recipients, string? Status)
    {
        private static readonly string[] Fields = ["actor:", "recipient:", "status:", "evidence:"];

        public static ExpectedEvent Parse(string line)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var values = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
            var field = "";
            foreach (var word in words.Skip(1))
            {
                if (Array.IndexOf(Fields, word) >= 0) values[field = word] = new HashSet<string>(StringComparer.Ordinal);
                else if (values.TryGetValue(field, out var known) && word[0] != '"') known.Add(word.TrimEnd(','));
            }

            var head = words[0].Split('/');
            return new ExpectedEvent(head[0], head.Length > 1 ? head[1] : null, values.GetValueOrDefault("actor:"), values.GetValueOrDefault("recipient:"), values.GetValueOrDefault("status:")?.FirstOrDefault());
        }
    }
}
