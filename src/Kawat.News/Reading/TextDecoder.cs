using System.Text;
using UtfUnknown;

namespace Kawat.News.Reading;

/// <summary>
/// Bytes to text. In this order: a byte order mark, UTF-16 by its zero bytes, valid UTF-8, the charset that the page declares,
/// statistics, Windows-1252. Never fails; what cannot be read becomes U+FFFD.
/// </summary>
internal static class TextDecoder
{
    private const int Sample = 65536;


    static TextDecoder() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static string Decode(byte[] bytes, string? declared)
    {
        var (encoding, skip) = EncodingOf(bytes, declared);
        return encoding.GetString(bytes, skip, bytes.Length - skip);
    }

    public static bool HasUnicodeMark(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]);

    /// <summary>UTF-16 in little or big end order, told by zero bytes on one side; null if it is not.</summary>
    public static Encoding? IsUtf16WithoutMark(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length, 2048)];
        if (sample.Length < 4) return null;
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i++)
        {
            if (sample[i] != 0) continue;
            if (i % 2 == 0) even++;
            else odd++;
        }

        var half = sample.Length / 2;
        if (odd > half * 0.6 && even < half * 0.05) return Encoding.Unicode;
        return even > half * 0.6 && odd < half * 0.05 ? Encoding.BigEndianUnicode : null;
    }

    /// <summary>Whether bytes are UTF-8; a character cut off at the end is forgiven.</summary>
    public static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.Length;
        for (var back = 1; back <= 3 && back <= end; back++)
        {
            var b = bytes[end - back];
            if (b < 0x80) break;
            if (b >= 0xC0)
            {
                var length = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                if (length > back) end -= back;
                break;
            }
        }

        return System.Text.Unicode.Utf8.IsValid(bytes[..end]);
    }

    public static (Encoding Encoding, int Skip) EncodingOf(ReadOnlySpan<byte> bytes, string? declared)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Encoding.UTF32, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return (Encoding.BigEndianUnicode, 2);
        if (IsUtf16WithoutMark(bytes) is { } utf16) return (utf16, 0);
        if (IsUtf8(bytes)) return (Encoding.UTF8, 0);
        if (MostlyUtf8(bytes)) return (Encoding.UTF8, 0);
        return (Named(declared) ?? Guessed(bytes) ?? Encoding.GetEncoding(1252), 0);
    }

    /// <summary>A few broken bytes in a text that is otherwise full of good multi-byte characters.</summary>
    private static bool MostlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        for (var i = 0; i < Math.Min(bytes.Length, Sample);)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            if (Rune.DecodeFromUtf8(bytes[i..], out _, out var used) == System.Buffers.OperationStatus.Done) good++;
            else bad++;
            i += used;
        }

        return good > 10 * bad;
    }

    private static Encoding? Named(string? name)
    {
        if (string.IsNullOrWhiteSpace(name)) return null;
        var known = Encoding.GetEncodings().Any(one => one.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));
        if (known) return Encoding.GetEncoding(name.Trim());
        return name.Trim().ToLowerInvariant() is "latin1" or "latin-1" or "iso-8859-1" or "ascii" or "us-ascii" or "cp1252" ? Encoding.GetEncoding(1252) : null;
    }

    private static Encoding? Guessed(ReadOnlySpan<byte> bytes)
    {
        var found = CharsetDetector.DetectFromBytes(bytes[..Math.Min(bytes.Length, Sample)].ToArray()).Detected;
        if (found is null || found.Confidence < 0.6f || found.Encoding is null) return null;
        return found.Encoding.WebName is "us-ascii" or "iso-8859-1" or "utf-8" ? null : found.Encoding;
    }
}
