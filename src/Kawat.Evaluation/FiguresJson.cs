using System.Text.Encodings.Web;
using System.Text.Json;

namespace Kawat.Evaluation;

/// <summary>Writes figures as JSON.</summary>
public static class FiguresJson
{
    public static JsonWriterOptions Options => new() { Indented = true, IndentSize = 1, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="json">Where to.</param>
    /// <param name="figures">What.</param>
    /// <param name="withDisagreements">With every false positive and negative.</param>
    /// <param name="perLanguage">The same once more for each language; empty: not.</param>
    public static void Write(Utf8JsonWriter json, Figures figures, bool withDisagreements, IReadOnlyDictionary<string, Figures> perLanguage)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(perLanguage);
        json.WriteStartObject();
        WriteFields(json, figures);
        if (withDisagreements) WriteDisagreements(json, figures);
        if (perLanguage.Count > 0)
        {
            json.WriteStartObject("by_lang");
            foreach (var (language, part) in perLanguage)
            {
                json.WriteStartObject(language);
                WriteFields(json, part);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Figures figures)
    {
        json.WriteNumber("articles", figures.Articles);
        json.WriteStartArray("missing");
        foreach (var id in figures.Missing) json.WriteStringValue(id);
        json.WriteEndArray();
        WriteLevel(json, "country", figures.Country, "per_type");
        WriteLevel(json, "sector", figures.Sector, "per_type");
        WriteLevel(json, "quad", figures.Quad, "per_class");
        WriteDetails(json, figures.Details);
        json.WriteStartObject("quotes");
        WriteCounts(json, "micro", figures.Quotes.Micro);
        WriteCounts(json, "per_kind", figures.Quotes.PerKind);
        WriteShare(json, "kind_accuracy", figures.Quotes.Kind);
        WriteShare(json, "speaker_actor_accuracy", figures.Quotes.SpeakerActor);
        json.WriteEndObject();
        json.WriteStartObject("negatives");
        json.WriteNumber("articles", figures.FalseEvents.Of);
        json.WriteNumber("false_events", figures.FalseEvents.Hits);
        WriteShare(json, "false_events_per_article", figures.FalseEvents);
        json.WriteEndObject();
    }

    private static void WriteLevel(Utf8JsonWriter json, string name, LevelFigures level, string labels)
    {
        json.WriteStartObject(name);
        WriteCounts(json, "micro", level.Micro);
        WriteValue(json, "macro_f1", level.MacroF1);
        WriteCounts(json, labels, level.PerLabel);
        json.WriteEndObject();
    }

    private static void WriteDetails(Utf8JsonWriter json, DetailFigures details)
    {
        json.WriteStartObject("details");
        json.WriteNumber("pairs", details.Date.Of);
        WriteShare(json, "date", details.Date);
        WriteShare(json, "date_compatible", details.DateCompatible);
        json.WriteNumber("dated_in_gold", details.DateWhereDated.Of);
        WriteShare(json, "date_where_dated", details.DateWhereDated);
        WriteShare(json, "status", details.Status);
        WriteShare(json, "attribution", details.Attribution);
        WriteShare(json, "mode", details.Mode);
        json.WriteNumber("moded_in_gold", details.ModeWhereModed.Of);
        WriteShare(json, "mode_where_moded", details.ModeWhereModed);
        json.WriteStartObject("mode_per_type");
        foreach (var (type, share) in details.ModePerType) WriteShare(json, type, share);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteDisagreements(Utf8JsonWriter json, Figures figures)
    {
        json.WriteStartArray("diff");
        foreach (var item in figures.Disagreements)
        {
            json.WriteStartObject();
            json.WriteString("id", item.Article);
            json.WriteString("kind", item.Kind);
            json.WriteString("what", item.What);
            json.WriteString("evidence", item.Evidence);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, Counts> counts)
    {
        json.WriteStartObject(name);
        foreach (var (label, count) in counts) WriteCounts(json, label, count);
        json.WriteEndObject();
    }

    private static void WriteCounts(Utf8JsonWriter json, string name, Counts counts)
    {
        json.WriteStartObject(name);
        json.WriteNumber("precision", counts.Precision);
        json.WriteNumber("recall", counts.Recall);
        json.WriteNumber("f1", counts.F1);
        json.WriteNumber("tp", counts.TruePositive);
        json.WriteNumber("fp", counts.FalsePositive);
        json.WriteNumber("fn", counts.FalseNegative);
        json.WriteEndObject();
    }

    private static void WriteShare(Utf8JsonWriter json, string name, Share share) => WriteValue(json, name, share.Value);

    private static void WriteValue(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
