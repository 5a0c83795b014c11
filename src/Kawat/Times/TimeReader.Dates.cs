namespace Kawat.Times;

/// <content>Calendar dates: weekdays, days, months, years, feasts.</content>
internal sealed partial class TimeReader
{
    /// <summary>"Jumat", "hari Jumat (1/11/2024)", "Sabtu malam (2/8)", "Selasa pekan lalu", "last Tuesday", "Friday, May 3".</summary>
    private bool TryWeekday(int at, ref TimeExpression e)
    {
        var k = at;
        var direction = TimeDirection.Open;
        if (words.ModifiersFirst && Has(k, TimeRole.Last | TimeRole.Next | TimeRole.This) && IsWeekday(k + 1)) direction = DirectionOf(k++);
        else if (IsUnit(k, TimeUnit.Day) && IsWeekday(k + 1)) k++;
        if (!IsWeekday(k)) return TryWeekdayBesideAnother(at, ref e);
        e.Parts.Weekday = ValueOf(k, TimeRole.Weekday);
        k = AfterDayPart(AbbreviationEnd(k + 1));
        if (!words.ModifiersFirst && Has(k, TimeRole.Ago | TimeRole.Next | TimeRole.This)) direction = DirectionOf(k++);
        e.Direction = direction;
        e.Next = k;
        if (Has(at - 1, TimeRole.Few) || Has(k, TimeRole.Following | TimeRole.Preceding)) return ReadOtherWeekday(at, k, ref e);
        if (!TryWeekOfWeekday(k, ref e) && AddDate(ref e) && TryUnitWithModifier(e.Next, out var week) && week.Unit == TimeUnit.Week) e.Next = week.Next;
        return true;
    }

    /// <summary>"every Tuesday" gives no date; "Jumat sebelumnya" counts from the day named last.</summary>
    private bool ReadOtherWeekday(int at, int k, ref TimeExpression e)
    {
        if (Has(at - 1, TimeRole.Few)) e.Fixed = TimeValue.Unknown;
        else if (words.ModifiersFirst) return true;
        else (e.Fixed, e.Anaphoric, e.Next) = (calendar.WeekdayBesideLast(e.Parts.Weekday, Has(k, TimeRole.Following)), true, k + 1);
        return true;
    }

    /// <summary>"the previous Friday", "the following Monday".</summary>
    private bool TryWeekdayBesideAnother(int at, ref TimeExpression e)
    {
        if (!words.ModifiersFirst || !Has(at, TimeRole.Following | TimeRole.Preceding) || !IsWeekday(at + 1)) return false;
        e.Parts.Weekday = ValueOf(at + 1, TimeRole.Weekday);
        e.Next = AfterDayPart(at + 2);
        var dated = e;
        if (AddDate(ref dated)) e = dated;
        else (e.Fixed, e.Anaphoric) = (calendar.WeekdayBesideLast(e.Parts.Weekday, Has(at, TimeRole.Following)), true);
        return true;
    }

    /// <summary>The week after a weekday: "pekan lalu", "(of) last week".</summary>
    private bool TryWeekOfWeekday(int k, ref TimeExpression e)
    {
        if (words.ModifiersFirst && Has(k, TimeRole.Link)) k++;
        if (!TryUnitWithModifier(k, out var found) || found.Unit != TimeUnit.Week) return false;
        e.Fixed = found.IsAnaphoric ? TimeValue.Unknown : calendar.WeekdayOfWeek(e.Parts.Weekday, found.Offset);
        e.Next = found.Next;
        var dated = e;
        dated.Fixed = null;
        if (!AddDate(ref dated)) return true;
        e = dated;
        return true;
    }

    /// <summary>The date after a weekday or a day word, in brackets, after a comma, or bare.</summary>
    private bool AddDate(ref TimeExpression e)
    {
        var k = e.Next;
        var weekday = e.Parts.Weekday;
        DateParts parts;
        int next;
        if (Mark(k) == ',' && Mark(k + 1) == '(') k++;
        if (Mark(k) == '(')
        {
            if (!TryBody(k + 1, true, out parts, out next)) return false;
            next = AfterTail(next);
            if (Mark(next) == ')') next++;
        }
        else
        {
            if (Mark(k) == ',') k++;
            if (Has(k, TimeRole.DateWord)) k++;
            if (!TryBody(k, k == e.Next, out parts, out next)) return false;
        }

        parts.Weekday = weekday;
        e.Parts = parts;
        e.Next = next;
        AfterDate(ref e);
        return true;
    }

    /// <summary>"1 November 2024", "tanggal 17", "Nov. 1, 2024", "2024-11-01", "November", "last August".</summary>
    private bool TryDate(int at, ref TimeExpression e)
    {
        var k = at;
        var announced = false;
        if (words.ModifiersFirst && Has(k, TimeRole.Last | TimeRole.Next | TimeRole.This) && (IsMonth(k + 1) || IsHijriMonth(k + 1)))
        {
            e.Direction = DirectionOf(k++);
        }
        else if (Has(k, TimeRole.DateWord))
        {
            if (words.MonthFirst && Digits(k + 1) == 0) return false;
            k++;
            announced = !words.MonthFirst;
        }

        if (IsInsideNumber(k)) return false;
        var bracketed = !words.MonthFirst && Mark(at - 1) == '(';
        if (TryBody(k, announced || bracketed, out e.Parts, out e.Next))
        {
            if (bracketed && e.Parts is { Year: 0 } && Mark(at + 1) == '/' && Mark(e.Next) is not (')' or ',')) return false;
        }
        else if (!TryDayAlone(k, at, ref e))
        {
            e = new TimeExpression { First = at };
            return false;
        }

        e.IsLabel = e.Parts is { IsHijri: true, Day: 0, Year: 0 } && !HasBefore(at, TimeRole.FeastPrep | TimeRole.Link | TimeRole.Part | TimeRole.Since);
        AfterDate(ref e);
        return true;
    }

    /// <summary>"tanggal 17", "the 17th": a day of a month that is not named.</summary>
    private bool TryDayAlone(int k, int at, ref TimeExpression e)
    {
        if (k == at || Digits(k) is 0 or > 2 || Number(k) is < 1 or > 31) return false;
        if (words.MonthFirst)
        {
            if (!Has(k + 1, TimeRole.OrdinalSuffix) || !Has(at - 1, TimeRole.Link) || lexemes.Count > k + 2 && lexemes[k + 2].IsWord && !Has(k + 2, TimeRole.Link)) return false;
            k++;
        }
        else if (Mark(k + 1) is '/' or '.' && Digits(k + 2) > 0)
        {
            return false;
        }

        e.Parts = new DateParts { Day = Number(words.MonthFirst ? k - 1 : k) };
        e.Next = k + 1;
        return true;
    }

    /// <summary>Words after a date that say which one: "lalu", "mendatang", "tahun lalu", "of last year", "bulan ini".</summary>
    private void AfterDate(ref TimeExpression e)
    {
        var k = e.Next;
        if (!words.ModifiersFirst && Has(k, TimeRole.DayPart) && Has(k + 1, TimeRole.Ago | TimeRole.Next)) k++;
        if (!words.ModifiersFirst && Has(k, TimeRole.Ago | TimeRole.Next | TimeRole.This) && !IsWeekday(k + 1))
        {
            e.Direction = DirectionOf(k);
            e.Next = ++k;
        }

        if (words.ModifiersFirst && Has(k, TimeRole.Link)) k++;
        if (e.Parts.Year > 0 || !TryUnitWithModifier(k, out var found) || found.IsAnaphoric || calendar.ReportDay is not { } day) return;
        if (found.Unit == TimeUnit.Year && e.Parts is { Month: > 0, IsHijri: false })
        {
            e.Parts.Year = day.Year + found.Offset;
        }
        else if (found.Unit == TimeUnit.Month && e.Parts is { Month: 0, Day: > 0 })
        {
            var month = day.AddMonths(found.Offset);
            e.Parts.Month = month.Month;
            e.Parts.Year = month.Year;
        }
        else
        {
            return;
        }

        e.Next = found.Next;
    }

    private bool TryBody(int k, bool anchored, out DateParts parts, out int next)
    {
        parts = default;
        next = k;
        return (TryNumeric(k, anchored, ref parts, ref next) || TryDayMonth(k, ref parts, ref next) || TryMonthFirst(k, ref parts, ref next))
            && parts.IsPossible();
    }

    /// <summary>"1/11/2024", "1/11", "3-4/8", "31/7-2/8/2025", "13-08-2025", "2025-08-13".</summary>
    private bool TryNumeric(int k, bool anchored, ref DateParts parts, ref int next)
    {
        if (Digits(k) is 0 or > 4 || IsInsideNumber(k)) return false;
        if (TryIso(k, ref parts, ref next)) return true;
        if (IsHyphen(k + 1) && Mark(k + 3) == '/' && Digits(k + 2) is 1 or 2 && Digits(k + 4) is 1 or 2)
        {
            if (!anchored && !(Mark(k + 5) == '/' && Digits(k + 6) == 4)) return false;
            parts = new DateParts { Day = Number(k), ToDay = Number(k + 2), Month = Number(k + 4) };
            next = k + 5;
            if (TryYearAfter(next, '/', out var year, out var after)) (parts.Year, next) = (year, after);
            return parts.Day > 0 && parts.Month > 0;
        }

        return TryDayAndMonth(k, anchored, ref parts, ref next);
    }

    private bool TryIso(int k, ref DateParts parts, ref int next)
    {
        if (Digits(k) != 4 || Mark(k + 1) != '-' || Digits(k + 2) != 2 || Mark(k + 3) != '-' || Digits(k + 4) != 2) return false;
        parts = new DateParts { Year = Number(k), Month = Number(k + 2), Day = Number(k + 4) };
        next = k + 5;
        return parts is { Year: > 0, Month: > 0, Day: > 0 };
    }

    private bool TryDayAndMonth(int k, bool anchored, ref DateParts parts, ref int next)
    {
        var mark = Mark(k + 1);
        if (mark is not ('/' or '-' or '.') || Digits(k) > 2 || Digits(k + 2) is not (1 or 2)) return false;
        parts = Ordered(Number(k), Number(k + 2));
        next = k + 3;
        if (TryYearAfter(next, mark, out var year, out var after))
        {
            if (mark != '/' && Digits(after - 1) != 4) return false;
            (parts.Year, next) = (year, after);
        }
        else if (mark != '/')
        {
            return false;
        }

        if (!anchored && (parts.Year == 0 || Digits(next - 1) != 4)) return false;
        AddEnd(ref parts, ref next);
        return parts is { Day: > 0, Month: > 0 };
    }

    /// <summary>The end of "31/7-2/8/2025".</summary>
    private void AddEnd(ref DateParts parts, ref int next)
    {
        if (!IsHyphen(next) || Mark(next + 2) != '/' || Digits(next + 1) is not (1 or 2) || Digits(next + 3) is not (1 or 2)) return;
        var end = Ordered(Number(next + 1), Number(next + 3));
        (parts.ToDay, parts.ToMonth) = (end.Day, end.Month);
        next += 4;
        if (TryYearAfter(next, '/', out var year, out var after)) (parts.Year, next) = (year, after);
    }

    private DateParts Ordered(int first, int second) => (words.MonthFirst && first <= 12) || second > 12
        ? new DateParts { Month = first, Day = second }
        : new DateParts { Day = first, Month = second };

    private bool TryYearAfter(int k, char mark, out int year, out int next)
    {
        year = 0;
        next = k + 2;
        if (Mark(k) != mark || Digits(k + 1) is not (2 or 4)) return false;
        year = Number(k + 1);
        if (Digits(k + 1) == 2) year += year < 70 ? 2000 : 1900;
        return year is >= 1000 and <= 2200;
    }

    /// <summary>"28 Okt. 2024", "3-4 Agustus", "3 hingga 4 Agustus", "25th of March, 2008", "1 Ramadan 1446 H".</summary>
    private bool TryDayMonth(int k, ref DateParts parts, ref int next)
    {
        if (!TryDayNumber(k, out var day, out var at)) return false;
        var toDay = 0;
        if ((IsHyphen(at) || Has(at, TimeRole.To | TimeRole.And)) && TryDayNumber(at + 1, out var end, out var after)
            && (!Has(at, TimeRole.And) || end == day + 1))
        {
            (toDay, at) = (end, after);
        }

        if ((Has(at, TimeRole.From) || IsUnit(at, TimeUnit.Month)) && (IsMonth(at + 1) || IsHijriMonth(at + 1))) at++;
        if (!IsMonth(at) && !IsHijriMonth(at)) return false;
        parts = MonthAt(at);
        (parts.Day, parts.ToDay) = (day, toDay);
        next = AbbreviationEnd(at + 1);
        AddYear(ref parts, ref next);
        return true;
    }

    /// <summary>"November 2024", "bulan Mei", "Nov. 1, 2024", "March 25-29", "March 25".</summary>
    private bool TryMonthFirst(int k, ref DateParts parts, ref int next)
    {
        if (IsUnit(k, TimeUnit.Month) && (IsMonth(k + 1) || IsHijriMonth(k + 1))) k++;
        if (!IsMonth(k) && !IsHijriMonth(k)) return false;
        parts = MonthAt(k);
        next = AbbreviationEnd(k + 1);
        if (words.MonthFirst && TryDayNumber(next, out var day, out var at) && !Has(at, TimeRole.Counted))
        {
            parts.Day = day;
            next = at;
            if ((IsHyphen(at) || Has(at, TimeRole.To | TimeRole.And)) && TryDayNumber(at + 1, out var end, out var after)
                && end > day && !Has(after, TimeRole.Counted) && (!Has(at, TimeRole.And) || end == day + 1) && !IsMonth(after))
            {
                (parts.ToDay, next) = (end, after);
            }
        }

        AddYear(ref parts, ref next);
        return true;
    }

    private DateParts MonthAt(int k) => IsMonth(k)
        ? new DateParts { Month = ValueOf(k, TimeRole.Month) }
        : new DateParts { Month = ValueOf(k, TimeRole.HijriMonth), IsHijri = true };

    private bool TryDayNumber(int k, out int day, out int next)
    {
        day = Number(k);
        next = k + 1;
        if (Digits(k) is not (1 or 2) || day is < 1 or > 31) return false;
        if (Has(next, TimeRole.OrdinalSuffix) && IsGlued(next)) next++;
        return true;
    }

    private void AddYear(ref DateParts parts, ref int next)
    {
        var k = next;
        if (Mark(k) == ',') k++;
        if (IsUnit(k, TimeUnit.Year) || (words.MonthFirst && Has(k, TimeRole.Link))) k++;
        if (parts.IsHijri && Digits(k) == 4 && Number(k) is >= 1300 and <= 1500)
        {
            parts.Year = Number(k);
            next = Has(k + 1, TimeRole.Hijri) ? k + 2 : k + 1;
        }
        else if (IsYear(k))
        {
            parts.Year = Number(k);
            next = k + 1;
        }
    }

    /// <summary>"2024", "tahun 2024", "2021 lalu", "era 1990-an", "1990s".</summary>
    private bool TryYear(int at, ref TimeExpression e)
    {
        var k = at;
        var named = (IsUnit(k, TimeUnit.Year) || Has(k, TimeRole.Era)) && Digits(k + 1) > 0;
        if (named) k++;
        if (TryDecade(k, named, ref e)) return true;
        if (!IsYear(k) && !(named && Digits(k) == 4 && Number(k) is >= 1000 and <= 2100 && !Has(k + 1, TimeRole.Hijri))) return false;
        if (IsInsideNumber(k) || IsOfLaw(at, k) || (!named && IsBesideOtherWords(k))) return false;
        e.Parts = new DateParts { Year = Number(k) };
        e.IsLabel = IsLabelled(at, k + 1);
        k++;
        if (Mark(k) == '/' && IsGlued(k) && (Number(k + 1) == e.Parts.Year + 1 || Number(k + 1) == (e.Parts.Year + 1) % 100))
        {
            e.Fixed = new TimeValue(new Period(new CalendarPoint(e.Parts.Year), new CalendarPoint(e.Parts.Year + 1)));
            e.IsLabel = true;
            k += 2;
        }
        else if (Mark(k) == '/' && IsGlued(k))
        {
            return false;
        }

        if (!words.ModifiersFirst && Has(k, TimeRole.Ago | TimeRole.Next | TimeRole.This)) k++;
        e.Next = k;
        return true;
    }

    /// <summary>A decade gives no date, but its digits are read so that they are not taken for a year.</summary>
    private bool TryDecade(int k, bool named, ref TimeExpression e)
    {
        if (Digits(k) is not (2 or 4) || Number(k) % 10 != 0) return false;
        var mark = IsHyphen(k + 1) ? k + 2 : Mark(k + 1) is '\'' or '’' ? k + 2 : k + 1;
        if (!Has(mark, TimeRole.DecadeMark) || (!IsGlued(mark) && !IsHyphen(mark - 1)) || (Digits(k) == 2 && !named && words.MonthFirst && Mark(k - 1) is not ('\'' or '’'))) return false;
        e.Fixed = TimeValue.Unknown;
        e.Next = mark + 1;
        return true;
    }

    /// <summary>"Hari Kemerdekaan", "Idul Fitri 2025", "Christmas Day": a date where a preposition says so, else the name of the feast.</summary>
    private bool TryFeast(int at, ref TimeExpression e)
    {
        if (!Has(at, TimeRole.Feast | TimeRole.HijriFeast) || !IsCapital(at)) return false;
        var isHijri = Has(at, TimeRole.HijriFeast);
        var date = ValueOf(at, isHijri ? TimeRole.HijriFeast : TimeRole.Feast);
        e.Parts = new DateParts { Month = date / 100, Day = date % 100, IsHijri = isHijri };
        e.Next = at + 1;
        AddYear(ref e.Parts, ref e.Next);
        AfterDate(ref e);
        e.IsLabel = !HasBefore(at, TimeRole.FeastPrep);
        return true;
    }

    private bool IsWeekday(int k)
    {
        if (!Has(k, TimeRole.Weekday)) return false;
        var word = lexemes[k].Word!;
        var dated = Mark(k + 1) == '(' && Digits(k + 2) > 0;
        if ((word.NeedsNumber & TimeRole.Weekday) != 0)
            return IsCapital(k) && IsDateAt(AfterMarks(k + 1));
        if (dated) return true;
        if (!IsCapital(k)) return IsUnit(k - 1, TimeUnit.Day);
        if (!word.Is(TimeRole.Unit)) return true;

        // A word for Sunday that also means week: after a number it counts weeks, and a capital proves nothing at the beginning.
        if (Digits(k - 1) > 0 || Has(k - 1, TimeRole.Number | TimeRole.Few | TimeRole.Tens | TimeRole.Part)) return false;
        return !(IsSentenceStart(k) && Has(k + 1, TimeRole.Ago | TimeRole.Next | TimeRole.This | TimeRole.Ordinal));
    }

    private bool IsSentenceStart(int k) => k == 0 || (k <= 2 && Mark(k - 1) is '"' or '“' or '‘' or '\'' or '(' or '-' or '–' or '*') || Mark(k - 1) is '.' or ':' or '!' or '?' or '"' or '“';

    private bool IsMonth(int k)
    {
        if (!Has(k, TimeRole.Month)) return false;
        var word = lexemes[k].Word!;
        if ((word.NeedsNumber & TimeRole.Month) != 0) return IsCapitalOrAfterNumber(k) && IsBesideNumber(k);
        if ((word.NeedsContext & TimeRole.Month) != 0) return IsCapital(k) && HasMonthContext(k);
        return IsCapitalOrAfterNumber(k) && (IsBesideNumber(k) || !IsPersonName(k));
    }

    /// <summary>"April Jones", "Lady June": where months are first names, a bare one beside another capital is a name.</summary>
    private bool IsPersonName(int k) => words.MonthFirst
        && ((IsCapital(k - 1) && lexemes[k - 1].Word is null) || (IsSentenceStart(k) && IsCapital(k + 1) && lexemes[k + 1].Word is null));

    private bool IsDateAt(int k) => Digits(k) > 0 || IsMonth(k);

    private int AfterMarks(int k)
    {
        if (Mark(k) == '.') k++;
        return Mark(k) == ',' ? k + 1 : k;
    }

    private bool IsHijriMonth(int k) => Has(k, TimeRole.HijriMonth) && IsCapital(k);

    private bool IsCapitalOrAfterNumber(int k) => IsCapital(k) || Digits(k - 1) is 1 or 2;

    private bool IsBesideNumber(int k) => Digits(k - 1) is 1 or 2 || Has(k - 1, TimeRole.OrdinalSuffix)
        || Digits(k + 1) is 1 or 2 or 4 || (Mark(k + 1) is '.' or ',' && Digits(k + 2) is 1 or 2 or 4);

    private bool HasMonthContext(int k)
    {
        const TimeRole before = TimeRole.Link | TimeRole.Since | TimeRole.Until | TimeRole.Part | TimeRole.Last | TimeRole.Next | TimeRole.This
            | TimeRole.From | TimeRole.To | TimeRole.Between | TimeRole.And | TimeRole.Unit | TimeRole.Month;
        return (IsBesideNumber(k) && !Has(k + 2, TimeRole.Counted)) || Has(k - 1, before) || (IsHyphen(k - 1) && Has(k - 2, before))
            || Has(k + 1, TimeRole.Ago) || (IsHyphen(k + 1) && Has(k + 2, TimeRole.Month));
    }

    /// <summary>A full stop after an abbreviated name is part of it.</summary>
    private int AbbreviationEnd(int k)
    {
        var isAbbreviation = Mark(k) == '.' && IsGlued(k) && lexemes[k - 1].Word is { } word
            && ((word.NeedsNumber & (TimeRole.Month | TimeRole.Weekday)) != 0);
        return isAbbreviation ? k + 1 : k;
    }

    /// <summary>Four digits that can be a year and that count nothing.</summary>
    private bool IsYear(int k) => Digits(k) == 4 && Number(k) is >= 1900 and <= 2100
        && !Has(k + 1, TimeRole.Counted) && !Has(k - 1, TimeRole.Currency)
        && Mark(k + 1) is not ('%' or '°') && Mark(k - 1) is not ('$' or '€' or '£' or '#' or '+')
        && !(Mark(k + 1) is '.' or ',' or ':' && IsGlued(k + 1) && Digits(k + 2) > 0 && IsGlued(k + 2));

    /// <summary>Digits after a decimal point, a slash or a colon belong to the number before.</summary>
    private bool IsInsideNumber(int k) => Mark(k - 1) is '.' or ',' or ':' or '/' && IsGlued(k) && IsGlued(k - 1) && Digits(k - 2) > 0;

    /// <summary>Four digits glued to a word ("F1900"), or the hour of a zone ("1922 UTC").</summary>
    private bool IsBesideOtherWords(int k) => Has(k + 1, TimeRole.Zone) || (k > 0 && IsGlued(k) && lexemes[k - 1].IsWord);

    private bool IsOfLaw(int at, int year)
    {
        if (Has(year + 1, TimeRole.About)) return true;
        for (var k = at - 1; k >= 0 && k >= at - 5; k--)
        {
            if (Has(k, TimeRole.Law)) return true;
            if (Digits(k) == 0 && Mark(k) is not ('.' or '/' or '-') && !IsUnit(k, TimeUnit.Year)) return false;
        }

        return false;
    }

    private bool IsLabelled(int at, int after)
    {
        if (Has(after, TimeRole.Label)) return true;
        for (var k = at - 1; k >= 0 && k >= at - 3; k--)
        {
            if (Has(k, TimeRole.Label) && (!words.MonthFirst || lexemes[k].Capital)) return true;
            if (!lexemes[k].IsWord || Has(k, TimeRole.Since | TimeRole.Until)) return false;
        }

        return false;
    }

    private TimeDirection DirectionOf(int k) => Has(k, TimeRole.Ago | TimeRole.Last) ? TimeDirection.Past
        : Has(k, TimeRole.Next) ? TimeDirection.Future
        : TimeDirection.Now;
}
