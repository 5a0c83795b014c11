using System.Text;

namespace Kawat.News.Reading;

/// <summary>What an input is, by its content.</summary>
internal enum ContentKind
{
    Empty,
    Gzip,
    Warc,
    Json,
    Html,
    Feed,
    Text,
    Binary,
}

/// <summary>Recognises the kind of an input by its first bytes.</summary>
internal static class ContentSniffer
{
    /// <summary>Bytes that are looked at.</summary>
    public const int PeekLength = 8192;

    private static readonly (byte[] Start, string Name)[] KnownBinaries =
    [
        ([0x25, 0x50, 0x44, 0x46], "a PDF document"),
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"),
        ([0xFF, 0xD8, 0xFF], "a JPEG picture"),
        ([0x47, 0x49, 0x46, 0x38], "a GIF picture"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old office document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x4D, 0x5A, 0x90], "a program"),
        ([0x42, 0x5A, 0x68], "a bzip2 archive"),
        ([0xFD, 0x37, 0x7A, 0x58], "an xz archive"),
        ([0x28, 0xB5, 0x2F, 0xFD], "a zstd archive"),
        ([0x53, 0x51, 0x4C, 0x69, 0x74, 0x65], "an SQLite database"),
    ];

    public static ContentKind KindOf(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty) return ContentKind.Empty;
        if (head.Length > 2 && head[0] == 0x1F && head[1] == 0x8B) return ContentKind.Gzip;
        if (head.StartsWith("WARC/"u8)) return ContentKind.Warc;
        if (BinaryName(head) is not null) return ContentKind.Binary;
        var start = TextDecoder.Decode(head.ToArray(), null).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (start.Length == 0) return head.Length < PeekLength ? ContentKind.Empty : ContentKind.Text;
        if (start[0] == '{' || (start[0] == '[' && LooksLikeArray(start))) return ContentKind.Json;
        return start[0] == '<' || start.Contains("<html", StringComparison.OrdinalIgnoreCase) ? MarkupKind(start) : ContentKind.Text;
    }

    /// <summary>What a binary input is, in words; null if it is text.</summary>
    public static string? BinaryName(ReadOnlySpan<byte> head)
    {
        foreach (var (start, name) in KnownBinaries)
        {
            if (head.StartsWith(start)) return name;
        }

        if (TextDecoder.HasUnicodeMark(head) || TextDecoder.IsUtf16WithoutMark(head) is not null) return null;
        var control = 0;
        foreach (var b in head)
        {
            if (b == 0) return "binary data";
            if (b < 0x20 && b is not (0x09 or 0x0A or 0x0D or 0x0C or 0x1B or 0x1A)) control++;
        }

        return control * 20 > head.Length ? "binary data" : null;
    }

    private static bool LooksLikeArray(string start)
    {
        var after = start.AsSpan(1).TrimStart();
        return after.Length > 0 && after[0] is '{' or ']';
    }

    private static ContentKind MarkupKind(string start)
    {
        bool Has(string tag) => start.Contains(tag, StringComparison.OrdinalIgnoreCase);
        if (Has("<rss") || Has("<rdf:RDF") || (Has("<feed") && Has("atom"))) return ContentKind.Feed;
        string[] tags = ["<!doctype", "<html", "<head", "<body", "<p", "<div", "<article", "<meta", "<title", "<h1", "<script", "<span", "<table", "<br", "<main", "<section", "<a "];
        return tags.Any(Has) ? ContentKind.Html : ContentKind.Text;
    }
}
