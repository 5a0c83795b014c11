using Kawat.Actors;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Syntax;

namespace Kawat.Coreference;

/// <summary>What has been named before a word, nearest first, and who speaks where.</summary>
internal sealed class Antecedents(Document document, ActorLayer actors, DependencyTree tree, AttributionLayer? attribution)
{
    /// <summary>How many sentences back an antecedent may stand.</summary>
    public const int FarthestSentence = 3;

    private const int MostMentions = 60;

    /// <summary>Mentions that end before the token, nearest first, within the window.</summary>
    public IEnumerable<ActorMention> Before(int token, int sentences = FarthestSentence)
    {
        var first = document.Sentences[Math.Max(0, document.Tokens[token].Sentence - sentences)].FirstToken;
        var found = 0;
        for (var i = token - 1; i >= first && found < MostMentions; i--)
        {
            if (actors.At(i) is not { } mention || mention.LastToken >= token) continue;
            i = mention.FirstToken;
            found++;
            yield return mention;
        }
    }

    /// <summary>Mentions of one sentence that end before the token, in text order.</summary>
    public List<ActorMention> InSentence(Sentence sentence, int before)
    {
        var result = new List<ActorMention>();
        for (var i = sentence.FirstToken; i < sentence.EndToken && i < before; i++)
        {
            if (actors.At(i) is not { } mention || mention.LastToken >= before) continue;
            result.Add(mention);
            i = Math.Max(i, mention.LastToken);
        }

        return result;
    }

    /// <summary>The mention is a subject.</summary>
    public bool IsSubject(ActorMention mention)
    {
        var head = mention.Head;
        for (var steps = 0; steps < 3 && head >= 0; steps++)
        {
            if (document.Tokens[head].Deprel is Deprel.Nsubj or Deprel.NsubjPass) return true;
            if (document.Tokens[head].Deprel is not (Deprel.Flat or Deprel.Appos or Deprel.Compound or Deprel.Conj)) return false;
            head = document.Tokens[head].Head;
        }

        return false;
    }

    /// <summary>The mention that is the first subject of the sentence before the token; null if the first subject is no actor.</summary>
    public ActorMention? SubjectOf(Sentence sentence, int before)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken && i < before; i++)
        {
            if (document.Tokens[i].Deprel is not (Deprel.Nsubj or Deprel.NsubjPass) || IsQuoted(i)) continue;
            if ((document.Tokens[i].Features & Features.Relative) != 0) continue;
            return actors.At(i) is { } mention && mention.LastToken < before ? mention : null;
        }

        return null;
    }

    /// <summary>The innermost quote of the kind around the token.</summary>
    public Quote? QuoteAround(int token, QuoteKind? kind = null)
    {
        if (attribution is null) return null;
        Quote? best = null;
        var start = document.Tokens[token].Start;
        foreach (var quote in attribution.Quotes)
        {
            if (quote.Span.Start > start) break;
            if (quote.Span.End > start && (kind is null || quote.Kind == kind) && (best is null || quote.Span.Length < best.Span.Length)) best = quote;
        }

        return best;
    }

    public bool IsQuoted(int token) => QuoteAround(token, QuoteKind.Direct) is not null;

    /// <summary>The mention at which the speaker of a quote stands; null when the words name none.</summary>
    public ActorMention? SpeakerOf(Quote quote)
    {
        ActorMention? byName = null;
        if (quote.SpeakerToken >= 0 && actors.At(quote.SpeakerToken) is { } direct && direct.Name == quote.Speaker) return direct;
        foreach (var mention in actors.Mentions)
            if (mention.Name == quote.Speaker) byName = mention;
        return byName;
    }

    /// <summary>The last quote whose cue stands before the token within so many sentences.</summary>
    public Quote? LastQuote(int token, int sentences)
    {
        if (attribution is null) return null;
        var sentence = document.Tokens[Math.Min(token, document.Tokens.Length - 1)].Sentence;
        Quote? best = null;
        foreach (var quote in attribution.Quotes)
        {
            var at = quote.CueToken;
            if (at < 0 || at >= token || sentence - document.Tokens[at].Sentence > sentences) continue;
            if (best is null || at > best.CueToken) best = quote;
        }

        return best;
    }

    /// <summary>Whether one token stands below the other in the tree.</summary>
    public bool IsUnder(int token, int ancestor) => token >= tree.LeftEdge(ancestor) && token <= tree.RightEdge(ancestor);
}
