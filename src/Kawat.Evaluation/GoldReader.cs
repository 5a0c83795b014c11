using System.Text.Json;
using Kawat.Articles;

namespace Kawat.Evaluation;

/// <summary>
/// Reads gold files, one JSON object each, and files of predictions in the same shape. A file that is not one is named in
/// <see cref="Problems"/>; a JSON file without events and quotes is passed over.
/// </summary>
public sealed class GoldReader
{
    private readonly List<string> problems = [];

    /// <summary>Files that could not be read, each with its reason.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>All gold articles under a folder, or of one file, in ordinal order of their paths.</summary>
    public IEnumerable<GoldArticle> Read(string path)
    {
        string[] files = File.Exists(path) ? [path] : Directory.GetFiles(path, "*.json", SearchOption.AllDirectories);
        Array.Sort(files, StringComparer.Ordinal);
        foreach (var file in files)
            if (TryRead(file) is { } article) yield return article;
    }

    private GoldArticle? TryRead(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            var root = json.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !(root.TryGetProperty("events", out _) || root.TryGetProperty("quotes", out _))) return null;
            var id = Text(root, "id") is { Length: > 0 } given ? given : Path.GetFileNameWithoutExtension(file);
            return new GoldArticle(file, ArticleOf(root, id), AnnotationOf(root, id));
        }
        catch (JsonException broken)
        {
            problems.Add($"{file}: not JSON: {broken.Message}");
            return null;
        }
    }

    private static Article ArticleOf(JsonElement root, string id) => new()
    {
        Id = id,
        Text = Text(root, "text") ?? "",
        Url = Text(root, "url"),
        Publisher = Text(root, "publisher"),
        Title = Text(root, "title"),
        Published = PublishedOn.TryParse(Text(root, "published"), out var published) ? published : null,
        Language = Text(root, "lang"),
    };

    private static Annotation AnnotationOf(JsonElement root, string id) => new()
    {
        Id = id,
        Language = Text(root, "lang") ?? "?",
        IsNegative = Text(root, "kind") == "negative",
        Events = [.. Objects(root, "events").Select(EventOf)],
        Quotes = [.. Objects(root, "quotes").Select(quote => new AnnotatedQuote
        {
            Speaker = Text(quote, "speaker"),
            SpeakerActor = Text(quote, "speaker_actor"),
            Kind = Text(quote, "kind"),
            Text = Text(quote, "text"),
        })],
    };

    private static AnnotatedEvent EventOf(JsonElement json) => new()
    {
        Actors = Codes(json, json.TryGetProperty("actor", out _) ? "actor" : "source"),
        Recipients = Codes(json, json.TryGetProperty("recipient", out _) ? "recipient" : "target"),
        Type = (Text(json, "type") ?? "").ToUpperInvariant(),
        Mode = Text(json, "mode"),
        Evidence = Text(json, "evidence"),
        Date = Text(json, "date"),
        Status = Text(json, "status"),
        Attribution = [.. Strings(json, "attribution")],
    };

    private static string[] Codes(JsonElement json, string name) =>
        [.. Strings(json, name).Select(code => code.Trim().ToUpperInvariant()).Where(code => code.Length > 0).Distinct(StringComparer.Ordinal)];

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static IEnumerable<string> Strings(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value)) return [];
        if (value.ValueKind == JsonValueKind.String) return [value.GetString()!];
        if (value.ValueKind != JsonValueKind.Array) return [];
        return [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)];
    }

    private static IEnumerable<JsonElement> Objects(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.Array) return [];
        return [.. value.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)];
    }
}
