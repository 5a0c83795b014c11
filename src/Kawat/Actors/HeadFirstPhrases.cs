using Kawat.Documents;
using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>
/// Title, then owner, then name, as Indonesian has it: "Menteri Luar Negeri AS Antony Blinken", "tiga diplomat tinggi AS",
/// "juru bicara Kementerian Luar Negeri China Lin Jian".
/// </summary>
internal sealed class HeadFirstPhrases(Document document, int sentence, List<Piece> pieces) : PhraseReader(document, sentence, pieces)
{
    private const int MostModifiers = 3;

    protected override Phrase? ReadAt(int at) => At(at).Kind switch
    {
        PieceKind.Role => ReadRole(at),
        PieceKind.Country or PieceKind.Organisation or PieceKind.Place => ReadOwner(at),
        PieceKind.Person or PieceKind.Name => ReadName(at),
        _ => null,
    };

    private Phrase ReadRole(int at)
    {
        var phrase = Begin(at);
        TakeRole(phrase, At(at));
        var shape = At(at).Entry!.Shape;
        for (var next = at + 1; next < Pieces.Count;)
        {
            var after = PassBracket(phrase, next);
            if (after != next && !GoesOn(At(after))) break;
            next = after;
            var taken = TakeNext(phrase, next, ref shape, out var done);
            if (taken < 0) break;
            next = taken + 1;
            if (done) break;
        }

        return phrase;
    }

    private static bool GoesOn(Piece piece) => piece.Kind is PieceKind.Role or PieceKind.Name or PieceKind.Person or PieceKind.Country or PieceKind.Organisation or PieceKind.Place;

    /// <summary>Takes the next piece into a phrase that a role began; gives the last piece taken, or -1 at its end.</summary>
    private int TakeNext(Phrase phrase, int next, ref RoleShape shape, out bool done)
    {
        done = false;
        var piece = At(next);
        switch (piece.Kind)
        {
            case PieceKind.Role when phrase.Country is null && phrase.Organisation is null || IsRankBeforeName(next):
                TakeRole(phrase, piece);
                // "Kepala Bidang MA Rina Dewi": an institution has its whole name, so what follows is the person's.
                shape = piece.Entry!.Has(ActorFlags.Honorific) || (phrase.Role!.Shape == RoleShape.Person && IsWholeInstitution(piece)) ? RoleShape.Person : piece.Entry.Shape;
                break;
            case PieceKind.Country or PieceKind.Organisation or PieceKind.Place:
                if (!TakeOwner(phrase, piece)) return -1;
                shape = phrase.Role!.Shape;
                break;
            case PieceKind.Person:
                done = TakePerson(phrase, next);
                break;
            case PieceKind.Name:
                if (!TakeUnknown(phrase, next, shape, out done)) return -1;
                break;
            case PieceKind.Word:
                next = TakeWord(phrase, next);
                if (next < 0) return -1;
                break;
            default:
                return -1;
        }

        Extend(phrase, next);
        return next;
    }

    /// <summary>"Utusan Trump Steve Witkoff": the first name owns, the second is named.</summary>
    private bool TakePerson(Phrase phrase, int at)
    {
        if (At(at + 1).Kind is PieceKind.Person or PieceKind.Name && phrase.Owner is null)
        {
            phrase.Owner = At(at).Entry;
            phrase.OwnerToken = At(at).First;
            return false;
        }

        if (phrase.Role is { Shape: RoleShape.State or RoleShape.Organ or RoleShape.Thing } or { Shape: RoleShape.People })
        {
            phrase.Owner ??= At(at).Entry;
            phrase.OwnerToken = At(at).First;
            return true;
        }

        TakeName(phrase, At(at));
        return true;
    }

    /// <summary>Unknown capitalised words after a title are a name; after an organ they tell which one.</summary>
    private bool TakeUnknown(Phrase phrase, int at, RoleShape shape, out bool done)
    {
        done = false;
        var piece = At(at);
        var specifies = (piece.Words & PhraseWord.Specifier) != 0;
        switch (shape)
        {
            case RoleShape.Person when IsOfOrgan(at):
                return true;
            case RoleShape.Person when !specifies || phrase.Role!.Has(ActorFlags.Honorific):
                TakeName(phrase, piece);
                done = true;
                return true;
            case RoleShape.People when piece.First != piece.Last && !specifies:
                TakeName(phrase, piece);
                done = true;
                return true;
            case RoleShape.Organ when !specifies && phrase.LabelFirst < 0:
                (phrase.LabelFirst, phrase.LabelLast) = (piece.First, piece.Last);
                return true;
            default:
                return true;
        }
    }

    /// <summary>"Mahkamah Agung", "Kementerian Pertahanan": an organ of a state with its whole name.</summary>
    private static bool IsWholeInstitution(Piece piece)
        => piece.Entry!.Has(ActorFlags.Generic) || (piece.Last > piece.First && piece.Entry is { Shape: RoleShape.Organ, Sector: "GOV" or "LEG" or "JUD" or "POL" or "MIL" });

    /// <summary>"Ketua Muda Pengawasan MA Sunarto": capital words before an organisation and a name belong to the title.</summary>
    private bool IsOfOrgan(int at)
        => At(at + 1) is { Kind: PieceKind.Organisation } or { Kind: PieceKind.Role, Entry.Shape: RoleShape.Organ } && At(at + 2).Kind is PieceKind.Name or PieceKind.Person;

    /// <summary>Joins and modifiers: gives the last piece taken, or -1.</summary>
    private int TakeWord(Phrase phrase, int at)
    {
        var piece = At(at);
        var next = At(at + 1);
        if (piece.Is(PhraseWord.Of) && next.Kind is PieceKind.Country or PieceKind.Organisation && !phrase.HasOwner)
            return TakeOwner(phrase, next) ? at + 1 : -1;
        if (piece.Is(PhraseWord.Of) && next.Kind == PieceKind.Role && phrase.Role!.Has(ActorFlags.Weak) && next.Entry!.Shape is RoleShape.Organ or RoleShape.State)
        {
            TakeRole(phrase, next);
            return at + 1;
        }

        if (piece.Is(PhraseWord.Of) && next.Is(PhraseWord.Quantifier) && At(at + 2).Kind is PieceKind.Organisation && !phrase.HasOwner)
            return TakeOwner(phrase, At(at + 2)) ? at + 2 : -1;
        if (piece.Is(PhraseWord.In) && next.GivesCountry) phrase.PlaceCountry ??= next.Entry;
        var last = at;
        while (last < at + MostModifiers && IsModifier(At(last))) last++;
        if (last == at || phrase.HasOwner) return -1;
        return At(last).Kind is PieceKind.Country or PieceKind.Organisation or PieceKind.Place && TakeOwner(phrase, At(last)) ? last : -1;
    }

    private bool IsRankBeforeName(int at) => At(at).Entry is { Shape: RoleShape.Person } && At(at + 1).Kind is PieceKind.Name or PieceKind.Person or PieceKind.Role or PieceKind.Open;

    private Phrase ReadOwner(int at)
    {
        var phrase = Begin(at);
        TakeOwner(phrase, At(at));
        var next = PassBracket(phrase, at + 1);
        if (At(at).Kind == PieceKind.Organisation && At(next).Kind is PieceKind.Country or PieceKind.Place && TakeOwner(phrase, At(next))) Extend(phrase, next);
        else if (next > at + 1) Extend(phrase, next - 1);
        return phrase;
    }

    private Phrase ReadName(int at)
    {
        var phrase = Begin(at);
        TakeName(phrase, At(at));
        var next = PassBracket(phrase, at + 1);
        if (next > at + 1 && phrase.Abbreviation is not null) Extend(phrase, next - 1);
        return phrase;
    }
}
