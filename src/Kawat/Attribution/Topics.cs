using Kawat.Actors;
using Kawat.Documents;

namespace Kawat.Attribution;

/// <summary>Whom a passage without a report is about: a pronoun in the next one means that person.</summary>
internal sealed class Topics(SpeechText text, NounPhrases phrases)
{
    /// <summary>The person or body that is the subject of the passage; null for crowds and things.</summary>
    public Speaker? Of(Passage passage, List<Quote> quotes)
    {
        if (text.Actors is null) return null;
        for (var i = passage.First; i < passage.End; i++)
        {
            if (text.IsQuoted(i) || text.Actors.At(i) is not { } mention) continue;
            i = Math.Max(i, mention.LastToken);
            if (mention.Kind == MentionKind.Coreference || !IsSubject(mention)) continue;
            return mention is { IsPerson: true, IsPlural: false, Actors.Count: > 0 } && !IsSpokenOf(mention, quotes) && phrases.Read(mention.FirstToken, mention.LastToken + 1) is { IsNamed: true } topic ? topic : null;
        }

        return null;
    }

    /// <summary>Whom the last speaker spoke of is not the one who speaks next.</summary>
    private bool IsSpokenOf(ActorMention mention, List<Quote> quotes)
    {
        var name = mention.Name.AsSpan(mention.Name.LastIndexOf(' ') + 1);
        var first = mention.Name.AsSpan(0, Math.Max(0, mention.Name.IndexOf(' ')));
        for (var i = quotes.Count - 1; i >= 0 && i >= quotes.Count - 2; i--)
        {
            var said = quotes[i].Span.Of(text.Document.Text);
            if (said.Contains(name, StringComparison.Ordinal) || (first.Length > 3 && said.Contains(first, StringComparison.Ordinal))) return true;
        }

        return false;
    }

    private bool IsSubject(ActorMention mention)
    {
        var head = mention.Head;
        for (var steps = 0; steps < 3 && head >= 0; steps++)
        {
            if (text[head].Deprel is Deprel.Nsubj or Deprel.NsubjPass) return true;
            if (text[head].Deprel is not (Deprel.Flat or Deprel.Appos or Deprel.Compound or Deprel.Nmod)) return false;
            head = text[head].Head;
        }

        return false;
    }
}
