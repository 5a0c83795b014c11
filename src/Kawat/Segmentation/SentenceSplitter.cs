using System.Runtime.InteropServices;
using Kawat.Languages;
using Kawat.Packs;

namespace Kawat.Segmentation;

/// <summary>
/// Finds where sentences end among the pieces of one block. The rules look at the mark, what closes behind it and what
/// begins after that; words that begin a sentence and verbs of speech come from tables.
/// </summary>
internal sealed class SentenceSplitter
{
    /// <summary>A bracket that is not closed within so many pieces is taken for a slip.</summary>
    private const int LongestBracket = 80;

    private const int ShortestAcronym = 2;

    /// <summary>Marks of a drawn line that is a sentence of its own, and of one that ends a sentence.</summary>
    private const int LongLine = 5;
    private const int ShortLine = 3;

    /// <summary>A word in small letters that is longer than abbreviations are, which have no exclamation mark.</summary>
    private const int ShortestWholeWord = 4;
    private const int ShortestExclaimedWord = 3;

    /// <summary>How far after a quote that ends in ? or ! its verb of speech may stand.</summary>
    private const int SpeechReach = 4;

    private readonly WordSet starters;
    private readonly WordSet speech;
    private readonly WordSet joining;

    public SentenceSplitter(PackSet packs, IEnumerable<string> languages)
    {
        var folders = languages.Select(language => $"data/languages/{language}/").ToArray();
        var words = folders.SelectMany(folder => packs.ReadTable(folder + "sentence-words.tsv", ["word", "kind"])).ToLookup(row => row[1], row => row[0], StringComparer.Ordinal);
        (starters, speech, joining) = (new WordSet(words["starter"]), new WordSet(words["speech"]), new WordSet(words["joining"]));
    }

    /// <summary>Adds, for each sentence, the index after its last piece.</summary>
    public void Split(string text, List<Piece> list, List<int> ends)
    {
        var pieces = CollectionsMarshal.AsSpan(list);
        int first = 0, bracketUntil = -1;
        for (var at = 0; at < pieces.Length; at++)
        {
            if (pieces[at].Kind == PieceKind.OpenBracket && at > first) bracketUntil = Math.Max(bracketUntil, CloseOf(pieces, at));
            if (at > first && at > bracketUntil && BeginsUnmarked(text, pieces, at))
            {
                ends.Add(at);
                first = at;
            }

            if (pieces[at].Kind is not (PieceKind.Terminator or PieceKind.Abbreviation)) continue;
            if (at < bracketUntil) continue;
            var next = AfterClosing(text, pieces, at);
            if (next >= pieces.Length) break;
            if (!Ends(text, pieces, first, at, next)) continue;
            ends.Add(next);
            first = next;
            at = next - 1;
        }

        if (first < pieces.Length) ends.Add(pieces.Length);
    }

    /// <summary>
    /// Whether a sentence begins at a piece though no full stop stands before it: behind a drawn line or an emoticon, at the second of
    /// two addresses, and at the date and behind the time that head a message ("Ann Lee 08/16/2000 03:48 PM I spoke to …").
    /// </summary>
    private static bool BeginsUnmarked(string text, ReadOnlySpan<Piece> pieces, int at)
    {
        ref readonly var piece = ref pieces[at];
        ref readonly var before = ref pieces[at - 1];
        if (!piece.Spaced) return false;
        if (before.Address && piece.Address) return true;
        if (IsLine(text, piece, LongLine) || IsLine(text, before, ShortLine)) return !IsLine(text, piece, ShortLine) || !IsLine(text, before, ShortLine);
        if (IsEmoticon(text, before)) return piece.Kind == PieceKind.Word && char.IsUpper(text[piece.Start]);
        if (at >= 3 && IsMessageTime(text, pieces, at - 3)) return true;
        // "posted on 08/16/2000 03:48 PM" goes on.
        return IsMessageTime(text, pieces, at) && (before.Address || Of(text, before).Contains('@') || !char.IsLower(text[before.Start]));
    }

    private static bool IsEmoticon(string text, in Piece piece) => piece.Kind == PieceKind.Mark && piece.Spaced && piece.End - piece.Start > 1 && text[piece.Start] is ':' or ';';

    /// <summary>"======", "***": so many marks drawn as a line. Dashes must be many, for a few are a dash.</summary>
    private static bool IsLine(string text, in Piece piece, int shortest)
        => piece.Kind is PieceKind.Mark or PieceKind.Dash && piece.End - piece.Start >= (piece.Kind == PieceKind.Dash ? LongLine : shortest) && Characters.DrawsLine(text[piece.Start]);

    /// <summary>"08/16/2000 03:48 PM".</summary>
    private static bool IsMessageTime(string text, ReadOnlySpan<Piece> pieces, int at)
    {
        if (at + 2 >= pieces.Length) return false;
        ReadOnlySpan<char> date = Of(text, pieces[at]), time = Of(text, pieces[at + 1]), half = Of(text, pieces[at + 2]);
        return char.IsAsciiDigit(date[0]) && char.IsAsciiDigit(date[^1]) && date.Count('/') == 2
            && time.Contains(':') && char.IsAsciiDigit(time[0]) && half.Length == 2 && char.IsAsciiLetterUpper(half[0]) && half[1] == 'M';
    }

    private static ReadOnlySpan<char> Of(string text, in Piece piece) => text.AsSpan(piece.Start, piece.End - piece.Start);

    private static int CloseOf(ReadOnlySpan<Piece> pieces, int open)
    {
        var depth = 0;
        for (var at = open; at < pieces.Length && at < open + LongestBracket; at++)
        {
            if (pieces[at].Kind == PieceKind.OpenBracket) depth++;
            if (pieces[at].Kind == PieceKind.CloseBracket && --depth == 0) return at;
        }

        return -1;
    }

    /// <summary>Index after the quotes, brackets and further marks that close behind a full stop.</summary>
    private static int AfterClosing(string text, ReadOnlySpan<Piece> pieces, int at)
    {
        var next = at + 1;
        while (next < pieces.Length)
        {
            ref readonly var piece = ref pieces[next];
            var closes = piece.Kind is PieceKind.CloseQuote or PieceKind.CloseBracket
                && (!piece.Spaced || text[piece.Start] is '”' or ')' or '"');
            if (!closes && (piece.Kind != PieceKind.Terminator || piece.Spaced))
            {
                if (!IsNoteMark(text, pieces, next)) break;
                next += 2;
            }

            next++;
        }

        return next;
    }

    /// <summary>"[12]": a reference belongs to the sentence before it.</summary>
    private static bool IsNoteMark(string text, ReadOnlySpan<Piece> pieces, int at) =>
        at + 2 < pieces.Length && text[pieces[at].Start] == '[' && text[pieces[at + 2].Start] == ']'
        && pieces[at + 1].End - pieces[at + 1].Start <= 3 && char.IsAsciiDigit(text[pieces[at + 1].Start]);

    private bool Ends(string text, ReadOnlySpan<Piece> pieces, int first, int at, int next)
    {
        ref readonly var mark = ref pieces[at];
        var follows = First(text, pieces, next);
        if (mark.Kind == PieceKind.Abbreviation) return !mark.Binds && pieces[next].Spaced && EndsAfterAbbreviation(text, pieces, at, next, follows);
        if (at == first || IsEnumerator(text, pieces, first, at)) return false;
        if (!pieces[next].Spaced && !StartsUnspaced(text, pieces, at, next)) return false;
        if (follows is ',' or ';' or ':' or '/' or '%') return false;
        if (char.IsLower(follows) && !IsCamel(text, pieces[next])) return EndsBeforeSmall(text, pieces, first, at, next);
        if (follows is '-' or '–' or '—') return false;
        if (next > at + 1 && IsSpeechAfterQuote(text, pieces, at, next)) return false;
        return !IsEllipsis(text, mark) || (char.IsUpper(follows) && !mark.Spaced);
    }

    /// <summary>The first telling character of what follows: quotes and opening brackets are looked through.</summary>
    private static char First(string text, ReadOnlySpan<Piece> pieces, int next)
    {
        while (next < pieces.Length - 1 && pieces[next].Kind is PieceKind.OpenQuote or PieceKind.OpenBracket) next++;
        return text[pieces[next].Start];
    }

    private bool EndsAfterAbbreviation(string text, ReadOnlySpan<Piece> pieces, int at, int next, char follows)
    {
        if (pieces[next].Kind == PieceKind.OpenQuote || next > at + 1) return char.IsUpper(follows);
        return char.IsUpper(follows) && (pieces[at].Final || starters.Contains(Of(text, pieces[next])));
    }

    /// <summary>
    /// "kami tunggu. silakan datang": a small letter begins a sentence after a question, after a whole word that no abbreviation looks
    /// like (but not "there. and grew"), after a name if a word follows that begins sentences, and where the sentence before began small too, because who wrote it knows no capitals.
    /// </summary>
    private bool EndsBeforeSmall(string text, ReadOnlySpan<Piece> pieces, int first, int at, int next)
    {
        if (next != at + 1 || at == first || pieces[at - 1].Kind != PieceKind.Word || pieces[next].Kind != PieceKind.Word) return false;
        var mark = text[pieces[at].Start];
        if (IsEllipsis(text, pieces[at])) return false;
        if (mark == '?' || char.IsLower(text[pieces[first].Start])) return true;
        if (pieces[at].Spaced || mark is not ('.' or '!')) return false;
        ReadOnlySpan<char> word = Of(text, pieces[at - 1]), begin = Of(text, pieces[next]);
        return word.Length >= (mark == '!' ? ShortestExclaimedWord : ShortestWholeWord) && !joining.Contains(begin)
            && (starters.Contains(begin) || !word.ContainsAnyExceptInRange('a', 'z'));
    }

    /// <summary>"wikiHow", "iPhone": a name that begins small.</summary>
    private static bool IsCamel(string text, in Piece piece) => piece.End - piece.Start > 2 && text.AsSpan(piece.Start + 1, piece.End - piece.Start - 1).ContainsAnyInRange('A', 'Z');

    /// <summary>"1. Presiden …": the stop belongs to the number of a list.</summary>
    private static bool IsEnumerator(string text, ReadOnlySpan<Piece> pieces, int first, int at) =>
        at == first + 1 && pieces[first].End - pieces[first].Start <= 3 && text[pieces[at].Start] == '.'
        && (char.IsDigit(text[pieces[first].Start]) || pieces[first].End - pieces[first].Start == 1);

    /// <summary>Scraped text lacks spaces: "selesai.Presiden" and "selesai.“Kami" are two sentences.</summary>
    private static bool StartsUnspaced(string text, ReadOnlySpan<Piece> pieces, int at, int next)
    {
        if (pieces[next].Kind == PieceKind.OpenQuote) return text[pieces[next].Start] is '“' or '"';
        var before = pieces[at].Start - 1;
        return pieces[next].Kind is PieceKind.Word or PieceKind.Abbreviation && char.IsUpper(text[pieces[next].Start])
            && before >= 0 && (!char.IsUpper(text[before]) || AreWholeWords(text, pieces, at, next));
    }

    /// <summary>"AFP.Presiden": an acronym and a word, both too long for initials.</summary>
    private static bool AreWholeWords(string text, ReadOnlySpan<Piece> pieces, int at, int next) =>
        at > 0 && pieces[at - 1].Kind == PieceKind.Word && pieces[at - 1].End - pieces[at - 1].Start >= ShortestAcronym
        && pieces[next].End - pieces[next].Start > ShortestAcronym && char.IsLower(text[pieces[next].Start + 1]);

    private bool IsSpeechAfterQuote(string text, ReadOnlySpan<Piece> pieces, int at, int next)
    {
        if (pieces[next - 1].Kind != PieceKind.CloseQuote || text[pieces[at].End - 1] is not ('?' or '!')) return false;
        for (var i = next; i < pieces.Length && i < next + SpeechReach; i++)
        {
            if (pieces[i].Kind is not (PieceKind.Word or PieceKind.Abbreviation)) return false;
            if (speech.Contains(Of(text, pieces[i]))) return true;
            if (!char.IsUpper(text[pieces[i].Start])) return false;
        }

        return false;
    }

    private static bool IsEllipsis(string text, in Piece mark) =>
        text[mark.Start] == '…' || (mark.End - mark.Start >= 2 && text[mark.Start] == '.' && text[mark.Start + 1] == '.');
}
