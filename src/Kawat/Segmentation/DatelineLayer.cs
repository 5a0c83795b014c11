using Kawat.Text;

namespace Kawat.Segmentation;

/// <summary>The place and agency that open a report: "WASHINGTON (AP) —", "JAKARTA, KOMPAS.com -".</summary>
/// <param name="Sentence">Index of the sentence that it opens.</param>
/// <param name="Span">All of it, the dash included.</param>
/// <param name="Place">The place; null if none is named.</param>
/// <param name="Agency">The agency or outlet; null if none is named.</param>
public sealed record Dateline(int Sentence, Span Span, Span? Place, Span? Agency);

/// <summary>Datelines of a document, in text order: no statements of the text, so coding leaves them aside.</summary>
public sealed class DatelineLayer(IReadOnlyList<Dateline> datelines)
{
    public IReadOnlyList<Dateline> Datelines => datelines;

    /// <summary>The dateline that an offset stands in, or null.</summary>
    public Dateline? At(int offset)
    {
        foreach (var dateline in datelines)
        {
            if (dateline.Span.Contains(offset)) return dateline;
        }

        return null;
    }
}
