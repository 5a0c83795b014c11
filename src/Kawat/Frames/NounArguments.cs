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
        foreach (var possessor in possessors)
            frame.Add(new FrameArgument(PossessorRole(frame, ofIsPatient, possessor), possessor, ArgumentOrigin.Tree));
        if (!frame.Has(FrameRole.Agent) && frame.Find(FrameRole.Source) is { } source)
            frame.Add(source with { Role = FrameRole.Agent });
    }

    private void Take(Frame frame, int child, bool ofIsPatient, List<int> possessors)
    {
        ref readonly var token = ref document.Tokens[child];
        switch (token.Deprel)
        {
            case Deprel.NmodPoss or Deprel.Compound or Deprel.Amod or Deprel.Flat or Deprel.Det when token.Upos is Upos.NOUN or Upos.PROPN or Upos.PRON or Upos.ADJ:
                possessors.Add(child);
                break;
            case Deprel.Nmod or Deprel.Obl or Deprel.Appos:
                TakePhrase(frame, child, ofIsPatient, possessors);
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
    private FrameRole PossessorRole(Frame frame, bool ofIsPatient, int possessor)
    {
        if (document.Tokens[possessor].Upos == Upos.ADJ) return FrameRole.Agent;
        var named = frame.Arguments.Any(argument => argument.Role == FrameRole.Agent && (argument.Preposition >= 0 || argument.Origin == ArgumentOrigin.Light));
        return (ofIsPatient || named) && !frame.Arguments.Any(argument => argument.Role == FrameRole.Patient && argument.Preposition >= 0)
            ? FrameRole.Patient
            : FrameRole.Agent;
    }
}
