using Kawat.Articles;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Events;
using Kawat.Packs;
using Kawat.Ties;

namespace Kawat;

/// <summary>
/// Codes articles. Immutable; one instance serves all threads. Made by <see cref="CoderBuilder"/>.
/// </summary>
public sealed class Coder
{
    private readonly IReadOnlyList<IStage> stages;

    internal Coder(PackSet packs, IReadOnlyList<IStage> stages)
    {
        Packs = packs;
        this.stages = stages;
    }

    /// <summary>The data and codebook in use.</summary>
    public PackSet Packs { get; }

    /// <summary>The rooms in reading order.</summary>
    internal IReadOnlyList<IStage> Stages => stages;

    /// <summary>
    /// Codes one article. Never fails on text: what cannot be read or decided is a diagnostic of the result.
    /// </summary>
    public Coding Code(Article article)
    {
        var document = Annotate(article);
        var events = document.Find<EventLayer>();
        return new Coding(
            document,
            events?.Events ?? [],
            document.Find<AttributionLayer>()?.Quotes ?? [],
            document.Find<TieLayer>()?.Ties ?? [],
            events?.Uncoded ?? [],
            document.Diagnostics);
    }

    /// <summary>Runs all stages and gives the annotated document.</summary>
    internal Document Annotate(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var document = new Document(article);
        foreach (var stage in stages) stage.Annotate(document);
        return document;
    }
}
