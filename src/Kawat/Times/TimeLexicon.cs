using System.Globalization;
using System.Numerics;
using Kawat.Packs;

namespace Kawat.Times;

/// <summary>A word or phrase of <c>times.tsv</c> with all its roles.</summary>
internal sealed class TimeWord
{
    private readonly short[] values = new short[64];

    public TimeRole Roles { get; private set; }

    /// <summary>Roles that it has only with a capital letter.</summary>
    public TimeRole NeedsCapital { get; private set; }

    /// <summary>Roles that it has only beside a number.</summary>
    public TimeRole NeedsNumber { get; private set; }

    /// <summary>Roles that it has only with a capital letter, and after a preposition or beside a number.</summary>
    public TimeRole NeedsContext { get; private set; }

    /// <summary>Phrases that begin with this word, the longest first; null when there are none.</summary>
    public List<TimePhrase>? Phrases { get; set; }

    public bool Is(TimeRole roles) => (Roles & roles) != 0;

    public int Value(TimeRole role) => values[BitOperations.TrailingZeroCount((ulong)role)];

    public void Add(TimeRole role, short value, string when, Row row)
    {
        Roles |= role;
        values[BitOperations.TrailingZeroCount((ulong)role)] = value;
        switch (when)
        {
            case "": break;
            case "capital": NeedsCapital |= role; break;
            case "date": NeedsNumber |= role; break;
            case "context": NeedsContext |= role; break;
            default: throw row.Wrong(3, when, "one of capital, date, context or nothing");
        }
    }
}

/// <summary>A phrase after its first word: the words and marks that must follow, and what the whole means.</summary>
internal sealed record TimePhrase(string[] Rest, TimeWord Word);

/// <summary>The words of time of one language.</summary>
internal sealed class TimeLexicon
{
    private static readonly string[] Columns = ["word", "role", "value", "when"];
    private static readonly Dictionary<string, TimeRole> RoleNames = NamesOfRoles();

    private readonly Dictionary<string, TimeWord> words = new(StringComparer.OrdinalIgnoreCase);

    private TimeLexicon(string language) => Language = language;

    public string Language { get; }

    /// <summary>Whether 1/11 is January 11 (month first) rather than November 1.</summary>
    public bool MonthFirst { get; private set; }

    /// <summary>Whether "last", "next", "this" stand before what they modify.</summary>
    public bool ModifiersFirst => MonthFirst;

    public static TimeLexicon Read(PackSet packs, string language)
    {
        var lexicon = new TimeLexicon(language);
        foreach (var row in packs.ReadTable($"data/languages/{language}/times.tsv", Columns)) lexicon.Add(row);
        foreach (var word in lexicon.words.Values) word.Phrases?.Sort((a, b) => b.Rest.Length.CompareTo(a.Rest.Length));
        return lexicon;
    }

    public TimeWord? Find(ReadOnlySpan<char> form)
        => words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(form, out var word) ? word : null;

    private void Add(Row row)
    {
        if (row[1] == "date-order")
        {
            MonthFirst = row[2] == "mdy";
            return;
        }

        if (!RoleNames.TryGetValue(row[1], out var role)) throw row.Wrong(1, row[1], "a role: " + string.Join(", ", RoleNames.Keys));
        WordOf(row[0]).Add(role, ValueOf(row), row[3], row);
    }

    private TimeWord WordOf(string text)
    {
        var parts = Parts(text);
        if (!words.TryGetValue(parts[0], out var head)) words.Add(parts[0], head = new TimeWord());
        if (parts.Count == 1) return head;
        head.Phrases ??= [];
        var rest = parts.Skip(1).ToArray();
        var known = head.Phrases.Find(phrase => phrase.Rest.AsSpan().SequenceEqual(rest));
        if (known is null) head.Phrases.Add(known = new TimePhrase(rest, new TimeWord()));
        return known.Word;
    }

    /// <summary>The phrase cut as the lexer cuts the text.</summary>
    private static List<string> Parts(string text)
    {
        var lexemes = new List<TimeLexeme>();
        TimeLexer.Cut(text, 0, text.Length, lexemes);
        return lexemes.ConvertAll(lexeme => text[lexeme.Start..lexeme.End]);
    }

    /// <summary>A number, or a feast's month and day ("12-25" → 1225).</summary>
    private static short ValueOf(Row row)
    {
        var text = row[2];
        if (text.Length == 0) return 0;
        if (text.Length == 5 && text[2] == '-') text = text.Remove(2, 1);
        return short.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw row.Wrong(2, row[2], "a whole number, or month and day as 12-25");
    }

    private static Dictionary<string, TimeRole> NamesOfRoles()
    {
        var names = new Dictionary<string, TimeRole>(StringComparer.Ordinal);
        foreach (var role in Enum.GetValues<TimeRole>())
        {
            if (role == TimeRole.None) continue;
            names.Add(Hyphenated(role.ToString()), role);
        }

        return names;
    }

    private static string Hyphenated(string name)
    {
        var text = new System.Text.StringBuilder();
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0) text.Append('-');
            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
