using Kawat.Articles;
using Kawat.Diagnostics;
using Kawat.Events;

namespace Kawat.Codebook;

/// <summary>Runs the sentences of the codebook: the coded ones must give their events, the others none of the page's type.</summary>
public static class CodebookCheck
{
    private static readonly PublishedOn Published = new(new DateOnly(2024, 6, 14));

    /// <summary>Failures and faults of a page, each naming file and line; empty when the page is true.</summary>
    public static IReadOnlyList<Diagnostic> Run(Coder coder, CodebookPage page)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(page);
        var faults = new List<Diagnostic>();
        foreach (var language in page.Rules.Select(rule => rule.Language).Distinct(StringComparer.Ordinal))
        {
            if (!page.Examples.Any(example => example.Language == language && example.Expected.Count > 0)) faults.Add(Missing(page, language, "Coded"));
            if (!page.Examples.Any(example => example.Language == language && example.Expected.Count == 0)) faults.Add(Missing(page, language, "Not coded"));
        }

        foreach (var example in page.Examples)
            if (Try(coder, page, example) is { } fault) faults.Add(fault);
        return faults;
    }

    /// <summary>Codes one sentence of a page; null when it comes out as the page says.</summary>
    public static Diagnostic? Try(Coder coder, CodebookPage page, CodebookExample example)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(example);
        var place = $"{page.File}:{example.Line}";
        var coding = coder.Code(new Article { Id = place, Text = example.Text, Language = example.Language, Published = Published });
        if (example.Expected.Count == 0)
        {
            var wrong = coding.Events.FirstOrDefault(coded => coded.Type == page.Type);
            return wrong is null ? null : Fault("KW0203", place, $"'{example.Text}' must not be coded as {page.Type}; found {Describe(wrong)} by {wrong.Rule}.");
        }

        foreach (var line in example.Expected)
        {
            var expected = ExpectedEvent.Parse(line, place);
            if (coding.Events.Any(expected.Matches)) continue;
            var found = coding.Events.Count == 0 ? "no event" : string.Join("; ", coding.Events.Select(Describe));
            return Fault("KW0202", place, $"'{example.Text}' must give {line}; found {found}.");
        }

        return null;
    }

    private static Diagnostic Missing(CodebookPage page, string language, string section)
        => Fault("KW0201", page.File, $"the page has rules for '{language}' but no sentence in that language under '## {section}'. Add a block ```text {language}.");

    private static Diagnostic Fault(string code, string place, string message) => new(code, Severity.Error, message, Place: place);

    private static string Describe(CodedEvent coded)
        => $"{coded.Type}{(coded.Mode is null ? "" : "/" + coded.Mode)} actor: {string.Join(", ", coded.Actors)} recipient: {string.Join(", ", coded.Recipients)} status: {coded.Status.ToString().ToLowerInvariant()}";
}
