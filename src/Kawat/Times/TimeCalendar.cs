using System.Globalization;

namespace Kawat.Times;

/// <summary>
/// Fills what the words leave out from the day of the report: the arithmetic of the codebook's section on dates.
/// Without that day everything relative is unknown.
/// </summary>
internal sealed class TimeCalendar(DateOnly? reportDay)
{
    /// <summary>
    /// A day and month without a year may lie so many days after the report and still be meant for an act behind it:
    /// the alternative would be eleven months back, and publication dates are a day off across time zones.
    /// </summary>
    private const int SlackDays = 7;

    /// <summary>A weekday with day and month and no year is rarely told of days farther away.</summary>
    private const int CloseDays = 120;

    private const int FarthestDays = 400 * 366;

    private static readonly UmAlQuraCalendar Islamic = new();

    /// <summary>The day from which relative words count.</summary>
    public DateOnly? ReportDay => reportDay;

    /// <summary>The date named last that an act or a saying has; anaphora point at it.</summary>
    public CalendarPoint? Last { get; set; }

    /// <summary>The same, where it stands in the sentence being read.</summary>
    public CalendarPoint? LastInSentence { get; set; }

    public TimeValue Day(int offset) => new(Shifted(reportDay, TimeUnit.Day, offset));

    /// <summary>A weekday: the latest not after the report, or for planned acts the next not before it.</summary>
    public TimeValue Weekday(int weekday, TimeDirection direction)
    {
        if (reportDay is not { } day) return TimeValue.Unknown;
        return direction switch
        {
            TimeDirection.Past => new(Period.Of(LatestWeekday(weekday, day.AddDays(-1)))),
            TimeDirection.Future => new(Period.Of(NextWeekday(weekday, day.AddDays(1)))),
            _ => new(Period.Of(LatestWeekday(weekday, day)), Period.Of(NextWeekday(weekday, day))),
        };
    }

    /// <summary>The next such weekday after the date named last, or the latest before it.</summary>
    public TimeValue WeekdayBesideLast(int weekday, bool isAfter) => Last is not { Day: > 0 } last ? TimeValue.Unknown
        : new(Period.Of(isAfter ? NextWeekday(weekday, last.First.AddDays(1)) : LatestWeekday(weekday, last.First.AddDays(-1))));

    /// <summary>A weekday of the week so many weeks from that of the report.</summary>
    public TimeValue WeekdayOfWeek(int weekday, int weeks) => reportDay is { } day
        ? new(Period.Of(Monday(day).AddDays((weeks * 7) + weekday - 1)))
        : TimeValue.Unknown;

    /// <summary>A period so many units from that of the report: week −1 is Monday to Sunday before.</summary>
    public TimeValue Unit(TimeUnit unit, int offset) => new(Shifted(reportDay, unit, offset));

    /// <summary>The period around or beside the date named last.</summary>
    public TimeValue Anaphor(TimeUnit unit, int offset)
    {
        if (Last is not { } last) return TimeValue.Unknown;
        if (unit == TimeUnit.Year) return new(Period.OfYear(last.Year + offset));
        if (last.Month == 0) return TimeValue.Unknown;
        if (unit == TimeUnit.Month) return new(MonthFrom(last.Year, last.Month, offset));
        return last.Day == 0 ? TimeValue.Unknown : new(Shifted(last.First, unit, offset));
    }

    /// <summary>So many units back from the report up to it, or ahead of it.</summary>
    public TimeValue Stretch(TimeUnit unit, int count)
    {
        if (reportDay is not { } day || Moved(day, unit, count) is not { } end) return TimeValue.Unknown;
        if (unit == TimeUnit.Year) return Between(new CalendarPoint(day.Year), new CalendarPoint(end.Year));
        return Between(CalendarPoint.Of(day), CalendarPoint.Of(end));
    }

    /// <summary>A bare duration up to the report: the month or year it falls in.</summary>
    public TimeValue Duration(TimeUnit unit, int count)
    {
        if (reportDay is not { } day || Moved(day, unit, -count) is not { } start || start.Year != day.Year) return TimeValue.Unknown;
        return new(new Period(new CalendarPoint(day.Year, start.Month == day.Month ? day.Month : 0)), null);
    }

    /// <summary>The weekend that began last, or for planned acts the next that is not over.</summary>
    public TimeValue Weekend()
    {
        if (reportDay is not { } day) return TimeValue.Unknown;
        var past = LatestWeekday(6, day);
        var future = NextWeekday(7, day).AddDays(-1);
        return new(Period.Of(past, past.AddDays(1)), Period.Of(future, future.AddDays(1)));
    }

    /// <summary>
    /// The first or last days of a week, so many weeks from that of the report. "Early this week" is Monday and Tuesday, and
    /// from Friday on Wednesday as well; it never reaches beyond the report.
    /// </summary>
    public TimeValue PartOfWeek(int part, int weeks)
    {
        if (reportDay is not { } day) return TimeValue.Unknown;
        var monday = Monday(day).AddDays(weeks * 7);
        var (from, to) = part switch
        {
            1 => (0, weeks == 0 && day.DayNumber - monday.DayNumber >= 4 ? 2 : 1),
            2 => (1, 3),
            _ => (3, 6),
        };
        var end = monday.AddDays(to);
        var past = weeks == 0 && end > day ? day : end;
        var start = monday.AddDays(from);
        return new(Period.Of(start > past ? past : start, past), Period.Of(start, end));
    }

    /// <summary>The report up to Sunday.</summary>
    public TimeValue LaterThisWeek() => reportDay is { } day
        ? new(Period.Of(day), Period.Of(day, Monday(day).AddDays(6)))
        : TimeValue.Unknown;

    /// <summary>Monday up to the day before the report.</summary>
    public TimeValue EarlierThisWeek()
    {
        if (reportDay is not { } day) return TimeValue.Unknown;
        var monday = Monday(day);
        var end = day > monday ? day.AddDays(-1) : day;
        return new(Period.Of(monday, end));
    }

    /// <summary>Days counted from a beginning: the count-th day is the one that the sentence names, else that of the report.</summary>
    public TimeValue CountedDays(int count)
    {
        var end = LastInSentence is { Day: > 0 } last ? last.First : reportDay;
        return end is { } day && count is > 1 and < 1000 ? new(Period.Of(day.AddDays(1 - count), day)) : TimeValue.Unknown;
    }

    /// <summary>A date with whatever the words give of it.</summary>
    public TimeValue Date(DateParts parts, TimeDirection direction)
    {
        if (parts.IsWeekdayOnly) return Weekday(parts.Weekday, direction);
        if (parts.IsHijri) return HijriDate(parts, direction);
        if (parts.Month == 0 && parts.Day > 0) return DayOfMonth(parts, direction);
        if (parts.Year > 0) return new(InYear(parts, parts.Year));
        if (reportDay is not { } day) return TimeValue.Unknown;
        if (direction == TimeDirection.Now) return new(InYear(parts, day.Year));
        return parts.Day == 0 ? MonthWithoutYear(parts, direction, day) : DayWithoutYear(parts, direction, day);
    }

    /// <summary>The latest such weekday that is not after a day.</summary>
    public static DateOnly LatestWeekday(int weekday, DateOnly day) => day.AddDays(-((Number(day) - weekday + 7) % 7));

    /// <summary>The first such weekday that is not before a day.</summary>
    public static DateOnly NextWeekday(int weekday, DateOnly day) => day.AddDays((weekday - Number(day) + 7) % 7);

    /// <summary>A range, its ends in order whatever the order of the words.</summary>
    public static TimeValue Between(CalendarPoint a, CalendarPoint b) => new(a.First <= b.First ? new Period(a, b) : new Period(b, a));

    /// <summary>A quarter, semester or other counted part of a year.</summary>
    public static TimeValue PartOfYear(int year, int months, int ordinal)
    {
        var first = ((ordinal - 1) * months) + 1;
        var last = first + months - 1;
        if (year is < 1 or > 9999 || first < 1 || last > 12) return TimeValue.Unknown;
        return new(new Period(new CalendarPoint(year, first), new CalendarPoint(year, last)));
    }

    private static TimeValue MonthWithoutYear(DateParts parts, TimeDirection direction, DateOnly day)
    {
        var last = direction == TimeDirection.Past ? day.Month - 1 : day.Month;
        var first = direction == TimeDirection.Future ? day.Month + 1 : day.Month;
        var past = InYear(parts, parts.Month <= last ? day.Year : day.Year - 1);
        var future = InYear(parts, parts.Month >= first ? day.Year : day.Year + 1);
        return Pointed(past, future, direction);
    }

    private static TimeValue DayWithoutYear(DateParts parts, TimeDirection direction, DateOnly day)
    {
        var limit = direction == TimeDirection.Past ? day : day.AddDays(SlackDays);
        Period? past = null;
        for (var year = day.Year + 1; year > day.Year - 8 && past is null; year--)
        {
            if (InYear(parts, year) is { } found && found.From.First <= limit) past = found;
        }

        Period? future = null;
        for (var year = day.Year - 1; year < day.Year + 8 && future is null; year++)
        {
            if (InYear(parts, year) is { } found && found.To.Last >= day) future = found;
        }

        return direction == TimeDirection.Open && parts.Weekday > 0
            ? ByWeekday(parts.Weekday, past, future, day)
            : Pointed(past, future, direction);
    }

    /// <summary>
    /// A weekday beside day and month ("Senin (4/8)") tells of a day close by, whether the weekday is right or not;
    /// with none close by the year is meant in which the weekday agrees.
    /// </summary>
    private static TimeValue ByWeekday(int weekday, Period? past, Period? future, DateOnly day)
    {
        var (back, ahead) = (Distance(past, day), Distance(future, day));
        if (Math.Min(back, ahead) <= CloseDays) return new(back <= ahead ? past : future);
        var isPast = FallsOn(past, weekday);
        var isFuture = FallsOn(future, weekday);
        return isPast == isFuture ? new(past, future) : new(isPast ? past : future);
    }

    private static int Distance(Period? period, DateOnly day)
        => period is { } days ? Math.Abs(days.From.First.DayNumber - day.DayNumber) : int.MaxValue;

    private static bool FallsOn(Period? period, int weekday) => period is { } days && Number(days.From.First) == weekday;

    private static TimeValue Pointed(Period? past, Period? future, TimeDirection direction) => direction switch
    {
        TimeDirection.Past => new(past),
        TimeDirection.Future => new(future),
        _ => new(past, future),
    };

    private static Period? InYear(DateParts parts, int year)
    {
        if (year is < 1 or > 9998) return null;
        if (parts.Day > 0 && parts.Day > DateTime.DaysInMonth(year, parts.Month)) return null;
        var from = new CalendarPoint(year, parts.Month, parts.Day);
        if (parts.ToDay == 0) return new Period(from);
        var month = parts.ToMonth > 0 ? parts.ToMonth : parts.Month;
        if (parts.ToDay > DateTime.DaysInMonth(year, month)) return null;
        var to = new CalendarPoint(year, month, parts.ToDay);
        return to.First >= from.First ? new Period(from, to) : new Period(new CalendarPoint(year - 1, parts.Month, parts.Day), to);
    }

    /// <summary>A day of a month that is not named: "tanggal 17".</summary>
    private TimeValue DayOfMonth(DateParts parts, TimeDirection direction)
    {
        if (reportDay is not { } day) return TimeValue.Unknown;
        Period? past = null;
        Period? future = null;
        for (var back = 0; back < 3 && past is null; back++) past = DayIn(parts.Day, day.AddMonths(-back), found => found <= day);
        for (var ahead = 0; ahead < 3 && future is null; ahead++) future = DayIn(parts.Day, day.AddMonths(ahead), found => found >= day);
        return Pointed(past, future, direction);
    }

    private static Period? DayIn(int day, DateOnly month, Func<DateOnly, bool> fits)
    {
        if (day > DateTime.DaysInMonth(month.Year, month.Month)) return null;
        var found = new DateOnly(month.Year, month.Month, day);
        return fits(found) ? Period.Of(found) : null;
    }

    private TimeValue HijriDate(DateParts parts, TimeDirection direction)
    {
        // A Gregorian year beside an Islamic month ("Ramadan 2025") means the one that begins in that year.
        if (parts.Year is > 0 and < 1600) return new(InHijriYear(parts, parts.Year));
        if (parts.Year > 0) return new(HijriIn(parts, Period.OfYear(parts.Year)));
        if (reportDay is not { } day || HijriYear(day) is not { } year) return TimeValue.Unknown;
        var past = InHijriYear(parts, year) is { } now && now.From.First <= day ? now : InHijriYear(parts, year - 1);
        var future = InHijriYear(parts, year) is { } next && next.To.Last >= day ? next : InHijriYear(parts, year + 1);
        return Pointed(past, future, direction);
    }

    private static Period? HijriIn(DateParts parts, Period? year)
    {
        if (year is not { } whole || HijriYear(whole.From.First) is not { } first) return null;
        for (var candidate = first; candidate <= first + 1; candidate++)
        {
            if (InHijriYear(parts, candidate) is { } found && found.From.Year == whole.From.Year) return found;
        }

        return null;
    }

    private static int? HijriYear(DateOnly day)
    {
        var moment = day.ToDateTime(TimeOnly.MinValue);
        return moment >= Islamic.MinSupportedDateTime && moment <= Islamic.MaxSupportedDateTime ? Islamic.GetYear(moment) : null;
    }

    private static Period? InHijriYear(DateParts parts, int year)
    {
        // The Umm al-Qura tables cover 1318 to 1500 AH.
        if (year is < 1318 or > 1500 || parts.Month == 0) return null;
        var days = Islamic.GetDaysInMonth(year, parts.Month);
        if (parts.Day > days || parts.ToDay > days) return null;
        var from = Islamic.ToDateTime(year, parts.Month, Math.Max(parts.Day, 1), 0, 0, 0, 0);
        var last = parts.ToDay > 0 ? parts.ToDay : parts.Day > 0 ? parts.Day : days;
        var to = Islamic.ToDateTime(year, parts.Month, last, 0, 0, 0, 0);
        return Period.Of(DateOnly.FromDateTime(from), DateOnly.FromDateTime(to));
    }

    private static Period? Shifted(DateOnly? from, TimeUnit unit, int offset)
    {
        if (from is not { } day || Moved(day, unit, offset) is not { } moved) return null;
        switch (unit)
        {
            case TimeUnit.Week:
                var monday = Monday(moved);
                return Period.Of(monday, monday.AddDays(6));
            case TimeUnit.Weekend:
                var saturday = Monday(moved).AddDays(5);
                return Period.Of(saturday, saturday.AddDays(1));
            case TimeUnit.Month: return MonthFrom(day.Year, day.Month, offset);
            case TimeUnit.Year: return Period.OfYear(day.Year + offset);
            default: return Period.Of(moved);
        }
    }

    /// <summary>The day so many units away; null for decades, and for counts that no news date has.</summary>
    private static DateOnly? Moved(DateOnly day, TimeUnit unit, int count)
    {
        long days = unit switch
        {
            TimeUnit.Minute => 0,
            TimeUnit.Hour => count / 24,
            TimeUnit.Day => count,
            TimeUnit.Week or TimeUnit.Weekend => count * 7L,
            TimeUnit.Month => count * 31L,
            TimeUnit.Year => count * 366L,
            _ => long.MaxValue,
        };
        if (days is > FarthestDays or < -FarthestDays || day.DayNumber + days is < 800 or > 3_000_000) return null;
        return unit switch
        {
            TimeUnit.Month => day.AddMonths(count),
            TimeUnit.Year => day.AddYears(count),
            _ => day.AddDays((int)days),
        };
    }

    private static Period? MonthFrom(int year, int month, int offset)
    {
        var months = (year * 12L) + month - 1 + offset;
        return months is < 12 or >= 119_000 ? null : new Period(new CalendarPoint((int)(months / 12), (int)(months % 12) + 1));
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(1 - Number(day));

    /// <summary>1 Monday – 7 Sunday.</summary>
    private static int Number(DateOnly day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;
}
