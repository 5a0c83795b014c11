using System.Text.Json;

namespace Kawat.Output;

/// <summary>Writes what others say and state: quotes and ties.</summary>
internal static class SaidWriter
{
    public static void WriteQuotes(Utf8JsonWriter json, Coding coding)
    {
        json.WriteStartArray("quotes");
        foreach (var quote in coding.Quotes)
        {
            json.WriteStartObject();
            json.WriteString("speaker", quote.Speaker);
            json.WriteString("speaker_actor", quote.SpeakerActor?.ToString());
            json.WriteString("kind", Names.Of(quote.Kind));
            json.WriteString("text", quote.Span.Of(coding.Document.Text));
            json.WriteString("cue", quote.Cue);
            CodingWriter.WriteSpan(json, quote.Span);
            CodingWriter.WriteStrings(json, "attribution", quote.Attribution);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    public static void WriteTies(Utf8JsonWriter json, Coding coding)
    {
        json.WriteStartArray("ties");
        foreach (var tie in coding.Ties)
        {
            json.WriteStartObject();
            json.WriteString("a", tie.A);
            json.WriteString("b", tie.B);
            json.WriteString("kind", Names.Of(tie.Kind));
            json.WriteNumber("polarity", tie.Polarity);
            json.WriteString("trend", tie.Trend is { } trend ? Names.Of(trend) : null);
            json.WriteString("evidence", tie.Span.Of(coding.Document.Text));
            CodingWriter.WriteSpan(json, tie.Span);
            CodingWriter.WriteStrings(json, "attribution", tie.Attribution);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
