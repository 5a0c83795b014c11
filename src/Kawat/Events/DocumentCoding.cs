using Kawat.Actors;
using Kawat.Attribution;
using Kawat.Codebook;
using Kawat.Deduplication;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Syntax;

namespace Kawat.Events;

/// <summary>Codes the frames of one document: match, fill roles, judge status, finish, merge.</summary>
internal sealed class DocumentCoding(
    Document document,
    CodebookIndex codebook,
    IReadOnlyDictionary<string, WordClasses> classes,
    IReadOnlyDictionary<string, ModeWords> modes,
    IReadOnlyDictionary<string, PlaceWords> placeWords,
    IReadOnlyDictionary<string, OccasionWords> occasionWords,
    Scales scales,
    Plausibility plausibility,
    TopicReading topic)
{
    /// <summary>A rule for a verb that could also be a mere carrier ("menerima usulan") must ask at least for its object's words.</summary>
    private const int LeastOfCarrier = 2;

    /// <summary>Political weight below which arrests and trials of citizens are ordinary crime.</summary>
    private const double LeastPolitics = 3;

    /// <summary>Tokens below which a text is too short to tell what it is about.</summary>
    private const int ShortText = 60;

    private static readonly string[] HumanClasses = ["person", "crowd", "weapon", "troops", "captive", "office"];

    private readonly DependencyTree tree = document.Get<DependencyTree>();
    private readonly FrameLayer frames = document.Get<FrameLayer>();
    private readonly RoleResolution roles = new(document);
    private readonly Dictionary<int, EventDraft> drafts = [];
    private readonly List<UncodedPredicate> uncoded = [];
    private ILookup<int, EventDraft>? protests;

    public EventLayer Code()
    {
        if (topic.Topic == Topic.Sports) return new EventLayer([], []);
        Match();
        foreach (var draft in drafts.Values) FillRoles(draft);
        new RoleInference(document, roles, [.. drafts.Values.OrderBy(draft => draft.Frame.Predicate)], classes).Complete();
        var judge = new StatusJudge(frames);
        var times = new ActTimes(document);
        var occasions = new OccasionVocabulary(document, occasionWords);
        var dating = new EventDating(document, times, occasions);
        var finisher = new EventFinisher(document, modes, placeWords, dating, scales, plausibility, new EventSources(document, frame => drafts.GetValueOrDefault(frame.Index)));
        var events = new List<CodedDraft>();
        foreach (var draft in drafts.Values)
        {
            if ((draft.Rule.Outcome.Status ?? judge.Judge(draft.Frame, draft.Type, TypeOf)) is not { } status)
            {
                draft.IsContent = true;
                continue;
            }

            draft.Status = status == EventStatus.Planned && dating.IsCarriedOut(draft.Frame) ? EventStatus.Asserted : status;
            if (!IsEvent(draft) || IsDemandOfCrowd(draft) || IsPartOfJointAct(draft)) continue;
            if (!HasCompany(draft)) continue;
            var first = events.Count;
            events.AddRange(Sides(draft).Select(side => new CodedDraft(draft, finisher.Finish(draft, side.Actor, side.Recipient, ContentOf(draft, finisher)))));
            if (draft.Rule.Outcome.Also is { } also) events.AddRange(events[first..].Select(coded => coded with { Event = finisher.Another(coded.Event, also.Type, also.Mode) }));
        }

        events.Sort((a, b) => a.Event.Evidence.Clause.CompareTo(b.Event.Evidence.Clause) is not 0 and var order ? order : string.CompareOrdinal(a.Event.Id, b.Event.Id));
        return new EventLayer(Duplicates.Merge(document, new StoryDays(document, times, occasions, events).Apply()), uncoded);
    }

    private EventType? TypeOf(Frame frame) => drafts.TryGetValue(frame.Index, out var draft) ? draft.Type : null;

    private void Match()
    {
        var matcher = new RuleMatcher(codebook, classes, document);
        foreach (var frame in frames.Frames)
        {
            var rule = matcher.Match(frame);
            if (rule is null) NoteUncoded(frame);
            else if (!rule.Outcome.IsNothing) drafts.Add(frame.Index, new EventDraft(frame, rule));
        }

        foreach (var noun in frames.Frames)
        {
            if (noun.LightVerb < 0 || frames.At(noun.LightVerb) is not { } carrier || !drafts.TryGetValue(carrier.Index, out var carried)) continue;
            var nounWins = drafts.TryGetValue(noun.Index, out var own) && (own.Type == carried.Type || carried.Rule.Weight < LeastOfCarrier);
            drafts.Remove(nounWins ? carrier.Index : noun.Index);
        }
    }

    /// <summary>What was not coded, as often worth a look as what was coded wrongly.</summary>
    private void NoteUncoded(Frame frame)
    {
        if (frame.Kind != FrameKind.Verb || frame.Find(FrameRole.Agent) is not { } agent) return;
        if ((frame.Find(FrameRole.Patient) ?? frame.Find(FrameRole.Recipient) ?? frame.Find(FrameRole.Target)) is not { } patient) return;
        var who = roles.Who(agent.Head, false, 0);
        var whom = roles.Who(patient.Head, false, 0);
        if (who.IsEmpty || whom.IsEmpty || who.Actors[0] == whom.Actors[0]) return;
        uncoded.Add(new UncodedPredicate(frame.Citation, document.SpanOf(frame.FirstToken, frame.LastToken), who.Actors[0], whom.Actors[0]));
    }

    private void FillRoles(EventDraft draft)
    {
        draft.Actor = roles.ActorOf(draft);
        draft.Recipient = roles.RecipientOf(draft);
        if (draft.Recipient.IsEmpty && EachToOther(draft) is { } sides) draft.Recipient = sides.Recipient;
        // "talks between A and B were held": the partners are all there is.
        if (draft.Actor.IsEmpty && draft.Type is EventType.CONSULT or EventType.COOPERATE && draft.Recipient.Actors.Count > 1)
            (draft.Actor, draft.Recipient) = (draft.Recipient, FilledRole.Empty);
    }

    private bool IsEvent(EventDraft draft)
    {
        if (draft.Actor.IsEmpty && draft.Recipient.IsEmpty) return false;
        if (draft.Actor.IsEmpty && draft.Type is not (EventType.ASSAULT or EventType.COERCE or EventType.ACCUSE) && !IsNamelessVoice(draft)) return false;
        if (!plausibility.Allows(draft) || IsUnnamedAct(draft) || (IsVictimSubject(draft) && draft.Actor.Actors.SequenceEqual(draft.Recipient.Actors))) return false;
        if (IsBlindForce(draft) || (IsCourtCase(draft) && topic.PoliticalWeight < LeastPolitics && document.Tokens.Length > ShortText)) return false;
        return topic.Topic != Topic.Ordinary || !IsOrdinary(draft);
    }

    /// <summary>"pembubaran ormas memerlukan undang-undang": an act noun without a doer, done to nobody in particular, tells no act.</summary>
    private static bool IsUnnamedAct(EventDraft draft)
        => draft.Frame is { Kind: FrameKind.Noun, LightVerb: < 0 } && draft.Actor.IsEmpty && !draft.Rule.Outcome.IsMutual && !draft.Frame.Has(FrameRole.With) && draft.Type is EventType.ASSAULT or EventType.COERCE && draft.Recipient.Mention is not { Kind: not MentionKind.Role };

    /// <summary>"nine countries urged Israel", "peretas mengancam akan …": whoever speaks is there, but the text gives him no country.</summary>
    private bool IsNamelessVoice(EventDraft draft)
        => draft.Type is EventType.REQUEST or EventType.REJECT or EventType.THREATEN && !draft.Recipient.IsEmpty
           && draft.Frame.Kind == FrameKind.Verb && draft.Frame.Find(FrameRole.Agent) is { } agent
           && classes.TryGetValue(document.Sentences[draft.Frame.Sentence].Language, out var words)
           && (words.Contains("voice", document.Tokens[agent.Head].Citation) || words.Contains("voice", document.Tokens[agent.Head].Lemma));

    /// <summary>What a crowd demands or blames is inside its protest.</summary>
    private bool IsDemandOfCrowd(EventDraft draft)
    {
        if (draft.Type is not (EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN)) return false;
        protests ??= drafts.Values.Where(protest => protest.Type == EventType.PROTEST).ToLookup(protest => protest.Frame.Sentence);
        return protests[draft.Frame.Sentence].Any(protest => protest.Actor.Actors.Count > 0 && draft.Actor.Actors.All(actor => protest.Actor.Actors.Any(crowd => crowd == actor || (crowd.Country == actor.Country && actor.Sector is "CVL" or "LAB" or "EDU"))));
    }

    /// <summary>
    /// "hosted talks between A and B", "visited X to discuss trade with Y", "dalam latihan gabungan itu India mengerahkan kapal": talks that somebody hosts are his meeting with both
    /// sides, those that a visit is for are the visit, and what is deployed for a joint drill is the drill.
    /// </summary>
    private bool IsPartOfJointAct(EventDraft draft)
    {
        if (draft.Type is not (EventType.CONSULT or EventType.MOBILIZE)) return false;
        foreach (var other in drafts.Values)
        {
            if (other == draft || other.Frame.Sentence != draft.Frame.Sentence) continue;
            if (draft.Type == EventType.MOBILIZE && other.Type == EventType.COOPERATE && IsWithin(other.Frame, draft.Frame)) return true;
            if (draft.Type == EventType.MOBILIZE && other.Type == EventType.ASSAULT && other.Frame.Parent == draft.Frame.Index && IsAttackTold(draft, other)) return true;
            if (draft.Type == EventType.CONSULT && other.Type == EventType.CONSULT && draft.Frame.Link == FrameLink.Purpose && draft.Frame.Parent == other.Frame.Index) return true;
            if (draft.Type == EventType.CONSULT && other.Type == EventType.CONSULT && other.Frame.Kind == FrameKind.Verb && draft.Frame.Kind == FrameKind.Noun && IsWithin(draft.Frame, other.Frame) && IsCovered(draft, other)) return true;
        }

        return false;
    }

    /// <summary>"sent drones to attack the depot", and the attack is told of elsewhere: only the attack.</summary>
    private bool IsAttackTold(EventDraft draft, EventDraft aim)
        => drafts.Values.Any(told => told != aim && told.Type == EventType.ASSAULT && told.Actor.Actors.Any(actor => draft.Actor.Actors.Any(own => own.Country == actor.Country)));

    private static bool IsWithin(Frame inner, Frame outer)
        => (inner.Predicate >= outer.FirstToken && inner.Predicate <= outer.LastToken) || outer.Arguments.Any(argument => argument.Head == inner.Predicate);

    private static bool IsCovered(EventDraft draft, EventDraft other)
    {
        var all = other.Actor.Actors.Union(other.Recipient.Actors).ToList();
        var own = draft.Actor.Actors.Union(draft.Recipient.Actors).ToList();
        return all.Count > own.Count && own.All(all.Contains);
    }

    /// <summary>Nobody meets or cooperates alone, and private people among themselves are no politics.</summary>
    private static bool HasCompany(EventDraft draft)
    {
        if (draft.Type is not (EventType.CONSULT or EventType.COOPERATE) || draft.Rule.Outcome.IsMutual) return true;
        return draft.Actor.Actors.Count + draft.Recipient.Actors.Count > 1
               && draft.Actor.Actors.Concat(draft.Recipient.Actors).Any(actor => actor.Sector is not ("CVL" or "MED" or "BUS" or "EDU"));
    }

    /// <summary>"killed by lions", "by the flood": what does it is named and is neither a person nor a weapon.</summary>
    private bool IsBlindForce(EventDraft draft)
    {
        if (draft.Type != EventType.ASSAULT || draft.Rule.Outcome.IsMutual || draft.Frame.Find(FrameRole.Agent) is not { } agent) return false;
        if (draft.Actor.Actors.Any(actor => actor.Sector is "MIL" or "REB") || IsVictimSubject(draft)) return false;
        if (draft.Actor.Mention is { } doer && agent.Head >= doer.FirstToken && agent.Head <= doer.LastToken) return false;
        var language = document.Sentences[draft.Frame.Sentence].Language;
        return classes.TryGetValue(language, out var words)
               && !NounPhrase.Any(document, tree, agent.Head, token => HumanClasses.Any(name => words.Contains(name, document.Tokens[token].Citation) || words.Contains(name, document.Tokens[token].Lemma)))
               && frames.At(agent.Head) is null;
    }

    /// <summary>"Dozens of soldiers died": the subject undergoes it.</summary>
    private static bool IsVictimSubject(EventDraft draft) => draft.Rule.Outcome.Recipient is { } paths && paths.Any(path => path.Steps is [FrameRole.Agent]);

    /// <summary>Police and courts against one's own citizens: politics only where the article speaks of politics.</summary>
    private static bool IsCourtCase(EventDraft draft)
    {
        if (draft.Type is not (EventType.COERCE or EventType.SANCTION or EventType.ACCUSE or EventType.ASSAULT or EventType.REQUEST)) return false;
        if (draft.Actor.Actors.Any(actor => actor.Sector is not ("POL" or "JUD" or "CVL" or "UNK"))) return false;
        return draft.Recipient.Actors.All(actor => actor.Sector is "CVL" or "UNK" or "BUS" or "EDU" or "POL")
               && draft.Actor.Actors.Concat(draft.Recipient.Actors).Select(actor => actor.Country).Distinct(StringComparer.Ordinal).Count() <= 1;
    }

    /// <summary>In an article on crime, business or show life: what happens at home between police, firms and citizens is no politics.</summary>
    private static bool IsOrdinary(EventDraft draft)
    {
        var all = draft.Actor.Actors.Concat(draft.Recipient.Actors).ToList();
        return all.Select(actor => actor.Country).Distinct(StringComparer.Ordinal).Count() <= 1;
    }

    private IEnumerable<(FilledRole Actor, FilledRole Recipient)> Sides(EventDraft draft)
    {
        if (draft.Rule.Outcome.IsMutual)
        {
            var (one, other) = roles.SidesOf(draft);
            if (one.IsEmpty && other.IsEmpty) (one, other) = (draft.Actor, draft.Recipient);
            if (!one.IsEmpty && !other.IsEmpty) return [(one, other), (other, one)];
            return draft.Type == EventType.ASSAULT ? [] : [(one.IsEmpty ? other : one, FilledRole.Empty)];
        }

        if (draft.Rule.Outcome.IsTogether) return [(Joined(draft), FilledRole.Empty)];
        if (EachToOther(draft) is { } sides) return [sides, (sides.Recipient, sides.Actor)];
        if (draft.Actor.IsEmpty && draft.Type is EventType.ASSAULT or EventType.CONCEDE && BetweenTwo(draft) is { } pair) return [pair, (pair.Recipient, pair.Actor)];
        var isJoint = draft.Type is EventType.COOPERATE or EventType.CONSULT or EventType.AGREE;
        if (!isJoint || draft.Mode == "visit") return [(draft.Actor, draft.Recipient)];
        return draft.Type == EventType.AGREE && !draft.Frame.Has(FrameRole.With) ? [(draft.Actor, draft.Recipient)] : [(Joined(draft), FilledRole.Empty)];
    }

    /// <summary>"kedua negara saling mengusir diplomat".</summary>
    private static (FilledRole Actor, FilledRole Recipient)? EachToOther(EventDraft draft)
    {
        if (!draft.Frame.Aspect.HasFlag(FrameAspect.Mutual) || draft.Type is EventType.CONSULT or EventType.COOPERATE or EventType.AGREE) return null;
        if (draft.Actor.Actors.Select(actor => actor.Country).Distinct(StringComparer.Ordinal).Count() != 2) return null;
        var one = draft.Actor.Actors[0];
        var other = draft.Actor.Actors.First(actor => actor.Country != one.Country);
        return (draft.Actor with { Actors = [one] }, draft.Actor with { Actors = [other] });
    }

    /// <summary>"serangan rudal antar kedua negara": what two sides do between them, each does to the other.</summary>
    private static (FilledRole Actor, FilledRole Recipient)? BetweenTwo(EventDraft draft)
    {
        if (!draft.Frame.Has(FrameRole.With) || draft.Recipient.Actors.Select(actor => actor.Country).Distinct(StringComparer.Ordinal).Count() != 2) return null;
        var one = draft.Recipient.Actors[0];
        var other = draft.Recipient.Actors.First(actor => actor.Country != one.Country);
        return (draft.Recipient with { Actors = [one] }, draft.Recipient with { Actors = [other] });
    }

    /// <summary>Symmetric types list all participants as actors.</summary>
    private static FilledRole Joined(EventDraft draft)
    {
        var all = draft.Actor.Actors.Concat(draft.Recipient.Actors).Distinct().ToList();
        return draft.Actor with { Actors = all };
    }

    private CodedEvent? ContentOf(EventDraft draft, EventFinisher finisher)
    {
        if (draft.Type is not (EventType.REQUEST or EventType.AGREE or EventType.THREATEN or EventType.REJECT)) return null;
        var content = frames.ChildrenOf(draft.Frame)
            .Where(child => child.Link is FrameLink.Content or FrameLink.Purpose or FrameLink.Other)
            .Select(child => drafts.GetValueOrDefault(child.Index))
            .FirstOrDefault(inner => inner is not null && inner != draft);
        if (content is null || (content.Actor.IsEmpty && content.Recipient.IsEmpty)) return null;
        content.Status = EventStatus.Hypothetical;
        return finisher.Finish(content, content.Actor, content.Recipient, null);
    }
}
