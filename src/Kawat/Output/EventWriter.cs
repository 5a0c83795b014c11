using System.Text.Json;
using Kawat.Events;
using Kawat.Text;

namespace Kawat.Output;

/// <summary>Writes one coded event.</summary>
internal static class EventWriter
{
    public static void Write(Utf8JsonWriter json, CodedEvent coded, string text)
    {
        json.WriteStartObject();
        WriteWho(json, coded);
        WriteWords(json, coded, text);
        json.WritePropertyName("content");
        if (coded.Content is { } content) Write(json, content, text);
        else json.WriteNullValue();
        json.WriteString("date", coded.Date.Value);
        json.WriteString("date_precision", Names.Of(coded.Date.Precision));
        json.WriteString("status", Names.Of(coded.Status));
        json.WriteBoolean("hedged", coded.IsHedged);
        CodingWriter.WriteStrings(json, "attribution", coded.Attribution);
        WritePlace(json, coded);
        json.WriteNumber("confidence", Math.Round(coded.Confidence, 3));
        json.WriteString("rule", coded.Rule);
        WriteInferred(json, coded);
        json.WriteEndObject();
    }

    private static void WriteWho(Utf8JsonWriter json, CodedEvent coded)
    {
        json.WriteString("event_id", coded.Id);
        CodingWriter.WriteActors(json, "actor", coded.Actors);
        CodingWriter.WriteActors(json, "recipient", coded.Recipients);
        json.WriteString("type", coded.Type.ToString());
        json.WriteString("mode", coded.Mode);
        json.WriteString("cameo", coded.Cameo);
        json.WriteNumber("goldstein", Math.Round(coded.Goldstein, 1));
        json.WriteNumber("quad", coded.Quad);
    }

    private static void WriteWords(Utf8JsonWriter json, CodedEvent coded, string text)
    {
        var evidence = coded.Evidence;
        json.WriteString("evidence", evidence.Clause.Of(text));
        CodingWriter.WriteSpan(json, evidence.Clause);
        json.WriteStartObject("spans");
        WriteSpan(json, "actor", evidence.Actor);
        WriteSpan(json, "action", evidence.Action);
        WriteSpan(json, "recipient", evidence.Recipient);
        WriteSpan(json, "time", evidence.Time);
        WriteSpan(json, "place", evidence.Place);
        json.WriteEndObject();
    }

    private static void WriteSpan(Utf8JsonWriter json, string name, Span? span)
    {
        if (span is not { } words) return;
        json.WriteStartArray(name);
        json.WriteNumberValue(words.Start);
        json.WriteNumberValue(words.End);
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, CodedEvent coded)
    {
        if (coded.Place is null && coded.PlaceText is null)
        {
            json.WriteNull("place");
            return;
        }

        json.WriteStartObject("place");
        json.WriteString("text", coded.PlaceText);
        json.WriteString("name", coded.Place?.Name);
        json.WriteString("country", coded.Place?.Country);
        WriteDegrees(json, "lat", coded.Place?.Latitude);
        WriteDegrees(json, "lon", coded.Place?.Longitude);
        json.WriteEndObject();
    }

    private static void WriteDegrees(Utf8JsonWriter json, string name, double? degrees)
    {
        if (degrees is { } value) json.WriteNumber(name, value);
        else json.WriteNull(name);
    }

    private static void WriteInferred(Utf8JsonWriter json, CodedEvent coded)
    {
        json.WriteStartObject("inferred");
        foreach (var (field, reason) in coded.Evidence.Inferred.OrderBy(pair => pair.Key, StringComparer.Ordinal)) json.WriteString(field, reason);
        json.WriteEndObject();
    }
}
