using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>A person whom the document names.</summary>
internal sealed class DocumentPerson
{
    /// <summary>The longest name that the document gives.</summary>
    public required string Name { get; set; }

    public required int Entity { get; init; }

    /// <summary>The row of the data; null for somebody it does not know.</summary>
    public ActorEntry? Entry { get; set; }

    /// <summary>The phrase that gave the office.</summary>
    public Phrase? Title { get; set; }

    /// <summary>Where the person was last named: the nearer of two bearers of a name is meant.</summary>
    public int LastToken { get; set; }
}

/// <summary>
/// The persons of one document by full names and parts of names: "Park" is the Park Jin whom a title introduced.
/// </summary>
internal sealed class PersonRegister(Func<int> newEntity)
{
    private const int ShortestPart = 2;

    private readonly List<DocumentPerson> all = [];
    private readonly Dictionary<string, DocumentPerson> byName = new(FoldedComparer.Instance);
    private readonly Dictionary<string, List<DocumentPerson>> byPart = new(FoldedComparer.Instance);
    private readonly Dictionary<string, DocumentPerson> bySubject = new(StringComparer.Ordinal);

    public IReadOnlyList<DocumentPerson> All => all;

    /// <summary>Whether the word is a part of a name that the document has given.</summary>
    public bool KnowsPart(ReadOnlySpan<char> word) => byPart.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(word);

    /// <summary>The person of a name of several words, or of one word after a title; made if new.</summary>
    public DocumentPerson Introduce(string name)
    {
        if (byName.TryGetValue(name, out var known)) return known;
        if (FindByParts(name) is { } bearer)
        {
            if (IsFuller(name, bearer.Name)) Rename(bearer, name);
            byName[name] = bearer;
            return bearer;
        }

        var person = Add(name);
        byName[name] = person;
        AddParts(person, name);
        return person;
    }

    /// <summary>The person of a row of the data; made if new.</summary>
    public DocumentPerson Introduce(ActorEntry entry, string words)
    {
        if (bySubject.TryGetValue(entry.Subject, out var known))
        {
            if (!Folding.Equal(known.Name, entry.Name) && (Folding.Equal(words, entry.Name) || IsFuller(words, known.Name))) Rename(known, words);
            return known;
        }

        var person = byName.TryGetValue(words, out var named) && named.Entry is null
            ? named
            : Add(words);
        person.Entry = entry;
        bySubject[entry.Subject] = person;
        byName[words] = person;
        AddParts(person, words);
        return person;
    }

    /// <summary>The one who bears a part of a name: the one named last before <paramref name="token"/>, else the first.</summary>
    public DocumentPerson? FindByPart(string part, int token)
    {
        if (!byPart.TryGetValue(part, out var bearers)) return null;
        DocumentPerson? best = null;
        foreach (var bearer in bearers)
            if (best is null || (bearer.LastToken <= token && bearer.LastToken > best.LastToken)) best = bearer;
        return best;
    }

    private DocumentPerson Add(string name)
    {
        var person = new DocumentPerson { Name = name, Entity = newEntity() };
        all.Add(person);
        return person;
    }

    private static bool IsFuller(string name, string known) => name.Length > known.Length && name.Contains(' ', StringComparison.Ordinal);

    private void Rename(DocumentPerson person, string name)
    {
        person.Name = name;
        byName[name] = person;
        AddParts(person, name);
    }

    /// <summary>Somebody whose known name shares all words of the shorter of the two names.</summary>
    private DocumentPerson? FindByParts(string name)
    {
        var parts = PartsOf(name);
        if (parts.Count == 0 || !byPart.TryGetValue(parts[^1], out var bearers) && !byPart.TryGetValue(parts[0], out bearers)) return null;
        foreach (var bearer in bearers)
        {
            var others = PartsOf(bearer.Name);
            var (few, many) = parts.Count <= others.Count ? (parts, others) : (others, parts);
            if (few.TrueForAll(part => many.Contains(part, FoldedComparer.Instance))) return bearer;
        }

        return null;
    }

    private void AddParts(DocumentPerson person, string name)
    {
        foreach (var part in PartsOf(name))
        {
            if (!byPart.TryGetValue(part, out var bearers)) byPart.Add(part, bearers = []);
            if (!bearers.Contains(person)) bearers.Add(person);
        }
    }

    private static List<string> PartsOf(string name)
    {
        var parts = new List<string>();
        for (var at = 0; NameIndex.NextWord(name, ref at, out var start, out var end);)
            if (end - start >= ShortestPart && char.IsUpper(name[start])) parts.Add(name[start..end]);
        return parts;
    }
}
