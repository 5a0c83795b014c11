using Kawat.Documents;
using Kawat.Text;

namespace Kawat.Attribution;

/// <summary>Clauses that a verb of saying or "menurut", "according to" reports.</summary>
internal sealed class IndirectQuotes(SpeechText text, SpeakerFinder finder, NounPhrases phrases, Clauses clauses)
{
    /// <summary>Tokens of time and place between a verb of saying and the comma behind it.</summary>
    private const int LongestAside = 10;

    private readonly List<(Span Span, Credit Credit)> reports = [];
    private int reportedUntil;

    /// <summary>The speaker of the reported clause around the span; null where there is none.</summary>
    public Credit? Around(Span span)
    {
        for (var i = reports.Count - 1; i >= 0 && i >= reports.Count - 8; i--)
            if (reports[i].Span.Contains(span)) return reports[i].Credit;
        return null;
    }

    /// <summary>Reads a passage; gives the credit of the last report in it, also where what is said is no clause.</summary>
    public Credit? Read(Passage passage, List<Quote> quotes)
    {
        Credit? last = null;
        reportedUntil = passage.First;
        for (var i = passage.First; i < passage.End; i++)
        {
            if (text.IsQuoted(i)) continue;
            var length = passage.Words.Match(text.Document, text.EntryOf(i), i, passage.End, SpeechWord.Source);
            if (length > 0)
            {
                last = ReadSource(i, SkipDocument(i + length, passage), passage, quotes) ?? last;
                i += length - 1;
                continue;
            }

            if (text.CueAt(i) is { } cue && cue.Forms != CueForms.Noun && ReadCue(cue, i, passage, quotes) is { } credit)
            {
                last = credit;
                finder.Turn(credit.Speaker);
            }
        }

        return last;
    }

    /// <summary>"According to reports from the ministry": the owner speaks.</summary>
    private int SkipDocument(int first, Passage passage)
    {
        for (var i = first; i + 1 < passage.End && i < first + 3; i++)
            if (text.CueAt(i) is { } noun && noun.Has(CueForms.Noun) && text[i + 1].Upos == Upos.ADP) return i + 2;
        return first;
    }

    private Credit? ReadCue(Cue cue, int at, Passage passage, List<Quote> quotes)
    {
        // A report within a report is one of its own only where it is marked as a clause.
        if (at < reportedUntil && !(at + 1 < passage.End && text.Is(at + 1, SpeechWord.Complementizer))) return null;
        if (IsParenthetical(cue, at, passage)) return ReadParenthetical(at, at + 1, passage, quotes);
        if (cue.Has(CueForms.Passive) && IsPassiveReport(cue, at, passage)) return ReadParenthetical(at, at + 1, passage, quotes);
        if (cue.Has(CueForms.Passive) && AgentOf(at, passage) is { } agent) return new Credit(agent, at);
        if (!cue.Has(CueForms.Active | CueForms.Bare) || !IsSaid(at, passage)) return null;
        if (!cue.Has(CueForms.Active) && !IsBareVerb(at, passage)) return null;
        var governs = cue.Has(CueForms.Active) ? cue.Governs : Governs.Clause;
        var (first, end) = governs == Governs.Quote ? default : clauses.After(at, passage, governs);
        if (end > first && IsRelative(at, passage)) end = EndOfRelative(first, end);
        if (end > first) return Report(QuotedBy(at, passage) ?? finder.Before(at, passage), at, first, end, quotes);
        if (governs != Governs.Quote && ReadTrailing(at, passage, quotes) is { } trailing) return trailing;
        return text[at].Upos == Upos.VERB && finder.Before(at, passage) is { } speaker ? new Credit(speaker, at) : null;
    }

    private bool IsRelative(int cue, Passage passage)
    {
        var i = cue - 1;
        while (i > passage.First && text[i].Upos is Upos.ADV or Upos.AUX) i--;
        return i >= passage.First && text.Is(i, SpeechWord.Relative);
    }

    /// <summary>"Obama, who said he would veto the bill, met Boehner": the comma before the main verb ends what is said.</summary>
    private int EndOfRelative(int first, int end)
    {
        for (var i = first + 1; i + 1 < end; i++)
            if (text.IsComma(i) && text[i + 1].Upos is Upos.VERB or Upos.AUX && !text.IsQuoted(i) && !text.IsCapital(i + 1)) return i;
        return end;
    }

    /// <summary>"The agency quoted Salehi as saying that …": whom the verb before has as its object.</summary>
    private Speaker? QuotedBy(int cue, Passage passage)
    {
        if (!passage.Words.HasFiniteVerbs || cue - 1 <= passage.First || !text.Is(cue - 1, SpeechWord.As)) return null;
        var first = cue - 1;
        while (first > passage.First && text[first - 1].Upos is not (Upos.VERB or Upos.AUX) && !text.IsPunctuation(first - 1)) first--;
        return first < cue - 1 && first > passage.First && text[first - 1].Upos == Upos.VERB && !text.Is(first, SpeechWord.Agent) ? phrases.Read(first, cue - 1) : null;
    }

    /// <summary>Set off by commas and before its speaker: ", kata Azhari," ", noted Haaretz,".</summary>
    private bool IsParenthetical(Cue cue, int at, Passage passage)
    {
        if (!cue.Has(CueForms.Inverted) || at + 1 >= passage.End) return false;
        if (at > passage.First && !text.IsComma(at - 1)) return false;
        if (cue.Governs == Governs.Quote && !IsNameStart(at + 1)) return false;
        if (IsTime(at + 1)) return false;
        if (at == passage.First) return !cue.Has(CueForms.Active);
        return !cue.Has(CueForms.Active) || (text.IsCapital(at + 1) || text[at + 1].Upos is Upos.DET or Upos.NOUN) && !text.IsQuoted(at + 1) && EndsSoon(at + 1, passage);
    }

    /// <summary>", announced yesterday.": no speaker stands there.</summary>
    private bool IsTime(int token) => text.Is(token, SpeechWord.Weekday) || (text.Is(token, SpeechWord.Adverb | SpeechWord.Adjunct) && !text.IsCapital(token) && !text[token].Glued);

    private bool IsNameStart(int token) => text.IsCapital(token) || text[token].Glued || text[token].Upos == Upos.PRON;

    private bool EndsSoon(int first, Passage passage)
    {
        for (var i = first; i < passage.End && i < first + 16; i++)
        {
            if (text[i].Upos is Upos.VERB or Upos.AUX || text.IsQuoted(i)) return false;
            if (text.IsPunctuation(i)) return true;
        }

        return true;
    }

    /// <summary>"Seperti yang disampaikan X, …", "Ditambahkan X, …": nothing but leaders before it.</summary>
    private bool IsPassiveReport(Cue cue, int at, Passage passage)
    {
        if (cue.Has(CueForms.Active) || cue.Governs == Governs.Quote || text.Is(at, SpeechWord.Agency)) return false;
        for (var i = passage.First; i < at; i++)
            if (!text.Is(i, SpeechWord.Leader) && !text.Is(i, SpeechWord.Relative) && !text.Is(i, SpeechWord.Adverb) && !text.Is(i, SpeechWord.Nonspeaker) && !text[i].Glued) return false;
        return at + 1 < passage.End && (text.IsCapital(at + 1) || text[at + 1].Upos is Upos.PRON);
    }

    /// <summary>"disampaikan Hun Manet", "criticized by X": who did the saying, where nothing said follows.</summary>
    private Speaker? AgentOf(int at, Passage passage)
    {
        if (at + 1 >= passage.End || (text[at].Upos != Upos.VERB && !text.Is(at + 1, SpeechWord.Agent))) return null;
        if (text.Is(at + 1, SpeechWord.Agent)) return finder.After(at + 2, passage, out _);
        return text.CueAt(at)!.Has(CueForms.Active) || !(text.IsCapital(at + 1) || text[at + 1].Upos == Upos.PRON) ? null : finder.After(at + 1, passage, out _);
    }

    private bool IsSaid(int at, Passage passage)
    {
        if (text[at].Upos is Upos.NOUN or Upos.ADJ && text.CueAt(at)!.Has(CueForms.Noun | CueForms.Bare)) return false;
        for (var i = at - 1; i >= passage.First && i >= at - 3; i--)
        {
            if (text.Is(i, SpeechWord.Infinitive) || text.Is(i, SpeechWord.Unsaid)) return false;
            if (i == at - 1 && text.Is(i, SpeechWord.PassiveAuxiliary)) return false;
            if (!text.Is(i, SpeechWord.Adverb) && text[i].Upos is not (Upos.ADV or Upos.AUX)) break;
        }

        return true;
    }

    /// <summary>"AS sebut …": a headline's verb right after its subject.</summary>
    private bool IsBareVerb(int at, Passage passage)
        => at > passage.First && !text.IsComma(at - 1) && !text.IsPunctuation(at - 1) && (text[at - 1].Upos is Upos.PROPN or Upos.PRON || text.IsCapital(at - 1));

    /// <summary>"…, X said." and "…, menurut X." with what is said before; in the middle, after.</summary>
    private Credit? ReadParenthetical(int cue, int first, Passage passage, List<Quote> quotes)
    {
        var speaker = finder.After(first, passage, out var next);
        if (speaker is null) return null;
        var credit = new Credit(speaker, cue);
        var after = SkipAsides(next, passage);
        if (after < passage.End && text.IsComma(after) && after + 1 < passage.End && !text.IsQuoted(after + 1))
        {
            var end = clauses.EndOf(after + 1, passage);
            if (end > after + 1 && (clauses.HasPredicate(after + 1, end) || StartsLikePredicate(after + 1)) && !IsTrailer(after + 1) && !IsNextReport(after + 1))
                return Report(speaker, cue, after + 1, end, quotes);
        }

        // "largely Kurdish and, according to Turkey, hostile": the word alone is said, no clause.
        if (cue - 2 > passage.First && text.IsComma(cue - 1) && text[cue - 2].Upos == Upos.CCONJ) return credit;
        var before = cue;
        while (before > passage.First && (text.IsComma(before - 1) || text.Is(before - 1, SpeechWord.Leader))) before--;
        if (before <= passage.First || IsQuoteAlone(passage.First, before)) return credit;
        var start = SkipConnective(passage.First, before);
        return (before < cue || IsSource(cue, next, passage)) && clauses.HasPredicate(start, before) ? Report(speaker, cue, start, before, quotes) : credit;
    }

    private bool StartsLikePredicate(int token) => text[token].Upos is Upos.VERB or Upos.AUX || text.Is(token, SpeechWord.Predicate);

    /// <summary>What follows is about the report, not part of it: "…, seperti dikutip AFP".</summary>
    private bool IsTrailer(int token) => text.Is(token, SpeechWord.Agency) || text.Is(token, SpeechWord.Weekday) || text.Is(token, SpeechWord.Leader);

    /// <summary>"entered the town yesterday according to state media.": no comma, but nothing behind it either.</summary>
    private bool IsSource(int cue, int next, Passage passage)
        => text.Is(cue, SpeechWord.Source) || (passage.Words.Match(text.Document, text.EntryOf(cue), cue, passage.End, SpeechWord.Source) > 0 && next >= passage.End - 1);

    /// <summary>"…, said Johnson, adding that …": the next report of the same speaker.</summary>
    private bool IsNextReport(int token) => text.CueAt(token) is { } cue && cue.Has(CueForms.Active) && clauses.IsGerund(token);

    private int SkipAsides(int next, Passage passage)
    {
        var i = next;
        while (i < passage.End && !text.IsComma(i) && !text.IsQuoted(i) && i < next + 16) i++;

        // ", kata Azhari, Jumat (8/8), …"
        while (i + 1 < passage.End && text.IsComma(i) && text.Is(i + 1, SpeechWord.Weekday))
        {
            i += 2;
            while (i < passage.End && !text.IsComma(i) && !text.IsQuoted(i)) i++;
        }

        return i;
    }

    /// <summary>"…, the council announced yesterday.": cue and subject stand behind what is said.</summary>
    private Credit? ReadTrailing(int cue, Passage passage, List<Quote> quotes)
    {
        var aside = passage with { End = EndOfAside(cue + 1, passage) };
        if (!IsBareEnd(cue + 1, aside)) return null;
        var speaker = finder.Before(cue, passage);
        if (speaker is null) return null;
        var comma = CommaBefore(speaker, cue, passage);
        if (comma <= passage.First || IsQuoteAlone(passage.First, comma)) return null;

        // ", Connie said, the lions were killed": the clause comes after.
        var start = SkipConnective(passage.First, comma);
        return clauses.HasPredicate(start, comma) && text[passage.First].Upos is not (Upos.ADP or Upos.SCONJ) ? Report(speaker, cue, start, comma, quotes) : null;
    }

    /// <summary>"…, police said Tuesday, and two were wounded": time and place in commas, then the sentence goes on.</summary>
    private int EndOfAside(int first, Passage passage)
    {
        if (first >= passage.End || !(text.IsComma(first) || text.Is(first, SpeechWord.Adjunct | SpeechWord.Weekday))) return passage.End;
        for (var i = first; i + 1 < passage.End && i < first + LongestAside && !text.IsQuoted(i); i++)
        {
            if (text[i].Upos is Upos.VERB or Upos.AUX) break;
            if (text.IsComma(i) && text[i + 1].Upos is Upos.CCONJ or Upos.SCONJ) return i;
        }

        return passage.End;
    }

    /// <summary>Nothing said follows: time, place, hearer or the end.</summary>
    private bool IsBareEnd(int first, Passage passage)
    {
        if (first < passage.End && !text.IsPunctuation(first) && !text.Is(first, SpeechWord.Adjunct) && !text.Is(first, SpeechWord.Weekday)
            && !text.Is(first, SpeechWord.Adverb) && !text.Is(first, SpeechWord.Told) && text[first].Upos != Upos.ADV) return false;
        for (var i = first; i < passage.End; i++)
            if (text.IsQuoted(i) || (text[i].Upos is Upos.VERB or Upos.AUX && !text.Is(i, SpeechWord.Adverb))) return false;
        return true;
    }

    /// <summary>All or nearly all of the tokens stand in one pair of quotation marks.</summary>
    private bool IsQuoteAlone(int first, int end)
    {
        var quoted = 0;
        for (var i = first; i < end; i++)
            if (text.IsQuoted(i)) quoted++;
        return text.IsQuoted(end - 1) && quoted * 2 > end - first;
    }

    private int CommaBefore(Speaker speaker, int cue, Passage passage)
    {
        var from = speaker.Token > passage.First && speaker.Token < cue ? speaker.Token : cue;
        for (var i = from - 1; i > passage.First; i--)
            if (text.IsComma(i)) return i;
        return -1;
    }

    private int SkipConnective(int first, int end)
    {
        var comma = first;
        while (comma < end && comma < first + 4 && !text.IsComma(comma)) comma++;
        return text.Is(first, SpeechWord.Connective) && comma < end && text.IsComma(comma) ? comma + 1 : first;
    }

    private Credit? ReadSource(int cue, int first, Passage passage, List<Quote> quotes)
    {
        var isInitial = cue == passage.First || !text.IsComma(cue - 1) && IsOnlyLead(passage.First, cue);
        return isInitial ? ReadInitialSource(cue, first, passage, quotes) : ReadParenthetical(cue, first, passage, quotes);
    }

    private bool IsOnlyLead(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (!text.Is(i, SpeechWord.Connective) && !text.Is(i, SpeechWord.Leader) && !text.IsPunctuation(i) && text[i].Upos is not (Upos.CCONJ or Upos.ADV)) return false;
        return true;
    }

    /// <summary>"Menurut X, …": the clause begins after the source; the name may stand in commas of its own.</summary>
    private Credit? ReadInitialSource(int cue, int first, Passage passage, List<Quote> quotes)
    {
        var speaker = finder.After(first, passage, out var next);
        if (speaker is null) return null;
        var start = next;
        while (start < passage.End && !text.IsComma(start) && !text.IsQuoted(start) && start < next + 20) start++;
        if (start >= passage.End || !text.IsComma(start)) start = next - 1;
        else if (EndOfDescription(start, passage) is var closing and > 0) start = closing;
        start++;
        if (start >= passage.End) return new Credit(speaker, cue);
        var end = clauses.EndOf(start, passage);
        return end > start && (clauses.HasPredicate(start, end) || (text.IsComma(start - 1) && HasVerb(start, end))) ? Report(speaker, cue, start, end, quotes) : new Credit(speaker, cue);
    }

    /// <summary>What follows "Menurut X, …" is a clause, though the tree may hang its verb on a noun ("300 orang tewas").</summary>
    private bool HasVerb(int first, int end)
    {
        if (text.WordsAt(first).HasFiniteVerbs) return false;
        for (var i = first; i < end; i++)
            if (text[i].Upos == Upos.VERB && !text.IsQuoted(i)) return true;
        return false;
    }

    /// <summary>"Menurut Dennis Wilder, peneliti senior di Universitas Georgetown, Beijing harus …".</summary>
    private int EndOfDescription(int comma, Passage passage)
    {
        for (var i = comma + 1; i < passage.End && i < comma + 14; i++)
        {
            if (text.IsQuoted(i) || text[i].Upos is Upos.VERB or Upos.AUX || text.Is(i, SpeechWord.Predicate)) return -1;
            if (text.IsComma(i)) return i > comma + 1 && text[comma + 1].Upos is Upos.NOUN or Upos.DET && clauses.HasPredicate(i + 1, clauses.EndOf(i + 1, passage)) ? i : -1;
        }

        return -1;
    }

    private Credit? Report(Speaker? speaker, int cue, int first, int end, List<Quote> quotes)
    {
        if (speaker is null) return null;
        var credit = new Credit(speaker, cue);
        var span = new Span(text[first].Start, text[end - 1].End);
        quotes.Add(Quotes.Make(text, QuoteKind.Indirect, span, credit));
        reports.Add((span, credit));
        reportedUntil = Math.Max(reportedUntil, end);
        return credit;
    }

    /// <summary>"Hamas: Ini kemenangan": what stands after a speaker and a colon in a headline.</summary>
    public Credit? ReadHeadline(Passage passage, List<Quote> quotes)
    {
        for (var i = passage.First + 1; i + 2 < passage.End && i < passage.First + 8; i++)
        {
            if (text.IsQuoted(i)) return null;
            if (!text.Is(i, ':')) continue;
            if (text.IsQuoted(i + 1) || text.Actors?.At(passage.First) is null) return null;
            var end = clauses.EndOf(i + 1, passage);
            var speaker = clauses.HasPredicate(i + 1, end) ? phrases.Read(passage.First, i) : null;
            return Report(speaker, -1, i + 1, end, quotes);
        }

        return null;
    }
}
