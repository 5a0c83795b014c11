using Kawat.Documents;
using Kawat.Syntax;

namespace Kawat.Frames;

/// <summary>The frames of one sentence: finds predicates, then fills arguments from the root downwards, so that what is shared is known before it is asked for.</summary>
internal sealed class SentenceFrames(Document document, DependencyTree tree, FrameGrammar grammar, Sentence sentence, List<Frame> frames, int[] frameOf)
{
    private readonly int firstFrame = frames.Count;

    public void Build()
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++) FindPredicate(token);
        foreach (var token in RootFirst())
            if (FrameAt(token) is { } frame) Fill(frame);
        for (var i = firstFrame; i < frames.Count; i++) CarryEventNoun(frames[i]);
        for (var i = firstFrame; i < frames.Count; i++) CarryBehindWord(frames[i]);
        for (var i = firstFrame; i < frames.Count; i++)
            if (frames[i].Kind == FrameKind.Noun) new NounArguments(document, tree, grammar).Complete(frames[i]);
        for (var i = firstFrame; i < frames.Count; i++) ShareDoer(frames[i]);
        for (var i = firstFrame; i < frames.Count; i++) Coordinate(frames[i]);
        for (var i = firstFrame; i < frames.Count; i++) Delimit(frames[i]);
        var aspects = new AspectReading(document, tree, grammar);
        for (var i = firstFrame; i < frames.Count; i++) aspects.Read(frames[i], frames);
    }

    private Frame? FrameAt(int token) => token >= 0 && frameOf[token] >= 0 ? frames[frameOf[token]] : null;

    private void FindPredicate(int index)
    {
        ref readonly var token = ref document.Tokens[index];
        FrameKind kind;
        string? verb = null;
        switch (token.Upos)
        {
            case Upos.VERB when IsPartOfName(index):
                return;
            case Upos.VERB when IsNominalGerund(index) && grammar.TryEventNoun(document.Form(index).ToString(), out var gerund):
                frameOf[index] = frames.Count;
                frames.Add(new Frame(frames.Count, index, sentence.Index, FrameKind.Noun, document.Form(index).ToString()) { Verb = gerund.Verb });
                return;
            case Upos.VERB:
                kind = FrameKind.Verb;
                verb = grammar.SameAs(token.Citation);
                break;
            case Upos.NOUN or Upos.PROPN when grammar.TryEventNoun(token.Citation, out var noun):
                kind = FrameKind.Noun;
                verb = noun.Verb;
                break;
            case Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.ADV or Upos.AUX or Upos.X when grammar.IsKnownPredicate(token.Citation) && (token.Deprel is not (Deprel.Aux or Deprel.AuxPass) || grammar.EffectOf(token.Citation) == ClauseEffect.Negated):
                kind = token.Upos is Upos.NOUN or Upos.PROPN ? FrameKind.Noun : FrameKind.Adjective;
                break;
            default:
                return;
        }

        frameOf[index] = frames.Count;
        frames.Add(new Frame(frames.Count, index, sentence.Index, kind, token.Citation) { Verb = verb });
    }

    /// <summary>"killed in fighting between A and B": the -ing form behind a preposition of place, without an object, is an event noun.</summary>
    private bool IsNominalGerund(int index)
    {
        var features = document.Tokens[index].Features;
        if ((features & (Features.Gerund | Features.Participle)) == 0 || (features & (Features.Past | Features.Passive)) != 0 || index == sentence.FirstToken) return false;
        return grammar.TryPreposition(document.Form(index - 1), out var role) && role == FrameRole.Place && tree.FindChild(document, index, Deprel.Obj) < 0;
    }

    /// <summary>"United States": a capital participle on the name behind it.</summary>
    private bool IsPartOfName(int index)
    {
        ref readonly var token = ref document.Tokens[index];
        return token.Deprel is Deprel.Amod or Deprel.Compound or Deprel.Flat && token.Head == index + 1 && document.Tokens[index + 1].Upos == Upos.PROPN
            && char.IsAsciiLetterUpper(document.Form(index)[0]) && char.IsAsciiLetterUpper(document.Form(index + 1)[0]);
    }

    private IEnumerable<int> RootFirst()
    {
        var order = new List<int>(sentence.TokenCount);
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
            if (document.Tokens[token].Head < 0) order.Add(token);
        for (var i = 0; i < order.Count; i++)
            foreach (var child in tree.ChildrenOf(order[i])) order.Add(child);
        return order;
    }

    private void Fill(Frame frame)
    {
        new ClauseLinks(document, tree, grammar, FrameAt).Attach(frame);
        if (frame.Kind == FrameKind.Noun && !ActsAsVerb(frame)) return;
        new VerbArguments(document, tree, grammar, FrameAt, frames).Fill(frame);
    }

    /// <summary>A word that the tagger took for a noun but that has a subject of its own.</summary>
    private bool ActsAsVerb(Frame frame)
    {
        if (frame.Verb is not null) return false;
        foreach (var child in tree.ChildrenOf(frame.Predicate))
            if (document.Tokens[child].Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj) return true;
        return false;
    }

    /// <summary>"melakukan serangan", "held talks": the noun's frame takes over the verb's arguments.</summary>
    private void CarryEventNoun(Frame verb)
    {
        if (verb.Kind != FrameKind.Verb || !grammar.TryLightVerb(verb.Citation, out var direction)) return;
        foreach (var argument in verb.Arguments.ToArray())
        {
            if (argument.Role != FrameRole.Patient) continue;
            if (FrameAt(argument.Head) is not { Kind: FrameKind.Noun, LightVerb: < 0 } noun) continue;
            Absorb(verb, noun, direction);
        }
    }

    /// <summary>"engaged in repression", "came under attack", "menjadi sasaran serangan": a word stands between verb and act.</summary>
    private void CarryBehindWord(Frame noun)
    {
        if (noun.Kind != FrameKind.Noun || noun.LightVerb >= 0 || document.Tokens[noun.Predicate].Head is < 0) return;
        var above = document.Tokens[noun.Predicate].Head;
        if (FrameAt(above) is { Kind: FrameKind.Verb } verb)
        {
            if (Prepositions.Find(document, tree, noun.Predicate) is >= 0 and var preposition && grammar.TryLightVerb(verb.Citation, document.Form(preposition), out var way)) Absorb(verb, noun, way);
            return;
        }

        if (above > noun.Predicate || document.Tokens[above].Upos != Upos.NOUN) return;
        TakeBeside(noun, above);
        if (FrameAt(document.Tokens[above].Head) is { Kind: FrameKind.Verb } carrier && grammar.TryLightVerb(carrier.Citation, document.Tokens[above].Citation, out var direction)) Absorb(carrier, noun, direction);
        else if (tree.FindChild(document, above, Deprel.Cop) is >= 0 and var copula && grammar.TryLightVerb(document.Tokens[copula].Lemma, document.Tokens[above].Citation, out var role)) Predicate(noun, above, role);
    }

    private bool IsBehindWord(Frame noun) => Prepositions.Find(document, tree, noun.Predicate) >= 0;

    private void Absorb(Frame verb, Frame noun, LightVerb direction)
    {
        noun.LightVerb = verb.Predicate;
        verb.IsAbsorbed = true;
        Carry(verb, noun, direction);
    }

    /// <summary>"was the target of an attack by X": who is the target undergoes the act.</summary>
    private void Predicate(Frame noun, int target, LightVerb direction)
    {
        if (tree.FindChild(document, target, Deprel.Nsubj) is not (>= 0 and var subject)) return;
        noun.LightVerb = target;
        noun.Subject = subject;
        noun.Add(new FrameArgument(direction == LightVerb.Get ? FrameRole.Patient : FrameRole.Agent, subject, ArgumentOrigin.Light));
    }

    /// <summary>"sasaran serangan dari Moskow": what the parser hung on the word between.</summary>
    private void TakeBeside(Frame noun, int between)
    {
        if (!grammar.IsLightWord(document.Tokens[between].Citation)) return;
        foreach (var child in tree.ChildrenOf(between))
        {
            if (child <= noun.Predicate || !Prepositions.TryRole(document, tree, grammar, child, out var role, out var preposition)) continue;
            noun.Add(new FrameArgument(role == FrameRole.Source ? FrameRole.Agent : role, child, ArgumentOrigin.Attached, preposition));
        }
    }

    private void Carry(Frame verb, Frame noun, LightVerb direction)
    {
        foreach (var argument in verb.Arguments)
        {
            if (argument.Head == noun.Predicate) continue;
            // "Tentara terlibat dalam pertempuran": the form looks passive, its subject takes part.
            var role = verb.IsPassive && direction == LightVerb.Give && argument is { Role: FrameRole.Patient, Head: var taker } && taker == verb.Subject && IsBehindWord(noun) ? FrameRole.Agent : argument.Role;
            if (role == FrameRole.Patient) continue;
            if (direction == LightVerb.Get)
                role = role switch { FrameRole.Agent => FrameRole.Patient, FrameRole.Source => FrameRole.Agent, _ => role };
            noun.Add(argument with { Role = role, Origin = ArgumentOrigin.Light });
        }

        noun.Subject = verb.Subject;
        if (noun.Parent == verb.Index || verb.Link != FrameLink.Relative)
        {
            noun.Parent = verb.Parent;
            noun.Link = verb.Link;
            noun.Marker = verb.Marker;
        }

        for (var i = firstFrame; i < frames.Count; i++)
            if (frames[i].Parent == verb.Index && frames[i] != noun) frames[i].Parent = noun.Index;
    }

    /// <summary>"planned an attack": who plans an act would do it; "the plan of X to attack": so would the one whose plan it is.</summary>
    private void ShareDoer(Frame frame)
    {
        if (frame.Kind != FrameKind.Verb) return;
        ShareDoerOfPurpose(frame);
        if (!frame.IsPassive && frame.Subject >= 0 && grammar.EffectOf(frame.Citation) is ClauseEffect.Planned or ClauseEffect.Decided or ClauseEffect.Hypothetical or ClauseEffect.Negated)
            foreach (var argument in frame.Arguments)
                if (argument.Role == FrameRole.Patient && FrameAt(argument.Head) is { Kind: FrameKind.Noun, LightVerb: < 0 } act && !act.Has(FrameRole.Agent))
                    act.Add(new FrameArgument(FrameRole.Agent, frame.Subject, ArgumentOrigin.Controlled));
        if (frame.Find(FrameRole.Agent) is not { } agent || FrameAt(agent.Head) is not { Kind: FrameKind.Noun, Verb: null } aim) return;
        if (grammar.EffectOf(aim.Citation) is null || aim.Find(FrameRole.Agent) is not { } owner || owner.Head > frame.Predicate || owner.Head < aim.Predicate) return;
        if (frame.Predicate - owner.Head > 2 || !frame.Has(FrameRole.Patient)) return;
        frame.Replace(agent, owner with { Origin = ArgumentOrigin.Controlled });
        frame.Aim = aim.Index;
    }

    /// <summary>"arrived for talks with X": who comes for an act with somebody does it, unless the verb asks another for it.</summary>
    private void ShareDoerOfPurpose(Frame frame)
    {
        if (frame.IsPassive || frame.Subject < 0 || grammar.IsObjectControl(frame.Citation) is not null) return;
        foreach (var argument in frame.Arguments)
        {
            if (argument.Role != FrameRole.Purpose || FrameAt(argument.Head) is not { Kind: FrameKind.Noun, LightVerb: < 0 } act || act.Has(FrameRole.Agent)) continue;
            if (act.Find(FrameRole.With) is { } partner && tree.FindChild(document, partner.Head, Deprel.Conj) < 0)
                act.Add(new FrameArgument(FrameRole.Agent, frame.Subject, ArgumentOrigin.Controlled));
        }
    }

    private void Coordinate(Frame frame)
    {
        foreach (var argument in frame.Arguments.ToArray())
            foreach (var head in NominalConjuncts(argument.Head))
                frame.Add(argument with { Head = head, Origin = ArgumentOrigin.Coordinated });
    }

    private IEnumerable<int> NominalConjuncts(int head)
    {
        var pending = new Stack<int>();
        pending.Push(head);
        while (pending.TryPop(out var next))
        {
            if (ConjunctAcrossVerb(next) is >= 0 and var beside) yield return beside;
            foreach (var child in tree.ChildrenOf(next))
            {
                ref readonly var token = ref document.Tokens[child];
                if (token.Deprel != Deprel.Conj || token.Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.X or Upos.NUM)) continue;
                if (tree.FindChild(document, child, Deprel.Nsubj) >= 0 || IsConjunctOfNearer(child, next)) continue;
                if (child == next + 2 && FrameAt(next + 1) is { Kind: FrameKind.Verb }) continue;
                yield return child;
                pending.Push(child);
            }
        }
    }

    /// <summary>"the deal signed by X and Y": the name that the parser joined to a noun above the verb; -1 if there is none.</summary>
    private int ConjunctAcrossVerb(int name)
    {
        if (document.Tokens[name].Upos != Upos.PROPN) return -1;
        var next = name + 1;
        while (next < sentence.EndToken && document.Tokens[next].Deprel is Deprel.Flat or Deprel.Compound && document.Tokens[next].Upos == Upos.PROPN) next++;
        if (next + 1 >= sentence.EndToken || document.Tokens[next].Upos != Upos.CCONJ) return -1;
        return document.Tokens[next + 1] is { Upos: Upos.PROPN, Deprel: Deprel.Conj } other && IsConjunctOfNearer(next + 1, other.Head) && (other.Head == document.Tokens[name].Head || IsAcrossVerb(name, other.Head)) ? next + 1 : -1;
    }

    private bool IsConjunctOfNearer(int conjunct, int head)
    {
        if (conjunct < sentence.FirstToken + 2 || document.Tokens[conjunct].Upos != Upos.PROPN || document.Tokens[conjunct - 1].Upos != Upos.CCONJ) return false;
        if (document.Tokens[conjunct - 2].Upos != Upos.PROPN) return false;
        return document.Tokens[head].Upos == Upos.VERB || (document.Tokens[head].Upos == Upos.NOUN && IsAcrossVerb(conjunct - 2, head));
    }

    private bool IsAcrossVerb(int token, int above)
    {
        for (var up = document.Tokens[token].Head; up >= 0 && up != above; up = document.Tokens[up].Head)
            if (document.Tokens[up].Upos == Upos.VERB) return true;
        return false;
    }

    /// <summary>Finds the clause: the subtree without clauses that stand beside it.</summary>
    private void Delimit(Frame frame)
    {
        var (first, last) = Edges(frame.Predicate);
        if (frame.LightVerb >= 0)
        {
            var (lightFirst, lightLast) = Edges(frame.LightVerb);
            (first, last) = (Math.Min(first, lightFirst), Math.Max(last, lightLast));
        }

        if (frame.Link == FrameLink.Relative && document.Tokens[frame.Predicate].Head is >= 0 and var head)
            first = Math.Min(first, NounStart(head));
        while (first < last && IsEdge(first)) first++;
        while (last > first && document.Tokens[last].Upos == Upos.PUNCT) last--;
        frame.FirstToken = first;
        frame.LastToken = last;
    }

    private bool IsEdge(int token) => document.Tokens[token].Upos is Upos.PUNCT or Upos.CCONJ || document.Tokens[token].Deprel == Deprel.Mark;

    private int NounStart(int noun)
    {
        var first = noun;
        foreach (var child in tree.ChildrenOf(noun))
            if (child < noun && document.Tokens[child].Deprel is not (Deprel.Case or Deprel.Punct or Deprel.Cc)) first = Math.Min(first, tree.LeftEdge(child));
        return first;
    }

    private (int First, int Last) Edges(int predicate)
    {
        int first = predicate, last = predicate;
        foreach (var child in tree.ChildrenOf(predicate))
        {
            ref readonly var token = ref document.Tokens[child];
            if (token.Deprel is Deprel.Punct or Deprel.Parataxis or Deprel.Cc) continue;
            if (token.Deprel == Deprel.Conj && token.Upos is Upos.VERB or Upos.ADJ or Upos.AUX) continue;
            first = Math.Min(first, tree.LeftEdge(child));
            last = Math.Max(last, tree.RightEdge(child));
        }

        return (first, last);
    }
}
