using Kawat.Actors;
using Kawat.Documents;

namespace Kawat.Attribution;

/// <summary>Who a cue belongs to: before it, after it, or by a pronoun the one who was speaking or spoken of.</summary>
internal sealed class SpeakerFinder(SpeechText text, NounPhrases phrases, Func<int, Pronoun?> pronounAt)
{
    private const int LongestPhrase = 30;
    private const int LongestDescription = 18;
    private const int MostDescriptions = 5;

    private Passage current;

    /// <summary>The person or body that the text is about: the last speaker, or the subject of the last passage.</summary>
    public Speaker? Focus { get; private set; }

    /// <summary>The last speaker of several, or body, for "mereka" and "they".</summary>
    public Speaker? PluralFocus { get; private set; }

    public void Turn(Speaker? speaker)
    {
        if (speaker is null) return;
        Focus = speaker;
        if (!speaker.IsNamed) PluralFocus = speaker;
    }

    /// <summary>The speaker who stands before an active cue.</summary>
    public Speaker? Before(int cue, Passage passage)
    {
        var end = SkipBack(cue, passage.First);
        if (end > passage.First && !text.IsComma(end - 1) && !text.IsQuoted(end - 1))
        {
            // "katanya menambahkan": the clitic of the cue before.
            if (end - 2 >= passage.First && pronounAt(end - 1) is { } clitic && text.CueAt(end - 2) is { } before && before.Has(CueForms.Inverted)) return Resolve(clitic, end - 1);
            var first = LeftEdge(end, passage.First);
            if (IsLinked(end - 1)) end = CutAtVerb(first, end);
            if (Pronominal(first, end) is { } pronoun) return Resolve(pronoun, first);
            if (IsOwnVoice(first, end)) return null;
            var isAside = first < end && (IsPrepositional(first, end) || text.Is(first, SpeechWord.Adjunct)) && !text.IsCapital(first);
            if (!isAside && phrases.Read(first, end) is { } near) return PointedAt(first, end < cue && text.Is(end, SpeechWord.Demonstrative) ? end + 1 : end, near) ?? WithDescription(near, first, passage);
        }

        if (NameInCommas(end, passage) is { } named) return named;
        var bySyntax = BySyntax(cue, passage);
        if (bySyntax is { IsNamed: true }) return bySyntax;
        var across = AcrossCommas(end, passage);
        return across is { IsNamed: true } || IsProperNameOf(across, bySyntax) ? across : bySyntax ?? across;
    }

    /// <summary>"Kepala Desa Sukamaju, Maya, mengatakan": a name in commas behind a title that ends in the name of a place.</summary>
    private Speaker? NameInCommas(int end, Passage passage)
    {
        if (passage.Words.HasFiniteVerbs || end - 2 <= passage.First || !text.IsComma(end - 1)) return null;
        var first = LeftEdge(end - 1, passage.First);
        if (end - 1 - first is < 1 or > 3 || first - 2 < passage.First || !text.IsComma(first - 1) || !phrases.IsNameLike(first, end - 1)) return null;
        if (text.Actors?.At(first) is { } known && (!known.IsPerson || known.Kind == MentionKind.Role)) return null;
        var start = LeftEdge(first - 1, passage.First);
        if (text.Actors?.At(first - 2) is not { IsPerson: true } title || title.FirstToken != start || title.Name.Contains(' ', StringComparison.Ordinal) || title.FirstToken == title.LastToken) return null;
        return Describe(phrases.Read(first, end - 1), phrases.Read(start, first - 1));
    }

    /// <summary>"He continued by announcing", "She went on to say": a preposition joins the cue to the verb of its subject.</summary>
    private bool IsLinked(int token) => text[token].Upos == Upos.ADP || text.Is(token, SpeechWord.Infinitive);

    /// <summary>"Otoritas penerbangan sipil Rusia, Rosaviatsia": the name goes before the description of the same body.</summary>
    private static bool IsProperNameOf(Speaker? name, Speaker? description)
        => name is { Entity: >= 0 } && description is not null && name.Entity == description.Entity && !name.Name.Contains(' ', StringComparison.Ordinal) && char.IsUpper(name.Name[0]);

    /// <summary>The speaker who stands after an inverted cue, a passive or a preposition; <paramref name="next"/> is the token after.</summary>
    public Speaker? After(int first, Passage passage, out int next)
    {
        next = first;
        if (first >= passage.End || text.IsQuoted(first)) return null;
        if (pronounAt(first) is { } pronoun)
        {
            next = first + 1;
            return Resolve(pronoun, first);
        }

        var end = RightEdge(first, passage.End, SpeechWord.Boundary);
        if (end == first) return null;
        next = end;
        if ((phrases.FindPerson(first, end) is null or { Actors.Count: 0 } || !text.IsCapital(first)) && Apposed(first, end, passage, ref next) is { } apposed) return apposed;
        return phrases.Read(first, end) is { } speaker ? PointedAt(first, end, speaker) ?? speaker : null;
    }

    /// <summary>"kata bos grup ini", "Mantan Gubernur Jakarta ini": a description of a person that points back at the one spoken of.</summary>
    public Speaker? PointedAt(int first, int end, Speaker speaker)
    {
        if (Focus is not { IsNamed: true } || end - 1 <= first || !text.Is(end - 1, SpeechWord.Demonstrative) || text.WordsAt(first).HasFiniteVerbs) return null;
        if (speaker.IsNamed || speaker.IsPlural || text[first].Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ)) return null;
        return speaker.Entity < 0 && !text.IsCapital(first) || text.Actors?.At(first) is { IsPerson: true } || text.Actors?.At(first + 1) is { IsPerson: true } ? Focus : null;
    }

    /// <summary>Whom a pronoun of a speaker stands for; null when nobody has spoken or been spoken of.</summary>
    public Speaker? Resolve(Pronoun pronoun, int token)
    {
        if (pronoun.Person != 3) return null;
        if (!pronoun.IsPlural && !IsClitic(token) && SubjectBefore(token) is { } subject) return subject with { Token = token };
        var found = pronoun.IsPlural ? Focus is { IsNamed: false } ? Focus : PluralFocus : Focus;
        if (pronoun.Reach == PronounReach.Person && found is { IsNamed: false, IsState: true }) return null;
        return found is null ? null : found with { Token = token };
    }

    /// <summary>"he said the purpose": a pronoun is the subject of the cue, so no speaker stands behind it.</summary>
    public bool HasPronounBefore(int cue, Passage passage) => cue > passage.First && !text[cue - 1].Glued && text.WordsAt(cue).HasFiniteVerbs && pronounAt(cue - 1) is not null;

    /// <summary>Turns to the next passage: a pronoun in it means its own subject first.</summary>
    public void Enter(Passage passage) => current = passage;

    /// <summary>"Al-Maliki did not mention it, and he said": the named person who is the first subject of the passage.</summary>
    private Speaker? SubjectBefore(int token)
    {
        if (text.Actors is null) return null;
        for (var i = current.First; i < token; i++)
        {
            // Behind a verb of saying stands what is said.
            if (text.CueAt(i) is { } cue && cue.Has(CueForms.Active) && cue.Governs != Governs.Quote) return null;
            if (text.IsQuoted(i) || text.Actors.At(i) is not { IsPerson: true, IsPlural: false, Actors.Count: > 0 } mention) continue;
            if (mention.LastToken < token && IsSubject(mention) && phrases.FindPerson(mention.FirstToken, mention.LastToken + 1) is not null)
                return phrases.Read(mention.FirstToken, mention.LastToken + 1);
            i = Math.Max(i, mention.LastToken);
        }

        return null;
    }

    /// <summary>By the tree, or because a clause begins with it: a comma or nothing before it, a verb right behind it.</summary>
    private bool IsSubject(ActorMention mention)
    {
        if (text[mention.Head].Deprel is Deprel.Nsubj or Deprel.NsubjPass) return true;
        if (mention.FirstToken > current.First && !text.IsComma(mention.FirstToken - 1)) return false;
        var next = mention.LastToken + 1;
        return next < current.End && text[next].Upos is Upos.VERB or Upos.AUX && !text.IsCapital(next);
    }

    private Pronoun? Pronominal(int first, int end)
    {
        if (end - 2 >= first && end - first <= 2 && IsClitic(end - 1) && pronounAt(end - 2) is { Person: 3 } joined) return joined;
        if (end - 1 < first || IsClitic(end - 1)) return null;
        if (pronounAt(end - 1) is not { Person: 3 } pronoun) return null;
        return end - first <= 2 || text[end - 2].Upos is not (Upos.NOUN or Upos.ADP) || text.IsCapital(end - 2) ? pronoun : null;
    }

    private bool IsClitic(int token) => text[token].Glued && !text.IsCapital(token) && !text.IsQuoted(token - 1);

    /// <summary>"As I told you", "kami sampaikan": who writes or asks is nobody whom the article quotes.</summary>
    private bool IsOwnVoice(int first, int end) => first < end && end - first <= 2 && pronounAt(end - 1) is { Person: 1 or 2 };

    private int SkipBack(int cue, int first)
    {
        var end = cue;
        while (end > first && !text.IsQuoted(end - 1))
        {
            var token = end - 1;
            if (text.Form(token) is ")" && OpeningBracket(token, first) is var open and >= 0) end = open;
            else if (text.Is(token, SpeechWord.Adverb) || text.Is(token, SpeechWord.Relative) || text.Is(token, SpeechWord.Unsaid) || text.Is(token, SpeechWord.Weekday) || (text[token].Upos is Upos.ADV or Upos.AUX && !text.IsCapital(token))) end = token;
            else break;
        }

        // "Kementerian itu menyebut": everything was skipped, so the demonstrative belonged to a phrase.
        return end;
    }

    private int OpeningBracket(int close, int first)
    {
        for (var i = close; i >= first && i > close - LongestDescription; i--)
            if (text.Form(i) is "(") return i;
        return -1;
    }

    private int LeftEdge(int end, int first)
    {
        var i = end;
        while (i > first && end - i < LongestPhrase && !StopsLeft(i - 1)) i--;
        for (var j = end - 1; j > i; j--)
        {
            if (!text.Is(j, SpeechWord.ClauseStart) && !IsVerbConjunction(j, i)) continue;
            return j + 1;
        }

        return i;
    }

    private bool StopsLeft(int token)
        => !IsInsideTitle(token) && (text.IsQuoted(token) || text.IsComma(token) || text.Form(token) is ":" or "—" or "–" or "." or "?" or "!" or "-" && !text[token].Glued
            || (text.Is(token, SpeechWord.Complementizer) && text[token].Upos != Upos.DET));

    /// <summary>"Menteri Koordinator Bidang Politik, Hukum, dan Keamanan": the comma belongs to the title.</summary>
    private bool IsInsideTitle(int token) => text.IsComma(token) && text.Actors?.At(token) is { IsPerson: true } mention && mention.LastToken > token;

    /// <summary>"X datang dan Y mengatakan": a conjunction with a verb before it begins a clause.</summary>
    private bool IsVerbConjunction(int token, int first)
    {
        if (text[token].Upos != Upos.CCONJ) return false;
        for (var i = first; i < token; i++)
            if (text[i].Upos == Upos.VERB) return true;
        return false;
    }

    private int RightEdge(int first, int end, SpeechWord stop)
    {
        var i = first;
        while (i < end && i - first < LongestPhrase && !text.IsQuoted(i))
        {
            if (text.Form(i) is "(")
            {
                var close = ClosingBracket(i, end);
                if (close < 0) break;
                i = close + 1;
                continue;
            }

            if (i > first && text.Actors?.At(i) is { Actors.Count: > 0 } mention && mention.FirstToken < i)
            {
                i = Math.Max(i, Math.Min(mention.LastToken, end - 1)) + 1;
                continue;
            }

            if (text.IsComma(i) || text.Form(i) is "." or "?" or "!" or ":" or ")" or "—" or "–") break;
            if (i > first && (text.Is(i, stop) && !text.IsCapital(i) || text.Is(i, SpeechWord.Weekday))) break;
            if (i > first && text[i].Upos == Upos.VERB && !text.IsCapital(i) && (text.CueAt(i) is not null || text.IsCapital(i - 1))) break;
            i++;
        }

        return i;
    }

    private int ClosingBracket(int open, int end)
    {
        for (var i = open; i < end && i < open + LongestDescription; i++)
            if (text.Form(i) is ")") return i;
        return -1;
    }

    /// <summary>"Kepala Biro Humas KPK, Yuyuk Andriati, Rabu": the name that follows a description.</summary>
    private Speaker? Apposed(int first, int end, Passage passage, ref int next)
    {
        var comma = end;
        while (comma < passage.End && comma - end < LongestDescription && !text.IsComma(comma) && !text.IsQuoted(comma) && text.Form(comma) is not ".") comma++;
        if (comma >= passage.End || !text.IsComma(comma) || phrases.IsNameLike(first, end) && end - first < 3 && comma == end && HasPerson(first, end)) return null;
        var nameEnd = RightEdge(comma + 1, passage.End, SpeechWord.Boundary);
        if (nameEnd <= comma + 1) return null;
        if (HasVerb(comma + 1, nameEnd)) return null;
        var isPerson = phrases.FindPerson(comma + 1, nameEnd) is { } named && named.LastToken >= nameEnd - 2;
        if (comma > end && !isPerson) return null;
        if (IsNameOfDescribed(first, end, comma + 1, nameEnd, passage))
        {
            next = nameEnd;
            return Describe(phrases.Read(comma + 1, nameEnd), phrases.Read(first, end));
        }

        if (!isPerson && !(phrases.IsNameLike(comma + 1, nameEnd) && !IsPlaceOrMedium(comma + 1) && (text.Actors is not null || !phrases.IsNameLike(first, end)))) return null;
        next = nameEnd;
        return Describe(phrases.Read(comma + 1, nameEnd), phrases.Read(first, end));
    }

    /// <summary>"Menurut pengemudi bus kota, Maya, pihaknya": a description in small letters, then a name of one or two words in commas.</summary>
    private bool IsNameOfDescribed(int first, int end, int name, int nameEnd, Passage passage)
        => !text.IsCapital(first) && text[first].Upos == Upos.NOUN && !passage.Words.HasFiniteVerbs && name == end + 1
            && nameEnd - name <= 2 && nameEnd < passage.End && text.IsComma(nameEnd) && phrases.IsNameLike(name, nameEnd) && !IsPlaceOrMedium(name);

    private bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (text[i].Upos is Upos.VERB or Upos.AUX && !text.IsCapital(i)) return true;
        return false;
    }

    private bool HasPerson(int first, int end) => text.Actors is null || phrases.FindPerson(first, end) is not null;

    private bool IsPlaceOrMedium(int token)
        => text.Actors?.At(token) is { } mention && !mention.IsPerson && mention.Actors.Count > 0;

    /// <summary>A name without an actor takes the actor of its description ("Kapuspen TNI, Kristomei Sianturi").</summary>
    private static Speaker? Describe(Speaker? name, Speaker? description)
        => name is { Actor: null } && description is { Actor: not null } ? name with { Actor = description.Actor } : name;

    private Speaker WithDescription(Speaker speaker, int first, Passage passage)
    {
        if (speaker.Actor is not null || !speaker.IsNamed || first - 2 < passage.First || !text.IsComma(first - 1)) return speaker;
        var start = LeftEdge(first - 1, passage.First);
        return start < first - 1 && !text.Is(start, SpeechWord.Adjunct) ? Describe(speaker, phrases.Read(start, first - 1)) ?? speaker : speaker;
    }

    private Speaker? BySyntax(int cue, Passage passage)
    {
        var subject = SubjectOf(cue);
        if (subject < passage.First || subject >= cue || text.IsQuoted(subject)) return null;
        if (text.Is(subject, SpeechWord.Relative)) return Antecedent(subject, passage);
        var first = Math.Max(passage.First, text.Tree!.LeftEdge(subject));
        var end = Math.Min(cue, text.Tree.RightEdge(subject) + 1);
        if (pronounAt(subject) is { } pronoun) return pronoun.Person == 3 ? Resolve(pronoun, subject) : null;
        var core = RightEdge(first, end, SpeechWord.ClauseStart);
        return core > first ? phrases.Read(first, core) : null;
    }

    /// <summary>"the navy, who told it": whom the words before the relative name.</summary>
    private Speaker? Antecedent(int relative, Passage passage)
    {
        var end = relative;
        while (end > passage.First && text.IsComma(end - 1)) end--;
        if (end <= passage.First || text.IsQuoted(end - 1)) return null;
        var first = StartOfAntecedent(end, LeftEdge(end, passage.First));
        if (text.Actors?.At(end - 1) is { } mention && mention.FirstToken > passage.First && text[mention.FirstToken - 1].Upos != Upos.ADP) first = Math.Max(first, mention.FirstToken);
        return first < end ? phrases.Read(first, end) : null;
    }

    /// <summary>Behind the last verb and its preposition.</summary>
    private int StartOfAntecedent(int end, int first)
    {
        for (var i = end - 1; i > first; i--)
        {
            if (text[i].Upos is Upos.VERB or Upos.AUX && !text.IsCapital(i)) return i + 1;
            if (text[i].Upos == Upos.ADP && text[i - 1].Upos is Upos.VERB or Upos.ADV) return i + 1;
        }

        return first;
    }

    /// <summary>The subject of the cue, or of the verb that it depends on ("…, saying that").</summary>
    private int SubjectOf(int cue)
    {
        if (text.Tree is null) return -1;
        var verb = cue;
        for (var steps = 0; steps < 4 && verb >= 0; steps++)
        {
            var subject = text.Tree.FindChild(text.Document, verb, Deprel.Nsubj);
            if (subject < 0) subject = text.Tree.FindChild(text.Document, verb, Deprel.NsubjPass);
            if (subject >= 0) return subject;
            if (text[verb].Deprel is not (Deprel.Conj or Deprel.Advcl or Deprel.Xcomp or Deprel.Acl or Deprel.Parataxis or Deprel.Ccomp)) return -1;
            verb = text[verb].Head;
        }

        return -1;
    }

    /// <summary>"Eka Asmadi, saat dihubungi, Kamis, mengatakan": back over what is set off by commas.</summary>
    private Speaker? AcrossCommas(int end, Passage passage)
    {
        for (var segments = 0; segments < 6 && end > passage.First; segments++)
        {
            while (end > passage.First && text.IsComma(end - 1)) end--;
            end = SkipBack(end, passage.First);
            if (end <= passage.First || text.IsQuoted(end - 1)) return null;
            var first = LeftEdge(end, passage.First);
            if (first >= end || text.IsComma(end - 1))
            {
                if (first >= end) end--;
                continue;
            }

            if (pronounAt(first) is { Person: 3 } pronoun && !IsClitic(first)) return Resolve(pronoun, first);
            var cut = CutAtVerb(first, end);
            if (!IsAside(first, end) && phrases.Read(first, cut) is { } speaker)
            {
                var found = FromSegment(speaker, first, cut, passage);
                return !found.IsNamed && text.Is(first, SpeechWord.Indefinite) && NamedBefore(first, passage) is { } named ? named : found;
            }

            end = first;
        }

        return null;
    }

    /// <summary>"Jane Doe, a lawyer, known for her work, and a former judge, wrote": the named person whom indefinite descriptions describe.</summary>
    private Speaker? NamedBefore(int end, Passage passage)
    {
        for (var segments = 0; segments < MostDescriptions && end > passage.First; segments++)
        {
            while (end > passage.First && (text.IsComma(end - 1) || text[end - 1].Upos == Upos.CCONJ)) end--;
            var first = LeftEdge(end, passage.First);
            if (first >= end) return null;
            if (phrases.FindPerson(first, end) is { } person && person.LastToken == end - 1) return phrases.Read(first, end);
            end = first;
        }

        return null;
    }

    /// <summary>"Mr. Obama informed Congress Friday, saying": the subject ends before the verb.</summary>
    private int CutAtVerb(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
            if (text[i].Upos is Upos.VERB or Upos.AUX && !text.IsCapital(i) && !text.Is(i - 1, SpeechWord.Relative)) return i;
        return end;
    }

    private bool IsAside(int first, int end)
        => IsPrepositional(first, end) || text.Is(first, SpeechWord.Adjunct) || text.Is(first, SpeechWord.ClauseStart) || text.Is(first, SpeechWord.Weekday) || text.Is(first, SpeechWord.Relative)
            || first > 0 && text.Is(first - 1, SpeechWord.ClauseStart) || char.IsDigit(text.Form(first)[0]) || end - first == 1 && text.IsPunctuation(first);

    private bool IsPrepositional(int first, int end)
    {
        while (first < end && text[first].Upos == Upos.ADV) first++;
        return first < end && text[first].Upos == Upos.ADP;
    }

    /// <summary>Name and description side by side: the name speaks.</summary>
    private Speaker FromSegment(Speaker speaker, int first, int end, Passage passage)
    {
        if (first - 1 <= passage.First || !text.IsComma(first - 1)) return speaker;
        var start = LeftEdge(first - 1, passage.First);
        if (start >= first - 1 || IsAside(start, first - 1) || phrases.Read(start, first - 1) is not { } other) return speaker;
        var isName = speaker.IsNamed && phrases.IsNameLike(first, end);
        if (!isName && (other.IsNamed || phrases.IsNameLike(start, first - 1))) return Describe(other, speaker) ?? other;
        return Describe(speaker, other) ?? speaker;
    }
}
