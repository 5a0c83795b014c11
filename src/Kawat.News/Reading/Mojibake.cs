using System.Text;

namespace Kawat.News.Reading;

/// <summary>
/// Mends UTF-8 that was once read as Windows-1252: "â€œKami" → "“Kami". Each run of characters beyond ASCII is mended by
/// itself, and only if its bytes are valid UTF-8, so that good text is never touched: no run of good text is.
/// </summary>
internal static class Mojibake
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252, new EncoderExceptionFallback(), new DecoderExceptionFallback())!;

    public static string Mend(string text)
    {
        if (!text.AsSpan().ContainsAny("ÃÂâðÅÄÐ")) return text;
        var mended = new StringBuilder(text.Length);
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] < 0x80)
            {
                mended.Append(text[at++]);
                continue;
            }

            var start = at;
            while (at < text.Length && text[at] >= 0x80) at++;
            mended.Append(MendRun(text[start..at]));
        }

        return mended.ToString();
    }

    private static string MendRun(string run)
    {
        // The third byte of a closing quote has no character in Windows-1252 and is often lost.
        if (run is "â€" or "â€\uFFFD") return "”";
        var bytes = new byte[run.Length];
        for (var i = 0; i < run.Length; i++)
        {
            if (ByteOf(run[i]) is not { } value) return run;
            bytes[i] = value;
        }

        return run.Length >= 2 && System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : run;
    }

    /// <summary>The byte that Windows-1252 shows as this character; its five gaps are shown as control characters.</summary>
    private static byte? ByteOf(char c)
    {
        if (c <= 0xFF) return (byte)c;
        return Table.TryGetValue(c, out var value) ? value : null;
    }

    private static readonly Dictionary<char, byte> Table = MakeTable();

    private static Dictionary<char, byte> MakeTable()
    {
        var table = new Dictionary<char, byte>();
        for (var b = 0x80; b < 0xA0; b++)
        {
            var c = Windows1252.GetString([(byte)b]);
            if (c.Length == 1 && c[0] > 0xFF) table[c[0]] = (byte)b;
        }

        return table;
    }
}
