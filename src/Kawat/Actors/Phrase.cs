namespace Kawat.Actors;

/// <summary>A noun phrase that may mean an actor: its words, and what each kind of word in it says.</summary>
internal sealed class Phrase
{
    public required int Sentence { get; init; }

    public int First { get; set; }

    public int Last { get; set; }

    /// <summary>The first of the pieces that it was read from.</summary>
    public int FirstPiece { get; set; }

    public int LastPiece { get; set; }

    /// <summary>The office, crowd, organ or thing that the phrase is headed by.</summary>
    public ActorEntry? Role { get; set; }

    public int RoleToken { get; set; } = -1;

    /// <summary>The organ that a weak role stands for ("juru bicara <i>militer</i>").</summary>
    public ActorEntry? Organ { get; set; }

    public ActorEntry? Country { get; set; }

    public ActorEntry? Organisation { get; set; }

    public ActorEntry? PersonEntry { get; set; }

    /// <summary>A person in the role of an owner ("Putin's spokesman", "the Bush administration").</summary>
    public ActorEntry? Owner { get; set; }

    public int OwnerToken { get; set; } = -1;

    public int NameFirst { get; set; } = -1;

    public int NameLast { get; set; } = -1;

    /// <summary>Country of the place where it is said to be ("warga di Gaza").</summary>
    public ActorEntry? PlaceCountry { get; set; }

    /// <summary>An abbreviation introduced in brackets, or null.</summary>
    public string? Abbreviation { get; set; }

    public bool Former { get; set; }

    public bool Plural { get; set; }

    /// <summary>The proper name of an organ ("kelompok hak asasi <i>Emergency Lawyers</i>"): first token, or -1.</summary>
    public int LabelFirst { get; set; } = -1;

    public int LabelLast { get; set; } = -1;

    /// <summary>The phrase in apposition that gives an organ its proper name.</summary>
    public Phrase? Labelled { get; set; }

    /// <summary>Whether another noun follows that it only modifies ("government <i>buildings</i>").</summary>
    public bool Modifies { get; set; }

    /// <summary>The phrase that lends its role to this one ("Cambodian and <i>Thai troops</i>").</summary>
    public Phrase? Lender { get; set; }

    /// <summary>The person that the phrase names.</summary>
    public DocumentPerson? Person { get; set; }

    public bool HasName => NameFirst >= 0;

    /// <summary>Whether the words say where it belongs.</summary>
    public bool HasOwner => Country is not null || Organisation is not null || Owner is not null || (Role is { Country.Length: > 0 });

    public bool IsPersonRole => Role is { Shape: RoleShape.Person } or { Shape: RoleShape.People };
}
