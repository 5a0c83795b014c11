using Kawat.Documents;
using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>
/// Reads the phrases of one sentence from its pieces. It trusts what stands side by side more than the tree, since a parser
/// errs most often inside long names and titles. Subclasses know in which order a language puts title, owner and name.
/// </summary>
internal abstract class PhraseReader(Document document, int sentence, List<Piece> pieces)
{
    private const int LongestBracket = 4;

    protected Document Document => document;

    protected List<Piece> Pieces => pieces;

    /// <summary>All phrases, in order; they do not overlap.</summary>
    public List<Phrase> ReadAll()
    {
        var phrases = new List<Phrase>();
        for (var at = 0; at < pieces.Count;)
        {
            var phrase = ReadAt(at);
            if (phrase is null)
            {
                at++;
                continue;
            }

            phrases.Add(phrase);
            at = Math.Max(at, phrase.LastPiece) + 1;
        }

        return phrases;
    }

    /// <summary>The phrase that begins at a piece, or null.</summary>
    protected abstract Phrase? ReadAt(int at);

    protected Phrase Begin(int at)
    {
        var phrase = new Phrase { Sentence = sentence, First = pieces[at].First, Last = pieces[at].Last, FirstPiece = at, LastPiece = at };
        phrase.Former = at > 0 && (pieces[at - 1].Words & PhraseWord.Former) != 0;
        phrase.Plural = (document.Tokens[pieces[at].Last].Features & Features.Plural) != 0;
        return phrase;
    }

    protected void Extend(Phrase phrase, int at)
    {
        phrase.LastPiece = at;
        phrase.Last = Math.Max(phrase.Last, pieces[at].Last);
    }

    protected Piece At(int at) => at >= 0 && at < pieces.Count ? pieces[at] : new Piece(PieceKind.Stop, -1, -1, null, PhraseWord.None);

    /// <summary>Takes a country, place, organisation or owner into the phrase; false if it already has one of that kind.</summary>
    protected static bool TakeOwner(Phrase phrase, Piece piece)
    {
        switch (piece.Kind)
        {
            case PieceKind.Country when phrase.Country is null || phrase.Country.Kind == ActorEntryKind.Region:
                phrase.Country = piece.Entry;
                return true;
            case PieceKind.Place:
                phrase.Country ??= piece.Entry;
                return true;
            case PieceKind.Organisation when phrase.Organisation is null:
                phrase.Organisation = piece.Entry;
                return true;
            default:
                return false;
        }
    }

    /// <summary>"Ketua TPFG Rina Dewi": an abbreviation between title and name is the name of an organisation.</summary>
    protected void TakeName(Phrase phrase, Piece piece)
    {
        phrase.NameFirst = phrase.Role is not null && piece.Kind == PieceKind.Name && piece.Last > piece.First && IsLongAbbreviation(piece.First) ? piece.First + 1 : piece.First;
        phrase.NameLast = piece.Last;
        if (piece.Kind == PieceKind.Person) phrase.PersonEntry = piece.Entry;
    }

    protected static void TakeRole(Phrase phrase, Piece piece)
    {
        if (phrase.Role is null || phrase.Role.Has(ActorFlags.Honorific))
        {
            phrase.Role = piece.Entry;
            phrase.RoleToken = piece.First;
        }
        else if (!piece.Entry!.Has(ActorFlags.Honorific) && !piece.Entry.Has(ActorFlags.Weak))
        {
            phrase.Organ ??= piece.Entry;
        }
    }

    /// <summary>
    /// Passes over a bracket right after the phrase: "Amerika Serikat (AS)", "(Purn)", "Rapid Support Forces (RSF)".
    /// Gives the piece after it; <paramref name="at"/> itself if there is none.
    /// </summary>
    protected int PassBracket(Phrase phrase, int at)
    {
        if (At(at).Kind != PieceKind.Open) return at;
        for (var close = at + 1; close < pieces.Count && close <= at + LongestBracket; close++)
        {
            if (pieces[close].Kind != PieceKind.Close) continue;
            if (close == at + 2)
            {
                var inside = pieces[at + 1];
                if (inside.Kind == PieceKind.Organisation) phrase.Organisation ??= phrase.Role is null ? null : inside.Entry;
                if (inside.Kind == PieceKind.Country) phrase.Country ??= inside.Entry;
                if (IsAbbreviation(inside)) phrase.Abbreviation ??= document.Form(inside.First).ToString();
            }

            return close + 1;
        }

        return at;
    }

    /// <summary>Whether a lower-case word may stand inside a phrase as a modifier.</summary>
    protected bool IsModifier(Piece piece)
    {
        if (piece.Kind != PieceKind.Word || (piece.Words & ~(PhraseWord.Locator | PhraseWord.Specifier)) != 0) return false;
        var form = document.Form(piece.First);
        return char.IsLetter(form[0]) && document.Tokens[piece.First].Upos is Upos.ADJ or Upos.NOUN or Upos.PROPN;
    }

    protected bool IsOneWordNameOf(Piece piece, int shortest) => document.SpanOf(piece.First, piece.Last).Length >= shortest;

    private bool IsLongAbbreviation(int token)
    {
        var form = document.Form(token);
        return form.Length is >= 3 and <= 8 && !form.ContainsAnyExceptInRange('A', 'Z') && !char.IsUpper(document.Form(token + 1)[^1]);
    }

    private bool IsAbbreviation(Piece piece)
    {
        if (piece.First != piece.Last || piece.Kind is not (PieceKind.Name or PieceKind.Organisation or PieceKind.Word)) return false;
        var form = document.Form(piece.First);
        return form.Length is >= 2 and <= 8 && char.IsUpper(form[0]) && char.IsUpper(form[^1]);
    }
}
