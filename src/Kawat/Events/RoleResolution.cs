using Kawat.Actors;
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

    private static readonly IReadOnlyList<ArgumentPath> ActorPaths = [Path(FrameRole.Agent)];
    private static readonly IReadOnlyList<ArgumentPath> RecipientPaths = [Path(FrameRole.Patient), Path(FrameRole.Recipient), Path(FrameRole.Target), Path(FrameRole.Goal)];
    private static readonly IReadOnlyList<ArgumentPath> RequestPaths = [Path(FrameRole.Recipient), Path(FrameRole.Patient), Path(FrameRole.Target), new ArgumentPath([null, FrameRole.Agent])];
    private static readonly IReadOnlyList<ArgumentPath> PartnerPaths = [Path(FrameRole.With), Path(FrameRole.Patient), Path(FrameRole.Recipient)];

    private readonly DependencyTree tree = document.Get<DependencyTree>();
    private readonly FrameLayer frames = document.Get<FrameLayer>();
    private readonly ActorLayer actors = document.Get<ActorLayer>();
    private readonly PlaceLayer? places = document.Find<PlaceLayer>();

    public FilledRole ActorOf(EventDraft draft) => First(draft.Frame, draft.Rule.Outcome.Actor ?? ActorPaths, allowPlace: false);

    public FilledRole RecipientOf(EventDraft draft)
    {
        var paths = draft.Rule.Outcome.Recipient ?? draft.Type switch
        {
            EventType.REQUEST => RequestPaths,
            EventType.CONSULT or EventType.COOPERATE => PartnerPaths,
            EventType.AGREE => [.. PartnerPaths, .. RecipientPaths],
            _ => RecipientPaths,
        };
        return First(draft.Frame, paths, allowPlace: draft.Type is EventType.ASSAULT);
    }

    /// <summary>Both sides of a mutual act: "A dan B saling …", "A … dengan B".</summary>
    public (FilledRole One, FilledRole Other) SidesOf(EventDraft draft)
    {
        var sides = Fill(draft.Frame, [FrameRole.Agent], false);
        var others = Fill(draft.Frame, [FrameRole.With], false);
        if (others.Count == 0) others = Fill(draft.Frame, [FrameRole.Patient], false);
        if (sides.Count == 1 && sides[0].Actors.Count == 2 && others.Count == 0)
            return (sides[0] with { Actors = [sides[0].Actors[0]] }, sides[0] with { Actors = [sides[0].Actors[1]] });
        if (sides.Count == 0 && others.Count >= 2) return (others[0], Join(others[1..]));
        if (others.Count == 0 && sides.Count >= 2) return (sides[0], Join(sides[1..]));
        return (Join(sides), Join(others));
    }

    private static ArgumentPath Path(FrameRole role) => new([role]);

    private FilledRole First(Frame frame, IReadOnlyList<ArgumentPath> paths, bool allowPlace)
    {
        foreach (var path in paths)
        {
            var filled = Fill(frame, path.Steps, allowPlace);
            if (filled.Count > 0) return Join(filled);
        }

        return FilledRole.Empty;
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
                if (!who.IsEmpty) filled.Add(who);
            }
        }

        return filled;
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
                to.AddRange(frames.Frames.Where(child => child.Parent == frame.Index && child.Link is FrameLink.Content or FrameLink.Purpose));
            }
        }

        return to;
    }

    /// <summary>Whom the phrase with this head means.</summary>
    public FilledRole Who(int head, bool allowPlace, int depth)
    {
        if (actors.At(head) is { } mention)
            return new FilledRole(mention.Actors, document.SpanOf(mention.FirstToken, mention.LastToken), mention);
        if (depth > DeepestOwner) return FilledRole.Empty;
        if (frames.At(head) is { Kind: FrameKind.Noun } act && act.Find(FrameRole.Agent) is { } doer && doer.Head != head)
        {
            var who = Who(doer.Head, false, depth + 1);
            if (!who.IsEmpty) return who;
        }

        var owner = OwnerOf(head, depth);
        if (!owner.IsEmpty || !allowPlace) return owner;
        return PlaceOwnerOf(head);
    }

    private FilledRole OwnerOf(int head, int depth)
    {
        foreach (var child in tree.ChildrenOf(head))
        {
            if (document.Tokens[child].Deprel is not (Deprel.Nmod or Deprel.NmodPoss or Deprel.Compound or Deprel.Amod or Deprel.Flat or Deprel.Appos or Deprel.Det)) continue;
            var who = Who(child, false, depth + 1);
            if (!who.IsEmpty) return who;
        }

        return FilledRole.Empty;
    }

    /// <summary>A thing hit stands for the owner of the ground it stands on.</summary>
    private FilledRole PlaceOwnerOf(int head)
    {
        if (places is null) return FilledRole.Empty;
        int left = tree.LeftEdge(head), right = tree.RightEdge(head);
        foreach (var mention in places.Mentions)
        {
            if (mention.FirstToken < left || mention.LastToken > right || mention.Place.Country is not { } country) continue;
            var span = document.SpanOf(mention.FirstToken, mention.LastToken);
            return new FilledRole([new Actor(country, "GOV")], span, null, "owner of the place");
        }

        return FilledRole.Empty;
    }
}
