using Kawat.Documents;

namespace Kawat.Attribution;

/// <summary>A speaker and the token of the cue; -1 where the words give none.</summary>
internal readonly record struct Credit(Speaker Speaker, int Cue);

/// <summary>Gives the stretches in quotation marks to their speakers. What no cue gives to anybody is a title or a word held at arm's length.</summary>
internal sealed class DirectQuotes(SpeechText text, SpeakerFinder finder, NounPhrases phrases, IndirectQuotes indirect)
{
    /// <summary>A quotation has at least so many words; less is a label.</summary>
    private const int FewestWords = 3;

    private const int FarthestCue = 45;

    private readonly Credit?[] credits = new Credit?[text.Stretches.Count];
    private Credit? last;
    private Credit? introduced;
    private int introducedUntil = -1;
    private int lastParagraph = -9;

    /// <summary>Reads the stretches of a passage; gives those that are quotes.</summary>
    public void Read(Passage passage, Passage? previous, List<Quote> quotes)
    {
        for (var i = passage.First; i < passage.End; i++)
        {
            var stretch = text.StretchOf(i);
            if (stretch < 0 || (i > passage.First && text.StretchOf(i - 1) == stretch)) continue;
            var end = i + 1;
            while (end < passage.End && text.StretchOf(end) == stretch) end++;
            var credit = Following(end, passage) ?? indirect.Around(text.Stretches[stretch].Outer) ?? Leading(i, passage) ?? Alone(stretch, i, end, passage, previous);
            if (credit is null) continue;
            credits[stretch] = credit;
            CreditBefore(stretch, credit.Value, quotes);
            Remember(credit, passage.Paragraph);
            if (CountWords(stretch) >= FewestWords && !IsTitle(stretch, i, end, passage)) quotes.Add(Make(stretch, credit.Value));
        }
    }

    /// <summary>Who does something in words, without being quoted: "The opposition leader condemned the arrest." speaks next where a quote stands alone.</summary>
    public void Introduce(Credit credit, Passage passage) => (introduced, introducedUntil) = (credit with { Cue = -1 }, passage.End);

    /// <summary>A quote over several paragraphs whose cue stands behind the last of them.</summary>
    private void CreditBefore(int stretch, Credit credit, List<Quote> quotes)
    {
        for (var i = stretch - 1; i >= 0 && text.Stretches[i].Continues && credits[i] is null; i--)
        {
            credits[i] = credit with { Cue = -1 };
            if (CountWords(i) >= FewestWords) quotes.Add(Make(i, credits[i]!.Value));
        }
    }

    /// <summary>Who spoke last, for quotes without a cue.</summary>
    public void Remember(Credit? credit, int paragraph)
    {
        if (credit is null) return;
        last = credit;
        lastParagraph = paragraph;
        finder.Turn(credit.Value.Speaker);
    }

    private Quote Make(int stretch, Credit credit)
    {
        var span = text.Stretches[stretch].Inner;
        if (text.Document.Text[span.End - 1] == ',') span = span with { End = span.End - 1 };
        return Quotes.Make(text, QuoteKind.Direct, span, credit);
    }

    private int CountWords(int stretch)
    {
        var count = 0;
        foreach (var part in text.Stretches[stretch].Inner.Of(text.Document.Text).Split(' '))
        {
            var word = text.Stretches[stretch].Inner.Of(text.Document.Text)[part];
            if (word.ContainsAnyInRange('0', '\uFFFF') && HasLetter(word)) count++;
        }

        return count;
    }

    private static bool HasLetter(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    /// <summary>All its longer words are capital and it stands inside a sentence: the name of a book, film or campaign.</summary>
    private bool IsTitle(int stretch, int first, int end, Passage passage)
    {
        if (first == passage.First || (end < passage.End && text.IsComma(end - 1))) return false;
        if (text.IsPunctuation(first - 1)) return false;
        var capitals = 0;
        for (var i = first; i < end; i++)
        {
            if (text.IsPunctuation(i)) continue;
            if (text.IsCapital(i)) capitals++;
            else if (text.Form(i).Length > 3) return false;
        }

        return capitals >= 2;
    }

    /// <summary>"…," kata X; "…," X said; "…," demikian pernyataan X.</summary>
    private Credit? Following(int next, Passage passage)
    {
        var i = next;
        while (i < passage.End && text.IsComma(i)) i++;
        while (i + 1 < passage.End && (text.Is(i, SpeechWord.Leader) || text.Is(i, SpeechWord.Relative)) && !text.IsQuoted(i + 1)) i++;
        if (i >= passage.End || text.IsQuoted(i)) return null;
        var length = passage.Words.Match(text.Document, text.EntryOf(i), i, passage.End, SpeechWord.Source);
        if (length > 0) return AfterCue(i, i + length, passage);
        if (text.CueAt(i) is { } cue && Opens(cue, i, next))
        {
            if (text.Is(i, SpeechWord.Agency) && Quoted(i, passage) is { } quoted) return quoted;
            return AfterCue(i, i + 1, passage);
        }

        return text.StartsCueClause(i) ? SubjectAndCue(i, passage) : null;
    }

    private bool Opens(Cue cue, int at, int next)
        => cue.Has(CueForms.Inverted) || (cue.Has(CueForms.Passive | CueForms.Noun) && at > next) || (cue.Has(CueForms.Passive) && !cue.Has(CueForms.Active));

    private Credit? AfterCue(int cue, int first, Passage passage)
    {
        // "sebut pernyataan gabungan tiga Menlu": the document speaks for its owner.
        while (first < passage.End && text.CueAt(first) is { } noun && noun.Has(CueForms.Noun))
        {
            first++;
            while (first < passage.End && (text[first].Upos == Upos.ADJ || text.Is(first, SpeechWord.Adverb)) && !text.IsCapital(first)) first++;
        }

        if (first < passage.End && passage.Words.HasFiniteVerbs && text[first].Upos == Upos.ADP && !text.Is(first, SpeechWord.Agent)) return null;
        if (finder.After(first, passage, out _) is { } speaker) return new Credit(speaker, cue);
        return finder.Focus is { } focus && IsBareEnd(first, passage) ? new Credit(focus, cue) : null;
    }

    private bool IsBareEnd(int first, Passage passage) => first >= passage.End || text.IsPunctuation(first) || text.Is(first, SpeechWord.Boundary) || text.Is(first, SpeechWord.Weekday);

    /// <summary>"…," kutip kantor berita TASS dari pernyataan Shoigu.</summary>
    private Credit? Quoted(int cue, Passage passage)
    {
        for (var i = cue + 1; i + 1 < passage.End && i < cue + 10; i++)
        {
            if (text.IsQuoted(i) || text.IsComma(i)) return null;
            if (text[i].Upos == Upos.ADP && text.CueAt(i + 1) is { } noun && noun.Has(CueForms.Noun)) return AfterCue(cue, i + 1, passage);
        }

        return null;
    }

    private Credit? SubjectAndCue(int first, Passage passage)
    {
        for (var i = first; i < passage.End; i++)
        {
            if (text.CueAt(i) is not { } cue || !cue.Has(CueForms.Active) || (i > first && text.Is(i - 1, SpeechWord.Relative))) continue;
            return finder.Before(i, passage with { First = first }) is { } speaker ? new Credit(speaker, i) : null;
        }

        return null;
    }

    /// <summary>X said, "…"; X calls on the group to "…".</summary>
    private Credit? Leading(int first, Passage passage)
    {
        for (var i = first - 1; i >= passage.First && i > first - FarthestCue; i--)
        {
            if (text.Form(i) is ";") return null;
            if (text.CueAt(i) is not { } cue) continue;
            var isNear = IsNear(i, first);
            if (cue.Forms == CueForms.Noun && !isNear) continue;
            if (CreditOf(cue, i, passage, isNear) is { } credit) return credit;
        }

        return first > passage.First && text.Form(first - 1) is ":" ? BeforeColon(first - 1, passage) : null;
    }

    private bool IsNear(int cue, int first)
    {
        for (var i = cue + 1; i < first; i++)
            if (!text.IsPunctuation(i) && (i > cue + 4 || text.Form(first - 1) is not ":")) return false;
        return true;
    }

    private Credit? CreditOf(Cue cue, int at, Passage passage, bool isNear)
    {
        if (cue.Forms == CueForms.Noun) return finder.Before(at, passage) is { } owner ? new Credit(owner, at) : null;
        if (cue.Has(CueForms.Active) && finder.Before(at, passage) is { } speaker) return new Credit(speaker, at);
        var afterQuote = at > passage.First && (text.IsQuoted(at - 1) || (text.IsComma(at - 1) && at - 2 >= passage.First && text.IsQuoted(at - 2)));
        if (cue.Has(CueForms.Inverted) && !finder.HasPronounBefore(at, passage) && (!afterQuote || isNear || CloseBehind(at, passage)) && finder.After(at + 1, passage, out _) is { } behind) return new Credit(behind, at);
        if (cue.Has(CueForms.Passive) && finder.After(at + 1, passage, out _) is { } agent) return new Credit(agent, at);
        return null;
    }

    /// <summary>"…," katanya, "…": the second stretch follows the cue and its speaker.</summary>
    private bool CloseBehind(int cue, Passage passage)
    {
        for (var i = cue + 1; i < passage.End && i < cue + 12; i++)
        {
            if (text.IsQuoted(i)) return text.IsPunctuation(i - 1) || i < cue + 3;
            if (text.Form(i) is ".") return false;
        }

        return false;
    }

    private Credit? BeforeColon(int colon, Passage passage)
    {
        var first = colon;
        while (first > passage.First && !text.IsComma(first - 1) && !text.IsQuoted(first - 1) && colon - first < 12) first--;
        return phrases.FindPerson(first, colon) is not null && phrases.Read(first, colon) is { } speaker ? new Credit(speaker, -1) : null;
    }

    /// <summary>A passage that is nothing but the quote: it goes on, or the passage before has introduced its speaker.</summary>
    private Credit? Alone(int stretch, int first, int end, Passage passage, Passage? previous)
    {
        for (var i = passage.First; i < passage.End; i++)
            if ((i < first || i >= end) && !text.IsPunctuation(i)) return null;
        if (stretch > 0 && text.Stretches[stretch - 1].Continues && credits[stretch - 1] is { } continued) return continued with { Cue = -1 };
        if (introducedUntil == passage.First) return introduced;
        if (previous is { } before && Introduced(before) is { } named) return named;
        if (last is { } known && passage.Paragraph - lastParagraph <= 1) return known;
        return null;
    }

    /// <summary>"Satu komplain datang dari Helen Bond.": a person beside a noun of saying.</summary>
    private Credit? Introduced(Passage passage)
    {
        var noun = -1;
        for (var i = passage.First; i < passage.End && noun < 0; i++)
            if (text.CueAt(i) is { } cue && cue.Has(CueForms.Noun) && !cue.Has(CueForms.Active | CueForms.Inverted)) noun = i;
        if (noun < 0 || text.Actors is null) return null;
        for (var i = noun + 1; i < passage.End; i++)
        {
            if (text.IsQuoted(i)) return null;
            if (text.Actors.At(i) is { IsPerson: true } person && phrases.FindPerson(person.FirstToken, person.LastToken + 1) is not null)
                return phrases.Read(person.FirstToken, person.LastToken + 1) is { } speaker ? new Credit(speaker, -1) : null;
        }

        return null;
    }
}
