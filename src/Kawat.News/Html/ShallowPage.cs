using System.Text;

namespace Kawat.News.Html;

/// <summary>
/// Bounds the time that a page takes. The parser looks through the open elements at every tag, so a page of many tags that
/// are never closed takes time that grows with their square. Of such a page tags that open too deep are left out, as
/// browsers do; no word is lost, and pages as people write them are not touched.
/// </summary>
internal static class ShallowPage
{
    /// <summary>Elements within one another that a costly page keeps.</summary>
    private const int DeepestElement = 512;

    /// <summary>Open elements that the parser may look at, over all tags: about a second. Large pages of news need less than a hundredth.</summary>
    private const long MostSteps = 100_000_000;

    /// <summary>Fewer tags cannot make that many steps.</summary>
    private const int FewTags = 14_000;

    /// <summary>Elements that hold no others, or that the next of their kind closes: they do not nest by themselves.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Flat = Names(
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
        "html", "head", "body", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "option", "optgroup", "rp", "rt");

    /// <summary>Elements whose content is text, whatever it looks like.</summary>
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Raw = Names(
        "script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp");

    /// <summary>The page, or one as it should have been written.</summary>
    public static string Of(string html)
        => html.AsSpan().Count('<') <= FewTags || new Scan(html, null).Run() <= MostSteps ? html : Flattened(html);

    private static string Flattened(string html)
    {
        var kept = new StringBuilder(html.Length);
        new Scan(html, kept).Run();
        return kept.ToString();
    }

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Names(params string[] names)
        => new HashSet<string>(names, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>One walk over the tags of a page, which counts, and copies what it keeps if it is given where to.</summary>
    private sealed class Scan(string html, StringBuilder? kept)
    {
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> open = Counts();
        private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> dropped = Counts();
        private int depth;
        private int drawings;
        private int copied;

        /// <summary>The sum, over all tags, of the elements open at them.</summary>
        public long Run()
        {
            long steps = 0;
            for (var at = 0; NextTag(ref at, out var start, out var nameStart, out var nameEnd);)
            {
                var name = html.AsSpan(nameStart, nameEnd - nameStart);
                var isEnd = html[start + 1] == '/';
                if (isEnd ? Close(name) : Open(name, html[at - 2] == '/')) Drop(start, at);
                steps += depth;
                if (!isEnd && Raw.Contains(name)) SkipContent(name, ref at);
            }

            kept?.Append(html, copied, html.Length - copied);
            return steps;
        }

        private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Counts()
            => new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        /// <summary>Counts an opening tag; true if it is to go.</summary>
        private bool Open(ReadOnlySpan<char> name, bool closesItself)
        {
            if (Flat.Contains(name) || (closesItself && drawings > 0)) return false;
            if (kept is not null && depth >= DeepestElement)
            {
                Add(dropped, name, 1);
                return true;
            }

            Add(open, name, 1);
            depth++;
            if (IsDrawing(name)) drawings++;
            return false;
        }

        /// <summary>Counts a closing tag; true if it is to go, as the one that it closes went.</summary>
        private bool Close(ReadOnlySpan<char> name)
        {
            if (dropped.TryGetValue(name, out var gone) && gone > 0)
            {
                Add(dropped, name, -1);
                return true;
            }

            if (!open.TryGetValue(name, out var count) || count == 0) return false;
            Add(open, name, -1);
            depth--;
            if (IsDrawing(name)) drawings--;
            return false;
        }

        private static bool IsDrawing(ReadOnlySpan<char> name)
            => name.Equals("svg", StringComparison.OrdinalIgnoreCase) || name.Equals("math", StringComparison.OrdinalIgnoreCase);

        private static void Add(Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> counts, ReadOnlySpan<char> name, int more)
        {
            counts.TryGetValue(name, out var count);
            counts[name] = count + more;
        }

        private void Drop(int start, int end)
        {
            kept?.Append(html, copied, start - copied);
            copied = end;
        }

        /// <summary>The next tag that is written out; <paramref name="at"/> is moved behind its '>'.</summary>
        private bool NextTag(ref int at, out int start, out int nameStart, out int nameEnd)
        {
            (start, nameStart, nameEnd) = (0, 0, 0);
            while (at < html.Length && (start = html.IndexOf('<', at)) >= 0)
            {
                at = start + 1;
                if (html.AsSpan(at).StartsWith("!--"))
                {
                    SkipTo("-->", ref at);
                    continue;
                }

                nameStart = at < html.Length && html[at] == '/' ? at + 1 : at;
                if (nameStart >= html.Length || !char.IsAsciiLetter(html[nameStart])) continue;
                var length = html.AsSpan(nameStart).IndexOfAny(" \t\r\n\f/>");
                if (length < 0) return false;
                nameEnd = nameStart + length;
                at = EndOfTag(nameEnd);
                return at <= html.Length;
            }

            return false;
        }

        /// <summary>Behind the tag's '>', which is none inside a quoted value.</summary>
        private int EndOfTag(int at)
        {
            while (at < html.Length)
            {
                var length = html.AsSpan(at).IndexOfAny('>', '"', '\'');
                if (length < 0) break;
                at += length;
                if (html[at] == '>') return at + 1;
                var isValue = html.AsSpan(0, at).TrimEnd() is [.., '='];
                var close = isValue ? html.IndexOf(html[at], at + 1) : at;
                if (close < 0) break;
                at = close + 1;
            }

            return html.Length + 1;
        }

        private void SkipContent(ReadOnlySpan<char> name, ref int at)
        {
            while (at < html.Length)
            {
                SkipTo("</", ref at);
                if (html.AsSpan(Math.Min(at, html.Length)).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    at -= "</".Length;
                    return;
                }
            }
        }

        private void SkipTo(string mark, ref int at)
        {
            var found = html.AsSpan(at).IndexOf(mark);
            at = found < 0 ? html.Length : at + found + mark.Length;
        }
    }
}
