using Kawat.Events;

namespace Kawat.Codebook;

/// <summary>
/// A page of the codebook: the definition for analysts, the rules for the coder and the sentences that test them.
/// </summary>
public sealed class CodebookPage
{
    internal CodebookPage(string id, string file) => (Id, File) = (id, file);

    /// <summary>Folder and name: <c>accuse/condemnation</c>.</summary>
    public string Id { get; }

    /// <summary>File name in its pack.</summary>
    public string File { get; }

    public string Name { get; internal set; } = "";

    public EventType Type { get; internal set; }

    /// <summary>The mode that its rules give where they name none.</summary>
    public string? Mode { get; internal set; }

    /// <summary>CAMEO code of its events, 2 to 4 digits.</summary>
    public string Cameo { get; internal set; } = "";

    /// <summary>PLOVER context, if the page has one.</summary>
    public string? Context { get; internal set; }

    /// <summary>The paragraphs before the first table or section.</summary>
    public string Definition { get; internal set; } = "";

    /// <summary>Its sentences, coded and not coded.</summary>
    public IReadOnlyList<CodebookExample> Examples { get; internal set; } = [];

    internal List<Rule> Rules { get; } = [];
}

/// <summary>A sentence of a page with what must come out.</summary>
/// <param name="Language">"id" or "en".</param>
/// <param name="Text">The sentence or sentences.</param>
/// <param name="Line">One-based line in the page's file.</param>
/// <param name="Expected">Lines of the coding block; empty for a sentence under "Not coded".</param>
public sealed record CodebookExample(string Language, string Text, int Line, IReadOnlyList<string> Expected);
