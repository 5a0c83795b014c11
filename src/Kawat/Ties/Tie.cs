using Kawat.Text;

namespace Kawat.Ties;

public enum TieKind
{
    Alliance,
    Partnership,
    Military,
    Trade,
    Relation,
    Rivalry,
    War,
    Dispute,
}

public enum TieTrend
{
    Strengthening,
    Worsening,
}

/// <summary>A condition between two actors that the text states ("hubungan antara Korut dan Korsel memanas").</summary>
/// <param name="A">Country or body code, in text order.</param>
/// <param name="B">The other.</param>
/// <param name="Kind">What kind of bond.</param>
/// <param name="Polarity">1 good, 0 neither, -1 bad.</param>
/// <param name="Trend">Where it goes, if the text says so.</param>
/// <param name="Span">The words that state it.</param>
/// <param name="Attribution">Sources, innermost to outermost.</param>
public sealed record Tie(string A, string B, TieKind Kind, int Polarity, TieTrend? Trend, Span Span, IReadOnlyList<string> Attribution);

/// <summary>Ties of a document, in text order.</summary>
public sealed class TieLayer(IReadOnlyList<Tie> ties)
{
    public IReadOnlyList<Tie> Ties => ties;
}
