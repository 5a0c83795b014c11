namespace Kawat.Times;

/// <summary>What the words of a date say before publication fills the gaps; 0 is "not said".</summary>
internal record struct DateParts
{
    /// <summary>1 Monday – 7 Sunday.</summary>
    public int Weekday;
    public int Day;
    public int Month;
    public int Year;

    /// <summary>Last day of a range ("3-4 Agustus").</summary>
    public int ToDay;
    public int ToMonth;

    /// <summary>Month and year are of the Islamic calendar.</summary>
    public bool IsHijri;

    public readonly bool HasDate => Day > 0 || Month > 0 || Year > 0;

    public readonly bool IsWeekdayOnly => Weekday > 0 && !HasDate;

    public readonly bool IsRange => ToDay > 0;

    /// <summary>Whether such a day exists in some year, or in the year given.</summary>
    public readonly bool IsPossible()
    {
        if (Month is < 0 or > 12 || Day is < 0 or > 31 || ToDay is < 0 or > 31 || ToMonth is < 0 or > 12) return false;
        if (Year is < 0 or > 2200) return false;
        if (IsHijri || Month == 0) return true;
        var days = DateTime.DaysInMonth(Year > 0 ? Year : 2000, Month);
        if (Day > days) return false;
        return ToDay == 0 || (ToMonth > 0 ? ToDay <= DateTime.DaysInMonth(Year > 0 ? Year : 2000, ToMonth) : ToDay <= days && ToDay > Day);
    }
}
