namespace Kawat.Times;

/// <content>Counted time: "tiga hari lalu", "in the past two weeks", "the fifth day", "kuartal I 2024".</content>
internal sealed partial class TimeReader
{
    /// <summary>A number of units with the word that places it.</summary>
    private bool TryCounted(int at, ref TimeExpression e)
    {
        var k = at;
        var before = -1;
        if (words.ModifiersFirst && Has(k, TimeRole.Last | TimeRole.Recent | TimeRole.Next | TimeRole.Following | TimeRole.Preceding)) before = k++;
        if (!TryCount(k, out var count, out var unit, out k)) return false;
        if (before >= 0) return TryStretchBefore(before, count, unit, k, ref e);
        return TryPlaced(at, count, unit, k, ref e) || TryCountFrom(count, unit, k, ref e) || TryDuration(at, count, unit, k, ref e);
    }

    /// <summary>"the last three days", "the next two weeks".</summary>
    private bool TryStretchBefore(int modifier, int count, TimeUnit unit, int next, ref TimeExpression e)
    {
        e.Next = next;
        e.Anaphoric = Has(modifier, TimeRole.Following | TimeRole.Preceding) && !Has(modifier, TimeRole.Recent | TimeRole.Next);
        if (e.Anaphoric || count < 0) e.Fixed = TimeValue.Unknown;
        else if (Has(modifier, TimeRole.Next)) e.Fixed = new TimeValue(null, calendar.Stretch(unit, count).Future);
        else e.Fixed = calendar.Stretch(unit, -count);
        return true;
    }

    private bool TryPlaced(int at, int count, TimeUnit unit, int k, ref TimeExpression e)
    {
        if (Has(k, TimeRole.Ago)) e.Fixed = Counted(count, () => calendar.Unit(unit, -count));
        else if (Has(k, TimeRole.Recent) && !words.ModifiersFirst) e.Fixed = Counted(count, () => calendar.Stretch(unit, -count));
        else if (Has(k, TimeRole.This) && !words.ModifiersFirst && unit < TimeUnit.Year) e.Fixed = Counted(count, () => calendar.Stretch(unit, -count));
        else if (Has(k, TimeRole.Ahead) && !words.ModifiersFirst) e.Fixed = Counted(count, () => new TimeValue(null, calendar.Stretch(unit, count).Future));
        else if (Has(k, TimeRole.FromNow)) e.Fixed = Counted(count, () => new TimeValue(null, calendar.Unit(unit, count).Future));
        else if (IsLater(k)) e.Fixed = Counted(count, () => calendar.Anaphor(unit, count));
        else if (IsEarlier(k)) e.Fixed = Counted(count, () => calendar.Anaphor(unit, -count));
        else if (words.ModifiersFirst && Has(at - 1, TimeRole.Ahead)) return TryAhead(count, unit, k, ref e);
        else return false;
        e.Anaphoric = IsLater(k) || IsEarlier(k);
        e.Next = k + 1;
        return unit > TimeUnit.Minute;
    }

    /// <summary>"in two weeks": ahead of the report.</summary>
    private bool TryAhead(int count, TimeUnit unit, int k, ref TimeExpression e)
    {
        if (count <= 0 || unit < TimeUnit.Day) return false;
        e.Fixed = new TimeValue(null, calendar.Unit(unit, count).Future);
        e.Next = k;
        return true;
    }

    private bool IsLater(int k) => Has(k, TimeRole.Later) && !Has(k, TimeRole.Ago | TimeRole.Ahead);

    /// <summary>"before" counts from the date named last only where nothing follows that it could govern.</summary>
    private bool IsEarlier(int k) => Has(k, TimeRole.Earlier)
        && !(Has(k, TimeRole.Until) && k + 1 < lexemes.Count && (lexemes[k + 1].IsWord || Digits(k + 1) > 0));

    private static TimeValue Counted(int count, Func<TimeValue> value) => count < 0 ? TimeValue.Unknown : value();

    /// <summary>"12 days from Monday": both ends are counted.</summary>
    private bool TryCountFrom(int count, TimeUnit unit, int k, ref TimeExpression e)
    {
        if (!Has(k, TimeRole.From | TimeRole.Since) || unit is not (TimeUnit.Day or TimeUnit.Week) || count < 1) return false;
        k++;
        while (Has(k, TimeRole.Link | TimeRole.Since) && !IsUnit(k, TimeUnit.Day)) k++;
        var start = new TimeExpression { First = k };
        if (k >= lexemes.Count || (!TryWeekday(k, ref start) && !TryDate(k, ref start))) return false;
        var from = start.Value(calendar);
        var days = unit == TimeUnit.Week ? count * 7 : count;
        e.Fixed = new TimeValue(Extended(from.Past, days), Extended(from.Future, days));
        e.Next = start.Next;
        return true;
    }

    private static Period? Extended(Period? start, int days) => start is { IsDay: true } day && days < 10_000
        ? Period.Of(day.From.First, day.From.First.AddDays(days - 1))
        : null;

    /// <summary>"selama 11 hari", "for two weeks".</summary>
    private bool TryDuration(int at, int count, TimeUnit unit, int k, ref TimeExpression e)
    {
        if (unit < TimeUnit.Day || !HasBefore(at, TimeRole.For) || (IsHyphen(k) && IsGlued(k))) return false;
        e.IsDuration = true;
        e.Fixed = Counted(count, () => calendar.Duration(unit, count));
        e.Next = k;
        return true;
    }

    /// <summary>A number and a unit, or one word for both; the count is -1 where nobody counted.</summary>
    private bool TryCount(int at, out int count, out TimeUnit unit, out int next)
    {
        unit = TimeUnit.None;
        count = 1;
        next = at + 1;
        if (Has(at, TimeRole.OneUnit))
        {
            unit = (TimeUnit)ValueOf(at, TimeRole.OneUnit);
            return true;
        }

        if (!TryNumber(at, out count, out next)) return false;
        unit = UnitAt(next);
        if (unit == TimeUnit.None || Has(next, TimeRole.Name)) return false;
        next++;
        return true;
    }

    private bool TryNumber(int at, out int value, out int next)
    {
        value = Number(at);
        next = at + 1;
        if (Digits(at) is > 0 and <= 3 && value >= 0) return !IsInsideNumber(at);
        if (Has(at, TimeRole.Few))
        {
            value = -1;
            return true;
        }

        if (Has(at, TimeRole.Tens))
        {
            value = ValueOf(at, TimeRole.Tens);
            var k = IsHyphen(next) ? next + 1 : next;
            if (Has(k, TimeRole.Number) && ValueOf(k, TimeRole.Number) < 10)
            {
                value += ValueOf(k, TimeRole.Number);
                next = k + 1;
            }

            return true;
        }

        if (!Has(at, TimeRole.Number | TimeRole.Article)) return false;
        value = Has(at, TimeRole.Number) ? ValueOf(at, TimeRole.Number) : 1;
        return true;
    }

    /// <summary>"its fifth day", "a third straight day", "memasuki hari kelima", "hari ke-5 berturut-turut".</summary>
    private bool TryCountedDays(int at, ref TimeExpression e)
    {
        return words.ModifiersFirst ? TryOrdinalDay(at, ref e) : TryDayOrdinal(at, ref e);
    }

    private bool TryOrdinalDay(int at, ref TimeExpression e)
    {
        if (!Has(at, TimeRole.Ordinal)) return false;
        var k = at + 1;
        var straight = Has(k, TimeRole.Counting) && ValueOf(k, TimeRole.Counting) == InARow;
        if (straight) k++;
        var owned = Has(at - 1, TimeRole.Counting) && ValueOf(at - 1, TimeRole.Counting) == Owned;
        var lasting = Has(at - 1, TimeRole.Counting | TimeRole.Article) && Has(at - 2, TimeRole.For);
        if (!IsUnit(k, TimeUnit.Day) || IsPlural(k) || !(straight || owned || lasting)) return false;
        e.Fixed = calendar.CountedDays(ValueOf(at, TimeRole.Ordinal));
        e.Next = k + 1;
        return true;
    }

    private bool TryDayOrdinal(int at, ref TimeExpression e)
    {
        if (!IsUnit(at, TimeUnit.Day)) return false;
        var k = at + 1;
        int count;
        if (Has(k, TimeRole.Ordinal)) count = ValueOf(k, TimeRole.Ordinal);
        else if (Has(k, TimeRole.OrdinalSuffix) && IsHyphen(k + 1) && Digits(k + 2) is 1 or 2) (count, k) = (Number(k + 2), k + 2);
        else return false;
        k++;
        var inARow = Has(k, TimeRole.Counting) && ValueOf(k, TimeRole.Counting) == InARow;
        if (!inARow && !(Has(at - 1, TimeRole.Counting) && ValueOf(at - 1, TimeRole.Counting) == Owned)) return false;
        e.Fixed = calendar.CountedDays(count);
        e.Next = inARow ? k + 1 : k;
        return true;
    }

    /// <summary>A word that says whose days are counted ("its", "memasuki").</summary>
    private const int Owned = 1;

    /// <summary>"straight", "berturut-turut".</summary>
    private const int InARow = 2;

    /// <summary>"kuartal I 2024", "semester pertama tahun ini", "the first quarter of 2020", "Q3 2024".</summary>
    private bool TryQuarter(int at, ref TimeExpression e)
    {
        int k;
        int months;
        int ordinal;
        if (Has(at, TimeRole.Ordinal) && Has(at + 1, TimeRole.Quarter))
        {
            (ordinal, months, k) = (ValueOf(at, TimeRole.Ordinal), ValueOf(at + 1, TimeRole.Quarter), at + 2);
        }
        else if (Has(at, TimeRole.Quarter) && TryQuarterNumber(at + 1, out ordinal, out k))
        {
            months = ValueOf(at, TimeRole.Quarter);
        }
        else
        {
            return false;
        }

        if (IsHyphen(k) || Mark(k) == '/') k++;
        if (Has(k, TimeRole.Link) && !Has(k, TimeRole.Unit)) k++;
        if (!TryYearOfQuarter(k, out var year, out var next)) return false;
        e.Fixed = TimeCalendar.PartOfYear(year, months, ordinal);
        e.Next = next;
        return true;
    }

    private bool TryYearOfQuarter(int k, out int year, out int next)
    {
        year = 0;
        next = k;
        if (TryUnitWithModifier(k, out var found) && found is { Unit: TimeUnit.Year, IsAnaphoric: false } && calendar.ReportDay is { } day)
        {
            year = day.Year + found.Offset;
            next = found.Next;
            return true;
        }

        if (IsUnit(k, TimeUnit.Year)) k++;
        if (!IsYear(k)) return false;
        year = Number(k);
        next = k + 1;
        return true;
    }

    private bool TryQuarterNumber(int k, out int ordinal, out int next)
    {
        next = k + 1;
        ordinal = 0;
        if (Has(k, TimeRole.OrdinalSuffix) && IsHyphen(k + 1)) (k, next) = (k + 2, k + 3);
        if (Digits(k) == 1) ordinal = Number(k);
        else if (Has(k, TimeRole.Ordinal)) ordinal = ValueOf(k, TimeRole.Ordinal);
        else if (k < lexemes.Count && lexemes[k].Capital) ordinal = Roman(text.AsSpan(lexemes[k].Start, lexemes[k].End - lexemes[k].Start));
        return ordinal is >= 1 and <= 4;
    }

    private static int Roman(ReadOnlySpan<char> form) => form switch
    {
        "I" => 1,
        "II" => 2,
        "III" => 3,
        "IV" => 4,
        _ => 0,
    };

    /// <summary>"tahun anggaran 2025", "fiscal year 2024": names a budget, dates no act.</summary>
    private bool TryFiscal(int at, ref TimeExpression e)
    {
        if (!Has(at, TimeRole.Fiscal) || !IsYear(at + 1)) return false;
        if (!TryYear(at + 1, ref e))
        {
            e = new TimeExpression { First = at };
            return false;
        }

        e.IsLabel = true;
        return true;
    }
}
