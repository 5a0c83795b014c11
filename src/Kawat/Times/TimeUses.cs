using Kawat.Documents;

namespace Kawat.Times;

/// <summary>
/// Judges from the words beside a date what it belongs to: an act, somebody's saying, a medium's report or a dateline.
/// Looks at a bounded number of lexemes on either side.
/// </summary>
internal static class TimeUses
{
    private const int Window = 28;

    /// <summary>So close a verb of saying follows a date inside its clause ("Blinken on Thursday said").</summary>
    private const int NearVerb = 2;

    /// <param name="document">Its tokens lend their parts of speech where syntax has given them.</param>
    /// <param name="lexemes">The sentence.</param>
    /// <param name="first">First lexeme of the date.</param>
    /// <param name="next">Index after its last lexeme.</param>
    /// <param name="floor">Lexemes before this one belong to another date.</param>
    /// <param name="contentFollows">True where verbs of saying stand before what is said as in English, so that only neighbours of the verb are its own.</param>
    public static TimeUse Judge(Document document, IReadOnlyList<TimeLexeme> lexemes, int first, int next, int floor, bool contentFollows)
    {
        if (IsDateline(document.Text, lexemes[first].Start, lexemes[next - 1].End)) return TimeUse.Report;

        // "today's vote": the date of the noun.
        if (next < lexemes.Count && lexemes[next].Mark is '\'' or '’' && lexemes[next].Glued) return TimeUse.Act;
        var before = Before(document, lexemes, first, floor, contentFollows);
        if (before != TimeUse.Act) return before;
        return After(document, lexemes, next, first <= 3 ? Window : NearVerb, contentFollows);
    }

    /// <summary>A date that fills its line alone.</summary>
    public static bool IsDateline(string text, int start, int end)
    {
        while (start > 0 && text[start - 1] is ' ' or '\t' or '(' or '-' or '\u00a0') start--;
        while (end < text.Length && text[end] is ' ' or '\t' or ')' or '.' or '\u00a0' or '\r') end++;
        return (start == 0 || text[start - 1] == '\n') && (end == text.Length || text[end] == '\n') && end - start < text.Length;
    }

    private static TimeUse Before(Document document, IReadOnlyList<TimeLexeme> lexemes, int first, int floor, bool contentFollows)
    {
        var reportLinks = true;
        var speechLinks = true;

        // Past other words than names and links only the form of bylines counts: "kata juru bicara itu, Kamis (7/8)".
        var isByline = !contentFollows && lexemes[first - 1 < 0 ? 0 : first - 1].Mark == ',';
        for (var k = first - 1; k >= floor && k >= first - Window; k--)
        {
            var lexeme = lexemes[k];
            if (lexeme.Has(TimeRole.Report) && (reportLinks || (isByline && IsFollowedBySource(lexemes, k)))) return TimeUse.Report;
            if (lexeme.Has(TimeRole.Speech) && speechLinks) return TimeUse.Speech;
            if (lexeme.Has(TimeRole.SpeechAfter) && (speechLinks || isByline)) return TimeUse.Speech;
            if (lexeme.Mark is '"' or '”' or '“' or '.' or ';' or '!' or '?' && !IsInsideName(lexemes, k)) break;
            if (lexeme.Has(TimeRole.Stop)) break;
            if (!lexeme.IsWord || lexeme.Capital) continue;
            var isLink = lexeme.Has(TimeRole.Link);
            reportLinks &= isLink || lexeme.Has(TimeRole.ReportLink);
            speechLinks &= isLink || lexeme.Has(TimeRole.SpeechLink);
            if (!reportLinks && !speechLinks && (!isByline || IsVerb(document, lexeme))) break;
        }

        return TimeUse.Act;
    }

    /// <summary>Verbs of reporting whose content follows have their source after "by".</summary>
    private static bool IsFollowedBySource(IReadOnlyList<TimeLexeme> lexemes, int k)
        => lexemes[k].Word!.Value(TimeRole.Report) != ContentFollows || (k + 1 < lexemes.Count && lexemes[k + 1].Has(TimeRole.ReportLink));

    /// <summary><c>times.tsv</c> marks so the verbs of reporting that what is reported follows.</summary>
    private const int ContentFollows = 1;

    /// <summary>"Pada Kamis, Blinken mengatakan": the first verb after a date.</summary>
    private static TimeUse After(Document document, IReadOnlyList<TimeLexeme> lexemes, int next, int window, bool contentFollows)
    {
        for (var k = next; k < lexemes.Count && k < next + window; k++)
        {
            var lexeme = lexemes[k];
            if (lexeme.Has(TimeRole.Report) && lexeme.Word!.Value(TimeRole.Report) == ContentFollows && !IsNoun(document, lexeme)) return TimeUse.Report;
            // "…, Sabtu (8/6), kata Budi": what stands before such a verb is said, its day too.
            if (lexeme.Has(TimeRole.SpeechAfter) && !lexeme.Has(TimeRole.Speech) && window == NearVerb && !contentFollows) return TimeUse.Act;
            if (lexeme.Has(TimeRole.Speech | TimeRole.SpeechAfter) && !IsNoun(document, lexeme)) return TimeUse.Speech;
            if (lexeme.Mark is '"' or '“' or '(' or '.' || lexeme.Has(TimeRole.Stop)) break;
            if (!lexeme.IsWord || lexeme.Capital) continue;
            if (!lexeme.Has(TimeRole.Link | TimeRole.Article | TimeRole.DateWord) && IsVerb(document, lexeme)) break;
        }

        return TimeUse.Act;
    }

    /// <summary>A full stop inside "Kompas.com".</summary>
    private static bool IsInsideName(IReadOnlyList<TimeLexeme> lexemes, int k)
        => lexemes[k].Mark == '.' && k + 1 < lexemes.Count && lexemes[k + 1].Glued;

    private static bool IsVerb(Document document, TimeLexeme lexeme) => TagOf(document, lexeme) == Upos.VERB;

    private static bool IsNoun(Document document, TimeLexeme lexeme)
        => TagOf(document, lexeme) is Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.ADP or Upos.NUM;

    private static Upos TagOf(Document document, TimeLexeme lexeme)
    {
        var tokens = document.Tokens;
        var (low, high) = (0, tokens.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End <= lexeme.Start) low = middle + 1;
            else if (tokens[middle].Start > lexeme.Start) high = middle - 1;
            else return tokens[middle].Upos;
        }

        return Upos.X;
    }
}
