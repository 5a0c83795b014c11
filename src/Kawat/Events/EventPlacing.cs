using Kawat.Documents;
using Kawat.Frames;
using Kawat.Places;
using Kawat.Text;

namespace Kawat.Events;

/// <summary>Which place belongs to which act: one that a place preposition ties to its predicate; never a capital by default.</summary>
internal sealed class EventPlacing
{
    private readonly Document document;
    private readonly IReadOnlyList<PlaceMention> mentions;

    public EventPlacing(Document document)
    {
        this.document = document;
        mentions = document.Find<PlaceLayer>()?.Mentions ?? [];
    }

    public (Place? Place, Span? Words) Of(Frame frame, IReadOnlyList<Span?> taken)
    {
        foreach (var argument in frame.Arguments)
        {
            if (argument.Role is not (FrameRole.Place or FrameRole.Goal)) continue;
            if (At(argument.Head) is not { } mention) continue;
            var span = document.SpanOf(mention.FirstToken, mention.LastToken);
            if (taken.Any(other => other is { } words && words.Overlaps(span))) continue;
            return (mention.Place, span);
        }

        return (null, null);
    }

    private PlaceMention? At(int token)
    {
        foreach (var mention in mentions)
            if (token >= mention.FirstToken && token <= mention.LastToken) return mention;
        return null;
    }
}
