using System.IO.Compression;
using System.Text;

namespace Kawat.News.Warc;

/// <summary>An HTTP response as an archive keeps it.</summary>
internal sealed record HttpMessage(byte[] Body, string? Charset, bool IsPage)
{
    /// <summary>Splits a record into headers and body; null if it is no response.</summary>
    public static HttpMessage? Of(byte[] content, bool hasHeaders)
    {
        if (!hasHeaders) return new HttpMessage(content, null, LooksLikePage(content));
        var end = content.AsSpan().IndexOf("\r\n\r\n"u8);
        if (end < 0) return null;
        var lines = Encoding.Latin1.GetString(content, 0, end).Split("\r\n");
        var status = lines[0].Split(' ');
        if (status.Length < 2 || status[1] != "200") return null;
        string? Header(string name) => lines.Skip(1).FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
        var type = Header("Content-Type") ?? "";
        var body = content[(end + 4)..];
        if (Header("Transfer-Encoding")?.Contains("chunked", StringComparison.OrdinalIgnoreCase) == true) body = Unchunk(body);
        if (Header("Content-Encoding") is { Length: > 0 } encoding && Unpack(body, encoding) is { } unpacked) body = unpacked;
        return new HttpMessage(body, CharsetOf(type), type.Contains("html", StringComparison.OrdinalIgnoreCase) || (type.Length == 0 && LooksLikePage(body)));
    }

    private static bool LooksLikePage(byte[] body) => body.AsSpan(0, Math.Min(body.Length, 2048)).IndexOf("<html"u8) >= 0;

    private static string? CharsetOf(string type)
    {
        var at = type.IndexOf("charset=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? null : type[(at + 8)..].Trim(' ', '"', '\'', ';');
    }

    private static byte[] Unchunk(byte[] body)
    {
        var whole = new MemoryStream();
        var at = 0;
        while (at < body.Length)
        {
            var end = body.AsSpan(at).IndexOf("\r\n"u8);
            if (end < 0) break;
            var size = Encoding.ASCII.GetString(body, at, end).Split(';')[0].Trim();
            if (!int.TryParse(size, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture, out var length) || length <= 0) break;
            at += end + 2;
            whole.Write(body, at, Math.Min(length, body.Length - at));
            at += length + 2;
        }

        return whole.Length == 0 ? body : whole.ToArray();
    }

    private static byte[]? Unpack(byte[] body, string encoding)
    {
        try
        {
            using Stream packed = encoding.Contains("br", StringComparison.OrdinalIgnoreCase)
                ? new BrotliStream(new MemoryStream(body), CompressionMode.Decompress)
                : new GZipStream(new MemoryStream(body), CompressionMode.Decompress);
            using var plain = new MemoryStream();
            packed.CopyTo(plain);
            return plain.ToArray();
        }
        catch (InvalidDataException)
        {
            // Some archives store the unpacked body under the old header: it is read as it is.
            return null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
