using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Kawat.Articles;

namespace Kawat.Cli.Inputs;

/// <summary>Reads the articles of all inputs, one after another; an input that fails is a reading with its reason.</summary>
internal sealed class ArticleInputs(Terminal terminal, string lang, PublishedOn? published)
{
    public IEnumerable<Reading> Read(IEnumerable<string> inputs)
    {
        foreach (var file in InputFiles.Of(inputs, terminal))
            foreach (var reading in Read(file))
                yield return reading.Article is { } article ? reading with { Article = Complete(article) } : reading;
    }

    private Article Complete(Article article) => article with
    {
        Published = article.Published ?? published,
        Language = lang == "auto" ? article.Language : lang,
    };

    private static IReadOnlyList<Reading> Read(InputFile file)
    {
        if (file.Open is null) return [new Reading(file.Name, null, file.Failure)];
        try
        {
            using var stream = file.Open();
            using Stream plain = file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(stream, CompressionMode.Decompress) : stream;
            using var reader = new StreamReader(plain, Encoding.UTF8);
            var text = reader.ReadToEnd();
            if (string.IsNullOrWhiteSpace(text)) return [new Reading(file.Name, null, "empty")];
            var name = Path.GetFileNameWithoutExtension(file.Name);
            return text.TrimStart().StartsWith('{')
                ? [.. text.Split('\n').Where(line => line.Length > 1).Select((line, i) => ReadJson($"{file.Name}:{i + 1}", line))]
                : [new Reading(file.Name, new Article { Id = name, Text = text.Trim() }, null)];
        }
        catch (IOException broken)
        {
            return [new Reading(file.Name, null, broken.Message)];
        }
        catch (UnauthorizedAccessException)
        {
            return [new Reading(file.Name, null, "no right to read the file")];
        }
    }

    private static Reading ReadJson(string name, string line)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            string? Field(string field) => root.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            if (Field("text") is not { } text) return new Reading(name, null, "no field 'text'");
            return new Reading(name, new Article
            {
                Id = Field("id") ?? name,
                Text = text,
                Url = Field("url"),
                Publisher = Field("publisher"),
                Title = Field("title"),
                Byline = Field("byline"),
                Published = PublishedOn.TryParse(Field("published"), out var published) ? published : null,
                Language = Field("lang"),
            }, null);
        }
        catch (JsonException broken)
        {
            return new Reading(name, null, $"not JSON: {broken.Message}");
        }
    }
}
