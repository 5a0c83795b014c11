using Kawat.Actors;
using Kawat.Attribution;
using Kawat.Codebook;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Places;
using Kawat.Syntax;

namespace Kawat.Events;

/// <summary>
/// Fills a slot whose words stand outside the clause: the doer named just before, the act that "the attack" or "langkah itu" points back to,
/// the only other party of the sentence, one's own citizens and government. Each such slot says why.
/// </summary>
internal sealed class RoleInference(Document document, RoleResolution roles, IReadOnlyList<EventDraft> drafts, IReadOnlyDictionary<string, WordClasses> classes)
{
    private const string Citizens = "CVL";
    private const string Government = "GOV";
    private const string Army = "MIL";
    private const string CrowdControl = "crowd-control";
    private const string SideOfTruce = "side of the truce that was told of before";

    /// <summary>Sentences back in which an act is looked for that a threat answers.</summary>
    private const int AggressionReach = 3;

    private readonly DependencyTree tree = document.Get<DependencyTree>();
    private readonly ActorLayer actors = document.Get<ActorLayer>();
    private readonly PlaceLayer? places = document.Find<PlaceLayer>();
    private readonly FrameLayer frames = document.Get<FrameLayer>();

    /// <summary>Completes the drafts in text order.</summary>
    public void Complete()
    {
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.Rule.Outcome.IsMutual)
            {
                if (draft.Actor.IsEmpty && draft.Recipient.IsEmpty) (draft.Actor, draft.Recipient) = SidesBefore(i) ?? roles.SidesOf(draft);
                continue;
            }

            if (draft.Actor.IsEmpty) draft.Actor = DoerOfClause(draft) ?? FilledRole.Empty;
            else if (SenderOfTroops(draft) is { } sender) draft.Actor = sender;
            if (draft.Recipient.IsEmpty && draft.Type is EventType.CONSULT or EventType.COOPERATE) draft.Recipient = roles.PartnersAfter(draft.Frame);
            if (draft.Actor.IsEmpty) draft.Actor = SubjectBefore(draft) ?? DoerWithin(draft) ?? DoerBefore(i) ?? DoerOfActMeant(i) ?? Plotters(draft) ?? CrowdOfPlace(draft) ?? FilledRole.Empty;
            if (NamedAmong(draft) is { } named) draft.Recipient = named;
            else if (AtHome(draft) is { } home) draft.Recipient = home;
            else if (OnForeignGround(draft) is { } abroad) draft.Recipient = abroad;
            if (draft.Type == EventType.MOBILIZE && IsOwnForce(draft)) draft.Recipient = FilledRole.Empty;
            if (draft.Recipient.IsEmpty && HasDoer(draft) && !draft.Rule.Outcome.IsTogether && draft.Rule.Outcome.Recipient is not { Count: 0 })
                draft.Recipient = CrowdFaced(i) ?? PointedAt(i) ?? Aggressor(i) ?? Opponent(i) ?? SameBreath(i) ?? PartnerMet(i) ?? PhraseAfter(draft) ?? OtherParty(draft) ?? OwnPeople(draft) ?? FilledRole.Empty;
        }
    }

    /// <summary>"Thousands marched. Police fired tear gas.": tear gas and rubber bullets go at the crowd told of before, else at one's own citizens.</summary>
    private FilledRole? CrowdFaced(int index)
    {
        var draft = drafts[index];
        if (draft.Type != EventType.ASSAULT || draft.Mode != CrowdControl || draft.Actor.IsEmpty) return null;
        for (var i = index - 1; i >= 0 && draft.Frame.Sentence - drafts[i].Frame.Sentence <= AggressionReach; i--)
            if (drafts[i] is { Type: EventType.PROTEST, Actor.IsEmpty: false } protest) return protest.Actor.PointedAt("the crowd that was told of before");
        return draft.Actor.Actors.Count == 1 ? new FilledRole([new Actor(draft.Actor.Actors[0].Country, Citizens)], null, null, "crowds are controlled at home") : null;
    }

    /// <summary>"gencatan senjata itu mulai berlaku": the sides of the truce that was told of before, where the words name none.</summary>
    private (FilledRole One, FilledRole Other)? SidesBefore(int index)
    {
        var draft = drafts[index];
        if (draft.Type is not (EventType.RETREAT or EventType.CONCEDE) || roles.SidesOf(draft) is { One.IsEmpty: false }) return null;
        for (var i = index - 1; i >= 0; i--)
        {
            var before = drafts[i];
            if (!before.Rule.Outcome.IsMutual || before.Type is not (EventType.RETREAT or EventType.CONCEDE)) continue;
            var (one, other) = roles.SidesOf(before);
            if (one.IsEmpty || other.IsEmpty) (one, other) = (before.Actor, before.Recipient);
            if (!one.IsEmpty && !other.IsEmpty) return (one.PointedAt(SideOfTruce), other.PointedAt(SideOfTruce));
        }

        return null;
    }

    /// <summary>"24 sandera, termasuk 13 warga Israel": captives without a country of their own are of the country that is named among them.</summary>
    private FilledRole? NamedAmong(EventDraft draft)
    {
        if (draft.Type is not (EventType.RETREAT or EventType.ASSAULT or EventType.COERCE or EventType.AID)) return null;
        if (draft.Recipient.Mention is not { Kind: MentionKind.Role, Actors.Count: 1 } bare || IsNamed(bare) || draft.Actor.IsEmpty) return null;
        var last = Math.Min(tree.RightEdge(bare.Head), document.Sentences[draft.Frame.Sentence].EndToken - 1);
        for (var token = bare.LastToken + 1; token <= last; token++)
        {
            if (actors.At(token) is not { Actors.Count: > 0 } other || other == bare || !IsNamed(other)) continue;
            if (!IsPartOf(other, bare)) continue;
            if (other.Actors[0].Country == bare.Actors[0].Country || draft.Actor.Actors.Any(actor => actor.Country == other.Actors[0].Country)) continue;
            return Of(other, "the country named among them") with { Actors = [new Actor(other.Actors[0].Country, bare.Actors[0].Sector)] };
        }

        return null;
    }

    /// <summary>Whether nothing but actors stands between one and the other in the tree: "prisoners under a deal with X" are not X's.</summary>
    private bool IsPartOf(ActorMention inner, ActorMention outer)
    {
        for (var up = document.Tokens[inner.Head].Head; up >= 0; up = document.Tokens[up].Head)
        {
            if (up >= outer.FirstToken && up <= outer.LastToken) return true;
            if (actors.At(up) is null && document.Tokens[up].Upos is Upos.NOUN or Upos.VERB) return false;
        }

        return false;
    }

    /// <summary>
    /// "Zimbabwe's president pardoned prisoners": a role without a country is of the actor's, if the sentence names no other and the act is one
    /// that is done to one's own.
    /// </summary>
    private FilledRole? AtHome(EventDraft draft)
    {
        if (draft.Type is not (EventType.CONCEDE or EventType.COERCE or EventType.SANCTION or EventType.REQUEST or EventType.AGREE or EventType.REJECT)) return null;
        if (draft.Recipient.Mention is not { Kind: MentionKind.Role, Actors.Count: 1 } bare || IsNamed(bare) || draft.Actor.Mention is not { Actors.Count: 1 } doer || !IsNamed(doer)) return null;
        if (doer.Actors[0].Sector is null || bare.Actors[0].Country == doer.Actors[0].Country || bare.Actors[0].Sector is null or "MIL") return null;
        var (first, end) = IsPossessed(bare) ? (0, 0) : roles.Around(draft.Frame);
        for (var token = first; token < end; token++)
            if (actors.At(token) is { } other && other != bare && other.Actors.Any(actor => actor.Country == bare.Actors[0].Country)) return null;
        return draft.Recipient with { Actors = [new Actor(doer.Actors[0].Country, bare.Actors[0].Sector)] };
    }

    /// <summary>"its people", "warganya": whose they are is said.</summary>
    private bool IsPossessed(ActorMention bare)
    {
        for (var token = Math.Max(0, bare.FirstToken - 1); token <= Math.Min(document.Tokens.Length - 1, bare.LastToken + 1); token++)
            if (document.Tokens[token] is { Upos: Upos.PRON, Deprel: Deprel.NmodPoss } pronoun && pronoun.Head >= bare.FirstToken && pronoun.Head <= bare.LastToken) return true;
        return false;
    }

    /// <summary>
    /// "a Ukrainian strike on a refinery in Ryazan killed three people": victims without a country of their own are of the foreign place that
    /// the sentence names.
    /// </summary>
    private FilledRole? OnForeignGround(EventDraft draft)
    {
        if (draft.Type != EventType.ASSAULT || draft.Actor.IsEmpty) return null;
        if (draft.Recipient.Mention is not { Kind: MentionKind.Role, Actors.Count: 1 } bare || IsNamed(bare)) return null;
        var country = draft.Actor.Actors[0].Country;
        if (bare.Actors[0].Country != country) return null;
        var (first, end) = roles.Around(draft.Frame);
        foreach (var mention in places?.Touching(first, end - 1) ?? [])
        {
            if (document.Tokens[mention.FirstToken].Sentence != draft.Frame.Sentence || mention.Place.Country is not { } ground || ground == country || IsDeeper(mention.FirstToken, draft.Frame)) continue;
            return draft.Recipient with { Actors = [new Actor(ground, bare.Actors[0].Sector)], Inferred = "victims are of the place hit" };
        }

        return null;
    }

    /// <summary>"Kudeta itu menggulingkan presiden", "was arrested in the coup": a coup without a doer is made by the army of those it hits.</summary>
    private FilledRole? Plotters(EventDraft draft)
    {
        if (draft.Type != EventType.COERCE || draft.Recipient.IsEmpty || !draft.Frame.Arguments.Any(argument => (argument.Role == FrameRole.Agent || IsCircumstanceOf(argument.Role)) && Is("coup", argument.Head))) return null;
        return new FilledRole([new Actor(draft.Recipient.Actors[0].Country, Army)], null, null, "a coup is made by the army");
    }

    /// <summary>"Pemerintah mengirim pasukan TNI": a sender without a country of its own sends its own troops.</summary>
    private FilledRole? SenderOfTroops(EventDraft draft)
    {
        if (draft.Type is not (EventType.AID or EventType.MOBILIZE) || draft.Actor.Mention is not { Kind: MentionKind.Role, Actors.Count: 1 } bare || IsNamed(bare)) return null;
        if (draft.Frame.Find(FrameRole.Patient) is not { } sent || roles.Who(sent.Head, false, 0) is not { Mention: { } troops } || !IsNamed(troops)) return null;
        if (troops.Actors is not [{ Sector: Army } owner] || owner.Country == bare.Actors[0].Country) return null;
        if (draft.Recipient.Actors.All(actor => actor == owner)) draft.Recipient = new FilledRole([bare.Actors[0]], null, null, "whose country the text is about");
        return draft.Actor with { Actors = [new Actor(owner.Country, bare.Actors[0].Sector)], Inferred = "sends its own troops" };
    }

    /// <summary>"scrambled its jets": what is moved is one's own and no recipient.</summary>
    private static bool IsOwnForce(EventDraft draft)
        => !draft.Recipient.IsEmpty && draft.Recipient.Actors.All(moved => moved.Sector is not ("CVL" or "REB") && draft.Actor.Actors.Any(actor => actor.Country == moved.Country));

    /// <summary>
    /// "Dalam pertemuan dengan X, Y mengatakan …", "during his visit to X, Y met …": who does an act that only a circumstance tells, when no
    /// name stands with it, is the subject of the clause.
    /// </summary>
    private FilledRole? DoerOfClause(EventDraft draft)
    {
        var act = draft.Frame;
        if (draft.Type != EventType.CONSULT || act.Kind != FrameKind.Noun || act.LightVerb >= 0 || draft.Recipient.IsEmpty) return null;
        if (frames.ParentOf(act) is not { Kind: FrameKind.Verb, IsPassive: false } clause || clause.Find(FrameRole.Agent) is not { } subject) return null;
        if (clause.Arguments.Any(argument => argument.Head == act.Predicate && argument.Role is FrameRole.Agent or FrameRole.Patient)) return null;
        if (Prepositions.Find(document, tree, act.Predicate) < 0 && (act.Predicate > subject.Head || document.Tokens[act.Predicate].Deprel != Deprel.Nmod)) return null;
        var who = roles.Who(subject.Head, false, 0);
        return who.IsEmpty || who.Actors.Any(draft.Recipient.Actors.Contains) ? null : who with { Inferred = "subject of the clause that the act stands in" };
    }

    private bool IsNamed(ActorMention mention)
    {
        for (var token = mention.FirstToken; token <= mention.LastToken; token++)
            if (char.IsUpper(document.Text[document.Tokens[token].Start])) return true;
        return false;
    }

    /// <summary>Somebody does it, if only "critics" without a country.</summary>
    private static bool HasDoer(EventDraft draft) => !draft.Actor.IsEmpty || draft.Frame.Has(FrameRole.Agent);

    /// <summary>An active verb whose subject the parser lost: the nearest party before it, with no verb between.</summary>
    private FilledRole? SubjectBefore(EventDraft draft)
    {
        var frame = draft.Frame;
        if (frame.Kind != FrameKind.Verb || frame.IsPassive || frame.Has(FrameRole.Agent)) return null;
        if (frame.Link is not (FrameLink.None or FrameLink.Coordinate or FrameLink.Parataxis or FrameLink.Content)) return null;
        var first = document.Sentences[frame.Sentence].FirstToken;
        for (var token = frame.Predicate - 1; token >= first; token--)
        {
            if (document.Tokens[token].Upos is Upos.VERB or Upos.ADP or Upos.SCONJ) return null;
            if (actors.At(token) is { Actors.Count: > 0 } mention) return Of(mention, "nearest party before the verb");
        }

        return null;
    }

    /// <summary>"ditangkap dalam kudeta militer": the doer of the act in which it happened.</summary>
    private FilledRole? DoerWithin(EventDraft draft)
    {
        if (draft.Frame.Kind == FrameKind.Noun || draft.Type is not (EventType.ASSAULT or EventType.COERCE)) return null;
        foreach (var argument in draft.Frame.Arguments)
        {
            if (!IsCircumstanceOf(argument.Role)) continue;
            if (frames.At(argument.Head) is not { Kind: FrameKind.Noun }) continue;
            for (var token = argument.Head; token <= tree.RightEdge(argument.Head); token++)
                if (actors.At(token) is { Actors.Count: > 0 } mention && mention.Actors.All(actor => actor.Sector is not "CVL")) return Of(mention, "doer of the act in which it happened");
        }

        return null;
    }

    /// <summary>Agentless passives and bare nouns: the doer of an act of the same kind in this or the last sentence.</summary>
    private FilledRole? DoerBefore(int index)
    {
        var draft = drafts[index];
        if (draft.Type is not (EventType.ASSAULT or EventType.COERCE)) return null;
        if (!draft.Frame.IsPassive && draft.Frame.Kind != FrameKind.Noun && SameAct(draft, index) is null) return null;
        for (var i = index - 1; i >= 0; i--)
        {
            var before = drafts[i];
            if (draft.Frame.Sentence - before.Frame.Sentence > 1) break;
            if (before.Type != draft.Type || before.Actor.IsEmpty) continue;
            if (before.Actor.Actors.Any(actor => draft.Recipient.Actors.Contains(actor))) continue;
            return before.Actor.PointedAt("doer named just before");
        }

        return SameAct(draft, index);
    }

    /// <summary>
    /// "Tujuh warga tewas dalam operasi itu", "were killed in the raid": the doer of the use of force that an act noun without a doer points back to.
    /// </summary>
    private FilledRole? DoerOfActMeant(int index)
    {
        var draft = drafts[index];
        if (draft.Type is not (EventType.ASSAULT or EventType.COERCE) || !draft.Frame.Arguments.Any(argument => IsCircumstanceOf(argument.Role) && IsAct(argument.Head))) return null;
        for (var i = index - 1; i >= 0 && draft.Frame.Sentence - drafts[i].Frame.Sentence <= 1; i--)
        {
            var before = drafts[i];
            if (before.Type is not (EventType.ASSAULT or EventType.COERCE) || before.Actor.IsEmpty) continue;
            if (before.Actor.Actors.Any(actor => draft.Recipient.Actors.Contains(actor))) continue;
            return before.Actor.PointedAt("doer of the act that the noun points back to");
        }

        return null;
    }

    private static bool IsCircumstanceOf(FrameRole role) => role is FrameRole.Place or FrameRole.Time or FrameRole.Cause or FrameRole.Instrument;

    /// <summary>"Kudeta itu menggulingkan …": the doer of the act that the same noun named before.</summary>
    private FilledRole? SameAct(EventDraft draft, int index)
    {
        var noun = draft.Frame.Find(FrameRole.Agent) is { } agent ? frames.At(agent.Head) : draft.Frame.Kind == FrameKind.Noun ? draft.Frame : null;
        if (noun is null) return null;
        return LastDoer(index, before => before.Frame.Citation == noun.Citation);
    }

    private FilledRole? LastDoer(int index, Func<EventDraft, bool> isSameAct)
    {
        for (var i = index - 1; i >= 0; i--)
            if (!drafts[i].Actor.IsEmpty && isSameAct(drafts[i]))
                return drafts[i].Actor.PointedAt("doer of the act that the noun points back to");
        return null;
    }

    /// <summary>"denounced the operation", "menyambut langkah itu": whoever did the last act before.</summary>
    private FilledRole? PointedAt(int index)
    {
        var draft = drafts[index];
        if (draft.Type is not (EventType.ACCUSE or EventType.SUPPORT or EventType.REJECT)) return null;
        var patient = draft.Frame.Find(FrameRole.Patient) ?? draft.Frame.Find(FrameRole.Target);
        if (patient is not { } act || !IsAct(act.Head)) return null;
        if ((NamedAct(act.Head, index) ?? MakerOf(act.Head, index)) is { } same && !same.Actors.All(actor => draft.Actor.Actors.Contains(actor))) return same;
        var type = TypeOf(act.Head);
        for (var i = index - 1; i >= 0; i--)
        {
            var before = drafts[i];
            if (before.Actor.IsEmpty || before.Frame.Predicate == act.Head) continue;
            if (!draft.Actor.IsEmpty && before.Actor.Actors.All(actor => draft.Actor.Actors.Contains(actor))) continue;
            if (draft.Type == EventType.ACCUSE && Scales.QuadOf(before.Type) is 1 or 3 && before.Type != type) continue;
            if (draft.Type == EventType.REJECT && IsDoneAbroad(before) && IsOfOneCountry(before.Actor, draft.Actor)) return TellerOf(before, draft);
            return before.Actor.PointedAt("doer of the act pointed back to");
        }

        return null;
    }

    /// <summary>"…, said the health ministry of Gaza. Israel denied the claim.": what one's own forces are said to have done is denied to who said it.</summary>
    private FilledRole? TellerOf(EventDraft told, EventDraft denial)
    {
        var attribution = document.Find<AttributionLayer>();
        var name = attribution?.SourcesOf(told.Frame.Predicate).FirstOrDefault();
        if (name is null || attribution!.Quotes.FirstOrDefault(quote => quote.Speaker == name)?.SpeakerActor is not { } teller) return null;
        return denial.Actor.Actors.Any(actor => actor.Country == teller.Country) ? null : new FilledRole([teller], null, null, "who told the act that is denied");
    }

    private static bool IsDoneAbroad(EventDraft draft)
        => Scales.QuadOf(draft.Type) == 4 && !draft.Recipient.IsEmpty && !IsOfOneCountry(draft.Recipient, draft.Actor);

    private static bool IsOfOneCountry(FilledRole one, FilledRole other)
        => one.Actors.Count > 0 && one.Actors.All(actor => other.Actors.Any(known => known.Country == actor.Country));

    /// <summary>The type that an act noun is itself coded as, "criticised the visit" after a meeting; null if none.</summary>
    private EventType? TypeOf(int head) => drafts.FirstOrDefault(draft => draft.Frame.Predicate == head)?.Type;

    /// <summary>"Ukraina bersumpah akan membalas": a threat without an addressee goes to who acted against the one that threatens.</summary>
    private FilledRole? Aggressor(int index)
    {
        var draft = drafts[index];
        if (draft.Type != EventType.THREATEN || draft.Actor.IsEmpty) return null;
        for (var i = index - 1; i >= 0 && draft.Frame.Sentence - drafts[i].Frame.Sentence <= AggressionReach; i--)
        {
            var before = drafts[i];
            if (before.Actor.IsEmpty || Scales.QuadOf(before.Type) is not (3 or 4)) continue;
            if (!before.Recipient.Actors.Any(hit => draft.Actor.Actors.Any(actor => actor.Country == hit.Country))) continue;
            if (before.Actor.Actors.Any(actor => draft.Actor.Actors.Any(own => own.Country == actor.Country))) continue;
            return before.Actor.PointedAt("who acted against the one that threatens");
        }

        return null;
    }

    /// <summary>
    /// "Tuduhan itu tidak benar", "We will never accept this": what is said in quotes without an addressee answers the other side of the act
    /// of words that the text told just before of the speaker's side.
    /// </summary>
    private FilledRole? Opponent(int index)
    {
        var draft = drafts[index];
        if (draft.Actor.IsEmpty || draft.Rule.Outcome.Recipient?.Any(path => path.IsAddressee) != true) return null;
        var own = draft.Actor.Actors[0].Country;
        for (var i = index - 1; i >= 0 && draft.Frame.Sentence - drafts[i].Frame.Sentence <= AggressionReach; i--)
        {
            var before = drafts[i];
            if (Scales.QuadOf(before.Type) is not (3 or 4)) continue;
            var other = before.Actor.Actors.Any(actor => actor.Country == own) ? before.Recipient : before.Recipient.Actors.Any(actor => actor.Country == own) ? before.Actor : FilledRole.Empty;
            if (other.IsEmpty || other.Actors.Any(actor => actor.Country == own)) continue;
            return other.PointedAt("the other side of what was said before");
        }

        return null;
    }

    /// <summary>"condemned the attack and urged Israel to stop": who is spoken to in the same breath.</summary>
    private FilledRole? SameBreath(int index)
    {
        var draft = drafts[index];
        if (draft.Type is not (EventType.ACCUSE or EventType.REJECT or EventType.THREATEN) || draft.Actor.IsEmpty) return null;
        for (var i = index + 1; i < drafts.Count && drafts[i].Frame.Sentence == draft.Frame.Sentence; i++)
        {
            var next = drafts[i];
            if (next.Frame.Link != FrameLink.Coordinate || next.Frame.Parent != draft.Frame.Index || Scales.QuadOf(next.Type) is not 3 || next.Recipient.IsEmpty) continue;
            if (next.Actor.Actors.SequenceEqual(draft.Actor.Actors)) return next.Recipient.PointedAt("who is spoken to in the same breath");
        }

        return null;
    }

    /// <summary>"met the Sudanese minister and pledged grain": words without an addressee are said to the partner of the meeting just told.</summary>
    private FilledRole? PartnerMet(int index)
    {
        var draft = drafts[index];
        if (draft.Type is not (EventType.AGREE or EventType.REQUEST or EventType.SUPPORT or EventType.THREATEN or EventType.ACCUSE or EventType.AID) || draft.Actor.IsEmpty || draft.Frame.Link != FrameLink.Coordinate) return null;
        for (var i = index - 1; i >= 0 && drafts[i].Frame.Sentence == draft.Frame.Sentence; i--)
        {
            var meeting = drafts[i];
            if (meeting.Type != EventType.CONSULT || meeting.Frame.Index != draft.Frame.Parent || meeting.Recipient.IsEmpty) continue;
            if (meeting.Actor.Actors.SequenceEqual(draft.Actor.Actors)) return meeting.Recipient.PointedAt("the partner of the meeting");
        }

        return null;
    }

    /// <summary>"condemned the shelling": the doer of an act of the same word before.</summary>
    private FilledRole? NamedAct(int head, int index)
    {
        if (frames.At(head) is not { Kind: FrameKind.Noun } noun) return null;
        return LastDoer(index, before => before.Frame != noun && (before.Frame.Citation == noun.Citation || before.Frame.Citation == noun.Verb));
    }

    /// <summary>"signed an agreement. … criticised the agreement": who made what the same word named before, other than by words against it.</summary>
    private FilledRole? MakerOf(int head, int index)
    {
        var named = document.Tokens[head].Citation;
        return LastDoer(index, before => Scales.QuadOf(before.Type) != 3 && before.Frame.Kind == FrameKind.Verb && before.Frame.Find(FrameRole.Patient) is { } patient && patient.Head != head && document.Tokens[patient.Head].Citation == named);
    }

    private bool IsAct(int head) => frames.At(head) is { Kind: FrameKind.Noun } || Is("act", head);

    private bool Is(string name, int head)
    {
        var language = document.Sentences[document.Tokens[head].Sentence].Language;
        return classes.TryGetValue(language, out var words) && words.Contains(name, document.Tokens[head].Citation);
    }

    /// <summary>A crowd without a country is of the place where it gathers.</summary>
    private FilledRole? CrowdOfPlace(EventDraft draft)
    {
        if (draft.Type != EventType.PROTEST) return null;
        var (first, end) = roles.Around(draft.Frame);
        foreach (var mention in places?.Touching(first, end - 1) ?? [])
        {
            if (document.Tokens[mention.FirstToken].Sentence != draft.Frame.Sentence || mention.Place.Country is not { } country) continue;
            return new FilledRole([new Actor(country, Citizens)], document.SpanOf(mention.FirstToken, mention.LastToken), null, "a crowd is of the place where it gathers");
        }

        return null;
    }

    /// <summary>
    /// "peningkatan serangan Rusia di Ukraina": the phrase right behind an event noun and its doer, which the parser may have hung higher up.
    /// </summary>
    private FilledRole? PhraseAfter(EventDraft draft)
    {
        if (draft.Frame.Kind != FrameKind.Noun || draft.Type is not (EventType.ASSAULT or EventType.SUPPORT or EventType.ACCUSE or EventType.SANCTION or EventType.AID)) return null;
        var token = Math.Max(draft.Frame.Predicate, draft.Actor.Mention is { } doer && doer.Head > draft.Frame.Predicate ? doer.LastToken : -1) + 1;
        if (token + 1 >= document.Sentences[draft.Frame.Sentence].EndToken || document.Tokens[token].Upos != Upos.ADP) return null;
        if (actors.At(token + 1) is { Actors.Count: > 0 } party && party != draft.Actor.Mention) return Of(party, "phrase right behind the act");
        if (draft.Type != EventType.ASSAULT) return null;
        foreach (var mention in places?.Touching(token + 1, token + 2) ?? [])
            if (mention.Place.Country is { } country && draft.Actor.Actors.All(actor => actor.Country != country))
                return new FilledRole([new Actor(country, Government)], document.SpanOf(mention.FirstToken, mention.LastToken), null, "owner of the place");
        return null;
    }

    /// <summary>The nearest other party inside the clause.</summary>
    private FilledRole? OtherParty(EventDraft draft)
    {
        if (draft.Type is EventType.MOBILIZE or EventType.RETREAT or EventType.CONSULT or EventType.COOPERATE or EventType.PROTEST or EventType.CONCEDE or EventType.AGREE or EventType.REJECT) return null;
        var frame = draft.Frame;
        ActorMention? best = null;
        for (var token = frame.FirstToken; token <= frame.LastToken; token++)
        {
            if (actors.At(token) is not { Actors.Count: > 0 } mention || mention == best) continue;
            if (mention.Actors.Any(actor => draft.Actor.Actors.Contains(actor)) || mention == draft.Actor.Mention) continue;
            if (roles.IsInsidePlace(mention) || IsDeeper(mention.Head, frame) || (!MayBeDomestic(draft.Type) && IsCompatriot(mention, draft.Actor))) continue;
            if (best is null || Math.Abs(mention.Head - frame.Predicate) < Math.Abs(best.Head - frame.Predicate)) best = mention;
        }

        return best is null ? null : Of(best, "only other party of the clause");
    }

    /// <summary>Words are as often spoken to one's own as to others; aid, sanctions and support look abroad.</summary>
    private static bool MayBeDomestic(EventType type) => type is EventType.REQUEST or EventType.ACCUSE or EventType.COERCE or EventType.ASSAULT or EventType.SANCTION;

    private static bool IsCompatriot(ActorMention mention, FilledRole actor) => mention.Actors.All(party => actor.Actors.Any(own => own.Country == party.Country));

    /// <summary>Whether another verb stands between the words and the frame's predicate.</summary>
    private bool IsDeeper(int token, Frame frame)
    {
        for (var up = document.Tokens[token].Head; up >= 0 && up != frame.Predicate; up = document.Tokens[up].Head)
        {
            if (up == frame.LightVerb) return false;
            if (document.Tokens[up].Upos == Upos.VERB) return true;
        }

        return false;
    }

    /// <summary>Police arrest, courts convict, crowds face their own: a patient without a country is of the actor's.</summary>
    private FilledRole? OwnPeople(EventDraft draft)
    {
        if (draft.Actor.IsEmpty) return null;
        var country = draft.Actor.Actors[0];
        if (country.Sector is null) return null;
        if (draft.Type == EventType.PROTEST) return new FilledRole([new Actor(country.Country, Government)], null, null, "protesters face their own government");
        if (draft.Type is not (EventType.COERCE or EventType.SANCTION or EventType.ASSAULT or EventType.ACCUSE)) return null;
        if (draft.Type == EventType.ACCUSE && country.Sector is not ("JUD" or "POL")) return null;
        if (country.Sector is Government && draft.Type is not EventType.COERCE) return null;
        if (draft.Frame.Find(FrameRole.Patient) is not { } patient || (draft.Type != EventType.COERCE && !IsHuman(patient.Head))) return null;
        var words = document.SpanOf(patient.Head, patient.Head);
        return new FilledRole([new Actor(country.Country, Citizens)], words, null, "who or what has no country is of the actor's");
    }

    private bool IsHuman(int head)
    {
        ref readonly var token = ref document.Tokens[head];
        if (token.Upos is Upos.PROPN or Upos.PRON) return true;
        var language = document.Sentences[token.Sentence].Language;
        return classes.TryGetValue(language, out var words)
               && NounPhrase.Any(document, tree, head, word => words.Contains("person", document.Tokens[word].Citation) || words.Contains("crowd", document.Tokens[word].Citation));
    }

    private FilledRole Of(ActorMention mention, string why) => new(mention.Actors, document.SpanOf(mention.FirstToken, mention.LastToken), mention, why);
}
