using System.Runtime.InteropServices;
using Kawat.Languages;
using Kawat.Packs;
using Kawat.Text;

namespace Kawat.Segmentation;

/// <summary>Recognises datelines: capitalised words, an agency or internet name among them or in brackets, then a dash.</summary>
internal sealed class DatelineFinder(PackSet packs, DottedEndings endings)
{
    private const int MostPieces = 16;

    /// <summary>Words of a place or paper that stands alone before the dash.</summary>
    private const int LongestName = 2;

    private readonly WordSet agencies = WordSet.Read(packs, "data/publishers/agencies.tsv", "name");

    /// <summary>The dateline at the start of a block, or null.</summary>
    public Dateline? Find(string text, List<Piece> list, int sentence)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        var dash = DashAfterNames(text, pieces);
        if (dash <= 0) return null;
        Span? place = null, agency = null;
        var at = 0;
        while (at < dash)
        {
            var end = at;
            while (end < dash && pieces[end].Kind is PieceKind.Word or PieceKind.Abbreviation) end++;
            if (end > at)
            {
                var span = new Span(pieces[at].Start, pieces[end - 1].End);
                if (IsAgency(text, span)) (agency, place) = (agency ?? span, FollowsReporter(text, span) ? null : place);
                else if (at == 0 || !char.IsDigit(text[span.Start])) place ??= span;
            }

            at = Math.Max(end, at + 1);
        }

        if (agency is null && !IsPlaceAlone(text, place) && !OpensNewStart(text, pieces, dash)) return null;
        return new Dateline(sentence, new Span(pieces[0].Start, pieces[dash].End), place, agency);
    }

    /// <summary>Index of a dash that is not within a word, with only names, numbers, commas and brackets before it; 0 if there is none.</summary>
    private static int DashAfterNames(string text, ReadOnlySpan<Piece> pieces)
    {
        for (var at = 0; at < pieces.Length - 1 && at < MostPieces; at++)
        {
            ref readonly var piece = ref pieces[at];
            var first = text[piece.Start];
            if (piece.Kind == PieceKind.Dash) return at > 0 && (piece.Spaced || first is '–' or '—' || SpaceFollows(pieces, at)) ? at : 0;
            var fits = piece.Kind switch
            {
                PieceKind.Word or PieceKind.Abbreviation => char.IsUpper(first) || char.IsDigit(first) || text.AsSpan(piece.Start, piece.End - piece.Start).Contains('.') || at == 0,
                PieceKind.OpenBracket or PieceKind.CloseBracket => true,
                PieceKind.Mark => first is ',' or '/' or '|',
                _ => false,
            };
            if (!fits) return 0;
        }

        return 0;
    }

    /// <summary>"JAKARTA- Presiden …": a dash stuck to the name before it only.</summary>
    private static bool SpaceFollows(ReadOnlySpan<Piece> pieces, int dash) => pieces[dash + 1].Start > pieces[dash].End;

    private bool IsAgency(string text, Span span)
    {
        var words = span.Of(text);
        if (agencies.Contains(words)) return true;
        var last = words[(words.LastIndexOf(' ') + 1)..];
        var stop = last.LastIndexOf('.');
        return stop > 0 && endings.Contains(last[(stop + 1)..]);
    }

    /// <summary>"Laporan Reporter Kabar, Rina Dewi KABARKOTA.COM, JAKARTA - …": an internet name behind a reporter's; what stands before is no place.</summary>
    private bool FollowsReporter(string text, Span agency) => agency.Of(text).Contains(' ') && !agencies.Contains(agency.Of(text));

    /// <summary>"Jakarta - Presiden …", "Rimanews - Gubernur …": a name or two, a free-standing dash, and the sentence begins anew with a capital.</summary>
    private static bool OpensNewStart(string text, ReadOnlySpan<Piece> pieces, int dash)
    {
        if (dash > LongestName || dash + 1 >= pieces.Length || !pieces[dash].Spaced || !char.IsUpper(text[pieces[dash + 1].Start])) return false;
        for (var i = 0; i < dash; i++)
            if (pieces[i].Kind != PieceKind.Word || !char.IsUpper(text[pieces[i].Start])) return false;
        return true;
    }

    /// <summary>A place without an agency must be in capitals to be told from a subject: "WASHINGTON —".</summary>
    private static bool IsPlaceAlone(string text, Span? place)
    {
        if (place is not { Length: >= 4 } span) return false;
        foreach (var c in span.Of(text))
        {
            if (char.IsLower(c)) return false;
        }

        return true;
    }
}
