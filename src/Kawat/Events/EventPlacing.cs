using Kawat.Documents;
using Kawat.Frames;
using Kawat.Places;
using Kawat.Text;

namespace Kawat.Events;

/// <summary>Which place belongs to which act: one that a place preposition ties to its predicate; never a capital by default.</summary>
internal sealed class EventPlacing
{
    private readonly Document document;
    private readonly IReadOnlyDictionary<string, PlaceWords> words;
    private readonly PlaceLayer? places;

    public EventPlacing(Document document, IReadOnlyDictionary<string, PlaceWords> words)
    {
        this.document = document;
        this.words = words;
        places = document.Find<PlaceLayer>();
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

        return Nearest(frame, taken);
    }

    /// <summary>The place of the clause nearest to the act, behind a word that says where.</summary>
    private (Place? Place, Span? Words) Nearest(Frame frame, IReadOnlyList<Span?> taken)
    {
        if (!words.TryGetValue(document.Sentences[frame.Sentence].Language, out var prepositions)) return (null, null);
        PlaceMention? best = null;
        foreach (var mention in places?.Touching(frame.FirstToken, frame.LastToken) ?? [])
        {
            if (mention.FirstToken <= frame.FirstToken || mention.LastToken > frame.LastToken) continue;
            if (!prepositions.Contains(document.Tokens[mention.FirstToken - 1].Lemma)) continue;
            var span = document.SpanOf(mention.FirstToken, mention.LastToken);
            if (taken.Any(other => other is { } known && known.Overlaps(span))) continue;
            if (best is null || Math.Abs(mention.FirstToken - frame.Predicate) < Math.Abs(best.FirstToken - frame.Predicate)) best = mention;
        }

        return best is null ? (null, null) : (best.Place, document.SpanOf(best.FirstToken, best.LastToken));
    }

    private PlaceMention? At(int token) => places?.Touching(token, token).FirstOrDefault();
}
