using System.Globalization;

namespace Kawat.Times;

/// <summary>A day, a month (<see cref="Day"/> 0) or a year (<see cref="Month"/> 0 too) of the Gregorian calendar.</summary>
internal readonly record struct CalendarPoint(int Year, int Month = 0, int Day = 0)
{
    public DateOnly First => new(Year, Math.Max(Month, 1), Math.Max(Day, 1));

    public DateOnly Last => Day > 0 ? First
        : Month > 0 ? new DateOnly(Year, Month, DateTime.DaysInMonth(Year, Month))
        : new DateOnly(Year, 12, 31);

    public static CalendarPoint Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>As the output writes it.</summary>
    public override string ToString()
    {
        var culture = CultureInfo.InvariantCulture;
        if (Day > 0) return string.Create(culture, $"{Year:D4}-{Month:D2}-{Day:D2}");
        return Month > 0 ? string.Create(culture, $"{Year:D4}-{Month:D2}") : Year.ToString("D4", culture);
    }
}

/// <summary>From one calendar point to another, both included.</summary>
internal readonly record struct Period(CalendarPoint From, CalendarPoint To)
{
    public Period(CalendarPoint point)
        : this(point, point)
    {
    }

    /// <summary>True for one day.</summary>
    public bool IsDay => From == To && From.Day > 0;

    public static Period Of(DateOnly day) => new(CalendarPoint.Of(day));

    public static Period Of(DateOnly from, DateOnly to) => new(CalendarPoint.Of(from), CalendarPoint.Of(to));

    public static Period? OfYear(int year) => year is > 0 and < 10000 ? new Period(new CalendarPoint(year)) : null;

    public EventDate ToEventDate() => From == To
        ? new EventDate(From.ToString(), From.Day > 0 ? DatePrecision.Day : From.Month > 0 ? DatePrecision.Month : DatePrecision.Year)
        : new EventDate($"{From}/{To}", PrecisionOfRange());

    private DatePrecision PrecisionOfRange() => (To.Last.DayNumber - From.First.DayNumber) switch
    {
        < 7 => DatePrecision.Week,
        < 31 => DatePrecision.Month,
        _ => DatePrecision.Year,
    };
}

/// <summary>What an expression gives for an act behind publication and for a planned one; null where it gives no date.</summary>
internal readonly record struct TimeValue(Period? Past, Period? Future)
{
    public TimeValue(Period? both)
        : this(both, both)
    {
    }

    public static TimeValue Unknown => new(null, null);
}
