using AngleSharp.Dom;

namespace Kawat.News.Html;

/// <summary>
/// Finds the element that holds an article's text: each paragraph of running text speaks for its ancestors, the nearer the
/// louder; names speak too; then the found element grows while its surroundings are of the same kind.
/// </summary>
internal sealed class BodyFinder(ElementRules rules)
{
    /// <summary>A shorter paragraph says nothing about where the text is.</summary>
    private const int ShortestVoice = 40;

    /// <summary>Ancestors that hear a paragraph.</summary>
    private const int Reach = 4;

    /// <summary>What a container named as one counts more.</summary>
    private const double NamedWeight = 1.6;

    /// <summary>The element grows to its parent if that adds this share of running text …</summary>
    private const double LeastGain = 0.15;

    /// <summary>… and not more than this much of links and scraps for each character gained.</summary>
    private const double MostScraps = 0.6;

    public IElement? Find(IReadOnlyList<PageParagraph> paragraphs)
    {
        var scores = new Dictionary<IElement, double>();
        var totals = new Dictionary<IElement, Totals>();
        foreach (var paragraph in paragraphs) Count(paragraph, scores, totals);
        if (scores.Count == 0) return null;
        var best = scores.MaxBy(pair => pair.Value * (1 - totals[pair.Key].LinkShare) * (rules.IsBody(pair.Key) ? NamedWeight : 1)).Key;
        return Grow(best, totals);
    }

    private static void Count(PageParagraph paragraph, Dictionary<IElement, double> scores, Dictionary<IElement, Totals> totals)
    {
        var isVoice = IsRunning(paragraph);
        var score = isVoice ? 1 + Math.Min(3, paragraph.Text.Length / 100.0) + Math.Min(4, paragraph.Text.AsSpan().Count(',')) : 0;
        var first = paragraph.Block.LocalName is "p" or "li" or "blockquote" or "h2" or "h3" or "pre" ? paragraph.Block.ParentElement : paragraph.Block;
        var level = 0;
        for (var element = first; element is not null; element = element.ParentElement, level++)
        {
            ref var total = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(totals, element, out _);
            total.Length += paragraph.Text.Length;
            total.Links += paragraph.LinkLength;
            if (isVoice) total.Running += paragraph.Text.Length;
            if (isVoice && level < Reach) scores[element] = scores.GetValueOrDefault(element) + (score / (1 << level));
            if (level > 200) break;
        }
    }

    private static bool IsRunning(PageParagraph paragraph) =>
        paragraph.Text.Length >= ShortestVoice && paragraph.LinkShare < 0.5 && paragraph.Kind is ParagraphKind.Text or ParagraphKind.Quote or ParagraphKind.Item;

    private static IElement Grow(IElement found, Dictionary<IElement, Totals> totals)
    {
        var kept = found;
        for (var (element, steps) = (found.ParentElement, 0); element is not null && element.LocalName != "html" && steps < 6; element = element.ParentElement, steps++)
        {
            Totals now = totals[kept], wider = totals[element];
            var gain = wider.Running - now.Running;
            var scraps = wider.Length - wider.Running - (now.Length - now.Running);
            if (gain > LeastGain * now.Running && scraps < MostScraps * gain) kept = element;
        }

        return kept;
    }

    private struct Totals
    {
        public int Length;
        public int Links;
        public int Running;

        public readonly double LinkShare => Length == 0 ? 0 : (double)Links / Length;
    }
}
