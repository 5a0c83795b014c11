using Kawat.Actors;
using Kawat.Documents;

namespace Kawat.Attribution;

/// <summary>A source and the tokens [First, End) that it vouches for.</summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Source">Name.</param>
/// <param name="IsMedium">Agency, paper or station from which the article has it; no speaker.</param>
internal readonly record struct SourceScope(int First, int End, string Source, bool IsMedium = true);

/// <summary>Finds the agencies and media that the text says it has something from, and how far each reaches.</summary>
internal sealed class SourceScopes(SpeechText text, SpeakerFinder finder)
{
    private const int LongestOutletPhrase = 8;

    private readonly List<SourceScope> scopes = [];

    /// <summary>Scopes of all passages, in text order.</summary>
    public List<SourceScope> Read()
    {
        for (var p = 0; p < text.Passages.Count; p++)
        {
            var passage = text.Passages[p];
            for (var i = passage.First; i < passage.End; i++)
            {
                if (text.IsQuoted(i)) continue;
                ReadAgency(i, p);
                ReadPointer(i, p);
                ReadHearer(i, passage);
                ReadBracket(i, p);
            }
        }

        return scopes;
    }

    private void ReadAgency(int at, int index)
    {
        var passage = text.Passages[index];
        var length = passage.Words.Match(text.Document, text.EntryOf(at), at, passage.End, SpeechWord.Agency);
        if (length == 0) return;
        var first = at + length;
        var named = first;
        while (named < passage.End && named < first + LongestOutletPhrase && (text.Is(named, SpeechWord.OutletNoun) || text[named].Upos == Upos.ADP) && !text.IsCapital(named)) named++;
        if (named >= passage.End || text.IsQuoted(named)) return;
        if (NameAt(named, passage, isSure: named > first || !text.Is(at, SpeechWord.Hedge)) is not { } name) return;
        Add(at, index, name, isMedium: text.CueAt(named) is not { } noun || !noun.Has(CueForms.Noun));
    }

    /// <summary>"Hal itu disampaikan Menteri X.", "The attack was reported by X.": who vouches for what was told before.</summary>
    private void ReadPointer(int at, int index)
    {
        var passage = text.Passages[index];
        if (text.CueAt(at) is not { } cue || !IsTelling(cue) || at + 1 >= passage.End || !IsPointer(index, at)) return;
        var hasAgent = text.Is(at + 1, SpeechWord.Agent);
        if (passage.Words.HasFiniteVerbs && !hasAgent) return;
        var named = hasAgent ? at + 2 : at + 1;
        if (named >= passage.End || text[named].Upos is Upos.VERB or Upos.AUX or Upos.ADV or Upos.ADP or Upos.SCONJ || finder.After(named, passage, out _) is not { } speaker) return;
        if (speaker.Actor is null && !speaker.IsNamed && !char.IsUpper(speaker.Name[0])) return;
        var (first, end) = PointedAt(index);
        scopes.Add(new SourceScope(first, end, speaker.Name, IsMedium: false));
    }

    private static bool IsTelling(Cue cue) => cue.Has(CueForms.Passive) && cue.Governs != Governs.Quote && cue.Attitude is ReportingAttitude.Neutral or ReportingAttitude.Assertive;

    /// <summary>The sentence before, or the paragraph before where the pointing sentence begins one.</summary>
    private (int First, int End) PointedAt(int index)
    {
        var passages = text.Passages;
        if (passages[index - 1].Paragraph != passages[index].Paragraph) return Before(index);
        return (passages[index - 1].First, passages[index].End);
    }

    /// <summary>Nothing but a noun that points back stands before the verb.</summary>
    private bool IsPointer(int index, int verb)
    {
        var passage = text.Passages[index];
        var first = passage.First;
        while (first < verb && (text.Is(first, SpeechWord.Connective) || text.IsPunctuation(first))) first++;
        if (index == 0 || verb - first is < 1 or > LongestOutletPhrase) return false;
        var points = false;
        for (var i = first; i < verb; i++)
        {
            points |= text.Is(i, SpeechWord.Demonstrative);
            if (text.IsQuoted(i) || text.IsComma(i) || text[i].Upos is Upos.VERB or Upos.ADP or Upos.PROPN) return false;
        }

        return points;
    }

    /// <summary>The medium's name at the token; unsure words (dilaporkan X) need a medium that the actor layer knows.</summary>
    private string? NameAt(int first, Passage passage, bool isSure)
    {
        if (text.Actors?.At(first) is { } mention && mention.FirstToken <= first)
        {
            var isMedium = IsMedium(mention);
            if (isMedium) return mention.Name;
            if (!isSure) return null;
        }

        if (!isSure) return null;
        if (text.CueAt(first) is { } noun && noun.Has(CueForms.Noun)) return finder.After(first + 1, passage, out _) is { } owner && char.IsUpper(owner.Name[0]) ? owner.Name : null;
        if (!text.IsCapital(first)) return null;
        var end = first;
        while (end < passage.End && end < first + LongestOutletPhrase && !IsNameEnd(end, first)) end++;
        return end > first && !IsOwner(end, passage) ? text.Document.Text[text[first].Start..text[end - 1].End] : null;
    }

    /// <summary>"reported by the Palestinian health ministry": the capital words belong to a noun behind them.</summary>
    private bool IsOwner(int end, Passage passage)
        => passage.Words.HasFiniteVerbs && end < passage.End && text[end].Upos is Upos.NOUN or Upos.PROPN && !text.Is(end, SpeechWord.Weekday) && !text.Is(end, SpeechWord.AgencyNoun);

    private bool IsNameEnd(int token, int first)
        => text.IsQuoted(token) || text.IsComma(token) || text.Form(token) is "(" or ")" or "." or ":" or "!" or "?" or "—" or "–"
            || text.Is(token, SpeechWord.Weekday) || (token > first && !text.IsCapital(token) && !text[token].Glued);

    /// <summary>A medium by its name; "wartawan", "reporters" are none.</summary>
    private bool IsMedium(ActorMention mention)
        => mention.Actors.Any(actor => actor.Sector == "MED") && text.IsCapital(mention.LastToken) && !text.Is(mention.FirstToken, SpeechWord.Reporter);

    /// <summary>"kata X kepada Reuters", "told CNN".</summary>
    private void ReadHearer(int at, Passage passage)
    {
        if (!text.Is(at, SpeechWord.Told) || at + 1 >= passage.End || text.Actors is null) return;
        var first = at + 1;
        while (first < passage.End && first < at + 4 && text.Is(first, SpeechWord.OutletNoun) && !text.IsCapital(first)) first++;
        if (first >= passage.End || text.Actors.At(first) is not { } mention || !IsMedium(mention)) return;
        if (HasCue(passage)) scopes.Add(new SourceScope(passage.First, passage.End, mention.Name));
    }

    private bool HasCue(Passage passage)
    {
        for (var i = passage.First; i < passage.End; i++)
            if (text.CueAt(i) is { } cue && cue.Has(CueForms.Active | CueForms.Inverted)) return true;
        return false;
    }

    /// <summary>"… (Reuters) (AP)" at the end of what they tell; not the agency of a dateline.</summary>
    private void ReadBracket(int at, int index)
    {
        var passage = text.Passages[index];
        if (text.Form(at) is not "(" || text.Actors is null || at + 2 >= passage.End) return;
        if (text.Actors.At(at + 1) is not { } mention || !IsMedium(mention)) return;
        var close = mention.LastToken + 1;
        if (close >= passage.End || text.Form(close) is not ")") return;
        for (var i = close + 1; i < passage.End; i++)
            if (text[i].Upos is Upos.VERB or Upos.AUX) return;
        if (HasVerb(passage.First, at)) scopes.Add(new SourceScope(passage.First, passage.End, mention.Name));
        else if (index > 0 && text.Passages[index - 1].Paragraph == passage.Paragraph && IsBracketed(passage)) scopes.Add(new SourceScope(StartOfParagraph(index), passage.End, mention.Name));
    }

    /// <summary>Nothing but brackets, after the last full stop: "(Reuters) (AP)".</summary>
    private bool IsBracketed(Passage passage) => text.Form(passage.First) is "(" && (text.Form(passage.End - 1) is ")" || text.IsPunctuation(passage.End - 1));

    private int StartOfParagraph(int index)
    {
        var first = index;
        while (first > 0 && text.Passages[first - 1].Paragraph == text.Passages[index].Paragraph) first--;
        return text.Passages[first].First;
    }

    private bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (text[i].Upos == Upos.VERB) return true;
        return false;
    }

    private void Add(int at, int index, string name, bool isMedium)
    {
        var passage = text.Passages[index];
        if (PointsBack(index, at))
        {
            var (first, end) = PointedAt(index);
            scopes.Add(new SourceScope(first, end, name, isMedium));
        }
        else if (IsClosing(at, passage))
        {
            var (first, end) = Before(index);
            scopes.Add(new SourceScope(first, end, name, isMedium));
        }
        else if (IsOpening(at, passage))
        {
            scopes.Add(new SourceScope(passage.First, EndOfParagraph(index), name, isMedium));
        }
        else
        {
            scopes.Add(new SourceScope(passage.First, passage.End, name, isMedium));
        }
    }

    /// <summary>"Hal ini dilaporkan media Rusia mengutip pernyataan X": all sources of such a passage hold for what was told before.</summary>
    private bool PointsBack(int index, int at)
    {
        for (var i = text.Passages[index].First + 1; i <= at; i++)
            if (text.CueAt(i) is { } cue && IsTelling(cue)) return IsPointer(index, i);
        return false;
    }

    /// <summary>"Demikian dilansir CNA.": a passage that tells nothing itself.</summary>
    private bool IsClosing(int at, Passage passage)
    {
        for (var i = passage.First; i < at; i++)
            if (!text.Is(i, SpeechWord.Leader) && !text.Is(i, SpeechWord.Adverb) && !text.Is(i, SpeechWord.Nonspeaker) && !text.IsPunctuation(i)) return false;
        for (var i = at + 1; i < passage.End; i++)
            if (text.IsQuoted(i) || text.IsComma(i) || (text[i].Upos == Upos.VERB && !text.Is(i, SpeechWord.Agency) && !text.IsCapital(i))) return false;
        return true;
    }

    private bool IsOpening(int at, Passage passage)
    {
        for (var i = passage.First; i < at; i++)
            if (!text.Is(i, SpeechWord.Leader) && !text.Is(i, SpeechWord.Connective) && !text.IsPunctuation(i)) return false;
        return true;
    }

    private int EndOfParagraph(int index)
    {
        var last = index;
        while (last + 1 < text.Passages.Count && text.Passages[last + 1].Paragraph == text.Passages[index].Paragraph) last++;
        return text.Passages[last].End;
    }

    /// <summary>The paragraph up to a closing formula, or the paragraph before where the formula stands alone.</summary>
    private (int First, int End) Before(int index)
    {
        var passages = text.Passages;
        var first = index;
        if (first > 0 && passages[first - 1].Paragraph != passages[index].Paragraph) first--;
        while (first > 0 && passages[first - 1].Paragraph == passages[Math.Max(0, Math.Min(first, index - 1))].Paragraph) first--;
        return (passages[first].First, passages[index].End);
    }
}
