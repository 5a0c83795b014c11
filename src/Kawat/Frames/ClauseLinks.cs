using Kawat.Documents;
using Kawat.Syntax;

namespace Kawat.Frames;

/// <summary>Says how a clause hangs on the one above it.</summary>
internal sealed class ClauseLinks(Document document, DependencyTree tree, FrameGrammar grammar, Func<int, Frame?> frameAt)
{
    /// <summary>Tokens between a verb and a bare complement: an adverb or two.</summary>
    private const int NearComplement = 3;

    public void Attach(Frame frame)
    {
        ref readonly var token = ref document.Tokens[frame.Predicate];
        var link = Marked(frame, out var marker);
        frame.Marker = marker;
        if (token.Head < 0)
        {
            frame.Link = link == FrameLink.Condition ? link : FrameLink.None;
            return;
        }

        if (frame.Kind == FrameKind.Noun && token.Deprel is not (Deprel.Ccomp or Deprel.Xcomp or Deprel.Advcl or Deprel.Acl or Deprel.AclRelcl or Deprel.Conj or Deprel.Parataxis))
        {
            frame.Parent = Governor(token.Head)?.Index ?? -1;
            frame.Link = FrameLink.Other;
            return;
        }

        frame.Link = token.Deprel switch
        {
            Deprel.Ccomp or Deprel.Xcomp or Deprel.Csubj => link is FrameLink.Condition or FrameLink.Time or FrameLink.Cause ? link : FrameLink.Content,
            Deprel.Advcl => link,
            Deprel.AclRelcl => link == FrameLink.Content && document.Tokens[marker].Deprel == Deprel.Mark ? link : FrameLink.Relative,
            Deprel.Acl => link is FrameLink.Other or FrameLink.None ? FrameLink.Relative : link,
            Deprel.Conj => FrameLink.Coordinate,
            Deprel.Parataxis => FrameLink.Parataxis,
            _ => link,
        };
        frame.Parent = Governor(token.Head)?.Index ?? -1;
        if (frame.Link is FrameLink.Coordinate or FrameLink.Parataxis && link is FrameLink.Condition or FrameLink.Purpose or FrameLink.Cause or FrameLink.Time)
            frame.Link = link;
        if (token.Deprel == Deprel.Advcl && frame.Link == FrameLink.Other && marker < 0 && IsBareDirective(frame)) frame.Link = FrameLink.Content;
        if (token.Deprel == Deprel.Acl && frame.Link == FrameLink.Relative) ClaimBareComplement(frame, token.Head);
        if (frame.Marker < 0 && token.Deprel == Deprel.Advcl && frame.Link == FrameLink.Other) ClaimComplementBehind(frame, token.Head);
        if (frame.Marker < 0 && token.Deprel is Deprel.Acl or Deprel.AclRelcl or Deprel.Advcl && !token.Features.HasFlag(Features.Participle)) ClaimDenied(frame, token.Head);
    }

    /// <summary>"tidak bersedia berunding": a bare verb right behind a verb that takes a complement is that complement.</summary>
    private void ClaimComplementBehind(Frame frame, int head)
    {
        if (head > frame.Predicate || frame.Predicate - head > NearComplement || frameAt(head) is not { Kind: FrameKind.Verb } verb) return;
        if (document.Tokens[frame.Predicate].Features.HasFlag(Features.Participle) || tree.FindChild(document, frame.Predicate, Deprel.Nsubj) >= 0) return;
        if (grammar.IsObjectControl(verb.Citation) is not null || grammar.EffectOf(verb.Citation) is not null) frame.Link = FrameLink.Content;
    }

    /// <summary>"membantah tudingan prajuritnya membunuh warga": a bare clause on what is denied says what is denied.</summary>
    private void ClaimDenied(Frame frame, int head)
    {
        if (document.Tokens[head].Deprel == Deprel.Obj) head = document.Tokens[head].Head;
        if (head < 0 || head > frame.Predicate || frameAt(head) is not { Kind: FrameKind.Verb } verb || grammar.EffectOf(verb.Citation) != ClauseEffect.Negated) return;
        frame.Link = FrameLink.Content;
        frame.Parent = verb.Index;
    }

    /// <summary>
    /// "meminta Beijing membatasi": the parser often hangs the complement on the object. A clause without a relative word
    /// on the object of a verb that controls its object is that verb's content.
    /// </summary>
    private void ClaimBareComplement(Frame frame, int noun)
    {
        if (frame.Marker >= 0 || document.Tokens[frame.Predicate].Features.HasFlag(Features.Participle)) return;
        var verb = frameAt(document.Tokens[noun].Head);
        if (verb is not { Kind: FrameKind.Verb } || grammar.IsObjectControl(verb.Citation) is null) return;
        if (document.Tokens[noun].Deprel is not (Deprel.Obj or Deprel.Iobj or Deprel.Obl)) return;
        frame.Link = FrameLink.Content;
        frame.Parent = verb.Index;
    }

    /// <summary>"meminta China membatasi" once more, hung beside the object of the verb that controls it.</summary>
    private bool IsBareDirective(Frame frame)
    {
        var verb = frameAt(document.Tokens[frame.Predicate].Head);
        if (verb is not { Kind: FrameKind.Verb } || grammar.IsObjectControl(verb.Citation) != true) return false;
        if (document.Tokens[frame.Predicate].Features.HasFlag(Features.Participle) || tree.LeftEdge(frame.Predicate) != frame.Predicate) return false;
        foreach (var child in tree.ChildrenOf(verb.Predicate))
            if (document.Tokens[child].Deprel is Deprel.Obj or Deprel.Iobj && child > verb.Predicate && tree.RightEdge(child) + 1 == frame.Predicate) return true;
        return false;
    }

    /// <summary>The nearest predicate upwards.</summary>
    private Frame? Governor(int token)
    {
        for (; token >= 0; token = document.Tokens[token].Head)
        {
            if (frameAt(token) is { } frame) return frame;
            // A sentence that came out as one noun phrase: the participle in it is its verb.
            if (document.Tokens[token].Head < 0 && token > 0 && document.Tokens[token - 1].Head == token && document.Tokens[token - 1].Deprel == Deprel.Amod
                && frameAt(token - 1) is { Kind: FrameKind.Verb } participle) return participle;
        }

        return null;
    }

    private FrameLink Marked(Frame frame, out int marker)
    {
        foreach (var child in tree.ChildrenOf(frame.Predicate))
        {
            ref readonly var token = ref document.Tokens[child];
            var relative = token.Deprel is Deprel.Nsubj or Deprel.NsubjPass or Deprel.Obj && token.Upos is Upos.PRON or Upos.SCONJ;
            if (token.Deprel is not (Deprel.Mark or Deprel.Advmod or Deprel.Case or Deprel.Cc) && !relative) continue;
            if (child > frame.Predicate || !grammar.TryMarker(document.Form(child), out var link)) continue;
            marker = child;
            return link;
        }

        marker = -1;
        return FrameLink.Other;
    }
}
