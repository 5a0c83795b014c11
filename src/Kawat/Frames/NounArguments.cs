using Kawat.Documents;
using Kawat.Syntax;

namespace Kawat.Frames;

/// <summary>Logical arguments of event nouns: "serangan Israel ke Gaza", "the killing of X by Y", "talks between A and B".</summary>
internal sealed class NounArguments(Document document, DependencyTree tree, FrameGrammar grammar)
{
    public void Complete(Frame frame)
    {
        var ofIsPatient = grammar.TryEventNoun(frame.Citation, out var noun) && noun.OfIsPatient;
        var possessors = new List<int>();
        foreach (var child in tree.ChildrenOf(frame.Predicate)) Take(frame, child, ofIsPatient, possessors);
        if (!frame.Has(FrameRole.With)) TakeSides(frame);
        if (!frame.Has(FrameRole.Agent)) TakeDoer(frame);
        foreach (var possessor in possessors)
            if (PossessorRole(frame, ofIsPatient, possessor) is { } role) frame.Add(new FrameArgument(role, possessor, ArgumentOrigin.Tree));
        if (!frame.Has(FrameRole.Agent)) TakeDoerBehind(frame);
        if (!frame.Has(FrameRole.Agent) && !frame.Has(FrameRole.With)) TakeSidesOfPlace(frame);
        if (possessors.Count == 0 && !frame.Has(FrameRole.Agent)) TakeHead(frame);
        if (!frame.Has(FrameRole.Agent) && frame.Find(FrameRole.Source) is { } source)
            frame.Add(source with { Role = FrameRole.Agent });
    }

    /// <summary>"the arrest of journalist X by Russia": the doer that the parser hung on what the act was done to.</summary>
    private void TakeDoer(Frame frame)
    {
        foreach (var child in tree.ChildrenOf(frame.Predicate))
        {
            if (child < frame.Predicate || document.Tokens[child].Deprel is not (Deprel.Nmod or Deprel.Obl or Deprel.Flat or Deprel.Compound)) continue;
            foreach (var doer in tree.ChildrenOf(child)) TakeAs(FrameRole.Agent, frame, doer);
        }
    }

    /// <summary>
    /// "perang yang mematikan antara A dan B", "bentrokan di perbatasan antara A dan B": two joined nouns behind a word of togetherness are
    /// the sides of the act, though the parser hung them on what stands between.
    /// </summary>
    private void TakeSides(Frame frame)
    {
        foreach (var child in tree.ChildrenOf(frame.Predicate))
        {
            if (child < frame.Predicate || document.Tokens[child].Deprel is not (Deprel.Acl or Deprel.AclRelcl or Deprel.Nmod or Deprel.Obl)) continue;
            foreach (var side in tree.ChildrenOf(child))
                if (IsJoined(side)) TakeAs(FrameRole.With, frame, side);
        }

        TakeSidesOfVerb(frame);
    }

    /// <summary>"to end the war between A and B": the joined nouns right behind an object, which the parser hung on the verb.</summary>
    private void TakeSidesOfVerb(Frame frame)
    {
        ref readonly var token = ref document.Tokens[frame.Predicate];
        if (token.Deprel != Deprel.Obj) return;
        var behind = tree.RightEdge(frame.Predicate) + 1;
        foreach (var side in tree.ChildrenOf(token.Head))
            if (tree.LeftEdge(side) == behind && IsJoined(side)) TakeAs(FrameRole.With, frame, side);
    }

    /// <summary>"guru mogok": a bare act word that the parser hung on the noun before it, which does it.</summary>
    private void TakeHead(Frame frame)
    {
        ref readonly var token = ref document.Tokens[frame.Predicate];
        if (token.Head < 0 || token.Head > frame.Predicate || token.Citation != token.Lemma || Prepositions.Find(document, tree, frame.Predicate) >= 0) return;
        if (token.Deprel is not (Deprel.Nmod or Deprel.Compound or Deprel.Flat or Deprel.Acl or Deprel.Amod)) return;
        if (document.Tokens[token.Head].Upos is Upos.NOUN or Upos.PROPN) frame.Add(new FrameArgument(FrameRole.Agent, token.Head, ArgumentOrigin.Attached));
    }

    /// <summary>"the expulsion of diplomats by Britain": the doer that the parser hung on the patient, or on the verb that follows.</summary>
    private void TakeDoerBehind(Frame frame)
    {
        var above = document.Tokens[frame.Predicate].Head;
        foreach (var argument in frame.Arguments.ToArray())
            if (argument is { Role: FrameRole.Patient, Preposition: >= 0 }) TakeDoerUnder(frame, argument.Head, document.Sentences[frame.Sentence].EndToken);
        if (above > frame.Predicate && !frame.Has(FrameRole.Agent)) TakeDoerUnder(frame, above, above);
    }

    /// <summary>"clashes on the border between Thailand and Cambodia": both sides of the place are those of the act.</summary>
    private void TakeSidesOfPlace(Frame frame)
    {
        foreach (var argument in frame.Arguments.ToArray())
        {
            if (argument.Role is not (FrameRole.Place or FrameRole.Target)) continue;
            foreach (var side in tree.ChildrenOf(argument.Head))
                if (document.Tokens[side].Upos == Upos.PROPN && IsJoined(side)) TakeAs(FrameRole.With, frame, side);
        }
    }

    private void TakeDoerUnder(Frame frame, int head, int end)
    {
        foreach (var child in tree.ChildrenOf(head))
        {
            if (child <= frame.Predicate || child >= end || document.Tokens[child].Upos is not (Upos.NOUN or Upos.PROPN or Upos.PRON)) continue;
            TakeAs(FrameRole.Agent, frame, child);
        }
    }

    /// <summary>Takes a phrase that hangs elsewhere, if its preposition gives it the role.</summary>
    private void TakeAs(FrameRole wanted, Frame frame, int phrase)
    {
        if (Prepositions.TryRole(document, tree, grammar, phrase, out var role, out var preposition) && role == wanted)
            frame.Add(new FrameArgument(role, phrase, ArgumentOrigin.Attached, preposition));
    }

    /// <summary>"A and B": another noun is joined to this one.</summary>
    private bool IsJoined(int noun) => tree.FindChild(document, noun, Deprel.Conj) >= 0;

    private void Take(Frame frame, int child, bool ofIsPatient, List<int> possessors)
    {
        ref readonly var token = ref document.Tokens[child];
        switch (token.Deprel)
        {
            case Deprel.NmodPoss or Deprel.Compound or Deprel.Amod or Deprel.Flat or Deprel.Det when token.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ:
                // "embargo Amerika Serikat": the second half of a name is nobody else.
                if (token.Upos == Upos.PROPN && possessors.Contains(child - 1) && document.Tokens[child - 1].Upos == Upos.PROPN) break;
                possessors.Add(child);
                break;
            case Deprel.Nmod or Deprel.Obl or Deprel.Appos:
                TakePhrase(frame, child, ofIsPatient, possessors);
                break;
            case Deprel.Acl or Deprel.Advmod when grammar.TryPreposition(document.Form(child), out var role) && role == FrameRole.With:
                // "latihan bersama dengan Australia": the parser makes a clause of "bersama".
                foreach (var partner in tree.ChildrenOf(child))
                    if (document.Tokens[partner].Deprel is Deprel.Obl or Deprel.Nmod or Deprel.Obj) frame.Add(new FrameArgument(FrameRole.With, partner, ArgumentOrigin.Attached));
                break;
            case Deprel.Nsubj when frame.LightVerb < 0:
                frame.Add(new FrameArgument(FrameRole.Agent, child, ArgumentOrigin.Tree));
                break;
        }
    }

    private void TakePhrase(Frame frame, int child, bool ofIsPatient, List<int> possessors)
    {
        var preposition = Prepositions.Find(document, tree, child);
        if (preposition < 0)
        {
            if (document.Tokens[child].Deprel != Deprel.Obl) possessors.Add(child);
            return;
        }

        if (!grammar.TryPreposition(document.Form(preposition), out var role))
        {
            if (!grammar.IsGenitive(document.Form(preposition))) return;
            role = ofIsPatient ? FrameRole.Patient : FrameRole.Agent;
        }

        frame.Add(new FrameArgument(role, child, ArgumentOrigin.Tree, preposition));
    }

    /// <summary>
    /// The possessor does it ("serangan Israel"), unless the noun is one of undergoing ("penangkapan aktivis", "X's arrest")
    /// or somebody else is named as the doer.
    /// </summary>
    private FrameRole? PossessorRole(Frame frame, bool ofIsPatient, int possessor)
    {
        if (document.Tokens[possessor].Upos == Upos.ADJ) return possessor < frame.Predicate ? FrameRole.Agent : null;
        var named = frame.Arguments.Any(argument => argument.Role == FrameRole.Agent && (argument.Preposition >= 0 || argument.Origin == ArgumentOrigin.Light));
        // "melancarkan serangan udara", "perang udara antara A dan B": beside a doer, or both sides, a common noun tells the kind of act.
        if ((named || HasBothSides(frame)) && !ofIsPatient && document.Tokens[possessor].Upos == Upos.NOUN && document.Tokens[possessor].Deprel != Deprel.NmodPoss) return null;
        return (ofIsPatient || named) && !frame.Arguments.Any(argument => argument.Role == FrameRole.Patient && argument.Preposition >= 0)
            ? FrameRole.Patient
            : FrameRole.Agent;
    }

    /// <summary>"antara A dan B", "antar kedua negara".</summary>
    private bool HasBothSides(Frame frame)
        => frame.Find(FrameRole.With) is { } side
           && (IsJoined(side.Head)
               || (document.Tokens[side.Head].Upos == Upos.NOUN && (tree.FindChild(document, side.Head, Deprel.Nummod) >= 0 || tree.FindChild(document, side.Head, Deprel.Det) >= 0)));
}
