using System.Runtime.CompilerServices;
using Kawat.Mentions;
using Kawat.Packs;

namespace Kawat.Actors;

/// <summary>Every name that the data knows, and whom it means on a day.</summary>
internal sealed class ActorLexicon
{
    private readonly List<ActorEntry> entries = [];
    private readonly Dictionary<string, SubjectRows> rowsBySubject = new(StringComparer.Ordinal);
    private readonly FoldedKeyTable titles = new();
    private readonly FoldedKeyTable modifiers = new();
    private readonly Dictionary<string, ActorEntry> publishers = new(FoldedComparer.Instance);

    private NameUse[] uses = new NameUse[1 << 15];
    private int useCount;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ActorLexicon(PackSet packs)
    {
        var rows = ActorTables.Read(packs);
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Entry.Has(ActorFlags.Modifier)) AddWords(modifiers, rows[i]);
            else if (rows[i].Entry.Kind == ActorEntryKind.Role) AddWords(titles, rows[i]);
        }

        for (var i = 0; i < rows.Count; i++) Add(rows[i]);
    }

    public NameIndex Index { get; } = new();

    private const int NearWords = 10;

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
        var hasComma = false;
        for (var last = at; last < words.Count; last++)
        {
            var word = words[last];
            if (last > at && word.Sentence != words[at].Sentence) break;
            if (last > at && !word.Joined)
            {
                if (!IsComma(text[words[last - 1].End..word.Start])) break;
                hasComma = true;
            }

            node = Index.Step(node, word.Id);
            if (node == 0) break;
            if (Index.FirstEnding(node) is >= 0 and var ending && Choose(ending, words, at, text, inIndonesian, day) is { } entry && (!hasComma || entry.Kind == ActorEntryKind.Role))
                best = new NameMatch(at, last, entry);
        }

        return best;
    }

    /// <summary>"Menteri Koordinator Bidang Politik, Hukum, dan Keamanan": titles may have commas in them.</summary>
    private static bool IsComma(ReadOnlySpan<char> between) => between is ", " or " , ";

    /// <summary>Whether a word is often an adjective: "militer".</summary>
    public bool IsModifier(ReadOnlySpan<char> word) => modifiers.Contains(word);

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
    public ActorEntry AsOf(ActorEntry entry, DateOnly day)
    {
        var best = rowsBySubject[entry.Subject];
        for (var rows = best.Next; rows is not null; rows = rows.Next)
            if (Distance(rows.Entry, day) < Distance(best.Entry, day)) best = rows;
        return best.Entry;
    }

    private static void AddWords(FoldedKeyTable words, ActorRow row)
    {
        for (var column = ActorRow.IndonesianColumn; column <= ActorRow.EnglishColumn; column++)
            for (var at = 0; row.Row.TryNextValue(column, ref at, out var name);) words.Add(name);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Add(ActorRow row)
    {
        var number = entries.Count;
        entries.Add(row.Entry);
        AddSubject(row.Entry);

        // Most persons and firms have the same names in both languages.
        if (row.Row.Cell(ActorRow.IndonesianColumn).SequenceEqual(row.Row.Cell(ActorRow.EnglishColumn)))
        {
            AddNames(row, ActorRow.EnglishColumn, number, NameLanguages.Both);
        }
        else
        {
            AddNames(row, ActorRow.IndonesianColumn, number, NameLanguages.Indonesian);
            AddNames(row, ActorRow.EnglishColumn, number, NameLanguages.English);
        }

        if (row.Entry.Kind is not (ActorEntryKind.Media or ActorEntryKind.Agency)) return;
        foreach (var name in row.IndonesianNames) publishers.TryAdd(name, row.Entry);
        foreach (var name in row.EnglishNames) publishers.TryAdd(name, row.Entry);
    }

    private void AddSubject(ActorEntry entry)
    {
        var subject = entry.Subject;
        var rows = new SubjectRows(entry);
        if (rowsBySubject.TryGetValue(subject, out var first)) first.Append(rows);
        else rowsBySubject.Add(subject, rows);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddNames(ActorRow row, int column, int entry, NameLanguages languages)
    {
        for (var at = 0; row.Row.TryNextValue(column, ref at, out var name);)
        {
            if (IsTitled(name, row)) continue;
            Index.Add(name, useCount);
            if (useCount == uses.Length) GrowUses();
            uses[useCount++] = new NameUse(entry, languages, CaseOf(name), LettersOf(name));
        }
    }

    private void GrowUses()
    {
        var larger = new NameUse[uses.Length * 2];
        Array.Copy(uses, larger, useCount);
        uses = larger;
    }

    /// <summary>"Presiden Jokowi" beside "Jokowi": the title is read as a title, not as a part of the name.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool IsTitled(ReadOnlySpan<char> name, ActorRow row)
    {
        if (row.Entry.Kind != ActorEntryKind.Person) return false;
        var space = name.IndexOf(' ');
        return space > 0 && titles.Contains(name[..space])
            && (HasName(row, ActorRow.IndonesianColumn, name[(space + 1)..]) || HasName(row, ActorRow.EnglishColumn, name[(space + 1)..]));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool HasName(ActorRow row, int column, ReadOnlySpan<char> name)
    {
        for (var at = 0; row.Row.TryNextValue(column, ref at, out var other);)
            if (other.SequenceEqual(name)) return true;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int LettersOf(ReadOnlySpan<char> name)
    {
        var count = 0;
        foreach (var c in name)
            if (char.IsAsciiLetterOrDigit(c)) count++;
        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static NameCase CaseOf(ReadOnlySpan<char> name)
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

    private ActorEntry? Choose(int ending, DocumentWords words, int at, ReadOnlySpan<char> text, bool inIndonesian, DateOnly day)
    {
        ActorEntry? best = null;
        var bestScore = int.MinValue;
        var language = inIndonesian ? NameLanguages.Indonesian : NameLanguages.English;
        for (var number = ending; number >= 0; number = Index.NextEnding(number))
        {
            var use = uses[number];
            var own = (use.Languages & language) != 0;
            if (!Fits(use, words[at], text, own)) continue;
            var entry = entries[use.Entry];
            if (entry.Has(ActorFlags.Rare) && !IsNamedBeside(entry, words, at)) continue;
            var score = (own ? 4 : 0) - Math.Min(Distance(entry, day), 1) * 8 + Preference(entry);
            if (score < bestScore) continue;
            if (score == bestScore && best is not null && Distance(entry, day) >= Distance(best, day)) continue;
            bestScore = score;
            best = entry;
        }

        return best;
    }

    /// <summary>"ADF rebels", "the Australian ADF": a role of its sector or its country stands near a name that may mean something else.</summary>
    private bool IsNamedBeside(ActorEntry entry, DocumentWords words, int at)
    {
        for (var i = Math.Max(0, at - NearWords); i <= at + NearWords && i < words.Count; i++)
        {
            if (i == at || words[i].Sentence != words[at].Sentence || words[i].Id < 0) continue;
            for (var number = Index.FirstEnding(Index.Step(0, words[i].Id)); number >= 0; number = Index.NextEnding(number))
            {
                var other = entries[uses[number].Entry];
                if (other.Kind is ActorEntryKind.Country or ActorEntryKind.Adjective or ActorEntryKind.Capital && other.Country == entry.Country) return true;
                if (other.Kind == ActorEntryKind.Role && Math.Abs(i - at) == 1 && other.Sector == entry.Sector) return true;
            }
        }

        return false;
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

    private enum NameCase : byte
    {
        Any,
        Capital,
        AllCapitals,
    }

    /// <summary>The rows of one person or body, in the order of the tables.</summary>
    private sealed class SubjectRows(ActorEntry entry)
    {
        private SubjectRows? last;

        public ActorEntry Entry => entry;

        public SubjectRows? Next { get; private set; }

        /// <summary>Puts a row at the end; this one is the first.</summary>
        public void Append(SubjectRows rows)
        {
            (last ?? this).Next = rows;
            last = rows;
        }
    }

    private readonly record struct NameUse(int Entry, NameLanguages Languages, NameCase Case, int Letters);
}

/// <summary>A name found in a document: first and last word, and whom it means.</summary>
internal readonly record struct NameMatch(int FirstWord, int LastWord, ActorEntry Entry);
