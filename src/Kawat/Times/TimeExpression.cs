namespace Kawat.Times;

/// <summary>A time expression while it is being read: either a date with gaps, or a value that is already known.</summary>
internal struct TimeExpression
{
    /// <summary>Index of the first lexeme.</summary>
    public int First;

    /// <summary>Index after the last lexeme.</summary>
    public int Next;

    public DateParts Parts;

    public TimeDirection Direction;

    /// <summary>The value where no gap is left; <see cref="Parts"/> then say nothing.</summary>
    public TimeValue? Fixed;

    public bool Anaphoric;

    public bool IsDuration;

    public bool IsLabel;

    /// <summary>A day by its distance from the day of speaking, with nothing beside it that says which.</summary>
    public bool IsDeictic;

    public readonly TimeValue Value(TimeCalendar calendar) => Fixed ?? calendar.Date(Parts, Direction);
}
