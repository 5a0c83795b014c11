namespace Kawat.Times;

/// <content>What stands after a date and belongs to its words, though it makes no date: parts of the day, clocks, zones.</content>
internal sealed partial class TimeReader
{
    /// <summary>The index after parts of the day, clocks and zones.</summary>
    private int AfterTail(int k)
    {
        for (var steps = 0; steps < 4; steps++)
        {
            var before = k;
            k = AfterDayPart(k);
            if (Has(k, TimeRole.Zone)) k++;
            if (TryClock(Mark(k) == ',' ? k + 1 : k, out var after)) k = after;
            else if (Mark(k) == '(' && TryClock(k + 1, out after) && Mark(after) == ')') k = after + 1;
            if (k == before) break;
        }

        return k;
    }

    private int AfterDayPart(int k) => Has(k, TimeRole.DayPart) ? k + 1 : k;

    /// <summary>"pukul 08.00-09.30 WIB", "at 6 a.m.", "10:30 GMT".</summary>
    private bool TryClock(int k, out int next)
    {
        var announced = Has(k, TimeRole.Clock);
        if (announced) k++;
        if (Has(k, TimeRole.Link | TimeRole.Clock) && announced) k++;
        next = k;
        if (!TryHour(k, out k, out var exact)) return false;
        if ((IsHyphen(k) || Has(k, TimeRole.To)) && TryHour(k + 1, out var end, out _)) k = end;
        var marked = AddMeridiem(ref k);
        if (Mark(k) == '(' && Has(k + 1, TimeRole.Zone) && Mark(k + 2) == ')') (marked, k) = (true, k + 3);
        else if (Has(k, TimeRole.Zone)) (marked, k) = (true, k + 1);
        next = k;
        return marked || (announced && (exact || !words.MonthFirst));
    }

    private bool TryHour(int k, out int next, out bool exact)
    {
        next = k + 1;
        exact = false;
        if (Digits(k) is not (1 or 2) || Number(k) > 24) return false;
        while (Mark(next) is '.' or ':' && Digits(next + 1) == 2 && IsGlued(next + 1) && Number(next + 1) < 60)
        {
            next += 2;
            exact = true;
        }

        return true;
    }

    private bool AddMeridiem(ref int k)
    {
        if (!Has(k, TimeRole.Meridiem)) return false;
        k++;
        if (Mark(k) == '.' && IsGlued(k) && k + 1 < lexemes.Count && !IsCapital(k + 1)) k++;
        return true;
    }
}
