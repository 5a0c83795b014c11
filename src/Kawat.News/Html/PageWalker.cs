using System.Text;
using AngleSharp.Dom;

namespace Kawat.News.Html;

/// <summary>
/// Walks a page in document order and gives its paragraphs, leaving out what can be no part of an article. Without
/// recursion: pages nest as deep as they like.
/// </summary>
internal sealed class PageWalker(ElementRules rules, bool byName)
{
    private static readonly HashSet<string> Blocks = new(StringComparer.Ordinal)
    {
        "p", "div", "li", "ul", "ol", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "section", "article", "main", "body",
        "table", "tr", "td", "th", "tbody", "thead", "caption", "figure", "figcaption", "header", "footer", "aside", "nav", "form", "fieldset", "hr",
        "address", "details", "summary", "center", "amp-story",
    };

    /// <summary>Paragraphs under an element. What the rules call junk is left out, with all that it holds.</summary>
    public List<PageParagraph> Walk(IElement root)
    {
        var run = new Run(root);

        // Children by number: to ask a node for its next sibling takes as long as it has siblings.
        var path = new Stack<(INodeList Children, int Next)>();
        path.Push((root.ChildNodes, 0));
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Children.Length)
            {
                if (path.TryPeek(out var above)) Close(above.Children[above.Next - 1], run);
                continue;
            }

            var node = at.Children[at.Next];
            path.Push((at.Children, at.Next + 1));
            if (Enter(node, run)) path.Push((node.ChildNodes, 0));
            else Close(node, run);
        }

        run.Flush();
        return run.Paragraphs;
    }

    /// <summary>Takes a node in; true if its children are to be visited.</summary>
    private bool Enter(INode node, Run run)
    {
        if (node is IText text)
        {
            run.Append(text.Data);
            return false;
        }

        if (node is not IElement element) return false;
        if (element.LocalName == "br")
        {
            run.Break();
            return false;
        }

        if (!element.HasChildNodes || rules.IsJunk(element, run.PageLength, byName)) return false;
        if (Blocks.Contains(element.LocalName)) run.Open(element);
        else if (element.LocalName == "a") run.Links++;
        return true;
    }

    private static void Close(INode node, Run run)
    {
        if (node is not IElement element || !element.HasChildNodes) return;
        if (Blocks.Contains(element.LocalName)) run.CloseBlock(element);
        else if (element.LocalName == "a" && run.Links > 0) run.Links--;
    }

    /// <summary>The paragraph that is being collected.</summary>
    private sealed class Run(IElement root)
    {
        private readonly StringBuilder text = new();
        private IElement block = root;
        private int linkLength;
        private int breaks;

        public List<PageParagraph> Paragraphs { get; } = [];

        /// <summary>Characters of running text in the whole page.</summary>
        public int PageLength { get; } = ElementRules.RunningLength(root);

        public int Links { get; set; }

        public void Append(string data)
        {
            foreach (var c in data)
            {
                if (char.IsWhiteSpace(c) || c is '\u00A0' or '\u200B' or '\uFEFF')
                {
                    if (text.Length > 0 && text[^1] != ' ') text.Append(' ');
                    continue;
                }

                breaks = 0;
                text.Append(c);
                if (Links > 0) linkLength++;
            }
        }

        public void Break()
        {
            breaks++;
            if (breaks >= 2) Flush();
            else Append(" ");
        }

        public void Open(IElement element)
        {
            Flush();
            block = element;
        }

        public void CloseBlock(IElement element)
        {
            Flush();
            block = element.ParentElement ?? block;
        }

        public void Flush()
        {
            var trimmed = text.ToString().Trim();
            if (trimmed.Length > 0) Paragraphs.Add(new PageParagraph(block, trimmed, linkLength, KindOf(block)));
            text.Clear();
            linkLength = 0;
        }

        private static ParagraphKind KindOf(IElement block)
        {
            for (var (element, steps) = (block, 0); element is not null && steps < 4; element = element.ParentElement, steps++)
            {
                switch (element.LocalName)
                {
                    case "h1" or "h2" or "h3" or "h4" or "h5" or "h6": return ParagraphKind.Heading;
                    case "figcaption" or "figure" or "caption": return ParagraphKind.Caption;
                    case "li": return ParagraphKind.Item;
                    case "blockquote": return ParagraphKind.Quote;
                }
            }

            return ParagraphKind.Text;
        }
    }
}
