using Kawat.Text;

namespace Kawat.Attribution;

/// <summary>A stretch of text in quotation marks, the outermost where they are nested.</summary>
/// <param name="Outer">With the marks.</param>
/// <param name="Inner">Without the marks and without white space at the edges.</param>
/// <param name="Continues">No closing mark: the next paragraph opens with a mark again, as is the custom in long quotes.</param>
internal readonly record struct QuotedStretch(Span Outer, Span Inner, bool Continues);

/// <summary>
/// Finds what stands in quotation marks: straight and typographic, double, single, low and angle marks, doubled
/// apostrophes, nested, over several paragraphs. Apostrophes, primes and stray marks are no quotes.
/// </summary>
internal static class QuotationMarks
{
    /// <summary>Longest stretch, in UTF-16 code units: a mark that finds no partner within it is stray.</summary>
    private const int LongestStretch = 4000;

    /// <summary>How many paragraphs a stretch may run through before its closing mark.</summary>
    private const int MostParagraphs = 4;

    private enum Role
    {
        None,
        Open,
        Close,
    }

    private enum Kind
    {
        None,
        Double,
        Single,
    }

    /// <summary>Stretches in text order.</summary>
    public static List<QuotedStretch> Scan(string text)
    {
        var stretches = new List<QuotedStretch>();
        for (var i = 0; i < text.Length; i++)
        {
            var kind = KindAt(text, i, out var width);
            if (kind == Kind.None) continue;
            if (RoleAt(text, i, width, kind, inside: false) == Role.Open && TryClose(text, i, width, kind, out var stretch))
            {
                if (!stretch.Inner.IsEmpty) stretches.Add(stretch);
                i = stretch.Outer.End - 1;
            }
            else
            {
                i += width - 1;
            }
        }

        return stretches;
    }

    private static bool TryClose(string text, int open, int width, Kind kind, out QuotedStretch stretch)
    {
        stretch = default;
        var depth = 1;
        var paragraphs = 1;
        var end = Math.Min(text.Length, open + LongestStretch);
        for (var i = open + width; i < end; i++)
        {
            if (text[i] == '\n' && IsParagraphEnd(text, i, ref paragraphs, out var next))
            {
                if (kind == Kind.Double && next < text.Length && Opens(text, next, kind))
                {
                    stretch = Make(text, open, width, i, 0, continues: true);
                    return true;
                }

                if (paragraphs > MostParagraphs || kind == Kind.Single) return false;
            }

            if (KindAt(text, i, out var markWidth) != kind) continue;
            var role = RoleAt(text, i, markWidth, kind, inside: true);
            if (role == Role.Open) depth++;
            if (role == Role.Close && --depth == 0)
            {
                stretch = Make(text, open, width, i, markWidth, continues: false);
                return true;
            }

            // A mark that opens in a later paragraph means that the first one was stray.
            if (role == Role.Open && paragraphs > 1) return false;
            i += markWidth - 1;
        }

        return false;
    }

    private static bool IsParagraphEnd(string text, int newline, ref int paragraphs, out int next)
    {
        next = newline;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (newline > 0 && text[newline - 1] == '\n') return false;
        paragraphs++;
        return true;
    }

    private static bool Opens(string text, int at, Kind kind)
        => KindAt(text, at, out var width) == kind && RoleAt(text, at, width, kind, inside: false) == Role.Open;

    private static QuotedStretch Make(string text, int open, int width, int close, int closeWidth, bool continues)
    {
        var start = open + width;
        var end = close;
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        return new QuotedStretch(new Span(open, close + closeWidth), new Span(start, end), continues);
    }

    private static Kind KindAt(string text, int at, out int width)
    {
        width = 1;
        var c = text[at];
        var doubled = at + 1 < text.Length && text[at + 1] == c;
        switch (c)
        {
            case '"' or '“' or '”' or '„' or '‟' or '«' or '»' or '＂' or '″':
                return Kind.Double;
            case ',' when doubled && at + 2 < text.Length && char.IsLetter(text[at + 2]) && IsBefore(text, at):
            case '\'' or '`' or '‘' or '’' or '´' when doubled:
                width = 2;
                return Kind.Double;
            case '\'' or '‘' or '’' or '‚' or '‛' or '`' or '‹' or '›':
                return Kind.Single;
            default:
                return Kind.None;
        }
    }

    private static Role RoleAt(string text, int at, int width, Kind kind, bool inside)
    {
        var c = text[at];
        var after = at + width < text.Length ? text[at + width] : '\n';
        if (kind == Kind.Single) return SingleRole(text, at, after, inside);
        if (c is '„' or '«' || (c == ',' && width == 2)) return Role.Open;
        if (c == '»') return Role.Close;
        if (!inside) return (c == '”' && !IsBefore(text, at)) || char.IsWhiteSpace(after) || after is ')' or ',' or ';' ? Role.None : Role.Open;

        // Inside: an opening shape, or a straight mark after a space and before a word, opens a quote within the quote.
        var fromSpace = char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '(' or '[';
        if (c == '“') return fromSpace || !IsAfter(after) ? Role.Open : Role.Close;
        return fromSpace && !IsAfter(after) && c != '”' ? Role.Open : Role.Close;
    }

    private static Role SingleRole(string text, int at, char after, bool inside)
    {
        var before = at > 0 ? text[at - 1] : '\n';
        if (char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)) return Role.None;
        if (!inside)
        {
            return (IsBefore(text, at) || IsDouble(before)) && char.IsLetter(after) && text[at] != '’' ? Role.Open : Role.None;
        }

        if (IsBefore(text, at) && char.IsLetter(after)) return text[at] == '’' ? Role.None : Role.Open;
        if (char.IsLetterOrDigit(after) || char.IsWhiteSpace(before)) return Role.None;
        return IsPossessive(text, at, before, after) ? Role.None : Role.Close;
    }

    /// <summary>"workers' rights": an apostrophe after s, before a small letter, with another closing mark in the same sentence.</summary>
    private static bool IsPossessive(string text, int at, char before, char after)
    {
        if (before is not ('s' or 'S') || after != ' ' || at + 2 >= text.Length || !char.IsLower(text[at + 2])) return false;
        for (var i = at + 2; i < text.Length && i < at + 200 && text[i] is not ('\n' or '.'); i++)
        {
            if (text[i] is not ('\'' or '’')) continue;
            var next = i + 1 < text.Length ? text[i + 1] : '\n';
            if (char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(next)) continue;
            return !char.IsWhiteSpace(text[i - 1]);
        }

        return false;
    }

    private static bool IsDouble(char c) => c is '"' or '“' or '„' or '«';

    private static bool IsBefore(string text, int at)
    {
        if (at == 0) return true;
        var c = text[at - 1];
        return char.IsWhiteSpace(c) || c is '(' or '[' or '{' or '-' or '–' or '—' or '/' or ':' or ',' or '"' or '“' or '„' or '«';
    }

    private static bool IsAfter(char c) => char.IsWhiteSpace(c) || char.IsPunctuation(c) && c is not ('(' or '[' or '#' or '@' or '\'' or '‘' or '…');
}
