namespace Kawat.Segmentation;

/// <summary>Splits a word of running text into the syntactic words of Universal Dependencies, as the treebanks of one language do.</summary>
internal abstract class WordSplitter
{
    /// <summary>Longest word that is looked at; a longer run of characters stays whole.</summary>
    protected const int LongestWord = 96;

    /// <summary>Adds the tokens of the word at [start, end).</summary>
    public void Split(TokenWriter writer, int start, int end)
    {
        if (end - start > LongestWord)
        {
            writer.Add(start, end);
            return;
        }

        SplitWord(writer, start, end);
    }

    protected abstract void SplitWord(TokenWriter writer, int start, int end);

    /// <summary>Digits with their separators: "1.314,40", "3", "12:30".</summary>
    protected static bool IsNumber(ReadOnlySpan<char> form)
    {
        if (form.Length == 0 || !char.IsAsciiDigit(form[0]) || !char.IsAsciiDigit(form[^1])) return false;
        foreach (var c in form)
        {
            if (!char.IsAsciiDigit(c) && c is not ('.' or ',' or ':')) return false;
        }

        return true;
    }

    /// <summary>"2024-11-01", "1/11/2024", "27/3": the parts of a date belong together, those of "9.100/9.105" do not.</summary>
    protected static bool IsDate(ReadOnlySpan<char> form, char mark)
    {
        Span<Range> parts = stackalloc Range[4];
        var count = form.Split(parts, mark);
        if (count is < 2 or > 3 || (mark == '-' && count < 3)) return false;
        var longParts = 0;
        for (var i = 0; i < count; i++)
        {
            var part = form[parts[i]];
            if (part.Length is 0 or > 4 or 3 || part.ContainsAnyExceptInRange('0', '9')) return false;
            if (part.Length == 4) longParts++;
        }

        return longParts <= 1 && (count == 3 || longParts == 0);
    }

    /// <summary>Adds parts and the marks between them, each a token.</summary>
    protected static void SplitAt(TokenWriter writer, int start, int end, Func<char, bool> isMark)
    {
        var from = start;
        for (var at = start; at < end; at++)
        {
            if (!isMark(writer.Text[at])) continue;
            writer.Add(from, at);
            writer.Add(at, at + 1);
            from = at + 1;
        }

        writer.Add(from, end);
    }

    /// <summary>Where a small letter meets a capital, if both sides could stand alone ("denganIsrael"); else -1.</summary>
    protected static int Seam(ReadOnlySpan<char> form)
    {
        for (var i = 2; i < form.Length - 2; i++)
        {
            if (char.IsUpper(form[i]) && char.IsLower(form[i - 1])) return char.IsLower(form[i + 1]) && char.IsLower(form[i + 2]) ? i : -1;
        }

        return -1;
    }
}

/// <summary>For languages that Kawat does not code: words stay whole.</summary>
internal sealed class WholeWordSplitter : WordSplitter
{
    protected override void SplitWord(TokenWriter writer, int start, int end) => writer.Add(start, end);
}
