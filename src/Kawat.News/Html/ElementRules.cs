using AngleSharp.Dom;
using Kawat.Packs;

namespace Kawat.News.Html;

/// <summary>What elements of a page say about themselves by name, class and id, as the table of marks knows it.</summary>
internal sealed class ElementRules
{
    private static readonly HashSet<string> NeverText = new(StringComparer.Ordinal)
    {
        "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "input", "textarea", "object", "embed", "canvas", "nav",
        "footer", "aside", "form", "video", "audio", "map", "dialog", "head", "math", "label", "option", "menu", "amp-ad", "amp-iframe", "time",
    };

    private readonly string[] junk;
    private readonly HashSet<string> junkWords;
    private readonly string[] body;
    private readonly string[] captions;

    public ElementRules(PackSet packs)
    {
        var rows = packs.ReadTable("data/publishers/page-marks.tsv", ["kind", "words"]);
        string[] Of(string kind) => [.. rows.Where(row => row[0] == kind).Select(row => row[1])];
        junk = Of("junk");
        junkWords = new HashSet<string>(Of("junk-word"), StringComparer.OrdinalIgnoreCase);
        body = Of("body");
        captions = Of("caption");
    }

    /// <summary>
    /// Navigation, forms, hidden things, comments, hints to other articles. What holds most of the page's running text is
    /// none of these, whatever its name ("has-sidebar").
    /// </summary>
    /// <param name="element">The element.</param>
    /// <param name="pageLength">Characters of running text in the page.</param>
    /// <param name="byName">Whether class and id count.</param>
    public bool IsJunk(IElement element, int pageLength, bool byName)
    {
        if (NeverText.Contains(element.LocalName)) return !(element.LocalName is "form" or "aside" && HoldsMost(element, pageLength));
        return LooksLikeJunk(element, byName) && !HoldsMost(element, pageLength);
    }

    private static bool HoldsMost(IElement element, int pageLength) => pageLength > 0 && RunningLength(element) > pageLength / 2;

    private bool LooksLikeJunk(IElement element, bool byName)
    {
        if (element.LocalName is "body" or "html" or "main" or "article") return false;
        if (element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true") return true;
        if (IsInvisible(element.GetAttribute("style"))) return true;
        if (element.GetAttribute("role") is "navigation" or "complementary" or "dialog" or "alert" or "search" or "contentinfo" or "banner") return true;
        return byName && Names(element) is { Length: > 0 } names && !IsBodyName(names) && (Has(names, junk) || HasWord(names, junkWords));
    }

    /// <summary>Characters of running text under an element.</summary>
    public static int RunningLength(IElement element) => element.QuerySelectorAll("p").Sum(paragraph => paragraph.TextContent.Length);

    /// <summary>Named as the container of an article's text.</summary>
    public bool IsBody(IElement element) =>
        element.GetAttribute("itemprop") is "articleBody" or "articleBody text" || (Names(element) is { Length: > 0 } names && IsBodyName(names));

    public bool IsCaption(IElement element) => Names(element) is { Length: > 0 } names && Has(names, captions);

    private bool IsBodyName(string names) => Has(names, body);

    private static bool IsInvisible(string? style) =>
        style is not null && (style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase) || style.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase));

    private static string Names(IElement element) => element.ClassName is { Length: > 0 } classes
        ? element.Id is { Length: > 0 } id ? $"{classes} {id}" : classes
        : element.Id ?? "";

    private static bool Has(string names, string[] parts)
    {
        foreach (var part in parts)
        {
            if (names.Contains(part, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static bool HasWord(string names, HashSet<string> words)
    {
        foreach (var name in names.Split([' ', '-', '_', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (words.Contains(name)) return true;
        }

        return false;
    }
}
