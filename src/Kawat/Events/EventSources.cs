using Kawat.Actors;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Text;

namespace Kawat.Events;

/// <summary>On whose word an event stands: for a speech act who says it, for what is told who tells it, then the media.</summary>
/// <param name="document">The article.</param>
/// <param name="draftOf">What a frame is coded as; null where it is not.</param>
internal sealed class EventSources(Document document, Func<Frame, EventDraft?> draftOf)
{
    private const int MostClauses = 6;

    private readonly AttributionLayer? attribution = document.Find<AttributionLayer>();
    private readonly FrameLayer frames = document.Get<FrameLayer>();

    /// <summary>Innermost to outermost.</summary>
    public List<string> Of(EventDraft draft, FilledRole actor, bool isSpeech, Span clause)
    {
        var sources = new List<string>();
        if (attribution is null) return sources;
        var told = attribution.SourcesOf(draft.Frame.Predicate);
        isSpeech &= !IsJoint(draft, actor);
        if (isSpeech) AddSpeaker(sources, actor, told.Count == 0, clause);
        if (draft.Frame.Kind == FrameKind.Verb || draft.Frame.LightVerb >= 0) AddAccuser(sources, draft.Frame);
        foreach (var source in told) Add(sources, source);
        if (isSpeech && sources.Count > 0 && attribution.RelayOf(clause) is { } relay) Add(sources, relay);
        return sources;
    }

    /// <summary>A deal of several states is told by the writer.</summary>
    private static bool IsJoint(EventDraft draft, FilledRole actor)
    {
        if (draft.Type is not (EventType.AGREE or EventType.SUPPORT) || actor.Actors.Count < 2) return false;
        for (var i = 1; i < actor.Actors.Count; i++)
            if (actor.Actors[i].Country != actor.Actors[0].Country) return true;
        return false;
    }

    /// <summary>The person who says it; a body, unless a person of its side is quoted for it. A bare state and a nameless plural add nothing.</summary>
    private void AddSpeaker(List<string> sources, FilledRole actor, bool isPlain, Span clause)
    {
        if (actor.Mention is not { } mention) return;
        if (mention is { IsPerson: true, IsState: false })
        {
            Add(sources, mention.Name);
            return;
        }

        if (isPlain && actor.Actors.Count == 1)
            foreach (var source in attribution!.VoiceOf(clause, actor.Actors[0])) Add(sources, source);
        if (sources.Count == 0 && !mention.IsState && !mention.IsPlural && !Rules(actor)) Add(sources, mention.Name);
    }

    /// <summary>What parliaments and courts as such reject or approve is a vote or a ruling: a deed, which names no speaker.</summary>
    private static bool Rules(FilledRole actor) => actor.Actors.All(one => one.Sector is "LEG" or "JUD");

    /// <summary>"accused Iran of attacking the ship": who blames, thanks or denies tells the act.</summary>
    private void AddAccuser(List<string> sources, Frame frame)
    {
        var inner = frame;
        for (var i = 0; i < MostClauses && frames.ParentOf(inner) is { } outer; i++)
        {
            if (inner.Link is not (FrameLink.Content or FrameLink.Cause or FrameLink.Other or FrameLink.Purpose)) return;
            if (draftOf(outer) is { Type: EventType.ACCUSE or EventType.SUPPORT or EventType.REJECT } teller) AddTeller(sources, teller);
            inner = outer;
        }
    }

    /// <summary>For what it tells, a bare state is named too.</summary>
    private void AddTeller(List<string> sources, EventDraft teller)
    {
        var count = sources.Count;
        AddSpeaker(sources, teller.Actor, true, document.SpanOf(teller.Frame.FirstToken, teller.Frame.LastToken));
        if (sources.Count == count && teller.Actor.Mention is { IsPlural: false } mention) Add(sources, mention.Name);
    }

    private static void Add(List<string> sources, string source)
    {
        if (!sources.Contains(source, StringComparer.OrdinalIgnoreCase)) sources.Add(source);
    }
}
