using System.Globalization;
using System.Text;
using Kawat.Events;
using Kawat.Output;

namespace Kawat.Cli.Views;

/// <summary>One line an event, RFC 4180; several values in a cell are separated by ';'.</summary>
internal static class CsvView
{
    public const string Header = "article,published,lang,event_id,actor,type,mode,recipient,cameo,goldstein,quad,date,date_precision,status,hedged,attribution,place,place_country,lat,lon,confidence,rule,evidence,start,end,url\n";

    public static string Rows(Coding coding)
    {
        var rows = new StringBuilder();
        foreach (var coded in coding.Events)
        {
            rows.AppendJoin(',', Cells(coding, coded).Select(Quoted));
            rows.Append('\n');
        }

        return rows.ToString();
    }

    private static string?[] Cells(Coding coding, CodedEvent coded)
    {
        var article = coding.Document.Article;
        var clause = coded.Evidence.Clause;
        return
        [
            article.Id, article.Published?.ToString(), coding.Document.Language, coded.Id,
            string.Join(';', coded.Actors), coded.Type.ToString(), coded.Mode, string.Join(';', coded.Recipients),
            coded.Cameo, Number(coded.Goldstein), Number(coded.Quad), coded.Date.Value, Names.Of(coded.Date.Precision),
            Names.Of(coded.Status), coded.IsHedged ? "true" : "false", string.Join(';', coded.Attribution),
            coded.PlaceText, coded.Place?.Country, Number(coded.Place?.Latitude), Number(coded.Place?.Longitude),
            Number(Math.Round(coded.Confidence, 3)), coded.Rule, clause.In(coding.Document.Text), Number(clause.Start), Number(clause.End), article.Url,
        ];
    }

    private static string? Number(double? value) => value?.ToString(CultureInfo.InvariantCulture);

    private static string Quoted(string? cell)
    {
        if (string.IsNullOrEmpty(cell)) return "";
        return cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
