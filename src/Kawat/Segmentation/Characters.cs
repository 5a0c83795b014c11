using System.Globalization;

namespace Kawat.Segmentation;

/// <summary>Classes of characters that reading text needs; all are about single UTF-16 code units.</summary>
internal static class Characters
{
    /// <summary>Belongs to a word wherever it stands: letters, digits, accents, surrogates of letters beyond the first plane, soft hyphen and joiners.</summary>
    public static bool IsWord(char c)
    {
        if (char.IsAscii(c)) return char.IsAsciiLetterOrDigit(c) || c == '_';
        if (char.IsLetterOrDigit(c)) return true;
        return c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF'
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.OtherNumber;
    }

    public static bool IsApostrophe(char c) => c is '\'' or '’' or '‘' or '`' or '´' or 'ʼ';

    public static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    public static bool IsDash(char c) => c is '-' or '\u2010' or '\u2011' or '–' or '—' or '―' or '−';

    /// <summary>A mark of which people draw lines across a page: "======", "--==--".</summary>
    public static bool DrawsLine(char c) => c is '=' or '-' or '*' or '_' or '~' or '+';

    public static bool IsTerminator(char c) => c is '.' or '!' or '?' or '…';

    public static bool IsAmbiguousQuote(char c) => c is '"' or '\'' or '＂';

    public static bool IsOpenQuote(char c) => c is '“' or '„' or '«' or '‘' or '‹' or '‚' or '`' or '‟';

    public static bool IsCloseQuote(char c) => c is '”' or '»' or '’' or '›' or '´';

    public static bool IsOpenBracket(char c) => c is '(' or '[' or '{';

    public static bool IsCloseBracket(char c) => c is ')' or ']' or '}';

    /// <summary>White space or a control character, which stands for nothing in a text.</summary>
    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || (char.IsControl(c) && c != '\u00AD');

    public static bool IsNewLine(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085';
}
