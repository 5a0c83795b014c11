namespace Kawat.Times;

/// <summary>
/// A word, a run of digits or a mark. Finer than a token, so that "1/11/2024", "1990-an" and words that lost their space
/// ("dilansirAFP") read alike however segmentation cuts them.
/// </summary>
internal struct TimeLexeme
{
    /// <summary>Offset of the first UTF-16 code unit in the article.</summary>
    public int Start;

    /// <summary>Offset after the last one.</summary>
    public int End;

    /// <summary>What the lexicon says; null for other words, digits and most marks.</summary>
    public TimeWord? Word;

    /// <summary>Value of a run of up to nine digits; -1 for anything else, amounts as 20.000 included.</summary>
    public int Number;

    /// <summary>Length of the run of digits; 0 for anything else.</summary>
    public int Digits;

    /// <summary>The character itself when it is neither letter nor digit; else '\0'.</summary>
    public char Mark;

    /// <summary>No white space before it.</summary>
    public bool Glued;

    /// <summary>A word that begins with a capital letter.</summary>
    public bool Capital;

    public readonly bool IsWord => Mark == '\0' && Digits == 0;

    public readonly bool Has(TimeRole roles) => Word is not null && Word.Is(roles);
}

/// <summary>Cuts text into <see cref="TimeLexeme"/>s and looks them up. Linear in the text.</summary>
internal static class TimeLexer
{
    /// <summary>Lexemes of a stretch of text with their lexicon entries, phrases joined to one lexeme.</summary>
    public static void Read(string text, int start, int end, TimeLexicon lexicon, List<TimeLexeme> lexemes)
    {
        lexemes.Clear();
        Cut(text, start, end, lexemes);
        var span = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(lexemes);
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i].IsWord) span[i].Word = lexicon.Find(text.AsSpan(span[i].Start, span[i].End - span[i].Start));
        }

        var count = Join(text, span);
        lexemes.RemoveRange(count, lexemes.Count - count);
    }

    /// <summary>Lexemes without lexicon entries.</summary>
    public static void Cut(string text, int start, int end, List<TimeLexeme> lexemes)
    {
        var at = start;
        while (at < end)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var lexeme = new TimeLexeme { Start = at, Number = -1, Glued = at > start && !char.IsWhiteSpace(text[at - 1]) };
            if (char.IsAsciiDigit(text[at])) Digits(text, end, ref lexeme);
            else if (char.IsLetter(text[at])) Letters(text, end, ref lexeme);
            else MarkOf(text, ref lexeme);
            lexemes.Add(lexeme);
            at = lexeme.End;
        }
    }

    private static void MarkOf(string text, ref TimeLexeme lexeme)
    {
        lexeme.Mark = text[lexeme.Start];
        lexeme.End = lexeme.Start + 1;
    }

    private static void Letters(string text, int end, ref TimeLexeme lexeme)
    {
        var at = lexeme.Start + 1;
        while (at < end && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark))
        {
            // A capital after a small letter begins a word that lost its space.
            if (char.IsUpper(text[at]) && char.IsLower(text[at - 1])) break;
            at++;
        }

        lexeme.End = at;
        lexeme.Capital = char.IsUpper(text[lexeme.Start]);
    }

    private static void Digits(string text, int end, ref TimeLexeme lexeme)
    {
        var at = lexeme.Start;
        long value = 0;
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            if (at - lexeme.Start < 10) value = (value * 10) + (text[at] - '0');
            at++;
        }

        lexeme.Digits = at - lexeme.Start;
        lexeme.Number = lexeme.Digits <= 9 ? (int)value : -1;
        if (lexeme.Digits <= 3 && Thousands(text, at, end, out var after))
        {
            lexeme.Number = -1;
            at = after;
        }

        lexeme.End = at;
    }

    /// <summary>Whether groups of exactly three digits follow ("20.000", "2,019").</summary>
    private static bool Thousands(string text, int at, int end, out int after)
    {
        after = at;
        while (after + 3 < end && text[after] is '.' or ',' && char.IsAsciiDigit(text[after + 1]) && char.IsAsciiDigit(text[after + 2])
            && char.IsAsciiDigit(text[after + 3]) && (after + 4 >= end || !char.IsAsciiDigit(text[after + 4])))
        {
            after += 4;
        }

        return after > at;
    }

    private static int Join(string text, Span<TimeLexeme> lexemes)
    {
        var count = 0;
        for (var i = 0; i < lexemes.Length; i++)
        {
            var lexeme = lexemes[i];
            if (lexeme.Word?.Phrases is { } phrases)
            {
                foreach (var phrase in phrases)
                {
                    if (!Follows(text, lexemes, i + 1, phrase.Rest)) continue;
                    i += phrase.Rest.Length;
                    lexeme.End = lexemes[i].End;
                    lexeme.Word = phrase.Word;
                    break;
                }
            }

            lexemes[count++] = lexeme;
        }

        return count;
    }

    private static bool Follows(string text, ReadOnlySpan<TimeLexeme> lexemes, int at, string[] rest)
    {
        if (at + rest.Length > lexemes.Length) return false;
        for (var i = 0; i < rest.Length; i++)
        {
            var form = text.AsSpan(lexemes[at + i].Start, lexemes[at + i].End - lexemes[at + i].Start);
            if (!form.Equals(rest[i], StringComparison.OrdinalIgnoreCase)) return false;
        }

        return true;
    }
}
