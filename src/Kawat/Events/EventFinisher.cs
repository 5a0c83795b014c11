using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Text;

namespace Kawat.Events;

/// <summary>Makes the event of a judged draft: date, place, sources, scales, evidence, id.</summary>
internal sealed class EventFinisher(
    Document document,
    IReadOnlyDictionary<string, ModeWords> modes,
    IReadOnlyDictionary<string, PlaceWords> placeWords,
    EventDating dating,
    Scales scales,
    Plausibility plausibility,
    EventSources sourcesOf)
{
    private readonly EventPlacing placing = new(document, placeWords);
    private readonly AttributionLayer? attribution = document.Find<AttributionLayer>();

    public CodedEvent Finish(EventDraft draft, FilledRole actor, FilledRole recipient, CodedEvent? content)
    {
        var frame = draft.Frame;
        var clause = WithClosingBracket(document.SpanOf(frame.FirstToken, frame.LastToken));
        var isSpeech = IsSpeech(draft);
        var sources = sourcesOf.Of(draft, actor, isSpeech, clause);
        var (date, timeWords) = dating.Of(frame, draft.Status, isSpeech || draft.Type == EventType.CONSULT);
        var (place, placeSpan) = placing.Of(frame, [actor.Inferred is null ? actor.Span : null, recipient.Inferred is null ? recipient.Span : null]);
        var cameo = draft.Rule.Outcome.Cameo ?? draft.Rule.Page.Cameo;
        return new CodedEvent
        {
            Id = IdOf(clause, draft, actor, recipient),
            Type = draft.Type,
            Mode = ModeOf(draft),
            Actors = actor.Actors,
            Recipients = recipient.Actors,
            Status = draft.Status,
            IsHedged = attribution?.IsHedged(frame.Predicate) ?? false,
            Date = date,
            Place = place,
            PlaceText = placeSpan?.In(document.Text),
            Attribution = sources,
            Content = content,
            Cameo = cameo,
            Goldstein = scales.GoldsteinOf(cameo),
            Quad = Scales.QuadOf(draft.Type),
            Confidence = Certainty.Of(draft, actor, recipient, plausibility.CertaintyOf(draft.Type)),
            Rule = draft.Rule.Id,
            Evidence = new Evidence.Evidence(clause, ActionOf(frame), actor.Span, recipient.Span, timeWords, placeSpan, Inferred(actor, recipient)),
        };
    }

    /// <summary>A clause that ends inside a bracket ("Senin (3/6/2024") takes the closing one.</summary>
    private Span WithClosingBracket(Span clause)
    {
        var words = clause.Of(document.Text);
        var isOpen = words.Count('(') > words.Count(')');
        return isOpen && clause.End < document.Text.Length && document.Text[clause.End] == ')' ? clause with { End = clause.End + 1 } : clause;
    }

    /// <summary>The second event that the same words state.</summary>
    public CodedEvent Another(CodedEvent coded, EventType type, string mode)
    {
        var cameo = Scales.RootOf(type);
        return coded with
        {
            Id = Hash($"{coded.Id}|{type}"),
            Type = type,
            Mode = mode,
            Cameo = cameo,
            Goldstein = scales.GoldsteinOf(cameo),
            Quad = Scales.QuadOf(type),
        };
    }

    private string? ModeOf(EventDraft draft)
    {
        var mode = draft.Mode;
        if (mode == "none") return null;
        if (mode is not null) return mode;
        var language = document.Sentences[draft.Frame.Sentence].Language;
        return modes.TryGetValue(language, out var words) ? words.Find(document, draft.Type, draft.Frame) : null;
    }

    private bool IsSpeech(EventDraft draft) => draft.Frame.Kind != FrameKind.Noun || draft.Frame.LightVerb >= 0
        ? draft.Type is EventType.AGREE or EventType.SUPPORT or EventType.CONCEDE or EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN
          && ModeOf(draft) != "investigate"
        : false;

    private Span ActionOf(Frame frame)
    {
        var span = document.SpanOf(frame.Predicate, frame.Predicate);
        return frame.LightVerb >= 0 && Math.Abs(frame.LightVerb - frame.Predicate) <= 3
            ? span.Union(document.SpanOf(frame.LightVerb, frame.LightVerb))
            : span;
    }

    private static Dictionary<string, string> Inferred(FilledRole actor, FilledRole recipient)
    {
        var inferred = new Dictionary<string, string>(StringComparer.Ordinal);
        if (actor.Inferred is not null) inferred["actor"] = actor.Inferred;
        if (recipient.Inferred is not null) inferred["recipient"] = recipient.Inferred;
        return inferred;
    }

    private string IdOf(Span clause, EventDraft draft, FilledRole actor, FilledRole recipient)
    {
        var key = string.Create(
            CultureInfo.InvariantCulture,
            $"{document.Article.Id}|{clause.Start}|{clause.End}|{draft.Type}|{string.Join(',', actor.Actors)}|{string.Join(',', recipient.Actors)}");
        return Hash(key);
    }

    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..16];
}
