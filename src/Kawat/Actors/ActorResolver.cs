using Kawat.Documents;
using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>
/// Whom a phrase means: the sector from its title or name, the country from the phrase, else from what was introduced
/// before, else from the place of the sentence or the topic of the article.
/// </summary>
internal sealed class ActorResolver(Document document, ActorLexicon lexicon, DateOnly day, CountryTopic topic, PersonRegister persons, SentencePlaces places)
{
    private const string Government = "GOV";
    private const string Unknown = "UNK";
    private const string Citizens = "CVL";

    /// <summary>A country said with a sector word is carried on for so many sentences.</summary>
    private const int Carry = 6;

    private readonly Dictionary<string, (string Country, int Sentence)> saidBefore = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentPerson, Actor?> taught = [];

    /// <summary>Names and abbreviations that the document gave to organs.</summary>
    private readonly Dictionary<string, Actor> labels = new(StringComparer.Ordinal);

    /// <summary>The actors of a phrase; empty when it names somebody without a country.</summary>
    public IReadOnlyList<Actor> Resolve(Phrase phrase)
    {
        var actor = Find(phrase);
        if (actor is not { } found) return [];
        if (phrase.Abbreviation is { } abbreviation && phrase.Person is null) labels.TryAdd(abbreviation, found);
        if (phrase.LabelFirst >= 0) labels.TryAdd(WordsOf(phrase.LabelFirst, phrase.LabelLast), found);
        if (phrase.Labelled is { } named) labels.TryAdd(WordsOf(named.NameFirst, named.NameLast), found);
        return [found];
    }

    private string WordsOf(int first, int last) => document.SpanOf(first, last).In(document.Text);

    private Actor? Find(Phrase phrase)
    {
        if (phrase.Lender is { } lender && (lender.Role is null ? OfOrganisation(lender.Organisation!, lender.Country) : OfRole(lender)) is { } lent) return new Actor(phrase.Country!.Country, lent.Sector);
        if (phrase is { HasName: true, Role: null, PersonEntry: null } && labels.TryGetValue(WordsOf(phrase.NameFirst, phrase.NameLast), out var label)) return label;
        if (phrase.HasName && phrase.Person is { } person) return OfPerson(person, phrase);
        if (phrase.Role is { } role && !role.Has(ActorFlags.Honorific)) return phrase.Person is { } titled ? OfPerson(titled, phrase) : phrase.Former ? FormerOf(phrase, null) : OfRole(phrase);
        if (phrase.Organisation is { } organisation) return OfOrganisation(organisation, phrase.Country);
        return phrase.Country is { Kind: not ActorEntryKind.Region } country && !phrase.HasName ? OfCountry(country, phrase) : null;
    }

    private Actor? OfCountry(ActorEntry country, Phrase phrase) =>
        IsPeople(country, phrase) ? new Actor(country.Country, Citizens) : new Actor(country.Country, country.Sector);

    /// <summary>"Palestinians": the plural of an adjective means people, not the state.</summary>
    private bool IsPeople(ActorEntry country, Phrase phrase)
    {
        if (country.Kind != ActorEntryKind.Adjective || phrase.First != phrase.Last) return false;
        var form = document.Form(phrase.First);
        return form.Length > 3 && form[^1] == 's' && form[^2] != 's';
    }

    private static Actor? OfOrganisation(ActorEntry organisation, ActorEntry? country)
    {
        if (organisation.Sector is null) return new Actor(organisation.Country, null);
        if (country is { Kind: ActorEntryKind.Country } && organisation.Kind == ActorEntryKind.Institution && organisation.Name.Contains(' ', StringComparison.Ordinal)) return new Actor(country.Country, organisation.Sector);
        var code = organisation.Country.Length > 0 ? organisation.Country : country?.Country;
        return string.IsNullOrEmpty(code) ? null : new Actor(code, organisation.Sector);
    }

    /// <summary>A title in the phrase first, then the office of the day, then what the document taught.</summary>
    private Actor? OfPerson(DocumentPerson person, Phrase phrase)
    {
        var own = phrase.Role is { } role && !role.Has(ActorFlags.Honorific) && !IsEmpty(phrase) ? phrase : null;
        var row = person.Entry is { } entry ? lexicon.AsOf(entry, day) : null;
        var inOffice = row?.IsValidOn(day) == true;
        if (own is not null && own.Former) return inOffice ? ActorOf(row!) : FormerOf(own, row);
        if (own is not null && (own.HasOwner || row is null || own.Role!.Sector is "LEG" or "JUD")) return OfTitle(own, row);
        if (inOffice) return ActorOf(row!);
        if (own is not null) return OfTitle(own, row);
        if (person.Title is { } title) return TaughtBy(person, title, row);
        return row is null ? null : new Actor(row.Country, row.Sector is null ? null : Unknown);
    }

    private static bool IsEmpty(Phrase phrase) => phrase.Role!.Has(ActorFlags.Bound) && !phrase.HasOwner && phrase.Organ is null;

    private Actor? TaughtBy(DocumentPerson person, Phrase title, ActorEntry? row)
    {
        if (taught.TryGetValue(person, out var known)) return known;
        taught[person] = null;
        return taught[person] = title.Former ? FormerOf(title, row) : OfTitle(title, row);
    }

    private Actor? OfTitle(Phrase title, ActorEntry? row)
    {
        if (title.HasOwner || row is null || row.Country.Length == 0) return OfRole(title);
        if (row.Sector is null) return new Actor(row.Country, null);
        return new Actor(row.Country, title.Role!.Has(ActorFlags.Weak) && title.Organ is null ? row.Sector : SectorOf(title));
    }

    private Actor? FormerOf(Phrase title, ActorEntry? row)
    {
        if (row is { Country.Length: > 0 }) return new Actor(row.Country, row.Sector is null ? null : Unknown);
        return OfRole(title) is { Sector: not null } actor ? new Actor(actor.Country, actor.Sector == Citizens ? Citizens : Unknown) : null;
    }

    private static Actor? ActorOf(ActorEntry row) => row.Country.Length == 0 ? null : new Actor(row.Country, row.Sector);

    private Actor? OfRole(Phrase phrase)
    {
        var role = phrase.Role!;
        if (phrase.Organisation is { Sector: null } body && !(role.Has(ActorFlags.Envoy) && phrase.Country is not null)) return new Actor(body.Country, null);
        if (IsEmpty(phrase) || role.Has(ActorFlags.Honorific)) return null;
        var sector = SectorOf(phrase);
        var country = CountryIn(phrase);
        if (country is { Length: > 3 }) return new Actor(country, null);
        if (country is not null)
        {
            saidBefore[sector] = saidBefore[role.Id] = (country, phrase.Sentence);
            if (phrase.Organ is { } organ) saidBefore[organ.Id] = (country, phrase.Sentence);
            return new Actor(country, sector);
        }

        return ContextFor(phrase, sector) is { } context ? new Actor(context, sector) : null;
    }

    private string SectorOf(Phrase phrase)
    {
        var role = phrase.Role!;
        var organisation = phrase.Organisation;
        if (organisation?.Sector is { } sector && TakesSectorOf(phrase, role, organisation)) return sector;
        if (role.Has(ActorFlags.Weak) && phrase.Organ?.Sector is { } organ) return organ;
        if (role.Has(ActorFlags.Weak) && OwnerOf(phrase)?.Sector is { } owner && (role.Sector != Citizens || owner == "REB")) return owner;
        return role.Sector ?? Government;
    }

    private static bool TakesSectorOf(Phrase phrase, ActorEntry role, ActorEntry organisation)
    {
        if (role is { Sector: Citizens } && role.Has(ActorFlags.Weak)) return organisation.Sector == "REB";
        if (role is { Sector: Unknown, Shape: RoleShape.People }) return true;
        if (role.Has(ActorFlags.Weak)) return phrase.Organ is null || organisation.Kind == ActorEntryKind.Group;
        if (organisation.Kind == ActorEntryKind.Group) return role.Sector is "MIL" or "POL" or "UNK" or "OPP" || role.Shape == RoleShape.State;
        return role.Has(ActorFlags.Heads) && organisation.Kind == ActorEntryKind.Party;
    }

    /// <summary>The country that the phrase itself gives.</summary>
    private string? CountryIn(Phrase phrase)
    {
        if (phrase.Role!.Has(ActorFlags.Weak) && phrase.Organisation is { Country.Length: > 0 } weakOwner) return weakOwner.Country;
        if (phrase.Country is { } country) return country.Country;
        if (phrase.Role.Country.Length > 0) return phrase.Role.Country;
        if (phrase.Organ is { Country.Length: > 0 } organ) return organ.Country;
        if (phrase.Organisation is { Country.Length: > 0 } organisation) return organisation.Country;
        return OwnerOf(phrase)?.Country;
    }

    /// <summary>"Putin's spokesman", "Bacar's supporters": the person of the data or of the document whom the phrase names as owner.</summary>
    private Actor? OwnerOf(Phrase phrase)
    {
        if (phrase.Owner is { Country.Length: > 0 } known) return ActorOf(lexicon.AsOf(known, day));
        if (phrase.OwnerToken < 0) return null;
        var owner = persons.FindByPart(document.Form(phrase.OwnerToken).ToString(), phrase.First);
        if (owner?.Entry is { Country.Length: > 0 } row) return ActorOf(lexicon.AsOf(row, day));
        return owner?.Title is { } title && title != phrase && title.OwnerToken < 0 ? OfRole(title) : null;
    }

    /// <summary>The country that a sector word without one belongs to.</summary>
    private string? ContextFor(Phrase phrase, string sector)
    {
        if (phrase.PlaceCountry is { } place) return place.Country;
        if (sector == "EDU" && places.SchoolAfter(phrase) is { } school) return school;
        if (sector is "EDU" or "BUS" && !topic.IsDomestic) return null;
        if (sector is Citizens or Unknown or "POL" or "REB" && places.CountryNear(phrase) is { } near) return near;
        if (sector == "OPP" && places.CountryBefore(phrase) is { } subject) return subject;
        if (phrase.Role is { Shape: RoleShape.Person } spokesman && spokesman.Has(ActorFlags.Weak) && sector is "GOV" or "MIL" && places.CountryBefore(phrase) is null && places.StateBefore(phrase) is { } state) return state;
        if (phrase.Organ is { } organ && saidBefore.TryGetValue(organ.Id, out var ofOrgan) && phrase.Sentence - ofOrgan.Sentence <= Carry) return ofOrgan.Country;
        if (LastBearer(phrase) is { } bearer) return bearer;
        if (saidBefore.TryGetValue(phrase.Role!.Id, out var said) && phrase.Sentence - said.Sentence <= Carry) return said.Country;
        if (saidBefore.TryGetValue(sector, out said) && phrase.Sentence - said.Sentence <= Carry) return said.Country;
        return topic.Country;
    }

    /// <summary>"The president": the country of the person whom the document last called so.</summary>
    private string? LastBearer(Phrase phrase)
    {
        DocumentPerson? last = null;
        foreach (var person in persons.All)
            if (person.Title is { } title && title != phrase && title.Role == phrase.Role && !title.Former
                && title.First < phrase.First && (last is null || title.First > last.Title!.First)) last = person;
        return last is null ? null : (last.Entry is { Country.Length: > 0 } row ? row : last.Title!.Country)?.Country;
    }
}
