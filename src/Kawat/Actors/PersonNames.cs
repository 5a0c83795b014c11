using Kawat.Documents;
using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>Joins names in phrases with the persons of the document.</summary>
internal static class PersonNames
{
    private const int MostWords = 6;

    /// <summary>Enters a name that the document gives in full or with a title.</summary>
    public static void Introduce(Document document, Phrase phrase, PersonRegister persons)
    {
        if (!phrase.HasName) return;
        var name = NameOf(document, phrase);
        if (phrase.PersonEntry is { } entry)
        {
            persons.Introduce(entry, name);
            return;
        }

        var wordCount = name.AsSpan().Count(' ') + 1;
        if (wordCount > MostWords || !HasLowerCase(name)) return;
        if (wordCount > 1 || phrase.IsPersonRole) persons.Introduce(name);
    }

    /// <summary>Finds the person whom a phrase names, by the full name or a part of it.</summary>
    public static void Resolve(Document document, Phrase phrase, PersonRegister persons)
    {
        if (!phrase.HasName) return;
        var name = NameOf(document, phrase);
        if (phrase.PersonEntry is { } entry) phrase.Person = persons.Introduce(entry, name);
        else if (!name.Contains(' ', StringComparison.Ordinal)) phrase.Person = persons.FindByPart(name, phrase.First) ?? FirstWithTitle(phrase, name, persons);
        else if (HasLowerCase(name)) phrase.Person = persons.Introduce(name);
        if (phrase.Person is not { } person) return;
        person.LastToken = phrase.Last;
        if (Teaches(phrase, person.Title)) person.Title = phrase;
    }

    /// <summary>The words of the name, without line breaks.</summary>
    public static string NameOf(Document document, Phrase phrase) =>
        document.SpanOf(phrase.NameFirst, phrase.NameLast).In(document.Text).ReplaceLineEndings(" ");

    /// <summary>Whether a title says more of a person than the one known before.</summary>
    public static bool Teaches(Phrase title, Phrase? known)
    {
        if (title.Role is not { } role || role.Has(ActorFlags.Honorific)) return false;
        if (role.Has(ActorFlags.Bound) && !title.HasOwner && title.Organ is null) return false;
        return known is null || (!known.HasOwner && title.HasOwner) || (known.Former && !title.Former);
    }

    private static DocumentPerson? FirstWithTitle(Phrase phrase, string name, PersonRegister persons) =>
        phrase.IsPersonRole && HasLowerCase(name) ? persons.Introduce(name) : null;

    private static bool HasLowerCase(string name)
    {
        foreach (var c in name)
            if (char.IsLower(c)) return true;
        return false;
    }
}
