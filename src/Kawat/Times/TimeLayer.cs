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
}

/// <summary>Words that say when ("Jumat (1/11/2024)", "awal pekan ini").</summary>
/// <param name="FirstToken">First token.</param>
/// <param name="LastToken">Last token, included.</param>
/// <param name="Past">The date as it is when the act lies behind publication.</param>
/// <param name="Future">The date as it is when the act is planned ("Jumat": the next one).</param>
/// <param name="Anaphoric">True when it points at a date given before ("hari itu", "the next day"); resolved already where that date is known.</param>
/// <param name="IsStart">"sejak", "since": when it began.</param>
public sealed record TimeMention(int FirstToken, int LastToken, EventDate Past, EventDate Future, bool Anaphoric = false, bool IsStart = false);

/// <summary>Time expressions of a document, in text order.</summary>
public sealed class TimeLayer(IReadOnlyList<TimeMention> mentions)
{
    public IReadOnlyList<TimeMention> Mentions => mentions;
}
