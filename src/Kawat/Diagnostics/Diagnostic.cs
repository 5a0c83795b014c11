using Kawat.Text;

namespace Kawat.Diagnostics;

public enum Severity
{
    Note,
    Warning,
    Error,
}

/// <summary>
/// Something that can be said about an input, a data row or a rule: where, what was found, what was expected, what to try.
/// </summary>
/// <param name="Code">KW0001 and up; listed in <c>docs/reference/diagnostics.md</c>.</param>
/// <param name="Severity">How bad it is.</param>
/// <param name="Message">One or two sentences for the person who can mend it.</param>
/// <param name="Span">Where in the article's text, if it is about text.</param>
/// <param name="Place">Where else: a file with line and column, or an input's name.</param>
public sealed record Diagnostic(string Code, Severity Severity, string Message, Span? Span = null, string? Place = null)
{
    public override string ToString() => Place is null ? $"{Code}: {Message}" : $"{Place}: {Code}: {Message}";
}
