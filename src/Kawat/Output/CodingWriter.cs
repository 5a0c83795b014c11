using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kawat.Actors;
using Kawat.Documents;
using Kawat.Packs;
using Kawat.Text;

namespace Kawat.Output;

/// <summary>
/// Writes codings as <c>docs/reference/output.md</c> says: one JSON object an article, keys in a fixed order. The same
/// coding gives the same bytes on any thread and in any culture. Immutable; one instance serves all threads.
/// </summary>
public sealed class CodingWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string version;
    private readonly (string Id, string Hash)[] packs;

    /// <param name="packs">What the coder used: named with their hashes under <c>version.packs</c>.</param>
    public CodingWriter(PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        version = Version;
        this.packs = [.. packs.Packs.Select(pack => (pack.Id, pack.Hash()))];
    }

    /// <summary>Version of Kawat, as in <c>version.kawat</c>.</summary>
    public static string Version { get; } = typeof(Coder).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";

    /// <summary>The article as one line of JSON that ends in "\n".</summary>
    public void WriteLine(IBufferWriter<byte> output, Coding coding)
    {
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, Options)) Write(json, coding);
        output.Write("\n"u8);
    }

    /// <summary>The article as one JSON object.</summary>
    public void Write(Utf8JsonWriter json, Coding coding)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(coding);
        json.WriteStartObject();
        WriteArticle(json, coding.Document);
        WriteMentions(json, coding.Document);
        json.WriteStartArray("events");
        foreach (var coded in coding.Events) EventWriter.Write(json, coded, coding.Document.Text);
        json.WriteEndArray();
        SaidWriter.WriteQuotes(json, coding);
        SaidWriter.WriteTies(json, coding);
        WriteUncoded(json, coding);
        WriteDiagnostics(json, coding);
        WriteVersion(json);
        json.WriteEndObject();
    }

    internal static void WriteSpan(Utf8JsonWriter json, Span span)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    }

    internal static void WriteStrings(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    internal static void WriteActors(Utf8JsonWriter json, string name, IReadOnlyList<Actor> actors)
    {
        json.WriteStartArray(name);
        foreach (var actor in actors) json.WriteStringValue(actor.ToString());
        json.WriteEndArray();
    }

    private static void WriteArticle(Utf8JsonWriter json, Document document)
    {
        var article = document.Article;
        json.WriteString("id", article.Id);
        json.WriteString("url", article.Url);
        json.WriteString("publisher", article.Publisher);
        json.WriteString("title", article.Title);
        json.WriteString("byline", article.Byline);
        json.WriteString("published", article.Published?.ToString());
        json.WriteString("lang", document.Language);
        json.WriteString("offset_unit", "utf-16");
        json.WriteString("text", article.Text);
        json.WriteStartArray("blocks");
        foreach (var block in document.Blocks)
        {
            json.WriteStartObject();
            json.WriteString("kind", Names.Of(block.Kind));
            WriteSpan(json, block.Span);
            json.WriteString("lang", block.Language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sentences");
        foreach (var sentence in document.Sentences)
        {
            json.WriteStartObject();
            WriteSpan(json, sentence.Span);
            json.WriteString("lang", sentence.Language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteMentions(Utf8JsonWriter json, Document document)
    {
        json.WriteStartArray("mentions");
        var mentions = document.Find<ActorLayer>()?.Mentions ?? [];
        foreach (var mention in mentions.OrderBy(mention => mention.FirstToken).ThenByDescending(mention => mention.LastToken))
        {
            var span = document.SpanOf(mention.FirstToken, mention.LastToken);
            if (mention.Actors.Count == 0) WriteMention(json, span, null, mention.Kind);
            foreach (var actor in mention.Actors) WriteMention(json, span, actor.ToString(), mention.Kind);
        }

        json.WriteEndArray();
    }

    private static void WriteMention(Utf8JsonWriter json, Span span, string? actor, MentionKind kind)
    {
        json.WriteStartObject();
        WriteSpan(json, span);
        json.WriteString("actor", actor);
        json.WriteString("how", Names.Of(kind));
        json.WriteEndObject();
    }

    private static void WriteUncoded(Utf8JsonWriter json, Coding coding)
    {
        json.WriteStartArray("uncoded");
        foreach (var predicate in coding.Uncoded)
        {
            json.WriteStartObject();
            json.WriteString("predicate", predicate.Citation);
            json.WriteString("actor", predicate.Actor.ToString());
            json.WriteString("recipient", predicate.Recipient.ToString());
            WriteSpan(json, predicate.Span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteDiagnostics(Utf8JsonWriter json, Coding coding)
    {
        json.WriteStartArray("diagnostics");
        foreach (var diagnostic in coding.Diagnostics)
        {
            json.WriteStartObject();
            json.WriteString("code", diagnostic.Code);
            json.WriteString("severity", Names.Of(diagnostic.Severity));
            json.WriteString("message", diagnostic.Message);
            if (diagnostic.Span is { } span) WriteSpan(json, span);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteVersion(Utf8JsonWriter json)
    {
        json.WriteStartObject("version");
        json.WriteString("kawat", version);
        json.WriteStartObject("packs");
        foreach (var (id, hash) in packs) json.WriteString(id, hash);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
