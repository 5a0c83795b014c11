using Kawat.Mentions;
using Kawat.Packs;

namespace Kawat.Actors;

/// <summary>Every name that the data knows, and whom it means on a day.</summary>
internal sealed class ActorLexicon
{
    private readonly List<ActorEntry> entries = [];
    private readonly List<NameUse> uses = [];
    private readonly Dictionary<string, List<ActorEntry>> rowsBySubject = new(StringComparer.Ordinal);
    private readonly HashSet<string> titles = new(FoldedComparer.Instance);
    private readonly HashSet<string> modifiers = new(FoldedComparer.Instance);
    private readonly Dictionary<string, ActorEntry> publishers = new(FoldedComparer.Instance);

    public ActorLexicon(PackSet packs)
    {
        var rows = ActorTables.Read(packs).ToList();
        foreach (var row in rows)
            if (row.Entry.Has(ActorFlags.Modifier)) modifiers.UnionWith(row.IndonesianNames.Concat(row.EnglishNames));
            else if (row.Entry.Kind == ActorEntryKind.Role) titles.UnionWith(row.IndonesianNames.Concat(row.EnglishNames));
        foreach (var row in rows) Add(row);
    }

    public NameIndex Index { get; } = new();

    public IReadOnlyList<ActorEntry> Entries => entries;

    /// <summary>The longest name that begins at a word; null if none does.</summary>
    /// <param name="words">The words of the document.</param>
    /// <param name="at">The word to begin at.</param>
    /// <param name="text">The text of the document.</param>
    /// <param name="inIndonesian">Whether the sentence is Indonesian; else English.</param>
    /// <param name="day">The day as of which the name is read.</param>
    public NameMatch? FindAt(DocumentWords words, int at, ReadOnlySpan<char> text, bool inIndonesian, DateOnly day)
    {
        NameMatch? best = null;
        var node = 0;
        for (var last = at; last < words.Count; last++)
        {
            var word = words[last];
            if (last > at && (!word.Joined || word.Sentence != words[at].Sentence)) break;
            node = Index.Step(node, word.Id);
            if (node == 0) break;
            if (Index.EndingsAt(node) is { } endings && Choose(endings, words, at, text, inIndonesian, day) is { } entry)
                best = new NameMatch(at, last, entry);
        }

        return best;
    }

    /// <summary>Whether a word is often an adjective: "militer".</summary>
    public bool IsModifier(ReadOnlySpan<char> word) => modifiers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>All names in a text that is not part of the document (a headline kept apart).</summary>
    public IEnumerable<ActorEntry> FindAll(string text, bool inIndonesian, DateOnly day)
    {
        var words = DocumentWords.Read(text, Index);
        for (var at = 0; at < words.Count;)
        {
            if (FindAt(words, at, text, inIndonesian, day) is { } match)
            {
                yield return match.Entry;
                at = match.LastWord + 1;
            }
            else
            {
                at++;
            }
        }
    }

    /// <summary>The row that an outlet's own name means; null for one unknown.</summary>
    public ActorEntry? FindPublisher(string? name)
    {
        if (name is null) return null;
        if (publishers.TryGetValue(name, out var entry)) return entry;
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return dot > 0 && publishers.TryGetValue(name[..dot], out entry) ? entry : null;
    }

    /// <summary>The row of the same person or body that holds on a day; the nearest one if none does.</summary>
    public ActorEntry AsOf(ActorEntry entry, DateOnly day) => rowsBySubject[entry.Subject].MinBy(row => Distance(row, day)) ?? entry;

    private void Add(ActorRow row)
    {
        var number = entries.Count;
        entries.Add(row.Entry);
        if (rowsBySubject.TryGetValue(row.Entry.Subject, out var rows)) rows.Add(row.Entry);
        else rowsBySubject.Add(row.Entry.Subject, [row.Entry]);
        foreach (var name in row.IndonesianNames) if (!IsTitled(name, row)) AddName(name, number, NameLanguage.Indonesian);
        foreach (var name in row.EnglishNames) if (!IsTitled(name, row)) AddName(name, number, NameLanguage.English);
        if (row.Entry.Kind is not (ActorEntryKind.Media or ActorEntryKind.Agency)) return;
        foreach (var name in row.IndonesianNames.Concat(row.EnglishNames)) publishers.TryAdd(name, row.Entry);
    }

    /// <summary>"Presiden Jokowi" beside "Jokowi": the title is read as a title, not as a part of the name.</summary>
    private bool IsTitled(string name, ActorRow row)
    {
        if (row.Entry.Kind != ActorEntryKind.Person) return false;
        var space = name.IndexOf(' ', StringComparison.Ordinal);
        return space > 0 && titles.Contains(name[..space]) && (row.IndonesianNames.Contains(name[(space + 1)..]) || row.EnglishNames.Contains(name[(space + 1)..]));
    }

    private void AddName(string name, int entry, NameLanguage language)
    {
        Index.Add(name, uses.Count);
        uses.Add(new NameUse(entry, language, CaseOf(name), name.Count(char.IsAsciiLetterOrDigit)));
    }

    private static NameCase CaseOf(string name)
    {
        var letters = 0;
        var upper = 0;
        foreach (var c in name)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (char.IsUpper(c)) upper++;
        }

        if (letters is > 0 and <= 4 && upper == letters) return NameCase.AllCapitals;
        return name.Length > 0 && (char.IsUpper(name[0]) || char.IsAsciiDigit(name[0])) ? NameCase.Capital : NameCase.Any;
    }

    private ActorEntry? Choose(List<int> endings, DocumentWords words, int at, ReadOnlySpan<char> text, bool inIndonesian, DateOnly day)
    {
        ActorEntry? best = null;
        var bestScore = int.MinValue;
        foreach (var number in endings)
        {
            var use = uses[number];
            var own = use.Language == (inIndonesian ? NameLanguage.Indonesian : NameLanguage.English);
            if (!Fits(use, words[at], text, own)) continue;
            var entry = entries[use.Entry];
            var score = (own ? 4 : 0) - Math.Min(Distance(entry, day), 1) * 8 + Preference(entry);
            if (score < bestScore) continue;
            if (score == bestScore && best is not null && Distance(entry, day) >= Distance(best, day)) continue;
            bestScore = score;
            best = entry;
        }

        return best;
    }

    /// <summary>Words in lower case and two-letter abbreviations hold in their own language only.</summary>
    private static bool Fits(NameUse use, Word first, ReadOnlySpan<char> text, bool own) => use.Case switch
    {
        NameCase.Any => own,
        NameCase.AllCapitals => (own || use.Letters > 2) && !text[first.Start..first.End].ContainsAnyInRange('a', 'z'),
        _ => char.IsUpper(text[first.Start]) || char.IsAsciiDigit(text[first.Start]),
    };

    private static int Preference(ActorEntry entry) => entry.Kind switch
    {
        ActorEntryKind.Country => 3,
        ActorEntryKind.Adjective or ActorEntryKind.Capital or ActorEntryKind.Institution or ActorEntryKind.Body => 2,
        ActorEntryKind.Role => entry.Has(ActorFlags.Generic) ? -1 : 0,
        ActorEntryKind.Region => -6,
        _ => 1,
    };

    /// <summary>Days between a day and the time of a row; 0 inside it.</summary>
    private static int Distance(ActorEntry entry, DateOnly day) => entry.IsValidOn(day)
        ? 0
        : day < entry.From ? entry.From.DayNumber - day.DayNumber : day.DayNumber - entry.To.DayNumber;

    private enum NameLanguage : byte
    {
        Indonesian,
        English,
    }

    private enum NameCase : byte
    {
        Any,
        Capital,
        AllCapitals,
    }

    private readonly record struct NameUse(int Entry, NameLanguage Language, NameCase Case, int Letters);
}

/// <summary>A name found in a document: first and last word, and whom it means.</summary>
internal readonly record struct NameMatch(int FirstWord, int LastWord, ActorEntry Entry);
