using Kawat.Documents;
using Kawat.Segmentation;

namespace Kawat.Syntax;

/// <summary>
/// What is parsed on its own: the sentence without asides, and each aside. A date in parentheses, an abbreviation
/// introduced in brackets or a dateline is foreign to the sentence around it, and one in the middle of a clause breaks the parse
/// of both sides ("Thailand dan Kamboja pada Senin (25/7) sepakat …").
/// </summary>
internal sealed class SentenceParts
{
    /// <summary>A longer stretch in parentheses is a sentence of its own or unbalanced marks.</summary>
    private const int LongestAside = 40;

    private readonly List<int> main = [];
    private readonly List<(int First, int Last)> asides = [];

    /// <summary>Indices in the sentence of the tokens outside all asides.</summary>
    public IReadOnlyList<int> Main => main;

    /// <summary>First and last token of each aside, brackets included.</summary>
    public IReadOnlyList<(int First, int Last)> Asides => asides;

    /// <summary>Splits a sentence; true if it has asides.</summary>
    public bool Split(Document document, Sentence sentence)
    {
        main.Clear();
        asides.Clear();
        var tokens = document.TokensOf(sentence);
        var start = DatelineEnd(document, tokens);
        if (start > 0 && start < tokens.Length) asides.Add((0, start - 1));
        else start = 0;
        for (var i = start; i < tokens.Length; i++)
        {
            var close = Is(document, tokens[i], '(') ? Closing(document, tokens, i) : -1;
            if (close < 0)
            {
                main.Add(i);
                continue;
            }

            asides.Add((i, close));
            i = close;
        }

        return asides.Count > 0 && main.Count > 0;
    }

    private static int DatelineEnd(Document document, ReadOnlySpan<Token> tokens)
    {
        if (tokens.Length == 0 || document.Find<DatelineLayer>()?.At(tokens[0].Start) is not { } dateline) return 0;
        var end = 0;
        while (end < tokens.Length && tokens[end].Start < dateline.Span.End) end++;
        while (end < tokens.Length && (Is(document, tokens[end], '-') || Is(document, tokens[end], '–') || Is(document, tokens[end], '—'))) end++;
        return end;
    }

    private static int Closing(Document document, ReadOnlySpan<Token> tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < Math.Min(tokens.Length, open + LongestAside); i++)
        {
            if (Is(document, tokens[i], '(')) depth++;
            if (Is(document, tokens[i], ')') && --depth == 0) return i;
        }

        return -1;
    }

    private static bool Is(Document document, in Token token, char mark) => token.End - token.Start == 1 && document.Text[token.Start] == mark;
}
