using Kawat.Documents;

namespace Kawat.Attribution;

/// <summary>Where a reported clause begins and ends beside its cue, and whether it is one: it needs a predicate of its own.</summary>
internal sealed class Clauses(SpeechText text)
{
    private const int FarthestComplementizer = 28;
    private const int LongestSubject = 9;
    private const int LongestAdjunct = 12;

    /// <summary>The clause after a verb of saying as tokens [first, end); empty when there is none.</summary>
    public (int First, int End) After(int cue, Passage passage, Governs governs)
    {
        var first = StartAfter(cue, passage, governs);
        if (first < 0) return default;
        while (first < passage.End && text.IsPunctuation(first) && !text.IsQuoted(first) && text.Form(first) is not "(") first++;
        if (first >= passage.End) return default;
        var end = EndOf(first, passage);
        if (end <= first || StartsWithQuoteAlone(first, end)) return default;
        var isBare = !text.IsPunctuation(first - 1);
        var isMarked = text.Is(first - 1, SpeechWord.Complementizer) && end > first + 2;
        return isMarked || HasPredicate(first, isBare ? EndOfObject(cue, first, EndBeforePurpose(first, end)) : end, text.Is(cue, SpeechWord.Naming)) && !(IsEnglish(cue) && IsObject(cue, first, end)) ? (first, end) : default;
    }

    /// <summary>"mengingatkan warga untuk …": what stands before the purpose must be a clause itself.</summary>
    private int EndBeforePurpose(int first, int end)
    {
        if (IsEnglish(first)) return end;
        for (var i = first + 1; i < end && !text.IsComma(i); i++)
            if (text.Is(i, SpeechWord.Infinitive)) return i;
        return end;
    }

    /// <summary>Where the tree has an object at the beginning, a verb behind the first comma belongs to something else.</summary>
    private int EndOfObject(int cue, int first, int end)
    {
        if (text.Tree is not { } tree || tree.FindChild(text.Document, cue, Deprel.Obj) is not (>= 0 and var found) || found < first || found >= end) return end;
        var comma = found;
        while (comma < end && !text.IsComma(comma)) comma++;
        return comma;
    }

    /// <summary>End of the clause that begins at the token: agencies, further cues and final punctuation cut off.</summary>
    public int EndOf(int first, Passage passage)
    {
        var i = first;
        for (; i < passage.End; i++)
        {
            if (text.IsQuoted(i)) continue;
            if (text.Form(i) is ";" or "?" or "!") break;
            if (i > first && text.Is(i, ':') && i + 1 < passage.End && text.IsQuoted(i + 1)) break;
            if (i > first && IsCut(i, passage)) break;
        }

        while (i > first && text.IsPunctuation(i - 1) && !text.IsQuoted(i - 1) && text.Form(i - 1) is not ")") i--;
        return i;
    }

    /// <summary>The tokens hold a predicate that is not inside a relative or purpose clause.</summary>
    public bool HasPredicate(int first, int end, bool isNaming = false)
    {
        var skip = false;
        if (text.Is(first, SpeechWord.Performative)) return false;
        for (var i = first; i < end; i++)
        {
            if ((text.IsComma(i) && !text.Is(i - 1, SpeechWord.Skip)) || (skip && IsDash(i))) skip = false;
            if (text[i].Upos == Upos.CCONJ && !text.IsQuoted(i) && EndsObject(i, end)) return false;
            if (text.Is(i, SpeechWord.As) && i > first + 1 && !IsEnglish(i)) return isNaming;
            if (text.Is(i, SpeechWord.Skip) && i > first && text[i].Upos is not (Upos.ADJ or Upos.DET) && !IsPointing(i))
            {
                skip = true;
                continue;
            }

            if (!IsPredicate(i, first)) continue;
            if (!skip) return true;

            // The verb of the relative clause is used up; its auxiliaries belong to it.
            if (text[i].Upos == Upos.VERB || text[i].Deprel == Deprel.Cop) skip = false;
        }

        return false;
    }

    private bool IsDash(int token) => text.Form(token) is "—" or "–";

    /// <summary>"chances for that are few": behind a preposition it points and opens no clause.</summary>
    private bool IsPointing(int token) => IsEnglish(token) && text.Is(token, SpeechWord.Complementizer) && text[token - 1].Upos == Upos.ADP;

    /// <summary>"mengklaim wilayah itu dan kerap berselisih", "declared victory, but the troops": the verb belongs beside the cue.</summary>
    private bool EndsObject(int conjunction, int end)
    {
        if (conjunction + 1 >= end) return false;
        if (text.IsComma(conjunction - 1) && IsEnglish(conjunction)) return true;
        var i = conjunction + 1;
        while (i < end && text[i].Upos is Upos.ADV or Upos.AUX) i++;
        return i < end && text[i].Upos == Upos.VERB && !text.IsCapital(i);
    }

    /// <summary>The tree has a plain object there, and its only verbs belong to the object's own clause.</summary>
    private bool IsObject(int cue, int first, int end)
    {
        if (text.Tree is not { } tree) return false;
        if (tree.FindChild(text.Document, cue, Deprel.Ccomp) is var complement && complement >= first && complement < end) return false;
        var found = tree.FindChild(text.Document, cue, Deprel.Obj);
        if (found < first || found >= end || text[found].Upos is not (Upos.NOUN or Upos.PROPN)) return false;
        for (var i = first; i < end; i++)
        {
            if (text[i].Upos is not (Upos.VERB or Upos.AUX) && !text.Is(i, SpeechWord.Predicate)) continue;
            if (!IsUnder(i, found, cue)) return false;
        }

        return tree.LeftEdge(found) <= first;
    }

    private bool IsUnder(int token, int ancestor, int limit)
    {
        for (var steps = 0; steps < 12 && token >= 0 && token != limit; steps++)
        {
            if (token == ancestor) return true;
            token = text[token].Head;
        }

        return false;
    }

    private bool IsPredicate(int token, int first)
    {
        if (token > first && text.IsCapital(token) && IsEnglish(token)) return false;
        if (IsNominalised(token)) return false;
        if (text.Is(token, SpeechWord.Predicate)) return true;
        return text[token].Upos switch
        {
            Upos.AUX => true,
            Upos.VERB => IsFinite(token, first),
            Upos.ADJ => !IsEnglish(token) && (token == first || IsPredicateAdjective(token)),
            _ => false,
        };
    }

    /// <summary>"adanya", "viralnya", "ditemukannya": with the clitic they are nouns.</summary>
    private bool IsNominalised(int token)
    {
        if (IsEnglish(token) || token + 1 >= text.Count || !text[token + 1].Glued || !char.IsLower(text.Form(token + 1)[0])) return false;
        return text[token].Upos != Upos.VERB || text.Is(token, SpeechWord.Predicate) || (text[token].Features & (Features.Passive | Features.Accidental)) != 0;
    }

    private bool IsFinite(int token, int first)
    {
        if (text[token].Deprel is Deprel.Nmod or Deprel.Flat or Deprel.Compound or Deprel.Amod) return false;
        if (!IsEnglish(token)) return true;
        var features = text[token].Features;
        if ((features & (Features.Infinitive | Features.Gerund)) != 0 || (features & (Features.Participle | Features.Finite)) == Features.Participle) return false;
        if (text.Form(token).EndsWith("ing", StringComparison.OrdinalIgnoreCase)) return false;
        return token > first && (features & Features.Finite) != 0;
    }

    private bool IsEnglish(int token) => text.WordsAt(token).HasFiniteVerbs;

    private bool IsPredicateAdjective(int token)
        => text[token].Deprel is Deprel.Ccomp or Deprel.Root or Deprel.Xcomp or Deprel.Parataxis || text[token - 1].Upos is Upos.DET or Upos.PRON or Upos.ADV;

    private int StartAfter(int cue, Passage passage, Governs governs)
    {
        var i = cue + 1;
        while (i + 1 < passage.End && text.Is(i, SpeechWord.Adverb) && (text.IsComma(i + 1) || IsLoose(i + 1) || text.Is(i + 1, SpeechWord.Complementizer))) i++;
        if (i >= passage.End) return -1;
        if (text.Is(cue, SpeechWord.Told)) i = SkipAddressee(i, passage);
        if (i >= passage.End) return -1;
        var complementizer = FindComplementizer(i, passage, IsLoose(i) || text.Is(cue, SpeechWord.Told));
        if (complementizer >= 0) return complementizer + 1;
        if (text.IsComma(i) || text.Is(i, ':')) return AfterComma(i + 1, passage);
        if (IsLoose(i)) return AfterAdjunct(cue, i, passage, governs);
        return governs == Governs.Clause ? i : -1;
    }

    /// <summary>Time, place or hearer may stand between the verb and its clause.</summary>
    private bool IsLoose(int token)
        => text.Is(token, SpeechWord.Adjunct) || text.Is(token, SpeechWord.Told) || text.Is(token, SpeechWord.Weekday) || text.IsComma(token) || text.Form(token) is "(";

    private int FindComplementizer(int first, Passage passage, bool isLoose)
    {
        var limit = Math.Min(passage.End, first + (isLoose ? FarthestComplementizer : 1));
        for (var i = first; i < limit && !text.IsQuoted(i); i++)
        {
            if (text.Is(i, SpeechWord.Complementizer) && text[i].Upos is not (Upos.DET or Upos.PRON)) return i;
            if (i > first && text[i].Upos == Upos.VERB && (text.CueAt(i) is not null || ((text[i].Features & Features.Finite) != 0 && IsEnglish(i)))) return -1;
        }

        return -1;
    }

    /// <summary>After a comma: a further time in commas is passed over; a quote is not this clause.</summary>
    private int AfterComma(int first, Passage passage)
    {
        var i = first;
        while (i < passage.End && (text.Is(i, SpeechWord.Weekday) || text.Form(i) is "("))
        {
            while (i < passage.End && !text.IsComma(i) && !text.IsQuoted(i)) i++;
            i++;
        }

        if (i >= passage.End || (text.IsQuoted(i) && text.IsPunctuation(i))) return -1;
        var isReport = text.CueAt(i) is { } cue && cue.Has(CueForms.Active | CueForms.Passive) || text.Is(i, SpeechWord.Relative);
        return isReport ? -1 : i;
    }

    /// <summary>"mengatakan dalam sebuah pengarahan di Beijing, …": the clause begins after the comma, or where the tree says.</summary>
    private int AfterAdjunct(int cue, int first, Passage passage, Governs governs)
    {
        if (text.Tree is { } tree)
        {
            var complement = tree.FindChild(text.Document, cue, Deprel.Ccomp);
            if (complement > cue && complement < passage.End && text.IsQuoted(complement)) return -1;
            if (complement > cue && complement < passage.End)
            {
                var edge = Math.Max(cue + 1, tree.LeftEdge(complement));
                if (edge > first || !text.Is(first, SpeechWord.Told)) return text.IsComma(edge) ? edge + 1 : edge;
            }
        }

        if (IsEnglish(first) && PronounAfter(first, passage) is > 0 and var subject) return subject;
        for (var i = first; i < passage.End && i < first + 20 && !text.IsQuoted(i); i++)
            if (text.IsComma(i) || text.Is(i, ':')) return AfterComma(i + 1, passage);
        return governs == Governs.Clause && !IsEnglish(first) && !text.Is(first, SpeechWord.Told) ? first : -1;
    }

    /// <summary>"said in a statement they had freed two hostages": the clause begins with its pronoun.</summary>
    private int PronounAfter(int first, Passage passage)
    {
        for (var i = first + 1; i + 1 < passage.End && i < first + LongestAdjunct && !text.IsQuoted(i) && !text.IsPunctuation(i); i++)
        {
            if (text[i].Upos is Upos.VERB or Upos.AUX) return -1;
            if (text[i].Upos == Upos.PRON && !text.Is(i, SpeechWord.Relative) && text[i + 1].Upos is Upos.VERB or Upos.AUX && text[i - 1].Upos != Upos.ADP) return i;
        }

        return -1;
    }

    private int SkipAddressee(int first, Passage passage)
    {
        var i = first;
        if (text.Actors?.At(i) is { } mention) return Math.Min(passage.End, mention.LastToken + 1);
        while (i < passage.End && i < first + 5 && !text.IsQuoted(i) && !text.IsComma(i) && !text.Is(i, SpeechWord.Complementizer)
            && (text.Is(i, SpeechWord.Reporter) || text.IsCapital(i) || text[i].Upos is Upos.DET or Upos.ADJ)) i++;
        return i;
    }

    private bool IsCut(int token, Passage passage)
    {
        if (text.IsComma(token) && token + 1 < passage.End)
        {
            var next = token + 1;
            while (next < passage.End && text.Is(next, SpeechWord.Leader) && next < token + 3) next++;
            if (next >= passage.End || text.IsQuoted(next)) return false;
            if (text[token + 1].Upos is Upos.CCONJ or Upos.SCONJ && IsNewReport(token + 2, passage)) return true;
            if (text.WordsAt(next).Match(text.Document, text.EntryOf(next), next, passage.End, SpeechWord.Agency) > 0 && !IsVerbal(next)) return true;
            return text.CueAt(next) is { } cue && cue.Has(CueForms.Active) && text[next].Upos == Upos.VERB && IsGerund(next);
        }

        return text[token].Upos == Upos.CCONJ && (Continues(token + 1, passage) || (IsEnglish(token) && IsNewReport(token + 1, passage)));
    }

    /// <summary>"…, but the government says it is needed": somebody else reports.</summary>
    private bool IsNewReport(int first, Passage passage)
    {
        for (var i = first; i + 1 < passage.End && i < first + LongestSubject && !text.IsQuoted(i) && !text.IsPunctuation(i); i++)
        {
            if (text[i].Upos is not (Upos.VERB or Upos.AUX)) continue;
            return i > first && text.CueAt(i) is { Governs: Governs.Clause } cue && cue.Has(CueForms.Active) && !IsGerund(i)
                && (text.Is(i + 1, SpeechWord.Complementizer) || HasPredicate(i + 1, EndOf(i + 1, passage)));
        }

        return false;
    }

    /// <summary>"…, dilaporkan tewas": a hedge, no agency.</summary>
    private bool IsVerbal(int token) => text.Is(token, SpeechWord.Hedge) && token + 1 < text.Count && text[token + 1].Upos is Upos.VERB or Upos.ADJ;

    public bool IsGerund(int token)
        => (text[token].Features & Features.Gerund) != 0 || (IsEnglish(token) && text.Form(token).EndsWith("ing", StringComparison.OrdinalIgnoreCase));

    /// <summary>"… dan menambahkan bahwa": the next report of the same speaker.</summary>
    private bool Continues(int token, Passage passage)
    {
        while (token < passage.End && text.Is(token, SpeechWord.Adverb)) token++;
        return token + 1 < passage.End && text.CueAt(token) is { } cue && cue.Has(CueForms.Active) && cue.Governs != Governs.Quote
            && (text.Is(token + 1, SpeechWord.Complementizer) || text.IsComma(token + 1) || text.IsQuoted(token + 1));
    }

    private bool StartsWithQuoteAlone(int first, int end)
    {
        if (!text.IsQuoted(first) || !text.IsPunctuation(first)) return false;
        var stretch = text.StretchOf(first);
        var i = first;
        while (i < end && text.StretchOf(i) == stretch) i++;
        return end - i < 3 || i - first > end - i;
    }
}
