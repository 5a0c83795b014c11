using Kawat.Text;

namespace Kawat.Segmentation;

/// <summary>
/// Cuts a block into pieces: words with what joins them, abbreviations with their stop, marks. Language-neutral: the
/// abbreviations of all languages count. Linear in the length of the text.
/// </summary>
internal sealed class PieceScanner(Abbreviations abbreviations, DottedEndings endings)
{
    /// <summary>Longest word that is looked up; longer runs are no abbreviation.</summary>
    private const int LongestAbbreviation = 16;

    /// <summary>How far on both sides of its @ a mail address reaches, and how far before a stop the @ and the parts of a dotted name are looked for.</summary>
    private const int LongestName = 64;

    /// <summary>Fewer marks draw no line.</summary>
    private const int ShortestLine = 3;

    public void Scan(string text, Span block, List<Piece> pieces)
    {
        var at = block.Start;
        var spaced = true;
        while (at < block.End)
        {
            if (Characters.IsSpace(text[at]))
            {
                spaced = true;
                at++;
                continue;
            }

            var piece = Next(text, at, block.End);
            piece.Spaced = spaced;
            pieces.Add(piece);
            at = piece.End;
            spaced = false;
        }
    }

    private Piece Next(string text, int at, int end)
    {
        var c = text[at];
        if (Characters.IsWord(c)) return Word(text, at, end);
        if (char.IsHighSurrogate(c) && at + 1 < end && char.IsLowSurrogate(text[at + 1]))
            return char.IsLetterOrDigit(text, at) ? Word(text, at, end) : Of(PieceKind.Mark, at, at + 2);
        if (EmoticonEnd(text, at, end) is > 0 and var emoticon) return Of(PieceKind.Mark, at, emoticon);
        if (LineEnd(text, at, end) is > 0 and var line) return Of(PieceKind.Mark, at, line);
        if (c is '#' or '@' or '+' && IsFree(text, at) && at + 1 < end && (c == '+' ? char.IsAsciiDigit(text[at + 1]) : char.IsLetter(text[at + 1])))
            return Word(text, at + 1, end) is var word && word.Kind == PieceKind.Word ? word with { Start = at } : Of(PieceKind.Mark, at, at + 1);
        if (Characters.IsTerminator(c)) return Of(PieceKind.Terminator, at, Run(text, at, end, Characters.IsTerminator));
        if (Characters.IsDash(c)) return Of(PieceKind.Dash, at, Run(text, at, end, Characters.IsDash));
        if (c is '`' or '\'' && at + 1 < end && text[at + 1] == c) return Of(c == '`' ? PieceKind.OpenQuote : Side(text, at, at + 2, end), at, at + 2);
        if (Characters.IsAmbiguousQuote(c)) return Of(Side(text, at, at + 1, end), at, at + 1);
        if (Characters.IsOpenQuote(c)) return Of(PieceKind.OpenQuote, at, at + 1);
        if (Characters.IsCloseQuote(c)) return Of(PieceKind.CloseQuote, at, at + 1);
        if (Characters.IsOpenBracket(c)) return Of(PieceKind.OpenBracket, at, at + 1);
        if (Characters.IsCloseBracket(c)) return Of(PieceKind.CloseBracket, at, at + 1);
        return c is '*' or '=' or '_' or '~' or '#' or '$' or '<' or '>' or '+' or '/' or '\\' or '|' or '^'
            ? Of(PieceKind.Mark, at, SameEnd(text, at, end))
            : Of(PieceKind.Mark, at, at + 1);
    }

    private static Piece Of(PieceKind kind, int start, int end) => new() { Kind = kind, Start = start, End = end };

    private static int Run(string text, int at, int end, Func<char, bool> same)
    {
        while (at < end && same(text[at])) at++;
        return at;
    }

    /// <summary>End of the run of one character that begins here.</summary>
    private static int SameEnd(string text, int at, int end)
    {
        var length = text.AsSpan(at, end - at).IndexOfAnyExcept(text[at]);
        return length < 0 ? end : at + length;
    }

    /// <summary>Nothing but white space stands before it.</summary>
    private static bool IsFree(string text, int at) => at == 0 || Characters.IsSpace(text[at - 1]);

    /// <summary>End of ":)", ";-)", ":-P" or the like that begins here, and of what stretches its mouth; 0 if none does.</summary>
    private static int EmoticonEnd(string text, int at, int end)
    {
        if (text[at] is not (':' or ';' or '=') || (!IsFree(text, at) && !Characters.IsTerminator(text[at - 1]))) return 0;
        var mouth = at + 1;
        if (mouth < end && text[mouth] is '-' or '\'' or '^') mouth++;
        if (mouth >= end || text[mouth] is not (')' or '(' or ']' or 'D' or 'P' or 'p' or 'O' or 'o' or '/' or '\\' or '|' or '*' or '?')) return 0;
        var after = SameEnd(text, mouth, end);
        return after == end || !Characters.IsWord(text[after]) ? after : 0;
    }

    /// <summary>End of a line drawn with several marks ("--==", "=---"); 0 if none begins here. Dashes alone are a dash.</summary>
    private static int LineEnd(string text, int at, int end)
    {
        var after = Run(text, at, end, Characters.DrawsLine);
        return after - at >= ShortestLine && text.AsSpan(at, after - at).ContainsAnyExcept('-') ? after : 0;
    }

    /// <summary>A straight quote opens where white space or a bracket stands before it and none behind it.</summary>
    private static PieceKind Side(string text, int start, int after, int end)
    {
        var free = start == 0 || Characters.IsSpace(text[start - 1]) || Characters.IsOpenBracket(text[start - 1])
            || Characters.IsDash(text[start - 1]) || Characters.IsOpenQuote(text[start - 1]) || text[start - 1] == '"' || text[start - 1] == ':';
        var tight = after < end && !Characters.IsSpace(text[after]);
        return free && tight ? PieceKind.OpenQuote : PieceKind.CloseQuote;
    }

    private Piece Word(string text, int start, int end)
    {
        if (IsAddress(text, start, end)) return Address(text, start, end);
        if (MailEnd(text, start, end) is > 0 and var mail) return Of(PieceKind.Word, start, mail) with { Address = true };
        var at = start;
        while (at < end && (Characters.IsWord(text[at]) || char.IsSurrogate(text[at]) || Joins(text, start, at, end))) at++;
        if (at == start) at++;
        var piece = Of(PieceKind.Word, start, at);
        if (at < end && text[at] == '.') piece = WithStop(text, piece, end);
        return piece;
    }

    /// <summary>Whether the mark at <paramref name="at"/> holds two parts of one word together.</summary>
    private bool Joins(string text, int start, int at, int end)
    {
        if (at + 1 >= end) return false;
        char before = text[at - 1], after = text[at + 1], c = text[at];
        var word = Characters.IsWord(after) || char.IsSurrogate(after);
        if (!word) return false;
        if (c is '.' or ',' or ':' && char.IsDigit(before) && char.IsDigit(after)) return true;
        if (c == '.') return StopJoins(text, start, at, end);
        if (Characters.IsApostrophe(c)) return char.IsLetterOrDigit(before) && char.IsLetter(after);
        return c is '&' or '@' or '/' || Characters.IsHyphen(c);
    }

    /// <summary>A stop inside "U.S", "a.m" and "kompas.com" joins; the one of "selesai.Presiden" ends a sentence.</summary>
    private bool StopJoins(string text, int start, int at, int end)
    {
        var before = at;
        while (before > start && char.IsLetter(text[before - 1])) before--;
        var after = at + 1;
        while (after < end && char.IsLetterOrDigit(text[after])) after++;
        int left = at - before, right = after - at - 1;
        var near = Math.Max(start, at - LongestName);
        if (left == 1 || text.AsSpan(near, at - near).Contains('@')) return true;
        if (endings.Contains(text.AsSpan(at + 1, right))) return true;
        if (abbreviations.Find(text.AsSpan(start, Math.Min(after - start, LongestAbbreviation))) != AbbreviationKind.None) return true;
        if (after < end && text[after] == '.' && EndingFollows(text, after, end)) return true;
        if (IsDotted(text.AsSpan(near, after - near), text.AsSpan(after, Math.Min(2, end - after)))) return true;
        return char.IsDigit(text[at - 1]) ? char.IsLower(text[at + 1]) : char.IsLower(text[at + 1]) && left > 1 && right > 1 && !char.IsLower(text[before]);
    }

    /// <summary>"comp.sources.unix": three parts in small letters without a space between them are one name.</summary>
    private static bool IsDotted(ReadOnlySpan<char> soFar, ReadOnlySpan<char> next)
    {
        foreach (var c in soFar)
            if (!char.IsAsciiLetterLower(c) && c is not ('.' or '-')) return false;
        return soFar.Count('.') > 1 || (next.Length == 2 && next[0] == '.' && char.IsAsciiLetterLower(next[1]));
    }

    private bool EndingFollows(string text, int stop, int end)
    {
        var after = stop + 1;
        while (after < end && char.IsLetter(text[after])) after++;
        return endings.Contains(text.AsSpan(stop + 1, after - stop - 1));
    }

    private Piece WithStop(string text, Piece word, int end)
    {
        var stop = word.End;
        if (stop + 1 < end && Characters.IsTerminator(text[stop + 1])) return word;
        if (word.End - word.Start > LongestAbbreviation) return word;
        // "7p.m.": a number may be glued to its abbreviation.
        var form = text.AsSpan(word.Start, word.End - word.Start).TrimStart("0123456789");
        var kind = abbreviations.Find(form);
        if (kind == AbbreviationKind.BeforeNumber && !NumberFollows(text, stop + 1, end)) kind = AbbreviationKind.None;
        if (form.Length > 0 && kind == AbbreviationKind.None && IsLettersWithStops(form)) kind = AbbreviationKind.Free;
        if (kind == AbbreviationKind.None && IsInitial(text, word, end)) kind = AbbreviationKind.Free;
        if (kind == AbbreviationKind.None) return word;
        var digits = word.End - word.Start - form.Length;
        if (digits > 0) return Of(PieceKind.Word, word.Start, word.Start + digits);
        word.Kind = PieceKind.Abbreviation;
        word.Binds = kind is AbbreviationKind.Binding or AbbreviationKind.BeforeNumber;
        word.Final = kind == AbbreviationKind.Final;
        word.End = stop + 1;
        return word;
    }

    private static bool NumberFollows(string text, int at, int end)
    {
        while (at < end && text[at] is ' ' or '\u00A0') at++;
        return at < end && (char.IsDigit(text[at]) || IsRoman(text, at, end));
    }

    private static bool IsRoman(string text, int at, int end)
    {
        var start = at;
        while (at < end && text[at] is 'I' or 'V' or 'X' or 'L') at++;
        return at > start && (at == end || !char.IsLetter(text[at]));
    }

    /// <summary>"U.S", "A.P.D": single letters between stops.</summary>
    private static bool IsLettersWithStops(ReadOnlySpan<char> form)
    {
        if (form.Length < 3) return false;
        for (var i = 0; i < form.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(form[i]) : form[i] != '.') return false;
        }

        return form.Length % 2 == 1;
    }

    /// <summary>
    /// A capital with a stop before a name or after one: "J. Edgar", "B.J. Habibie", "Joko P. di rumahnya". Whether a
    /// sentence ends there ("vitamin C. Dia") the next word shows.
    /// </summary>
    private static bool IsInitial(string text, Piece word, int end)
    {
        if (word.End - word.Start != 1 || !char.IsUpper(text[word.Start])) return false;
        var at = word.End + 1;
        while (at < end && text[at] == ' ') at++;
        if (at >= end) return false;
        var before = word.Start - 1;
        while (before > 0 && text[before] == ' ') before--;
        // "Rp3,5 M. Uang itu": a unit.
        if (before >= 0 && char.IsAsciiDigit(text[before])) return false;
        if (char.IsUpper(text[at])) return true;
        while (before > 0 && char.IsLetter(text[before - 1])) before--;
        return before >= 0 && before < word.Start - 1 && char.IsUpper(text[before]) && char.IsLower(text[at]);
    }

    private static bool IsAddress(string text, int start, int end)
    {
        var rest = text.AsSpan(start, Math.Min(8, end - start));
        return rest.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || rest.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>End of a mail address that begins here; 0 if none does.</summary>
    private static int MailEnd(string text, int start, int end)
    {
        var at = start;
        while (at < end && at < start + LongestName && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '-' or '+')) at++;
        if (at >= end || text[at] != '@' || at == start) return 0;
        at++;
        var name = at;
        while (at < end && at < name + LongestName && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '-')) at++;
        while (at > name && text[at - 1] is '.' or '-') at--;
        return at > name && text.AsSpan(name, at - name).Contains('.') ? at : 0;
    }

    private static Piece Address(string text, int start, int end)
    {
        var at = start;
        while (at < end && !Characters.IsSpace(text[at]) && text[at] is not ('<' or '>' or '"' or '”')) at++;
        while (at > start + 1 && (Characters.IsTerminator(text[at - 1]) || text[at - 1] is ',' or ')' or ']' or ';' or ':' or '\'' or '’')) at--;
        return Of(PieceKind.Word, start, at) with { Address = true };
    }
}
