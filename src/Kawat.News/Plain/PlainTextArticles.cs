using System.Text;
using Kawat.Articles;
using Kawat.News.Html;
using Kawat.News.Reading;

namespace Kawat.News.Plain;

/// <summary>Reads a plain text as one article: line ends made equal, wrong encoding mended, boilerplate left out.</summary>
internal sealed class PlainTextArticles(Boilerplate boilerplate, VisibleDate dates)
{
    private const int LongestTitle = 200;

    /// <summary>Lines among which that with the date of publication is looked for.</summary>
    private const int HeadLines = 6;

    private const int MostDateWords = 7;

    /// <summary>The article; null if the text holds nothing.</summary>
    public Article? Read(string text, ArticleNames names)
    {
        var lines = Mojibake.Mend(text).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var kept = new StringBuilder(text.Length);
        foreach (var line in lines)
        {
            if (kept.Length > 0 && boilerplate.IsTail(line)) break;
            if (boilerplate.IsAside(line)) continue;
            kept.Append(line.TrimEnd()).Append('\n');
        }

        var clean = kept.ToString().Trim();
        if (clean.Length == 0) return null;
        return new Article { Id = names.IdOf(null, clean), Text = clean, Title = TitleOf(clean), Published = DateOf(clean) };
    }

    /// <summary>A line near the beginning that is hardly more than a date: "Jumat, 1 November 2024 10:15 WIB".</summary>
    private PublishedOn? DateOf(string text)
    {
        foreach (var line in text.Split('\n', HeadLines + 1).Take(HeadLines))
        {
            var words = line.Count(c => c == ' ') + 1;
            if (words <= MostDateWords && line.Length is > 5 and < 80 && dates.Find(line) is { } found) return found;
        }

        return null;
    }

    /// <summary>A short first line that does not end as a sentence.</summary>
    private static string? TitleOf(string text)
    {
        var end = text.IndexOf('\n', StringComparison.Ordinal);
        if (end is <= 0 or > LongestTitle) return null;
        var line = text.AsSpan(0, end).Trim();
        return line[^1] is '.' or ',' or ':' or ';' or '”' or '"' || line.IndexOf(". ") >= 0 || line.IndexOf(" — ") >= 0 || line.IndexOf(" -- ") >= 0
            ? null
            : line.ToString();
    }
}
