using System.Security.Cryptography;
using System.Text;

namespace Kawat.News;

/// <summary>Makes the ids of an input's articles: the article's own, else the file's name, else the hash of the text.</summary>
/// <param name="input">The input's name; "-" for one without.</param>
/// <param name="single">Whether the input holds one article, so that the file's name can be its id.</param>
internal sealed class ArticleNames(string input, bool single)
{
    private static readonly string[] Extensions = [".gz", ".jsonl", ".json", ".html", ".htm", ".txt", ".warc", ".xml", ".rss", ".md"];

    public string IdOf(string? own, string text)
    {
        if (!string.IsNullOrWhiteSpace(own)) return own;
        var name = FileName();
        return single && name.Length > 0 ? name : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    private string FileName()
    {
        if (input is "" or "-") return "";
        var path = input.Split('?', '#')[0].TrimEnd('/');
        var name = path[(path.AsSpan().LastIndexOfAny('/', '\\') + 1)..];
        if (name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)) name = name[..^3];
        var dot = name.LastIndexOf('.');
        var known = dot > 0 && (Extensions.Contains(name[dot..], StringComparer.OrdinalIgnoreCase) || name.Length - dot <= 5);
        return known ? name[..dot] : name;
    }
}
