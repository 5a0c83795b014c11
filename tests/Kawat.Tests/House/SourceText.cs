using System.Text;

namespace Kawat.Tests.House;

/// <summary>What stands in the string literals of a C# file: comments and code are left out, interpolation holes too.</summary>
internal static class SourceText
{
    public static IEnumerable<(int Line, string Text)> Literals(string source)
    {
        var line = 1;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '\n') line++;
            if (StartsWith(source, i, "//")) i = source.IndexOf('\n', i) is var end && end < 0 ? source.Length : end - 1;
            else if (StartsWith(source, i, "/*")) i = source.IndexOf("*/", i, StringComparison.Ordinal) + 1;
            else if (source[i] == '\'') i = EndOfCharacter(source, i);
            else if (source[i] == '"')
            {
                var (text, last) = StartsWith(source, i, "\"\"\"") ? Raw(source, i) : Quoted(source, i);
                yield return (line, text);
                line += source.AsSpan(i, last - i).Count('\n');
                i = last;
            }
        }
    }

    private static bool StartsWith(string source, int at, string mark) => string.CompareOrdinal(source, at, mark, 0, mark.Length) == 0;

    private static int EndOfCharacter(string source, int at)
    {
        var end = source[at + 1] == '\\' ? source.IndexOf('\'', at + 3) : at + 2;
        return end > 0 && end < source.Length && source[end] == '\'' ? end : at;
    }

    private static (string Text, int Last) Raw(string source, int at)
    {
        var end = source.IndexOf("\"\"\"", at + 3, StringComparison.Ordinal);
        return (source[(at + 3)..end], end + 2);
    }

    private static (string Text, int Last) Quoted(string source, int at)
    {
        var verbatim = at > 0 && (source[at - 1] == '@' || (source[at - 1] == '$' && at > 1 && source[at - 2] == '@'));
        var interpolated = at > 0 && (source[at - 1] == '$' || (source[at - 1] == '@' && at > 1 && source[at - 2] == '$'));
        var text = new StringBuilder();
        var depth = 0;
        for (var i = at + 1; i < source.Length; i++)
        {
            var sign = source[i];
            if (interpolated && sign == '{') depth += i + 1 < source.Length && source[i + 1] == '{' && depth == 0 ? Skip(ref i) : 1;
            else if (interpolated && sign == '}' && depth > 0) depth--;
            else if (depth == 0 && sign == '\\' && !verbatim) i++;
            else if (depth == 0 && sign == '"' && verbatim && i + 1 < source.Length && source[i + 1] == '"') i++;
            else if (depth == 0 && sign == '"') return (text.ToString(), i);
            else if (depth > 0 && sign == '"') i = Quoted(source, i).Last;
            else if (depth == 0) text.Append(sign);
        }

        return (text.ToString(), source.Length - 1);
    }

    private static int Skip(ref int i)
    {
        i++;
        return 0;
    }
}
