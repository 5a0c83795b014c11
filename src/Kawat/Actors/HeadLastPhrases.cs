using Kawat.Documents;
using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>
/// Owner, then title, then name or "of" and an owner, as English has it: "U.S. Secretary of State Antony Blinken",
/// "Ukraine's top general", "the Foreign Ministry of Iraq".
/// </summary>
internal sealed class HeadLastPhrases(Document document, int sentence, List<Piece> pieces) : PhraseReader(document, sentence, pieces)
{
    private const int LongestReach = 7;
    private const int MostModifiers = 3;

    protected override Phrase? ReadAt(int at)
    {
        if (At(at).Kind is not (PieceKind.Role or PieceKind.Country or PieceKind.Organisation or PieceKind.Place or PieceKind.Person or PieceKind.Name)) return null;
        var role = FindRole(at);
        return role >= 0 ? ReadRole(at, role) : ReadBare(at);
    }

    /// <summary>The role that owners and modifiers beginning at a piece lead to; -1 if they lead to none.</summary>
    private int FindRole(int at)
    {
        var modifiers = 0;
        var countries = 0;
        for (var i = at; i < Pieces.Count && i <= at + LongestReach; i++)
        {
            var piece = At(i);
            switch (piece.Kind)
            {
                case PieceKind.Role:
                    return i;
                case PieceKind.Country when ++countries > 2:
                    return -1;
                case PieceKind.Country or PieceKind.Organisation or PieceKind.Place or PieceKind.Person or PieceKind.Name or PieceKind.Possessive:
                    break;
                case PieceKind.Word when piece.Words is PhraseWord.Former:
                    break;
                case PieceKind.Word when Document.Form(piece.First) is "-" && At(i - 1).Kind == PieceKind.Country && At(i + 1).Kind == PieceKind.Country:
                    break;
                case PieceKind.Word when IsModifier(piece) && ++modifiers <= MostModifiers:
                    break;
                default:
                    return -1;
            }
        }

        return -1;
    }

    private Phrase ReadRole(int at, int role)
    {
        var phrase = Begin(at);
        for (var i = at; i < role; i++) TakeBefore(phrase, At(i));
        var last = TakeRoles(phrase, role);
        if (SecondTitle(phrase, at, last) is { } titled) return titled;
        phrase.Modifies = IsModifier(At(last + 1));
        if (At(last).Entry is { Shape: RoleShape.Person or RoleShape.People } or { Flags: ActorFlags.Honorific } && TakeNameAfter(phrase, last + 1)) return phrase;
        last = TakeOwnersAfter(phrase, last);
        if (phrase.Role is { Shape: RoleShape.Person }) TakeNameAfter(phrase, PassBracket(phrase, last + 1));
        else PassBracket(phrase, last + 1);
        return phrase;
    }

    /// <summary>"cleric and militia leader Muqtada al-Sadr": two titles without an article are those of one person; the one beside the name counts.</summary>
    private Phrase? SecondTitle(Phrase first, int at, int last)
    {
        if (first.Plural || first.Role is not { Shape: RoleShape.Person or RoleShape.People } || !At(last + 1).Is(PhraseWord.And) || IsArticle(at - 1)) return null;
        var role = FindRole(last + 2);
        if (role < 0 || At(role).Entry is not { Shape: RoleShape.Person } || ReadRole(last + 2, role) is not { HasName: true, Plural: false } second) return null;
        if (first.Country is not null && second.Country is not null && first.Country != second.Country) return null;
        second.Country ??= first.Country;
        second.First = first.First;
        second.FirstPiece = first.FirstPiece;
        return second;
    }

    private bool IsArticle(int at) => At(at) is { Kind: PieceKind.Word } piece && Document.Tokens[piece.First].Upos == Upos.DET;

    private static void TakeBefore(Phrase phrase, Piece piece)
    {
        if (piece.Kind == PieceKind.Person)
        {
            phrase.Owner = piece.Entry;
            phrase.OwnerToken = piece.First;
        }
        else if (piece.Kind == PieceKind.Name)
        {
            phrase.OwnerToken = piece.First;
        }
        else if ((piece.Words & PhraseWord.Former) != 0)
        {
            phrase.Former = true;
        }
        else
        {
            TakeOwner(phrase, piece);
        }
    }

    /// <summary>"Foreign Ministry spokesman": the last word heads, those before it say of what. Gives the last piece.</summary>
    private int TakeRoles(Phrase phrase, int at)
    {
        var head = At(at);
        ActorEntry? organ = null;
        var last = at;
        while (true)
        {
            var next = last + 1;
            if (At(next).Kind == PieceKind.Possessive) next++;
            if (At(next).Kind != PieceKind.Role) break;
            var isRank = head.Entry is { Shape: RoleShape.Person } && !head.Entry.Has(ActorFlags.Weak) && At(next + 1).Kind is PieceKind.Name or PieceKind.Person;
            if (!isRank)
            {
                if (!head.Entry!.Has(ActorFlags.Weak)) organ = head.Entry;
                head = At(next);
            }

            last = next;
        }

        phrase.Role = head.Entry;
        phrase.RoleToken = head.Last;
        phrase.Organ = organ;
        phrase.Plural = (Document.Tokens[head.Last].Features & Features.Plural) != 0;
        Extend(phrase, last);
        return last;
    }

    private bool TakeNameAfter(Phrase phrase, int at)
    {
        var piece = At(at);
        if (piece.Kind is not (PieceKind.Name or PieceKind.Person)) return false;
        if (piece.Kind == PieceKind.Name && (piece.Words & PhraseWord.Specifier) != 0) return false;
        TakeName(phrase, piece);
        Extend(phrase, at);
        PassBracket(phrase, at + 1);
        return true;
    }

    /// <summary>"of Colombia", "for the Ministry of Defence of Russia", "of Ukraine's army". Gives the last piece.</summary>
    private int TakeOwnersAfter(Phrase phrase, int last)
    {
        for (var turn = 0; turn < 3; turn++)
        {
            var join = At(last + 1);
            if (join.Is(PhraseWord.In) && !join.Is(PhraseWord.Of)) NotePlace(phrase, last + 2);
            if (!join.Is(PhraseWord.Of) && !(join.Is(PhraseWord.For) && phrase.Role!.Has(ActorFlags.Weak))) return last;
            var next = last + 2;
            while (IsSmallWord(At(next))) next++;
            var end = TakeOwnerPhrase(phrase, next);
            if (end < 0) return last;
            last = end;
            Extend(phrase, last);
        }

        return last;
    }

    private bool IsSmallWord(Piece piece) => piece.Kind == PieceKind.Word
        && ((piece.Words & (PhraseWord.Quantifier | PhraseWord.One | PhraseWord.Stop | PhraseWord.Former | PhraseWord.Particle)) != 0 || Document.Form(piece.First) is "-");

    private int TakeOwnerPhrase(Phrase phrase, int at)
    {
        switch (At(at).Kind)
        {
            case PieceKind.Country or PieceKind.Place or PieceKind.Organisation:
                if (!TakeOwner(phrase, At(at))) return -1;
                var role = FindRole(at);
                if (role < 0 || role > at + 3) return at;
                TakeRole(phrase, At(role));
                return role;
            case PieceKind.Role when phrase.Role!.Has(ActorFlags.Weak) || At(at).Entry!.Shape is RoleShape.Organ or RoleShape.State:
                TakeRole(phrase, At(at));
                return At(at + 1).Kind == PieceKind.Role ? at + 1 : at;
            case PieceKind.Person:
                phrase.Owner ??= At(at).Entry;
                phrase.OwnerToken = At(at).First;
                return at;
            case PieceKind.Name when phrase.Role!.Has(ActorFlags.Weak):
                phrase.OwnerToken = At(at).Last;
                return at;
            case PieceKind.Name when phrase.Role is { Shape: RoleShape.Organ or RoleShape.State or RoleShape.Person }:
                return at;
            default:
                return -1;
        }
    }

    private void NotePlace(Phrase phrase, int at)
    {
        if (At(at).Kind == PieceKind.Word) at++;
        if (At(at).GivesCountry && !At(at + 1).Is(PhraseWord.Border)) phrase.PlaceCountry ??= At(at).Entry;
    }

    private Phrase ReadBare(int at)
    {
        var phrase = Begin(at);
        var piece = At(at);
        if (piece.Kind is PieceKind.Person or PieceKind.Name) TakeName(phrase, piece);
        else TakeOwner(phrase, piece);
        var next = PassBracket(phrase, at + 1);
        if (next > at + 1 && (phrase.Abbreviation is not null || piece.Kind is PieceKind.Country or PieceKind.Organisation)) Extend(phrase, next - 1);
        return phrase;
    }
}
