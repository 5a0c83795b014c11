using Kawat.Documents;

namespace Kawat.Attribution;

/// <summary>Marks the clauses and nouns about which the text is in doubt: "dilaporkan", "diduga", "reportedly", "alleged".</summary>
internal static class Hedges
{
    public static bool[] Read(SpeechText text)
    {
        var hedged = new bool[text.Count];
        foreach (var passage in text.Passages)
        {
            for (var i = passage.First; i < passage.End; i++)
            {
                if (text.Is(i, SpeechWord.HedgeAdjective) && text[i].Upos is not Upos.VERB) MarkNoun(text, i, passage, hedged);
                if (passage.Words.Match(text.Document, text.EntryOf(i), i, passage.End, SpeechWord.Hedge) > 0 && !IsStatement(text, i, passage)) MarkClause(text, i, passage, hedged);
            }
        }

        return hedged;
    }

    /// <summary>"dilaporkan AFP", "disebut PBB": a source stands behind it, or it is a finite verb with an object of its own.</summary>
    private static bool IsStatement(SpeechText text, int at, Passage passage)
    {
        if (at + 1 >= passage.End) return false;
        var isSource = text.Is(at, SpeechWord.Agency) && (text.IsCapital(at + 1) || text.Is(at + 1, SpeechWord.OutletNoun));
        return isSource || (text[at].Upos == Upos.VERB && text.CueAt(at) is { } cue && cue.Has(CueForms.Active) && text[at].Deprel == Deprel.Root && (text[at].Features & Features.Passive) == 0
            && text[at].Upos != Upos.ADV && !text.Is(at, SpeechWord.Agency) && text.Tree?.FindChild(text.Document, at, Deprel.Obj) >= 0);
    }

    private static void MarkClause(SpeechText text, int at, Passage passage, bool[] hedged)
    {
        var first = at;
        while (first > passage.First && !EndsClause(text, first - 1)) first--;
        var end = at + 1;
        while (end < passage.End && !EndsClause(text, end)) end++;
        for (var i = first; i < end; i++) hedged[i] = true;
    }

    private static bool EndsClause(SpeechText text, int token)
        => text.IsComma(token) || text.Form(token) is "." or ":" or "(" or ")" or "—" or "–"
            || text.Is(token, SpeechWord.ClauseStart) || text.Is(token, SpeechWord.Complementizer) || text.Is(token, SpeechWord.Relative);

    /// <summary>An adjective of doubt covers the phrase of its noun alone.</summary>
    private static void MarkNoun(SpeechText text, int at, Passage passage, bool[] hedged)
    {
        hedged[at] = true;
        var head = text[at].Head;
        if (head < passage.First || head >= passage.End || text[head].Upos is not (Upos.NOUN or Upos.PROPN) || Math.Abs(head - at) > 6) return;
        for (var i = Math.Min(at, head); i <= Math.Max(at, head); i++) hedged[i] = true;
    }
}
