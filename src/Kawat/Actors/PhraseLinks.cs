using Kawat.Documents;
using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>
/// Links between neighbouring phrases: appositions teach a name its office ("Lin Jian, juru bicara Kementerian Luar Negeri
/// China"), a coordinated owner borrows the role ("Cambodian and Thai troops").
/// </summary>
internal static class PhraseLinks
{
    private const int LongestGap = 5;

    public static void Link(Document document, List<Phrase> phrases, List<List<Piece>> pieces)
    {
        for (var i = 0; i + 1 < phrases.Count; i++)
        {
            var (left, right) = (phrases[i], phrases[i + 1]);
            if (left.Sentence != right.Sentence) continue;
            var between = pieces[left.Sentence];
            if (IsApposition(document, between, left, right)) Teach(left, right, Closes(between, right.LastPiece + 1));
            else if (AreJoined(between, left, right)) Lend(document, left, right);
        }
    }

    /// <summary>Enters names of one word that only an apposition tells to be persons ("Kepala Kanwil, Azhari, mengaku").</summary>
    public static void Introduce(Document document, List<Phrase> phrases, List<List<Piece>> pieces, PersonRegister persons)
    {
        for (var i = 0; i + 1 < phrases.Count; i++)
        {
            var (left, right) = (phrases[i], phrases[i + 1]);
            if (left.Sentence != right.Sentence || !IsApposition(document, pieces[left.Sentence], left, right)) continue;
            var (named, title) = Sides(left, right);
            if (named is { PersonEntry: null, Role: null } && title is { IsPersonRole: true, Plural: false } && named.NameFirst == named.NameLast)
                persons.Introduce(PersonNames.NameOf(document, named));
        }
    }

    private static (Phrase? Named, Phrase? Title) Sides(Phrase left, Phrase right) => left.HasName && !right.HasName
        ? (left, right)
        : right.HasName && !left.HasName ? (right, left) : (null, null);

    /// <summary>A comma, at most some small words, then a title; the second part must close.</summary>
    private static bool IsApposition(Document document, List<Piece> pieces, Phrase left, Phrase right)
    {
        var comma = left.LastPiece + 1;
        if (comma < pieces.Count && pieces[comma].Kind == PieceKind.Open) comma = EndOfBracket(pieces, comma) + 1;
        if (IsNaming(pieces, comma, right.FirstPiece)) return true;
        if (comma >= pieces.Count || pieces[comma].Kind != PieceKind.Comma) return false;
        var gap = right.FirstPiece - comma - 1;
        if (gap > LongestGap) return false;
        for (var i = comma + 1; i < right.FirstPiece; i++)
            if (pieces[i].Kind != PieceKind.Word || (pieces[i].Words & (PhraseWord.And | PhraseWord.Of | PhraseWord.In)) != 0
                || document.Tokens[pieces[i].First].Upos is Upos.VERB or Upos.AUX or Upos.ADP) return false;
        return !GoesOnAsList(pieces, right.LastPiece + 1);
    }

    /// <summary>"Tetangga lain yang bernama Dewi Jones".</summary>
    private static bool IsNaming(List<Piece> pieces, int from, int to)
    {
        if (to - from is < 1 or > LongestGap || !pieces[to - 1].Is(PhraseWord.Named)) return false;
        for (var i = from; i < to; i++)
            if (pieces[i].Kind != PieceKind.Word) return false;
        return true;
    }

    private static int EndOfBracket(List<Piece> pieces, int open)
    {
        for (var i = open; i < pieces.Count && i < open + LongestGap; i++)
            if (pieces[i].Kind == PieceKind.Close) return i;
        return open;
    }

    private static bool GoesOnAsList(List<Piece> pieces, int after)
    {
        if (after < pieces.Count && pieces[after].Kind == PieceKind.Comma) after++;
        return after < pieces.Count && pieces[after].Is(PhraseWord.And);
    }

    /// <summary>An apposition ends with a comma, a bracket or the sentence.</summary>
    private static bool Closes(List<Piece> pieces, int after) =>
        after >= pieces.Count || pieces[after].Kind is PieceKind.Comma or PieceKind.Stop or PieceKind.Open or PieceKind.Close;

    private static void Teach(Phrase left, Phrase right, bool closes)
    {
        var (named, title) = Sides(left, right);
        if (title?.Role is { Shape: RoleShape.Organ or RoleShape.State } && title.HasOwner && closes && named is { Role: null, PersonEntry: null, Person: null }) title.Labelled = named;
        if (title == left && !closes && title is { HasOwner: false, Organ: null }) return;
        if (named?.Person is null || title?.Role is null || !title.IsPersonRole || title.Plural) return;
        if (named.Role is not null && named.HasOwner) return;
        title.Person = named.Person;
        if (PersonNames.Teaches(title, named.Person.Title)) named.Person.Title = title;
    }

    private static bool AreJoined(List<Piece> pieces, Phrase left, Phrase right) =>
        right.FirstPiece == left.LastPiece + 2 && (pieces[left.LastPiece + 1].Is(PhraseWord.And) || pieces[left.LastPiece + 1].Kind == PieceKind.Comma);

    private static void Lend(Document document, Phrase left, Phrase right)
    {
        var indonesian = Language.IsIndonesian(document.Sentences[left.Sentence], document);
        if (indonesian) LendTo(right, left.Lender ?? left);
        else LendTo(left, right);
    }

    private static void LendTo(Phrase bare, Phrase lender)
    {
        if (bare is not { Role: null, Country: not null, HasName: false, Organisation: null }) return;
        if (lender.HasName || !(lender is { Role: not null, Country: not null } or { Organisation: { Kind: ActorEntryKind.Institution, Sector: "MIL" } })) return;
        bare.Lender = lender;
    }
}
