using System.Text;

namespace Kawat.News.Reading;

/// <summary>
/// Lines of a stream, one after another, each decoded by itself: UTF-8, or what the stream's mark says, or Windows-1252 where a
/// line is no UTF-8. A line that is too long is given as null and skipped.
/// </summary>
internal sealed class LineReader(PrefixStream stream, int longest)
{
    public IEnumerable<string?> Lines()
    {
        var head = stream.Peek(4096).ToArray();
        var (encoding, skip) = TextDecoder.EncodingOf(head, null);
        return encoding.CodePage is 1200 or 1201 ? Utf16Lines(encoding) : ByteLines(encoding.CodePage == 65001 ? skip : 0);
    }

    private IEnumerable<string?> Utf16Lines(Encoding encoding)
    {
        using var reader = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true);
        while (reader.ReadLine() is { } line) yield return line.Length * 2L > longest ? null : line;
    }

    private IEnumerable<string?> ByteLines(int skip)
    {
        var line = new MemoryStream();
        var buffer = new byte[81920];
        var tooLong = false;
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            var at = Math.Min(skip, read);
            skip -= at;
            while (at < read)
            {
                var end = Array.IndexOf(buffer, (byte)'\n', at, read - at);
                var stop = end < 0 ? read : end;
                if (line.Length + stop - at > longest) tooLong = true;
                if (!tooLong) line.Write(buffer, at, stop - at);
                at = stop + 1;
                if (end < 0) break;
                yield return tooLong ? null : Decode(line);
                line.SetLength(0);
                tooLong = false;
            }
        }

        if (tooLong) yield return null;
        else if (line.Length > 0) yield return Decode(line);
    }

    private static string Decode(MemoryStream line) => TextDecoder.Decode(line.ToArray(), null);
}
