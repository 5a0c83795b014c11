using Kawat.Articles;
using Kawat.Packs;
using Kawat.Text;

namespace Kawat.Segmentation;

/// <summary>
/// Divides a text into paragraphs and says what each is. Blocks that the reader knows are kept; the rest is found by
/// line breaks: a headline, captions, body.
/// </summary>
internal sealed class BlockFinder
{
    private const int LongestTitle = 200;
    private const int LongestCaption = 600;

    /// <summary>Shortest line that may have been broken to fit a column.</summary>
    private const int ShortestWrapped = 45;

    private const int CreditReach = 80;

    private readonly string[] crossReferences;
    private readonly string[] captionStarts;
    private readonly string[] captionEnds;

    public BlockFinder(PackSet packs)
    {
        var rows = packs.ReadTable("data/languages/captions.tsv", ["where", "words"]);
        crossReferences = [.. packs.ReadTable("data/languages/cross-references.tsv", ["words"]).Select(row => row[0])];
        captionStarts = [.. rows.Where(row => row[0] == "start").Select(row => row[1])];
        captionEnds = [.. rows.Where(row => row[0] == "end").Select(row => row[1])];
    }

    /// <summary>"Baca juga: …": a hint to another article. It is no statement of this one, so it is not cut into sentences.</summary>
    public bool IsCrossReference(ReadOnlySpan<char> words)
    {
        if (words.Length > LongestTitle + 50) return false;
        words = words.TrimStart("([*- ");
        foreach (var start in crossReferences)
        {
            if (words.StartsWith(start, StringComparison.OrdinalIgnoreCase) && (words.Length == start.Length || !char.IsLetter(words[start.Length - 1]) || words[start.Length] is ':' or ' ')) return true;
        }

        return false;
    }

    public List<ArticleBlock> Find(Article article)
    {
        var blocks = new List<ArticleBlock>();
        var at = 0;
        foreach (var known in article.Blocks.OrderBy(block => block.Span.Start))
        {
            var span = new Span(Math.Clamp(known.Span.Start, at, article.Text.Length), Math.Clamp(known.Span.End, at, article.Text.Length));
            AddParagraphs(article, new Span(at, span.Start), null, blocks);
            AddParagraphs(article, span, known.Kind, blocks);
            at = span.End;
        }

        AddParagraphs(article, new Span(at, article.Text.Length), null, blocks);
        return blocks;
    }

    private void AddParagraphs(Article article, Span part, BlockKind? kind, List<ArticleBlock> blocks)
    {
        var text = article.Text;
        var at = part.Start;
        while (at < part.End)
        {
            var end = ParagraphEnd(text, at, part.End);
            var span = Trim(text, at, end);
            if (!span.IsEmpty) blocks.Add(new ArticleBlock(Known(kind, span.Of(text)) ?? KindOf(article, span, blocks.Count == 0, end < part.End), span));
            at = end + 1;
        }
    }

    /// <summary>What the reader says, but a body paragraph may turn out to be a caption by its words.</summary>
    private BlockKind? Known(BlockKind? kind, ReadOnlySpan<char> words) => kind == BlockKind.Body && IsCaption(words) ? BlockKind.Caption : kind;

    /// <summary>Next line break that ends a paragraph; one that only fits a line into a column does not.</summary>
    private static int ParagraphEnd(string text, int start, int end)
    {
        var lineStart = start;
        for (var at = start; at < end; at++)
        {
            if (!Characters.IsNewLine(text[at])) continue;
            if (!IsWrapped(text, lineStart, at, end)) return at;
            if (text[at] == '\r' && text[at + 1] == '\n') at++;
            lineStart = at + 1;
        }

        return end;
    }

    private static bool IsWrapped(string text, int lineStart, int at, int end)
    {
        if (at - lineStart < ShortestWrapped || at - lineStart > 130) return false;
        var next = at + 1;
        if (text[at] == '\r' && next < end && text[next] == '\n') next++;
        if (next >= end || !char.IsLower(text[next])) return false;
        var last = text[at - 1];
        return !Characters.IsTerminator(last) && last is not (':' or '”' or '"');
    }

    private static Span Trim(string text, int start, int end)
    {
        while (start < end && Characters.IsSpace(text[start])) start++;
        while (end > start && Characters.IsSpace(text[end - 1])) end--;
        return new Span(start, end);
    }

    private BlockKind KindOf(Article article, Span span, bool first, bool more)
    {
        var words = span.Of(article.Text);
        if (first && article.Title is { } title && words.Equals(title.AsSpan().Trim(), StringComparison.Ordinal)) return BlockKind.Title;
        if (IsCaption(words)) return BlockKind.Caption;
        return first && more && IsHeadline(words) ? BlockKind.Title : BlockKind.Body;
    }

    private bool IsCaption(ReadOnlySpan<char> words)
    {
        if (words.Length > LongestCaption) return false;
        foreach (var start in captionStarts)
        {
            if (words.StartsWith(start, StringComparison.Ordinal)) return true;
        }

        var tail = words[^Math.Min(words.Length, CreditReach)..];
        foreach (var end in captionEnds)
        {
            var at = tail.IndexOf(end, StringComparison.Ordinal);
            if (at < 0) continue;
            if (words[^1] is ')' or ']' || !Characters.IsTerminator(words[^1])) return true;
            // "… in 2011. Image: Jane Doe.": the credit is a last sentence of its own.
            if (end[^1] == ':' && at >= 2 && Characters.IsTerminator(tail[at - 2])) return true;
        }

        return false;
    }

    /// <summary>"Friday, July 4, 2008": half of its words are numbers.</summary>
    private static bool IsDateLine(ReadOnlySpan<char> words)
    {
        int numbers = 0, all = 0;
        foreach (var part in words.Split(' '))
        {
            if (words[part].IsEmpty) continue;
            all++;
            if (char.IsAsciiDigit(words[part][0])) numbers++;
        }

        return numbers * 2 >= all;
    }

    /// <summary>A short first line that does not end as a sentence does.</summary>
    private static bool IsHeadline(ReadOnlySpan<char> words) =>
        words.Length <= LongestTitle && !IsDateLine(words) && words[^1] is not ('.' or ':' or ',' or ';' or '”' or '"') && words.IndexOf(". ") < 0
        && words.IndexOf(" — ") < 0 && words.IndexOf(" -- ") < 0;
}
