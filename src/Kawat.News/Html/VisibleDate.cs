using System.Globalization;
using Kawat.Articles;
using Kawat.Packs;

namespace Kawat.News.Html;

/// <summary>Reads a date as pages show it: "Jumat, 1 November 2024 10:15 WIB", "Nov. 1, 2024", "01/11/2024".</summary>
internal sealed class VisibleDate
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2100;

    private readonly Dictionary<string, int> months = new(StringComparer.OrdinalIgnoreCase);

    public VisibleDate(PackSet packs)
    {
        foreach (var row in packs.ReadTable("data/publishers/months.tsv", ["name", "number"]))
            months[row[0]] = int.Parse(row[1], CultureInfo.InvariantCulture);
    }

    /// <summary>A date stated as a value: ISO 8601, or as pages show it.</summary>
    public PublishedOn? Read(string text) => PublishedOn.TryParse(text, out var published) ? published : Find(text);

    /// <summary>The first date in a text.</summary>
    public PublishedOn? Find(string text)
    {
        var words = text.Split([' ', ',', '.', '|', '-', '/', '\n', '\t', '\u00A0', '(', ')', '–', ';'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 2 < words.Length; i++)
        {
            var date = Number(words[i]) is { } day && Month(words[i + 1]) is { } month ? Date(Number(words[i + 2]), month, day)
                : Month(words[i]) is { } first && Number(words[i + 1]) is { } second ? Date(Number(words[i + 2]), first, second)
                : Numeric(words[i], words[i + 1], words[i + 2]);
            if (date is { } found) return new PublishedOn(found);
        }

        return null;
    }

    /// <summary>Year first, or day first as Indonesia writes it; month first only where the day cannot be a month.</summary>
    private static DateOnly? Numeric(string first, string second, string third)
    {
        if (Number(first) is not { } a || Number(second) is not { } b || Number(third) is not { } c) return null;
        if (first.Length == 4) return Date(a, b, c);
        return third.Length != 4 ? null : Date(c, b, a) ?? Date(c, a, b);
    }

    private int? Month(string word) => months.TryGetValue(word, out var number) ? number : null;

    private static int? Number(string word)
    {
        var digits = word.TrimEnd('s', 't', 'n', 'd', 'r', 'h');
        return digits.Length is 1 or 2 or 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static DateOnly? Date(int? year, int month, int day) =>
        year is >= EarliestYear and <= LatestYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year.Value, month)
            ? new DateOnly(year.Value, month, day)
            : null;
}
