namespace Kawat.Times;

/// <summary>
/// Reads time expressions in the lexemes of one sentence. One grammar serves all languages: the words bring their roles from
/// the lexicon, and the lexicon says whether modifiers stand before or after. Every attempt looks at a bounded number of
/// lexemes, so reading is linear.
/// </summary>
internal sealed partial class TimeReader(string text, TimeCalendar calendar)
{
    private const TimeRole Beginnings = TimeRole.Month | TimeRole.HijriMonth | TimeRole.Weekday | TimeRole.Unit | TimeRole.OneUnit
        | TimeRole.Number | TimeRole.Article | TimeRole.Tens | TimeRole.Few | TimeRole.Ordinal | TimeRole.Day | TimeRole.Last | TimeRole.Next
        | TimeRole.This | TimeRole.That | TimeRole.Same | TimeRole.Following | TimeRole.Preceding | TimeRole.Anaphor | TimeRole.Recent
        | TimeRole.Part | TimeRole.Era | TimeRole.Quarter | TimeRole.Fiscal | TimeRole.DateWord | TimeRole.Feast | TimeRole.HijriFeast
        | TimeRole.Indefinite | TimeRole.Season;

    private readonly List<TimeLexeme> lexemes = [];
    private TimeLexicon words = null!;

    /// <summary>The lexemes of the sentence being read.</summary>
    public IReadOnlyList<TimeLexeme> Lexemes => lexemes;

    public TimeCalendar Calendar => calendar;

    /// <summary>Turns to another sentence.</summary>
    public void Open(int start, int end, TimeLexicon lexicon)
    {
        words = lexicon;
        calendar.LastInSentence = null;
        TimeLexer.Read(text, start, end, lexicon, lexemes);
    }

    /// <summary>Reads the expression that begins at a lexeme, with its range and its clock.</summary>
    public bool TryRead(int at, out TimeExpression expression)
    {
        expression = default;
        if (lexemes[at].Digits == 0 && !lexemes[at].Has(Beginnings)) return false;
        if (!TryOne(at, out expression)) return false;
        expression.First = at;
        JoinRange(ref expression);
        return true;
    }

    /// <summary>Whether a word before the expression makes it a beginning ("sejak") or a bound ("hingga").</summary>
    public (bool IsStart, bool IsEnd) Bounds(int first, bool isRange)
    {
        for (var k = first - 1; k >= 0 && k >= first - 3; k--)
        {
            if (Has(k, TimeRole.Since) && !(isRange && Has(k, TimeRole.From))) return (true, false);
            if (Has(k, TimeRole.Until)) return (false, true);
            if (!Has(k, TimeRole.Link) && !Has(k, TimeRole.DateWord)) break;
        }

        return (false, false);
    }

    /// <summary>"for the second time this year", "for the first time since 2019": the stretch over which something is counted, not when it happened.</summary>
    public bool IsTally(int first)
    {
        var k = first - 1;
        while (k > 0 && k >= first - 3 && Has(k, TimeRole.Link | TimeRole.Since | TimeRole.Recent)) k--;
        return k > 0 && Has(k, TimeRole.Counted) && Has(k - 1, TimeRole.Ordinal);
    }

    private bool TryOne(int at, out TimeExpression e)
    {
        e = new TimeExpression { First = at, Next = at };
        var found = !Has(at, TimeRole.Name)
            && (TryIndefinite(at, ref e) || TryDayWord(at, ref e) || TryAnaphor(at, ref e) || TryWeekday(at, ref e) || TryFeast(at, ref e)
                || TryDate(at, ref e) || TryFiscal(at, ref e) || TryQuarter(at, ref e) || TryCountedDays(at, ref e)
                || TryCounted(at, ref e) || TryUnit(at, ref e) || TryYear(at, ref e) || TryPart(at, ref e));
        if (found) e.Next = AfterTail(e.Next);
        return found;
    }

    /// <summary>"3 Agustus hingga 5 September", "from Monday to Friday", "2012-2014".</summary>
    private void JoinRange(ref TimeExpression e)
    {
        var k = e.Next;
        if (!IsConnector(k, e.First, out var isAnd)) return;
        k++;
        while (k < lexemes.Count && k <= e.Next + 2 && Has(k, TimeRole.Link) && !Has(k, TimeRole.DateWord | TimeRole.Unit)) k++;
        if (k >= lexemes.Count || !TryOne(k, out var to)) return;
        if (isAnd && !HasBefore(e.First, TimeRole.Between) && !(e.Parts.IsWeekdayOnly && to.Parts is { Weekday: > 0, IsRange: true })) return;
        if (!TryJoin(e, to, out var value)) return;
        e.Fixed = value;
        e.Next = to.Next;
        e.IsLabel |= to.IsLabel;
    }

    private bool IsConnector(int k, int first, out bool isAnd)
    {
        isAnd = Has(k, TimeRole.And);
        return isAnd || Has(k, TimeRole.To) || (Mark(k) is '-' or '–' or '—' && k > first);
    }

    private bool TryJoin(TimeExpression from, TimeExpression to, out TimeValue value)
    {
        value = default;
        if (from.Fixed is not null || to.Fixed is not null)
        {
            if (from.IsDuration || to.IsDuration) return false;
            return TryJoin(from.Value(calendar), to.Value(calendar), out value);
        }

        var (a, b) = (from.Parts, to.Parts);
        if (a.IsWeekdayOnly) return TryJoinWeekday(a.Weekday, to, out value);
        if (b.IsWeekdayOnly || a.IsRange || b.IsRange) return false;
        if (a is { Month: 0, Day: > 0 } && b.Day > 0) a.Month = b.Month;
        if ((a.Month > 0) != (b.Month > 0) || (a.Day > 0) != (b.Day > 0)) return false;
        var end = to.Value(calendar);
        if (a.Year > 0 || b.Month == 0) return TryJoin(calendar.Date(a, from.Direction), end, out value);
        value = new TimeValue(Before(a, end.Past), Before(a, end.Future));
        return end.Past is not null || end.Future is not null;
    }

    private static bool TryJoin(TimeValue from, TimeValue to, out TimeValue value)
    {
        value = new TimeValue(Joined(from.Past, to.Past), Joined(from.Future, to.Future));
        return value.Past is not null || value.Future is not null;
    }

    private static Period? Joined(Period? from, Period? to)
        => from is { } a && to is { } b && a.From.First <= b.To.First ? new Period(a.From, b.To) : null;

    /// <summary>A beginning without a year before a known end.</summary>
    private static Period? Before(DateParts from, Period? end)
    {
        if (end is not { } to) return null;
        var year = to.To.Year;
        if (from.Month > to.To.Month || (from.Month == to.To.Month && from.Day > to.To.Day && to.To.Day > 0)) year--;
        if (year < 1 || from.Day > DateTime.DaysInMonth(year, from.Month)) return null;
        return new Period(new CalendarPoint(year, from.Month, from.Day), to.To);
    }

    private bool TryJoinWeekday(int weekday, TimeExpression to, out TimeValue value)
    {
        value = default;
        var end = to.Value(calendar);
        if (to.Parts.IsRange)
        {
            to.Parts.Weekday = weekday;
            value = to.Value(calendar);
            return true;
        }

        if (to.Parts.Weekday == 0 && to.Parts.Day == 0) return false;
        if (to.Parts.IsWeekdayOnly)
        {
            var start = calendar.Weekday(weekday, to.Direction);
            value = new TimeValue(UpTo(weekday, end.Past), Onwards(start.Future, to.Parts.Weekday));
        }
        else
        {
            value = new TimeValue(UpTo(weekday, end.Past), UpTo(weekday, end.Future));
        }

        return value.Past is not null || value.Future is not null;
    }

    private static Period? UpTo(int weekday, Period? end) => end is { IsDay: true } day
        ? Period.Of(TimeCalendar.LatestWeekday(weekday, day.From.First), day.From.First)
        : null;

    private static Period? Onwards(Period? start, int weekday) => start is { IsDay: true } day
        ? Period.Of(day.From.First, TimeCalendar.NextWeekday(weekday, day.From.First))
        : null;

    private bool Has(int at, TimeRole roles) => (uint)at < (uint)lexemes.Count && lexemes[at].Has(roles);

    private int ValueOf(int at, TimeRole role) => lexemes[at].Word!.Value(role);

    /// <summary>The mark at a lexeme, or '\0'.</summary>
    private char Mark(int at) => (uint)at < (uint)lexemes.Count ? lexemes[at].Mark : '\0';

    /// <summary>The number at a lexeme, or -1.</summary>
    private int Number(int at) => (uint)at < (uint)lexemes.Count ? lexemes[at].Number : -1;

    private int Digits(int at) => (uint)at < (uint)lexemes.Count ? lexemes[at].Digits : 0;

    private bool IsGlued(int at) => (uint)at < (uint)lexemes.Count && lexemes[at].Glued;

    private bool IsCapital(int at) => (uint)at < (uint)lexemes.Count && lexemes[at].Capital;

    private bool IsHyphen(int at) => Mark(at) is '-' or '–' or '—';

    /// <summary>Whether a role stands just before, linking words aside.</summary>
    private bool HasBefore(int at, TimeRole roles)
    {
        for (var k = at - 1; k >= 0 && k >= at - 3; k--)
        {
            if (Has(k, roles)) return true;
            if (!Has(k, TimeRole.Link)) return false;
        }

        return false;
    }
}
