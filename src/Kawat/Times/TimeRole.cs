namespace Kawat.Times;

/// <summary>
/// What a word can do in a time expression. The words themselves are rows of <c>data/languages/*/times.tsv</c>, which names
/// these roles in lower case with hyphens ("hijri-month").
/// </summary>
[Flags]
internal enum TimeRole : ulong
{
    None = 0,

    /// <summary>Month of the Gregorian year, 1–12.</summary>
    Month = 1UL << 0,

    /// <summary>Month of the Islamic year, 1–12.</summary>
    HijriMonth = 1UL << 1,

    /// <summary>1 Monday – 7 Sunday.</summary>
    Weekday = 1UL << 2,

    /// <summary>A measure of time: a <see cref="TimeUnit"/>.</summary>
    Unit = 1UL << 3,

    /// <summary>One of a measure in a word ("sepekan").</summary>
    OneUnit = 1UL << 4,
    Number = 1UL << 5,

    /// <summary>An article that may count one ("a month ago").</summary>
    Article = 1UL << 6,

    /// <summary>Tens that a number up to nine may follow.</summary>
    Tens = 1UL << 7,

    /// <summary>A number nobody counted: what it counts gives no date.</summary>
    Few = 1UL << 8,
    Ordinal = 1UL << 9,
    OrdinalSuffix = 1UL << 10,

    /// <summary>A day by its distance from publication, in days.</summary>
    Day = 1UL << 11,
    DayPart = 1UL << 12,

    /// <summary>After a period: before now.</summary>
    Ago = 1UL << 13,

    /// <summary>Before a period: the latest one.</summary>
    Last = 1UL << 14,
    Next = 1UL << 15,
    This = 1UL << 16,
    That = 1UL << 17,
    Same = 1UL << 18,

    /// <summary>The one after the period named last.</summary>
    Following = 1UL << 19,

    /// <summary>The one before the period named last.</summary>
    Preceding = 1UL << 20,

    /// <summary>After a count: forward from the day named last.</summary>
    Later = 1UL << 21,

    /// <summary>After a count: back from the day named last.</summary>
    Earlier = 1UL << 22,

    /// <summary>A day by its distance from the day named last, in days.</summary>
    Anaphor = 1UL << 23,

    /// <summary>A counted stretch that ends now.</summary>
    Recent = 1UL << 24,

    /// <summary>A counted stretch that begins now.</summary>
    Ahead = 1UL << 25,

    /// <summary>After a count: forward from now.</summary>
    FromNow = 1UL << 26,

    /// <summary>1 early, 2 middle, 3 late part of a period.</summary>
    Part = 1UL << 27,
    Since = 1UL << 28,
    For = 1UL << 29,
    From = 1UL << 30,
    To = 1UL << 31,

    /// <summary>Bounds an act from above; the date is not that of the act.</summary>
    Until = 1UL << 32,
    Between = 1UL << 33,
    And = 1UL << 34,
    Zone = 1UL << 35,
    Clock = 1UL << 36,
    Meridiem = 1UL << 37,

    /// <summary>Announces a day of the month.</summary>
    DateWord = 1UL << 38,

    /// <summary>Stands between a preposition and a date without meaning of its own.</summary>
    Link = 1UL << 39,

    /// <summary>Says that the year is of the Islamic calendar.</summary>
    Hijri = 1UL << 40,
    DecadeMark = 1UL << 41,
    Era = 1UL << 42,

    /// <summary>A part of a year that is counted; the value is its length in months.</summary>
    Quarter = 1UL << 43,
    Fiscal = 1UL << 44,

    /// <summary>The number and year after it name a law.</summary>
    Law = 1UL << 45,

    /// <summary>Follows the year in the name of a law.</summary>
    About = 1UL << 46,

    /// <summary>A thing that is named with a year (an election, a cup, a budget).</summary>
    Label = 1UL << 47,

    /// <summary>What a number before it counts: the number is no year.</summary>
    Counted = 1UL << 48,
    Currency = 1UL << 49,

    /// <summary>A medium reports.</summary>
    Report = 1UL << 50,

    /// <summary>May stand between a report and its date.</summary>
    ReportLink = 1UL << 51,

    /// <summary>A verb of saying whose content stands before it: names and titles may part it from its date.</summary>
    SpeechAfter = 1UL << 52,

    /// <summary>A verb of saying whose content follows: the date stands beside it or it is not its own.</summary>
    Speech = 1UL << 53,
    SpeechLink = 1UL << 54,
    Stop = 1UL << 55,

    /// <summary>Words that look like a time and are none.</summary>
    Name = 1UL << 56,

    /// <summary>A feast by month and day.</summary>
    Feast = 1UL << 57,

    /// <summary>A feast by Islamic month and day.</summary>
    HijriFeast = 1UL << 58,
    FeastPrep = 1UL << 59,

    /// <summary>A time that gives no date.</summary>
    Indefinite = 1UL << 60,
    Season = 1UL << 61,

    /// <summary>Begins a noun phrase or clause: what stands before it is relative to that.</summary>
    Determiner = 1UL << 62,

    /// <summary>Says that an ordinal counts days from a beginning ("its fifth day").</summary>
    Counting = 1UL << 63,
}

/// <summary>Measures of time, as <c>times.tsv</c> numbers them.</summary>
internal enum TimeUnit
{
    None = 0,
    Minute = 1,
    Hour = 2,
    Day = 3,
    Week = 4,
    Weekend = 5,
    Month = 6,
    Year = 7,
    Decade = 8,
    Century = 9,
}

/// <summary>Which way from publication the words themselves point.</summary>
internal enum TimeDirection
{
    Open,
    Past,
    Future,
    Now,
}
