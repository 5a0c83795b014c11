using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Syntax;

namespace Kawat.Frames;

/// <summary>Reads tense, mood and negation off the words that belong to a predicate, and what the governing verb says of it.</summary>
internal sealed class AspectReading(Document document, DependencyTree tree, FrameGrammar grammar)
{
    public void Read(Frame frame, IReadOnlyList<Frame> frames)
    {
        frame.Aspect |= Around(frame.Predicate);
        if (frame.LightVerb >= 0) frame.Aspect |= Around(frame.LightVerb);
        if (frame.Subject >= 0 && DeniesSubject(frame)) frame.Aspect |= FrameAspect.Negated;
        if (IsAnnounced(frame)) frame.Aspect |= FrameAspect.Future;
        if (IsImperative(frame)) frame.Aspect |= FrameAspect.Imperative;
        frame.Effect = grammar.EffectOf(frame.Citation);
        if (frame.Link == FrameLink.Coordinate && frame.Parent >= 0 && frame.Parent < frame.Index && SharesSubject(frame))
            frame.Aspect |= frames[frame.Parent].Aspect & (FrameAspect.Future | FrameAspect.Possible | FrameAspect.Obligation | FrameAspect.Desire);
    }

    /// <summary>"Germany to send tanks": a headline's infinitive with a subject of its own is what will be.</summary>
    private bool IsAnnounced(Frame frame)
    {
        ref readonly var token = ref document.Tokens[frame.Predicate];
        return frame.Kind == FrameKind.Verb && token.Head < 0 && token.Features.HasFlag(Features.Infinitive) && frame.Predicate > 0 && document.Tokens[frame.Predicate - 1].Upos == Upos.PART
            && document.Tokens[frame.Predicate - 1].Deprel == Deprel.Mark && tree.FindChild(document, frame.Predicate, Deprel.Nsubj) is >= 0 and var subject && subject < frame.Predicate;
    }

    /// <summary>"neither X nor Y attacked", "no country attacked", "bukan X yang menyerang": the negation stands in the subject.</summary>
    private bool DeniesSubject(Frame frame)
    {
        var subject = frame.Subject;
        var start = document.Sentences[frame.Sentence].FirstToken;
        if (frame.Link is FrameLink.Coordinate or FrameLink.Content or FrameLink.Purpose || document.Tokens[subject].Sentence != frame.Sentence) return false;
        var isCleft = frame.Link == FrameLink.Relative && (document.Tokens[subject].Head < 0 || document.Tokens[subject].Deprel == Deprel.Nsubj);
        if (frame.Link == FrameLink.Relative && !isCleft) return false;
        var first = tree.LeftEdge(subject);
        if (isCleft && first > start) first--;
        for (var token = Math.Max(start, subject - 3); token < subject; token++)
            if (token >= first && document.Tokens[token].Upos != Upos.VERB && Of(token).HasFlag(FrameAspect.Negated)) return true;
        return false;
    }

    /// <summary>"Stop the bombing": words quoted that begin with a bare verb. Headlines begin so too, hence only quotes.</summary>
    private bool IsImperative(Frame frame)
    {
        ref readonly var token = ref document.Tokens[frame.Predicate];
        if (frame.Kind == FrameKind.Noun || !IsBare(token) || tree.FindChild(document, frame.Predicate, Deprel.Nsubj) is >= 0 and var subject && subject < frame.Predicate) return false;
        var first = frame.Predicate;
        while (first > document.Sentences[frame.Sentence].FirstToken && document.Tokens[first - 1].Upos is Upos.ADV or Upos.INTJ or Upos.AUX) first--;
        var start = document.Tokens[first].Start;
        foreach (var quote in document.Find<AttributionLayer>()?.Quotes ?? [])
            if (quote.Kind == QuoteKind.Direct && quote.Span.Contains(start)) return quote.Span.Start == start || first == document.Sentences[frame.Sentence].FirstToken;
        return false;
    }

    /// <summary>A verb without voice prefix, or in its base form without "to".</summary>
    private bool IsBare(in Token token)
    {
        if (token.Features.HasFlag(Features.Bare) || token.Upos == Upos.X) return true;
        if ((token.Features & (Features.Finite | Features.Infinitive)) == 0 || token.Features.HasFlag(Features.Past)) return false;
        return document.Text.AsSpan(token.Start, token.End - token.Start).Equals(token.Lemma, StringComparison.OrdinalIgnoreCase);
    }

    private static bool SharesSubject(Frame frame) => frame.Arguments.Any(argument => argument.Origin == ArgumentOrigin.Shared);

    private FrameAspect Around(int predicate)
    {
        var aspect = FrameAspect.None;
        foreach (var child in tree.ChildrenOf(predicate))
        {
            if (document.Tokens[child].Deprel is not (Deprel.Advmod or Deprel.Aux or Deprel.AuxPass or Deprel.Cop or Deprel.Mark or Deprel.Det)) continue;
            aspect |= Of(child);
        }

        return aspect | Before(predicate);
    }

    /// <summary>The run of small words right before the predicate, whatever the parser hung them on.</summary>
    private FrameAspect Before(int predicate)
    {
        var aspect = FrameAspect.None;
        var sentenceStart = document.Sentences[document.Tokens[predicate].Sentence].FirstToken;
        for (var token = predicate - 1; token >= sentenceStart; token--)
        {
            ref readonly var word = ref document.Tokens[token];
            var own = Of(token);
            if (own == FrameAspect.None && word.Upos is not (Upos.AUX or Upos.ADV or Upos.PART)) break;
            aspect |= own;
        }

        return aspect;
    }

    private FrameAspect Of(int token)
    {
        // Two words first: "tak hanya", "not only" deny nothing.
        if (token + 1 < document.Tokens.Length
            && grammar.TryAspect(document.SpanOf(token, token + 1).Of(document.Text), out var aspect)) return aspect;
        if (grammar.TryAspect(document.Form(token), out aspect)) return aspect;
        return token > 0 && grammar.TryAspect(document.SpanOf(token - 1, token).Of(document.Text), out aspect) ? aspect : FrameAspect.None;
    }
}
