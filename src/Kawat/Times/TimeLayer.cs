using System.Globalization;

namespace Kawat.Times;

public enum DatePrecision
{
    None,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>
/// When: a calendar value as the output writes it.
/// </summary>
/// <param name="Value"><c>YYYY-MM-DD</c>, a range <c>a/b</c>, <c>YYYY-MM</c>, <c>YYYY</c>; null when the words give no date that can be computed.</param>
/// <param name="Precision">How exact.</param>
public readonly record struct EventDate(string? Value, DatePrecision Precision)
{
    public static EventDate Unknown => new(null, DatePrecision.None);

    /// <summary>The first day that the value covers; null when there is no value.</summary>
    public DateOnly? FirstDay => Value is null ? null : PointOf(Value.Split('/')[0]).First;

    /// <summary>The last day that the value covers; null when there is no value.</summary>
    public DateOnly? LastDay => Value is null ? null : PointOf(Value.Split('/')[^1]).Last;

    private static CalendarPoint PointOf(string point)
    {
        var parts = point.Split('-');
        return new CalendarPoint(NumberOf(parts, 0), NumberOf(parts, 1), NumberOf(parts, 2));
    }

    private static int NumberOf(string[] parts, int index) => index < parts.Length ? int.Parse(parts[index], CultureInfo.InvariantCulture) : 0;
}

/// <summary>What a date belongs to, as far as the words beside it tell.</summary>
public enum TimeUse
{
    /// <summary>An act: nothing beside it says otherwise.</summary>
    Act,

    /// <summary>Somebody's saying ("kata Budi, Kamis (7/8)", "said on Friday"): it dates speech acts, never what is told.</summary>
    Speech,

    /// <summary>A medium's report or the dateline ("dilansir AFP, Jumat (1/8)"): it dates neither act nor speech.</summary>
    Report,

    /// <summary>A thing that is named with it (an election, a cup, a budget year, a term of office).</summary>
    Label,
}

/// <summary>Words that say when ("Jumat (1/11/2024)", "awal pekan ini").</summary>
/// <param name="FirstToken">First token.</param>
/// <param name="LastToken">Last token, included.</param>
/// <param name="Past">The date as it is when the act lies behind publication.</param>
/// <param name="Future">The date as it is when the act is planned ("Jumat": the next one).</param>
/// <param name="Anaphoric">True when it points at a date given before ("hari itu", "the next day"); resolved already where that date is known.</param>
/// <param name="IsStart">"sejak", "since": when it began.</param>
/// <param name="Use">What it belongs to, judged from the words beside it.</param>
/// <param name="IsEnd">"hingga", "until", "before": a bound that the act does not pass; it is not the day of the act.</param>
/// <param name="IsDuration">"selama 11 hari", "for two weeks": the value is the month or year that it falls in, if one.</param>
/// <param name="IsDeictic">"hari ini", "yesterday" alone: a day counted from that of speaking; in a quote that is the day of the quote.</param>
public sealed record TimeMention(
    int FirstToken,
    int LastToken,
    EventDate Past,
    EventDate Future,
    bool Anaphoric = false,
    bool IsStart = false,
    TimeUse Use = TimeUse.Act,
    bool IsEnd = false,
    bool IsDuration = false,
    bool IsDeictic = false);

/// <summary>Time expressions of a document, in text order.</summary>
/// <param name="mentions">In text order; they do not overlap.</param>
/// <param name="reportDay">The day from which relative words count: of publication, else of a dateline; null when neither is known.</param>
public sealed class TimeLayer(IReadOnlyList<TimeMention> mentions, DateOnly? reportDay = null)
{
    public IReadOnlyList<TimeMention> Mentions => mentions;

    /// <summary>The day from which "kemarin" and "last week" count; null when unknown.</summary>
    public DateOnly? ReportDay => reportDay;
}
