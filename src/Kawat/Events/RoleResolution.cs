using Kawat.Actors;
using Kawat.Attribution;
using Kawat.Codebook;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Places;
using Kawat.Syntax;
using Kawat.Text;

namespace Kawat.Events;

/// <summary>From a rule's paths to actors: the words at the end of the path, else the owner they name, else the country of the place hit.</summary>
internal sealed class RoleResolution(Document document)
{
    private const int DeepestOwner = 4;

    /// <summary>Tokens behind a noun of a mutual act in which its sides are looked for.</summary>
    private const int PairReach = 14;

    private static readonly IReadOnlyList<ArgumentPath> ActorPaths = [Path(FrameRole.Agent)];
    private static readonly IReadOnlyList<ArgumentPath> RecipientPaths = [Path(FrameRole.Patient), Path(FrameRole.Recipient), Path(FrameRole.Target), Path(FrameRole.Goal)];
    private static readonly IReadOnlyList<ArgumentPath> LastPaths = [Path(FrameRole.Topic), Path(FrameRole.Cause), Path(FrameRole.Purpose), Path(FrameRole.Source), Path(FrameRole.With), new ArgumentPath([null, FrameRole.Patient])];
    /// <summary>"threatened to close the border with Cambodia", "offered to mediate between X and Y": whom the content names.</summary>
    private static readonly IReadOnlyList<ArgumentPath> ContentPaths = [new ArgumentPath([null, FrameRole.Recipient]), new ArgumentPath([null, FrameRole.Target]), new ArgumentPath([null, FrameRole.With]), new ArgumentPath([null, FrameRole.Goal])];
    private static readonly IReadOnlyList<ArgumentPath> RequestPaths = [Path(FrameRole.Recipient), Path(FrameRole.Patient), Path(FrameRole.Target), new ArgumentPath([null, FrameRole.Agent])];
    private static readonly IReadOnlyList<ArgumentPath> PartnerPaths = [Path(FrameRole.With), Path(FrameRole.Patient), Path(FrameRole.Recipient)];

    private readonly DependencyTree tree = document.Get<DependencyTree>();
    private readonly FrameLayer frames = document.Get<FrameLayer>();
    private readonly ActorLayer actors = document.Get<ActorLayer>();
    private readonly PlaceLayer? places = document.Find<PlaceLayer>();
    private readonly OfficialVoices voices = new(document);

    public FilledRole ActorOf(EventDraft draft) => First(draft.Frame, draft.Rule.Outcome.Actor ?? ActorPaths, allowPlace: false, FilledRole.Empty);

    public FilledRole RecipientOf(EventDraft draft)
    {
        var paths = draft.Rule.Outcome.Recipient ?? draft.Type switch
        {
            EventType.REQUEST => RequestPaths,
            EventType.CONSULT or EventType.COOPERATE => PartnerPaths,
            EventType.AGREE => [.. PartnerPaths, .. RecipientPaths],
            _ => RecipientPaths,
        };
        if (draft.Rule.Outcome.Recipient is { Count: 0 }) return FilledRole.Empty;
        var isVisit = draft.Type == EventType.CONSULT && draft.Mode == "visit";
        var allowPlace = isVisit || draft.Type is EventType.ASSAULT or EventType.COERCE or EventType.AID or EventType.CONCEDE;
        var recipient = First(draft.Frame, paths, allowPlace, draft.Actor);
        if (draft.Rule.Outcome.IsTogether) return recipient;
        if (recipient.IsEmpty && draft.Rule.Outcome.Recipient is not null) recipient = First(draft.Frame, RecipientPaths, allowPlace, draft.Actor);
        if (recipient.IsEmpty && !IsJoint(draft.Type)) recipient = First(draft.Frame, LastPaths, false, draft.Actor);
        if (recipient.IsEmpty && draft.Type is EventType.THREATEN or EventType.AGREE) recipient = First(draft.Frame, ContentPaths, false, draft.Actor);
        if (recipient.IsEmpty && allowPlace) recipient = ForeignGround(draft);
        if (draft.Type == EventType.THREATEN && (recipient.IsEmpty || IsOwn(recipient, draft.Actor)) && Provoker(draft) is { IsEmpty: false } provoker) recipient = provoker;
        return recipient;
    }

    /// <summary>The tokens of a frame's sentence, [First, End), or of a very long one those near the predicate.</summary>
    public (int First, int End) Around(Frame frame) => frame.Near(document.Sentences[frame.Sentence].FirstToken, document.Sentences[frame.Sentence].EndToken);

    /// <summary>"threatened to close the strait if X attacks": who would do what the condition names is threatened.</summary>
    private FilledRole Provoker(EventDraft draft)
    {
        var (first, end) = Around(draft.Frame);
        for (var token = first; token < end; token++)
        {
            if (frames.At(token) is not { Link: FrameLink.Condition } condition || condition.Find(FrameRole.Agent) is not { } agent) continue;
            var who = Who(agent.Head, false, 0);
            if (!who.IsEmpty && !IsSame(who, draft.Actor) && !IsOwn(who, draft.Actor)) return who with { Inferred = who.Inferred ?? "who would do what the condition names" };
        }

        return FilledRole.Empty;
    }

    private static bool IsJoint(EventType type) => type is EventType.CONSULT or EventType.COOPERATE or EventType.AGREE or EventType.RETREAT or EventType.MOBILIZE or EventType.PROTEST;

    /// <summary>An attack on foreign ground is on its owner.</summary>
    private FilledRole ForeignGround(EventDraft draft)
    {
        if (draft.Actor.IsEmpty) return FilledRole.Empty;
        foreach (var argument in draft.Frame.Arguments)
        {
            if (argument.Role is not (FrameRole.Place or FrameRole.Goal)) continue;
            var owner = PlaceOwnerOf(argument.Head);
            if (!owner.IsEmpty && owner.Actors[0].Country != draft.Actor.Actors[0].Country) return owner;
        }

        return FilledRole.Empty;
    }

    /// <summary>Both sides of a mutual act: "A dan B saling …", "A … dengan B".</summary>
    public (FilledRole One, FilledRole Other) SidesOf(EventDraft draft)
    {
        var frame = ActTold(draft.Frame);
        var sides = Fill(frame, [FrameRole.Agent], false);
        var others = Fill(frame, [FrameRole.With], false);
        if (others.Count == 0) others = Fill(frame, [FrameRole.Patient], false);
        others.RemoveAll(role => role.Inferred is not null || sides.Any(side => IsSame(role, side)));
        if (sides.Count == 1 && sides[0].Actors.Count == 2 && others.Count == 0)
            return (sides[0] with { Actors = [sides[0].Actors[0]] }, sides[0] with { Actors = [sides[0].Actors[1]] });
        if (sides.Count == 0 && others.Count >= 2) return (others[0], Join(others[1..]));
        if (others.Count == 0 && sides.Count >= 2) return (sides[0], Join(sides[1..]));
        if (sides.Count + others.Count == 0) return PairAfter(frame);
        return (Join(sides), Join(others));
    }

    /// <summary>"a ceasefire between A and B took effect": the sides are those of the act that the verb tells of.</summary>
    private Frame ActTold(Frame frame)
        => frame.Kind == FrameKind.Verb && frame.Find(frame.IsPassive ? FrameRole.Patient : FrameRole.Agent) is { } subject && frames.At(subject.Head) is { Kind: FrameKind.Noun } act ? act : frame;

    /// <summary>The parties joined by a conjunction behind an act, when its own arguments name none: "menjadi tuan rumah perundingan antara A dan B".</summary>
    public FilledRole PartnersAfter(Frame frame)
    {
        var (one, other) = PairAfter(frame);
        return one.IsEmpty ? one : Join([one, other]);
    }

    /// <summary>
    /// "bentrokan selama lima hari di perbatasan antara Thailand dan Kamboja": two mentions joined by a conjunction behind the noun of a
    /// mutual act are its sides, whatever the parser hung them on.
    /// </summary>
    private (FilledRole One, FilledRole Other) PairAfter(Frame frame)
    {
        var end = Math.Min(document.Sentences[frame.Sentence].EndToken, frame.Predicate + PairReach);
        for (var token = frame.Predicate + 1; token < end; token++)
        {
            if (actors.At(token) is not { Actors.Count: > 0 } first) continue;
            if (first.FirstToken <= frame.Predicate || document.Tokens[first.FirstToken - 1].Upos != Upos.ADP) continue;
            var next = first.LastToken + 1;
            if (next + 1 >= end || document.Tokens[next].Upos != Upos.CCONJ || actors.At(next + 1) is not { Actors.Count: > 0 } second) break;
            return (Filled(first), Filled(second));
        }

        return (FilledRole.Empty, FilledRole.Empty);
    }

    /// <summary>"warga Odesa", "protesters in Belfast": a role without a country of its own is of the place named right behind it.</summary>
    private FilledRole? PlacedOf(ActorMention mention)
    {
        if (mention.Kind != MentionKind.Role || mention.Actors.Count != 1 || NamesSomething(mention)) return null;
        var next = mention.LastToken + 1;
        if (next >= document.Tokens.Length) return null;
        if (document.Tokens[next].Upos == Upos.ADP) next++;
        foreach (var place in places?.Touching(next, next) ?? [])
        {
            if (place.FirstToken != next || place.Place.Country is not { } country) continue;
            if (mention.Actors[0].Sector is not { } sector || mention.Actors[0].Country == country) return null;
            return new FilledRole([new Actor(country, sector)], document.SpanOf(mention.FirstToken, place.LastToken), mention);
        }

        return null;
    }

    /// <summary>"Sea of Japan": the country in the name of a sea or strait is no party.</summary>
    public bool IsInsidePlace(ActorMention mention) => places?.IsInsideSea(mention.FirstToken, mention.LastToken) ?? false;

    private bool NamesSomething(ActorMention mention)
    {
        var start = document.Sentences[document.Tokens[mention.Head].Sentence].FirstToken;
        for (var token = mention.FirstToken; token <= mention.LastToken; token++)
            if (token != start && char.IsUpper(document.Text[document.Tokens[token].Start])) return true;
        return false;
    }

    private FilledRole Filled(ActorMention mention) => new(mention.Actors, document.SpanOf(mention.FirstToken, mention.LastToken), mention);

    private static ArgumentPath Path(FrameRole role) => new([role]);

    /// <summary>The first path that leads to somebody other than the actor.</summary>
    private FilledRole First(Frame frame, IReadOnlyList<ArgumentPath> paths, bool allowPlace, FilledRole other)
    {
        List<FilledRole>? own = null;
        foreach (var path in paths)
        {
            var filled = path.IsSpeaker ? Speaker(frame) : path.IsAddressee ? Addressee(frame) : Fill(frame, path.Steps, allowPlace);
            filled.RemoveAll(role => IsSame(role, other));
            if (filled.Count > 1 && !other.IsEmpty && filled.Any(role => !IsOwn(role, other))) filled.RemoveAll(role => IsOwn(role, other));
            if (filled.Count == 0) continue;
            if (other.IsEmpty || filled.Any(role => !IsOwn(role, other))) return Join(filled);
            own ??= filled;
        }

        return own is null ? FilledRole.Empty : Join(own);
    }

    /// <summary>Nothing but the other role's own actors.</summary>
    private static bool IsOwn(FilledRole role, FilledRole other) => role.Actors.All(actor => other.Actors.Contains(actor));

    /// <summary>The very words of the other role, or the same actors reached by way of an owner.</summary>
    private static bool IsSame(FilledRole role, FilledRole other)
    {
        if (other.IsEmpty) return false;
        if (role.Mention is not null && other.Mention is not null && (ReferenceEquals(role.Mention, other.Mention) || IsSameEntity(role.Mention, other.Mention))) return true;
        return role.Inferred is not null && role.Mention is not { IsPerson: true } && role.Actors.All(actor => other.Actors.Contains(actor));
    }

    private static FilledRole Join(IReadOnlyList<FilledRole> roles)
    {
        if (roles.Count == 0) return FilledRole.Empty;
        if (roles.Count == 1) return roles[0];
        var all = new List<Actor>();
        foreach (var actor in roles.SelectMany(role => role.Actors))
            if (!all.Contains(actor)) all.Add(actor);
        var spans = roles.Where(role => role.Span is not null).Select(role => role.Span!.Value).ToList();
        return new FilledRole(all, spans.Count == 0 ? null : spans.Aggregate((a, b) => a.Union(b)), roles[0].Mention, roles[0].Inferred);
    }

    /// <summary>Which official is quoted with the frame's clause, the innermost; what others think must be done is opinion.</summary>
    private List<FilledRole> Speaker(Frame frame)
    {
        if (voices.Around(frame.Predicate) is not { } voice) return [];
        var mention = voice.SpeakerToken >= 0 ? actors.At(voice.SpeakerToken) : null;
        var words = mention is null ? default(Span?) : document.SpanOf(mention.FirstToken, mention.LastToken);
        return [new FilledRole([voice.SpeakerActor!.Value], words, mention, "speaker of the quote")];
    }

    /// <summary>"told Israel", "kata X kepada Y", "said of the Israeli strike": the first other party of the words around the quote, but for places, times and sources.</summary>
    private List<FilledRole> Addressee(Frame frame)
    {
        if (voices.Around(frame.Predicate) is not { CueToken: >= 0 } voice) return [];
        var sentence = document.Sentences[document.Tokens[voice.CueToken].Sentence];
        var saying = frames.At(voice.CueToken);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (voice.Span.Contains(document.Tokens[token].Start) || actors.At(token) is not { Actors.Count: > 0 } other) continue;
            if (other.Actors.Any(actor => actor.Country == voice.SpeakerActor!.Value.Country) || other.Actors.Any(actor => actor.Sector is "MED") || IsAside(other, saying)) continue;
            return [Filled(other) with { Inferred = "to whom or of whom it is said" }];
        }

        return [];
    }

    /// <summary>"in Washington", "from Ukraine", "pada Senin": where, whence and when it is said, not to whom.</summary>
    private bool IsAside(ActorMention mention, Frame? saying)
    {
        if (frames.IsCircumstance(mention.Head) || IsInsidePlace(mention)) return true;
        foreach (var argument in saying?.Arguments ?? [])
            if (argument.Head >= mention.FirstToken && argument.Head <= mention.LastToken) return argument.Role is FrameRole.Place or FrameRole.Time or FrameRole.Source or FrameRole.Agent or FrameRole.Goal;
        var before = mention.FirstToken - 1;
        return before >= 0 && document.Tokens[before].Upos == Upos.ADP && document.Tokens[before].Lemma != Languages.English.Genitive.Preposition
            && places?.Touching(mention.FirstToken, mention.LastToken).Any() == true;
    }

    private static bool IsSameEntity(ActorMention a, ActorMention b) => a.Entity >= 0 && a.Entity == b.Entity && a.Actors.SequenceEqual(b.Actors);

    private List<FilledRole> Fill(Frame frame, IReadOnlyList<FrameRole?> steps, bool allowPlace)
    {
        var current = new List<Frame> { frame };
        for (var i = 0; i < steps.Count - 1; i++) current = Step(current, steps[i]);
        var filled = new List<FilledRole>();
        foreach (var inner in current)
        {
            if (steps[^1] is not { } role) continue;
            foreach (var argument in inner.Arguments)
            {
                if (argument.Role != role) continue;
                var who = Who(argument.Head, allowPlace, 0);
                if (who.IsEmpty && argument is { Role: FrameRole.Agent, Origin: ArgumentOrigin.Relative }) who = IssuerOf(argument.Head);
                if (who.IsEmpty) continue;
                filled.Add(who);
                if (who.Inferred is null && role is FrameRole.Agent or FrameRole.With or FrameRole.Patient or FrameRole.Recipient or FrameRole.Target) AddNeighbours(who, filled);
            }
        }

        return filled;
    }

    /// <summary>"mengeluarkan surat yang meminta …", "issued a statement urging …": what is said by words that somebody issues, he says.</summary>
    private FilledRole IssuerOf(int words)
    {
        var above = document.Tokens[words].Head;
        if (document.Tokens[words].Deprel is not Deprel.Obj || frames.At(above) is not { Kind: FrameKind.Verb, IsPassive: false } issue) return FilledRole.Empty;
        if (issue.Find(FrameRole.Agent) is not { } issuer || issuer.Head == words) return FilledRole.Empty;
        var who = Who(issuer.Head, false, 1);
        return who.IsEmpty ? who : who with { Inferred = who.Inferred ?? "issuer of the words" };
    }

    /// <summary>"A, B, dan C": mentions joined by commas and a conjunction share the role, whatever the parser made of them.</summary>
    private void AddNeighbours(FilledRole who, List<FilledRole> filled)
    {
        if (who.Mention is not { } mention) return;
        var pending = new List<FilledRole>();
        var token = mention.LastToken + 1;
        var joined = false;
        while (token < document.Tokens.Length && document.Tokens[token].Sentence == document.Tokens[mention.Head].Sentence)
        {
            ref readonly var word = ref document.Tokens[token];
            if (word.Upos == Upos.CCONJ || IsHyphen(word)) joined = true;
            else if (actors.At(token) is { Actors.Count: > 0 } next && token == next.FirstToken)
            {
                if (IsSubjectElsewhere(next, mention)) break;
                pending.Add(Filled(next));
                token = next.LastToken + 1;
                if (joined) break;
                continue;
            }
            else if (!(word.Upos == Upos.DET || (word.End - word.Start == 1 && document.Text[word.Start] == ','))) break;
            token++;
        }

        if (joined)
            foreach (var next in pending)
                if (!filled.Any(role => ReferenceEquals(role.Mention, next.Mention))) filled.Add(next);
        AddBefore(mention, filled);
    }

    /// <summary>"The U.S. and South Korea began …" where the parser made the last name the subject.</summary>
    private void AddBefore(ActorMention mention, List<FilledRole> filled)
    {
        var token = mention.FirstToken - 1;
        var first = document.Sentences[document.Tokens[mention.Head].Sentence].FirstToken;
        if (token <= first || document.Tokens[token].Upos != Upos.CCONJ) return;
        token--;
        if (actors.At(token) is not { Actors.Count: > 0 } before || before.LastToken != token || filled.Any(role => ReferenceEquals(role.Mention, before))) return;
        if (document.Tokens[before.Head].Deprel is not (Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj or Deprel.Iobj or Deprel.Obl or Deprel.OblAgent))
            filled.Insert(0, Filled(before));
    }

    /// <summary>"perang Rusia-Ukraina".</summary>
    private bool IsHyphen(in Token word) => word.End - word.Start == 1 && document.Text[word.Start] is '-' or '–';

    private bool IsSubjectElsewhere(ActorMention next, ActorMention mention)
    {
        ref readonly var word = ref document.Tokens[next.Head];
        return word.Deprel is Deprel.Nsubj or Deprel.NsubjPass && word.Head != document.Tokens[mention.Head].Head;
    }

    private List<Frame> Step(List<Frame> from, FrameRole? step)
    {
        var to = new List<Frame>();
        foreach (var frame in from)
        {
            if (step is { } role)
            {
                foreach (var argument in frame.Arguments)
                    if (argument.Role == role && frames.At(argument.Head) is { } inner) to.Add(inner);
            }
            else
            {
                to.AddRange(frames.ChildrenOf(frame).Where(child => child.Link is FrameLink.Content or FrameLink.Purpose));
            }
        }

        return to;
    }

    /// <summary>Whom the phrase with this head means.</summary>
    public FilledRole Who(int head, bool allowPlace, int depth)
    {
        if (actors.At(head) is { } mention && !IsInsidePlace(mention))
            return PlacedOf(mention) ?? Filled(mention);
        if (depth > DeepestOwner) return FilledRole.Empty;
        if (frames.At(head) is { Kind: FrameKind.Noun } act && act.Find(FrameRole.Agent) is { } doer && doer.Head != head)
        {
            var who = Who(doer.Head, false, depth + 1);
            if (!who.IsEmpty) return who with { Inferred = who.Inferred ?? "doer of the act named" };
        }

        var owner = OwnerOf(head, depth);
        if (!owner.IsEmpty || !allowPlace) return owner;
        return PlaceOwnerOf(head);
    }

    private FilledRole OwnerOf(int head, int depth)
    {
        // "sekutunya, mantan presiden X": a name for the thing says more than its owner.
        if (tree.FindChild(document, head, Deprel.Appos) is >= 0 and var name && actors.At(name) is { Actors.Count: > 0, IsPerson: true } named) return Filled(named);
        foreach (var child in tree.ChildrenOf(head))
        {
            if (document.Tokens[child].Deprel is not (Deprel.Nmod or Deprel.NmodPoss or Deprel.Compound or Deprel.Amod or Deprel.Flat or Deprel.Appos or Deprel.Det)) continue;
            if (frames.IsCircumstance(child) || IsGround(child, head)) continue;
            var who = Who(child, false, depth + 1);
            if (!who.IsEmpty) return who with { Inferred = who.Inferred ?? "owner of the thing named" };
        }

        var author = AuthorOf(head, depth);
        return author.IsEmpty ? LeaderOf(head, depth) : author;
    }

    /// <summary>"forces loyal to General X": whom an adjective says that they stand by.</summary>
    private FilledRole LeaderOf(int head, int depth)
    {
        foreach (var child in tree.ChildrenOf(head))
        {
            if (child < head || document.Tokens[child].Upos != Upos.ADJ || document.Tokens[child].Deprel is not (Deprel.Amod or Deprel.Acl or Deprel.AclRelcl)) continue;
            foreach (var leader in tree.ChildrenOf(child))
            {
                if (Prepositions.Find(document, tree, leader) < 0) continue;
                var who = Who(leader, false, depth + 1);
                if (!who.IsEmpty) return who with { Inferred = who.Inferred ?? "whom they stand by" };
            }
        }

        return FilledRole.Empty;
    }

    /// <summary>"gencatan senjata di Ukraina": where an act takes place is not whose it is.</summary>
    private bool IsGround(int child, int head)
        => frames.At(head) is { Kind: FrameKind.Noun } act && act.Arguments.Any(argument => argument.Head == child && argument.Role == FrameRole.Place);

    /// <summary>"usulan yang diajukan Hamas", "a plan drafted by Norway": who made a thing stands for its owner.</summary>
    private FilledRole AuthorOf(int head, int depth)
    {
        foreach (var child in tree.ChildrenOf(head))
        {
            if (document.Tokens[child].Deprel is not (Deprel.Acl or Deprel.AclRelcl) || frames.At(child) is not { IsPassive: true } made) continue;
            if (made.Find(FrameRole.Agent) is not { } author || author.Head == head) continue;
            var who = Who(author.Head, false, depth + 1);
            if (!who.IsEmpty) return who with { Inferred = who.Inferred ?? "maker of the thing named" };
        }

        return FilledRole.Empty;
    }

    /// <summary>A thing hit stands for the owner of the ground it stands on.</summary>
    private FilledRole PlaceOwnerOf(int head)
    {
        if (places is null) return FilledRole.Empty;
        int left = tree.LeftEdge(head), right = tree.RightEdge(head);
        foreach (var mention in places.Touching(left, right))
        {
            if (mention.FirstToken < left || mention.LastToken > right || mention.Place.Country is not { } country) continue;
            if (IsInCircumstance(mention.FirstToken, head)) continue;
            var span = document.SpanOf(mention.FirstToken, mention.LastToken);
            return new FilledRole([new Actor(country, "GOV")], span, null, "owner of the place");
        }

        return FilledRole.Empty;
    }

    private bool IsInCircumstance(int token, int head)
    {
        while (token >= 0 && token != head)
        {
            if (frames.IsCircumstance(token)) return true;
            token = document.Tokens[token].Head;
        }

        return false;
    }
}
