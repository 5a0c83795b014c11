using Kawat.Actors;
using Kawat.Documents;

namespace Kawat.Attribution;

/// <summary>Whom a passage without a report is about: a pronoun in the next one means that person.</summary>
internal sealed class Topics(SpeechText text, NounPhrases phrases)
{
    /// <summary>The person or body that is the subject of the passage; null for crowds and things.</summary>
    public Speaker? Of(Passage passage)
    {
        if (text.Actors is null) return null;
        for (var i = passage.First; i < passage.End; i++)
        {
            if (text.IsQuoted(i) || text.Actors.At(i) is not { } mention) continue;
            i = Math.Max(i, mention.LastToken);
            if (mention.Kind == MentionKind.Coreference || !IsSubject(mention)) continue;
            return mention.IsPerson && !mention.IsPlural ? phrases.Read(mention.FirstToken, mention.LastToken + 1) : null;
        }

        return null;
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
