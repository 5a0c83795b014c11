using Kawat.Actors;
using Kawat.Output;

namespace Kawat.Evaluation;

/// <summary>A coding in the words of the gold sets, to be compared with an annotator's.</summary>
public static class CodedAnnotation
{
    public static Annotation Of(Coding coding)
    {
        ArgumentNullException.ThrowIfNull(coding);
        var text = coding.Document.Text;
        return new Annotation
        {
            Id = coding.Document.Article.Id,
            Language = coding.Document.Language,
            Events = [.. coding.Events.Select(coded => new AnnotatedEvent
            {
                Actors = Codes(coded.Actors),
                Recipients = Codes(coded.Recipients),
                Type = coded.Type.ToString(),
                Mode = coded.Mode,
                Evidence = coded.Evidence.Clause.In(text),
                Date = coded.Date.Value,
                Status = Names.Of(coded.Status),
                Attribution = coded.Attribution,
            })],
            Quotes = [.. coding.Quotes.Select(quote => new AnnotatedQuote
            {
                Speaker = quote.Speaker,
                SpeakerActor = quote.SpeakerActor?.ToString(),
                Kind = Names.Of(quote.Kind),
                Text = quote.Span.In(text),
            })],
        };
    }

    private static string[] Codes(IEnumerable<Actor> actors) => [.. actors.Select(actor => actor.ToString()).Distinct(StringComparer.Ordinal)];
}
