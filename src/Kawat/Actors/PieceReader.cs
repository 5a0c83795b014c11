using Kawat.Documents;
using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>Cuts a sentence into the pieces that phrases are put together from.</summary>
internal sealed class PieceReader(Document document, ActorLexicon lexicon, DocumentWords words, DateOnly day, PersonRegister persons, Abbreviations abbreviations)
{
    private const double TitleCaseShare = 0.75;

    private int nextWord;
    private bool lastIsRole;

    /// <summary>The pieces of a sentence, in order. Sentences must be asked for in text order.</summary>
    public List<Piece> Read(Sentence sentence, PhraseWords phraseWords)
    {
        var pieces = new List<Piece>(sentence.TokenCount);
        var inIndonesian = Language.IsIndonesian(sentence, document);
        var titleCase = IsTitleCase(sentence);
        SkipTo(sentence.FirstToken);
        for (var token = sentence.FirstToken; token < sentence.EndToken;)
        {
            while (nextWord < words.Count && words[nextWord].Token < token) nextWord++;
            var matched = nextWord < words.Count && words[nextWord].Token == token
                ? lexicon.FindAt(words, nextWord, document.Text, inIndonesian, day)
                : null;
            var piece = matched is { } match && IsMeant(match, phraseWords, inIndonesian) ? Known(match, token) : Unknown(token, sentence, phraseWords, titleCase);
            lastIsRole = piece.Kind is PieceKind.Role;
            Append(pieces, piece);
            token = piece.Last + 1;
        }

        return pieces;
    }

    private void SkipTo(int token)
    {
        if (nextWord < words.Count && words[nextWord].Token > token) nextWord = 0;
        while (nextWord < words.Count && words[nextWord].Token < token) nextWord++;
    }

    /// <summary>A single word may be a verb or an adjective that looks like a role ("general elections"), or a month.</summary>
    private bool IsMeant(NameMatch match, PhraseWords phraseWords, bool inIndonesian)
    {
        var word = words[match.FirstWord];
        var form = document.Text.AsSpan(word.Start..word.End);
        if (lexicon.IsModifier(form) && FollowsNoun(word.Token)) return false;
        if (match.Entry.Kind is ActorEntryKind.Country or ActorEntryKind.Adjective && IsMoney(word.Token, words[match.LastWord].Token, phraseWords)) return false;
        if (match.LastWord > match.FirstWord) return true;
        if (abbreviations.MeansSomethingElse(form)) return false;
        if (match.Entry.Kind != ActorEntryKind.Role) return match.Entry.Kind == ActorEntryKind.Country || (phraseWords.Of(form) & PhraseWord.Stop) == 0;
        if (inIndonesian || !char.IsLower(form[0]) || match.Entry.Shape is not (RoleShape.Person or RoleShape.People) || form[^1] == 's') return true;
        return document.Tokens[word.Token].Upos is not (Upos.VERB or Upos.ADJ or Upos.ADV or Upos.AUX);
    }

    /// <summary>"dolar AS", "US dollars": the country of a currency is no party.</summary>
    private bool IsMoney(int first, int last, PhraseWords phraseWords)
        => (first > 0 && Has(first - 1, PhraseWord.Currency, phraseWords)) || (last + 1 < document.Tokens.Length && Has(last + 1, PhraseWord.Currency, phraseWords));

    private bool Has(int token, PhraseWord word, PhraseWords phraseWords) => (phraseWords.Of(document.Form(token)) & word) != 0;

    /// <summary>Whether a common noun that is no role stands right before ("serangan militer").</summary>
    private bool FollowsNoun(int token)
    {
        if (token == 0 || document.Tokens[token - 1].Sentence != document.Tokens[token].Sentence) return false;
        return document.Tokens[token - 1].Upos == Upos.NOUN && char.IsLetter(document.Form(token - 1)[0]) && !lastIsRole;
    }

    private Piece Known(NameMatch match, int token)
    {
        var kind = match.Entry.Kind switch
        {
            ActorEntryKind.Metonym when match.Entry.Sector is not "GOV" => PieceKind.Organisation,
            ActorEntryKind.Country or ActorEntryKind.Adjective or ActorEntryKind.Capital or ActorEntryKind.Metonym or ActorEntryKind.Nickname => PieceKind.Country,
            ActorEntryKind.Region => PieceKind.Place,
            ActorEntryKind.Person => PieceKind.Person,
            ActorEntryKind.Role => PieceKind.Role,
            _ => PieceKind.Organisation,
        };
        return new Piece(kind, token, words[match.LastWord].Token, match.Entry, PhraseWord.None);
    }

    private Piece Unknown(int token, Sentence sentence, PhraseWords phraseWords, bool titleCase)
    {
        var form = document.Form(token);
        var kind = form switch
        {
            "(" or "[" => PieceKind.Open,
            ")" or "]" => PieceKind.Close,
            "," => PieceKind.Comma,
            "'s" or "’s" or "'" or "’" => PieceKind.Possessive,
            "." or ";" or ":" or "!" or "?" => PieceKind.Stop,
            _ => PieceKind.Word,
        };
        if (kind != PieceKind.Word) return new Piece(kind, token, token, null, PhraseWord.None);
        var word = phraseWords.Of(form);
        return IsName(form, token, sentence, word, titleCase)
            ? new Piece(PieceKind.Name, token, token, null, word)
            : new Piece(PieceKind.Word, token, token, null, word);
    }

    private bool IsName(ReadOnlySpan<char> form, int token, Sentence sentence, PhraseWord word, bool titleCase)
    {
        if (!char.IsUpper(form[0])) return false;
        if (persons.KnowsPart(form)) return true;
        if (titleCase || (word & (PhraseWord.Stop | PhraseWord.Quantifier | PhraseWord.Former)) != 0) return false;
        var upos = document.Tokens[token].Upos;
        if (token > sentence.FirstToken) return upos is not (Upos.PRON or Upos.DET or Upos.ADP or Upos.CCONJ or Upos.SCONJ);
        return upos is Upos.PROPN or Upos.X;
    }

    /// <summary>Headlines that write every word with a capital tell nothing about names.</summary>
    private bool IsTitleCase(Sentence sentence)
    {
        if (sentence.TokenCount == 0 || document.Form(sentence.EndToken - 1) is ".") return false;
        var counted = 0;
        var capital = 0;
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            var form = document.Form(token);
            if (form.Length < 4 || !char.IsLetter(form[0])) continue;
            counted++;
            if (char.IsUpper(form[0])) capital++;
        }

        return counted >= 4 && capital >= counted * TitleCaseShare;
    }

    /// <summary>Puts a piece at the end; names that belong together become one.</summary>
    private void Append(List<Piece> pieces, Piece piece)
    {
        if (piece.Kind == PieceKind.Name || piece.Kind == PieceKind.Person)
        {
            var before = NameBefore(pieces);
            if (before >= 0 && Joins(pieces[before], piece))
            {
                var first = pieces[before];
                pieces.RemoveRange(before, pieces.Count - before);
                pieces.Add(new Piece(PieceKind.Name, first.First, piece.Last, null, first.Words));
                return;
            }
        }

        pieces.Add(piece);
    }

    /// <summary>A surname known to the data is somebody else after another first name ("Eric Trump").</summary>
    private bool Joins(Piece before, Piece piece)
    {
        if (before.Kind == PieceKind.Person && piece.Kind == PieceKind.Person) return false;
        if (before.Kind == PieceKind.Person) return before.First == before.Last && !IsAcronym(piece.First);
        if (piece.Kind == PieceKind.Person) return piece.First == piece.Last && !IsAcronym(before.Last);
        return true;
    }

    private bool IsAcronym(int token)
    {
        var form = document.Form(token);
        return form.Length is >= 2 and <= 5 && !form.ContainsAnyInRange('a', 'z');
    }

    /// <summary>The name that goes on at the end of the pieces, over particles, hyphens, initials and quoted nicknames; -1 if none.</summary>
    private int NameBefore(List<Piece> pieces)
    {
        for (var i = pieces.Count - 1; i >= 0 && i >= pieces.Count - 4; i--)
        {
            var piece = pieces[i];
            if (piece.Kind is PieceKind.Name or PieceKind.Person) return i;
            if (!Continues(piece)) return -1;
        }

        return -1;
    }

    private bool Continues(Piece piece)
    {
        if (piece.Kind == PieceKind.Stop) return document.Tokens[piece.First].Glued && document.Form(piece.First) is "." && IsInitialBefore(piece.First);
        if (piece.Kind != PieceKind.Word) return false;
        if ((piece.Words & PhraseWord.Particle) != 0 && (piece.Words & PhraseWord.And) == 0) return true;
        return document.Form(piece.First) is "-" or "\"" or "“" or "”" or "`";
    }

    private bool IsInitialBefore(int token) => token > 0 && document.Tokens[token - 1].End - document.Tokens[token - 1].Start <= 2;
}

/// <summary>Which of the two languages a sentence is read in.</summary>
internal static class Language
{
    public const string Indonesian = "id";
    public const string English = "en";

    public static bool IsIndonesian(Sentence sentence, Document document) => sentence.Language switch
    {
        Indonesian => true,
        English => false,
        _ => document.Language == Indonesian,
    };
}
