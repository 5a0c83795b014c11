using System.Text;
using Kawat.Events;
using Kawat.Text;
using Spectre.Console;

namespace Kawat.Cli.Views;

/// <summary>Words of the text as markup, those of each field in its colour.</summary>
internal static class EvidenceView
{
    public static string Markup(string text, CodedEvent coded)
    {
        var clause = coded.Evidence.Clause;
        var styles = new string?[clause.Length];
        Paint(styles, clause, coded.Evidence.Place, FieldStyle.Place);
        Paint(styles, clause, coded.Evidence.Time, FieldStyle.Time);
        Paint(styles, clause, coded.Evidence.Recipient, FieldStyle.Recipient);
        Paint(styles, clause, coded.Evidence.Actor, FieldStyle.Actor);
        Paint(styles, clause, coded.Evidence.Action, FieldStyle.Action);
        var markup = new StringBuilder();
        for (var i = 0; i < styles.Length;)
        {
            var j = i + 1;
            while (j < styles.Length && styles[j] == styles[i]) j++;
            var words = Words(text, clause.Start + i, j - i);
            markup.Append(styles[i] is { } style ? $"[{style}]{words}[/]" : words);
            i = j;
        }

        return markup.ToString();
    }

    /// <summary>The text on one line, safe in markup.</summary>
    public static string Plain(string text) => Words(text, 0, text.Length);

    private static string Words(string text, int start, int length)
    {
        var line = new StringBuilder(length);
        foreach (var sign in text.AsSpan(start, length)) line.Append(char.IsControl(sign) ? ' ' : sign);
        return line.ToString().EscapeMarkup();
    }

    private static void Paint(string?[] styles, Span clause, Span? words, string style)
    {
        if (words is not { } span) return;
        for (var i = Math.Max(span.Start, clause.Start); i < Math.Min(span.End, clause.End); i++) styles[i - clause.Start] = style;
    }
}
