namespace Kawat.Times;

/// <content>Days and periods named by their distance from the report or from the date named last.</content>
internal sealed partial class TimeReader
{
    /// <summary>A unit with the word that places it ("pekan lalu", "last week", "tahun itu").</summary>
    private struct PlacedUnit
    {
        public TimeUnit Unit;
        public int Offset;
        public bool IsAnaphoric;

        /// <summary>"the past week": the stretch up to now rather than the calendar week.</summary>
        public bool IsStretch;
        public int Next;
    }

    private bool TryIndefinite(int at, ref TimeExpression e)
    {
        if (!Has(at, TimeRole.Indefinite)) return false;
        e.Fixed = TimeValue.Unknown;
        e.Next = at + 1;
        return true;
    }

    /// <summary>"kemarin", "hari ini, Rabu (6/8)", "yesterday", "tonight".</summary>
    private bool TryDayWord(int at, ref TimeExpression e)
    {
        if (!Has(at, TimeRole.Day) || (IsCapital(at) && IsCapital(at - 1))) return false;
        e.Fixed = calendar.Day(ValueOf(at, TimeRole.Day));
        e.Next = AfterDayPart(at + 1);
        var k = Mark(e.Next) == ',' ? e.Next + 1 : e.Next;
        var dated = new TimeExpression { First = at };
        if (TryWeekday(k, ref dated))
        {
            e.Next = dated.Next;
            if (dated.Parts.HasDate) Explain(ref e, dated);
            return true;
        }

        dated = new TimeExpression { First = at, Next = e.Next };
        if (AddDate(ref dated) && dated.Parts.Day > 0) Explain(ref e, dated);
        else e.IsDeictic = true;
        return true;
    }

    /// <summary>A date that explains a day word wins over it, but for the year that it does not say.</summary>
    private void Explain(ref TimeExpression e, TimeExpression dated)
    {
        var value = dated.Value(calendar);
        var agrees = e.Fixed?.Past is { } day && (value.Past == day || value.Future == day);
        e.Next = dated.Next;
        if (!agrees) e = dated;
    }

    /// <summary>"keesokan harinya", "the next day", "hari itu", "the day before".</summary>
    private bool TryAnaphor(int at, ref TimeExpression e)
    {
        if (!Has(at, TimeRole.Anaphor)) return false;
        if (!words.ModifiersFirst && (Digits(at - 1) > 0 || Has(at - 1, TimeRole.Number | TimeRole.Few))) return false;
        var offset = ValueOf(at, TimeRole.Anaphor);

        // "the day before the vote" counts from the vote, which gives no date here.
        if (words.ModifiersFirst && offset != 0 && (Has(at + 1, TimeRole.Determiner) || (IsCapital(at + 1) && !IsWeekday(at + 1)))) return false;
        e.Anaphoric = true;
        e.Fixed = calendar.Anaphor(TimeUnit.Day, offset);
        e.Next = at + 1;
        if (Mark(at + 1) == '(' || Mark(at + 1) == ',') AddExplicit(ref e);
        return true;
    }

    /// <summary>A date that explains the words before it: "keesokan harinya, Selasa (5/8)".</summary>
    private void AddExplicit(ref TimeExpression e)
    {
        var dated = new TimeExpression { First = e.First, Next = e.Next };
        var k = Mark(e.Next) == ',' ? e.Next + 1 : e.Next;
        if (!TryWeekday(k, ref dated) && !AddDate(ref dated)) return;
        if (dated.Parts.Day > 0) e = dated;
    }

    /// <summary>"pekan lalu", "minggu ini", "tahun depan", "last week", "the weekend", "tahun itu".</summary>
    private bool TryUnit(int at, ref TimeExpression e)
    {
        if (Digits(at - 1) > 0 || Has(at - 1, TimeRole.Number | TimeRole.Few | TimeRole.Tens)) return false;
        if (TryUnitWithModifier(at, out var found))
        {
            e.Fixed = ValueOf(found);
            e.Anaphoric = found.IsAnaphoric;
            e.Next = found.Next;
            if (found.Unit == TimeUnit.Week && !found.IsStretch) AddWeekday(found, ref e);
            return true;
        }

        if (words.ModifiersFirst && IsPlural(at) && Has(at + 1, TimeRole.Ago))
        {
            (e.Fixed, e.Next) = (TimeValue.Unknown, at + 2);
            return true;
        }

        if (!IsUnit(at, TimeUnit.Weekend)) return false;
        if (words.ModifiersFirst && (!Has(at - 1, TimeRole.Link | TimeRole.DateWord) || Has(at - 1, TimeRole.Article))) return false;
        e.Fixed = calendar.Weekend();
        e.Next = at + 1;
        return true;
    }

    private TimeValue ValueOf(PlacedUnit found)
    {
        if (found.IsAnaphoric) return calendar.Anaphor(found.Unit, found.Offset);
        if (found.IsStretch) return calendar.Stretch(found.Unit, found.Offset);
        return found is { Unit: TimeUnit.Weekend, Offset: 0 } ? calendar.Weekend() : calendar.Unit(found.Unit, found.Offset);
    }

    /// <summary>"last week on Tuesday": the weekday of that week.</summary>
    private void AddWeekday(PlacedUnit found, ref TimeExpression e)
    {
        var k = Has(e.Next, TimeRole.Link) && !IsUnit(e.Next, TimeUnit.Day) ? e.Next + 1 : e.Next;
        if (!IsWeekday(k) || Mark(k + 1) is '(' or ',') return;
        if (!found.IsAnaphoric) e.Fixed = calendar.WeekdayOfWeek(ValueOf(k, TimeRole.Weekday), found.Offset);
        e.Next = AfterDayPart(k + 1);
    }

    /// <summary>"awal pekan ini", "akhir Juli 2025", "mid-May", "late on Friday", "the end of 2020", "earlier this week".</summary>
    private bool TryPart(int at, ref TimeExpression e)
    {
        if (!Has(at, TimeRole.Part)) return false;
        var part = ValueOf(at, TimeRole.Part);
        var k = at + 1;
        if (IsHyphen(k)) k++;
        for (var links = 0; links < 2 && Has(k, TimeRole.Link) && !Has(k, TimeRole.Unit) && !Has(k, TimeRole.Month); links++) k++;
        if (TryUnitWithModifier(k, out var found) || TryBareUnit(k, at, out found))
        {
            e.Fixed = PartOf(part, found);
            e.Anaphoric = found.IsAnaphoric;
            e.Next = found.Next;
            return true;
        }

        var target = new TimeExpression { First = at };
        if (Has(k, TimeRole.Name) || k >= lexemes.Count) return false;
        if (!TryDayWord(k, ref target) && !TryWeekday(k, ref target) && !TryDate(k, ref target) && !TryYear(k, ref target)) return false;
        if (k > at + 1 && Has(k - 1, TimeRole.Counted)) return false;
        e = target;
        e.First = at;
        return true;
    }

    private TimeValue PartOf(int part, PlacedUnit found)
    {
        if (found.Unit != TimeUnit.Week || found.IsAnaphoric) return ValueOf(found);
        return part switch
        {
            UpToNow when found.Offset == 0 => calendar.EarlierThisWeek(),
            UpToNow => calendar.PartOfWeek(1, found.Offset),
            FromNowOn when found.Offset == 0 => calendar.LaterThisWeek(),
            FromNowOn => calendar.PartOfWeek(3, found.Offset),
            _ => calendar.PartOfWeek(part, found.Offset),
        };
    }

    /// <summary>Part "earlier this …": up to now, as <c>times.tsv</c> numbers it.</summary>
    private const int UpToNow = 4;

    /// <summary>Part "later this …".</summary>
    private const int FromNowOn = 5;

    /// <summary>"awal tahun", "the end of the year": the one of the report.</summary>
    private bool TryBareUnit(int k, int at, out PlacedUnit found)
    {
        found = default;
        if (UnitAt(k) is not (TimeUnit.Week or TimeUnit.Month or TimeUnit.Year) || IsPlural(k) || Digits(k + 1) > 0 || IsMonth(k + 1)) return false;
        if (words.ModifiersFirst && !(Has(k - 1, TimeRole.DateWord | TimeRole.Link) || k == at + 1 || IsHyphen(k - 1))) return false;

        // "akhir masa", "awal tahun ajaran": only where the phrase ends or a date follows.
        found = new PlacedUnit { Unit = UnitAt(k), Next = k + 1 };
        return !Has(k + 1, TimeRole.Number | TimeRole.Ordinal | TimeRole.Hijri);
    }

    private bool TryUnitWithModifier(int k, out PlacedUnit found)
    {
        found = default;
        var (unit, modifier) = words.ModifiersFirst ? (k + 1, k) : (k, k + 1);
        if (UnitAt(unit) is not (>= TimeUnit.Day and <= TimeUnit.Decade) || IsPlural(unit) || IsDoubled(unit)) return false;
        found.Unit = UnitAt(unit);
        found.Next = k + 2;
        if (words.ModifiersFirst && Has(k, TimeRole.Last) && Has(k + 2, TimeRole.From)) return false;
        return TryModifier(modifier, ref found) && (found.Unit != TimeUnit.Day || (found.IsAnaphoric && found.Offset != 0));
    }

    private bool TryModifier(int k, ref PlacedUnit found)
    {
        if (Has(k, TimeRole.Ago) && !words.ModifiersFirst) found.Offset = -1;
        else if (Has(k, TimeRole.Last)) found.Offset = -1;
        else if (Has(k, TimeRole.This)) found.Offset = 0;
        else if (Has(k, TimeRole.Next) && !Has(k, TimeRole.Following)) found.Offset = 1;
        else if (Has(k, TimeRole.Recent) && words.ModifiersFirst) (found.Offset, found.IsStretch) = (-1, true);
        else if (Has(k, TimeRole.That | TimeRole.Same)) (found.Offset, found.IsAnaphoric) = (0, true);
        else if (Has(k, TimeRole.Following)) (found.Offset, found.IsAnaphoric) = (1, true);
        else if (Has(k, TimeRole.Preceding)) (found.Offset, found.IsAnaphoric) = (-1, true);
        else return false;
        return true;
    }

    private TimeUnit UnitAt(int k) => Has(k, TimeRole.Unit) ? (TimeUnit)(ValueOf(k, TimeRole.Unit) % PluralMark) : TimeUnit.None;

    private bool IsUnit(int k, TimeUnit unit) => UnitAt(k) == unit;

    /// <summary>"tahun-tahun mendatang": a plural by doubling.</summary>
    private bool IsDoubled(int k) => IsHyphen(k - 1) && Has(k, TimeRole.Unit) && UnitAt(k - 2) == UnitAt(k);

    private bool IsPlural(int k) => Has(k, TimeRole.Unit) && ValueOf(k, TimeRole.Unit) >= PluralMark;

    /// <summary><c>times.tsv</c> adds this to the number of a unit in the plural.</summary>
    private const int PluralMark = 100;
}
