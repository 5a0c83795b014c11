using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Times;

/// <summary>
/// Finds time expressions and gives each its date by the codebook's rules: one value for an act behind publication, one for a
/// planned act. Reads tokens and, where syntax has tagged them, parts of speech; it needs no tree.
/// </summary>
internal sealed class TimeStage : IStage
{
    private static readonly string[] Languages = ["id", "en"];

    private readonly Dictionary<string, TimeLexicon> lexicons = new(StringComparer.Ordinal);

    public TimeStage(PackSet packs)
    {
        ArgumentNullException.ThrowIfNull(packs);
        foreach (var language in Languages) lexicons.Add(language, TimeLexicon.Read(packs, language));
    }

    public void Annotate(Document document)
    {
        var published = document.Article.Published?.Date;

        // Far from the ends of the calendar no arithmetic can overflow.
        if (published is { Year: < 1000 or > 9000 }) published = null;
        var mentions = new List<TimeMention>();
        var reportDay = published ?? Dateline(document);
        var reader = new TimeReader(document.Text, new TimeCalendar(reportDay));
        foreach (var sentence in document.Sentences)
        {
            if (LexiconOf(document, sentence) is not { } lexicon || sentence.TokenCount == 0) continue;
            reader.Open(sentence.Span.Start, sentence.Span.End, lexicon);
            Read(document, sentence, reader, lexicon, mentions);
        }

        document.Add(new TimeLayer(mentions, reportDay));
    }

    private TimeLexicon? LexiconOf(Document document, Sentence sentence)
        => lexicons.TryGetValue(sentence.Language, out var lexicon) ? lexicon
            : sentence.Language == "und" && lexicons.TryGetValue(document.Language, out lexicon) ? lexicon
            : null;

    /// <summary>
    /// Where the article's own date is unknown: the full date that stands alone on one of the first lines, else the first full date
    /// of a relay in the article's language ("dikutip dari Antara, Jumat (1/11/2024)").
    /// </summary>
    private DateOnly? Dateline(Document document)
    {
        const int lines = 4;
        return FirstReport(document, document.Sentences.Take(lines), isAlone: true)
               ?? FirstReport(document, document.Sentences.Where(sentence => sentence.Language == document.Language), isAlone: false);
    }

    private DateOnly? FirstReport(Document document, IEnumerable<Sentence> sentences, bool isAlone)
    {
        const int reach = 40;
        var reader = new TimeReader(document.Text, new TimeCalendar(null));
        foreach (var sentence in sentences)
        {
            if (LexiconOf(document, sentence) is not { } lexicon) continue;
            reader.Open(sentence.Span.Start, sentence.Span.End, lexicon);
            for (var at = 0; at < Math.Min(reader.Lexemes.Count, reach); at++)
            {
                if (!reader.TryRead(at, out var found)) continue;
                if (found.Value(reader.Calendar).Past is { IsDay: true } day && IsReport(document, reader, at, found, lexicon, isAlone)) return day.From.First;
                at = found.Next - 1;
            }
        }

        return null;
    }

    private static bool IsReport(Document document, TimeReader reader, int at, TimeExpression found, TimeLexicon lexicon, bool isAlone)
        => isAlone
            ? TimeUses.IsDateline(document.Text, reader.Lexemes[at].Start, reader.Lexemes[found.Next - 1].End)
            : TimeUses.Judge(document, reader.Lexemes, at, found.Next, 0, lexicon.ModifiersFirst) == TimeUse.Report;

    private static void Read(Document document, Sentence sentence, TimeReader reader, TimeLexicon lexicon, List<TimeMention> mentions)
    {
        var token = sentence.FirstToken;
        var floor = 0;
        for (var at = 0; at < reader.Lexemes.Count; at++)
        {
            if (!reader.TryRead(at, out var found)) continue;
            var value = found.Value(reader.Calendar);
            var use = TimeUses.Judge(document, reader.Lexemes, at, found.Next, floor, lexicon.ModifiersFirst);
            if (use == TimeUse.Report && value.Past is { From: { Month: 0 } }) use = TimeUse.Act;
            if ((found.IsLabel || reader.IsTally(at)) && use != TimeUse.Report) use = TimeUse.Label;
            Remember(reader.Calendar, value, use, found.IsDuration);
            var (isStart, isEnd) = reader.Bounds(at, value.Past is { } past && past.From != past.To);
            var first = TokenAt(document, sentence, ref token, reader.Lexemes[at].Start);
            var last = TokenAt(document, sentence, ref token, reader.Lexemes[found.Next - 1].End - 1);
            mentions.Add(new TimeMention(first, last, Written(value.Past), Written(value.Future), found.Anaphoric, isStart, use, isEnd, found.IsDuration, found.IsDeictic));
            at = found.Next - 1;
            floor = found.Next;
        }
    }

    private static EventDate Written(Period? period) => period?.ToEventDate() ?? EventDate.Unknown;

    /// <summary>What "hari itu" and "the next day" will point at: never the day of a report, a label or a duration.</summary>
    private static void Remember(TimeCalendar calendar, TimeValue value, TimeUse use, bool isDuration)
    {
        if (isDuration || use is TimeUse.Report or TimeUse.Label) return;
        if ((value.Past ?? value.Future) is not { } period || IsAhead(value, calendar.ReportDay)) return;
        calendar.Last = calendar.LastInSentence = period.To;
    }

    /// <summary>A date without a year that lies close ahead but most of a year back is the one ahead.</summary>
    private static bool IsAhead(TimeValue value, DateOnly? reportDay)
        => reportDay is { } day && value is { Past: { IsDay: true } past, Future: { IsDay: true } future }
            && day.DayNumber - past.To.First.DayNumber > 180 && future.From.First.DayNumber - day.DayNumber is > 0 and < 180;

    /// <summary>The token at an offset, from an index that only moves on.</summary>
    private static int TokenAt(Document document, Sentence sentence, ref int token, int offset)
    {
        var tokens = document.Tokens;
        while (token < sentence.EndToken - 1 && tokens[token].End <= offset) token++;
        return token;
    }
}
