namespace Kawat.Actors;

/// <summary>What a row of <c>data/world/actors/</c> names.</summary>
internal enum ActorEntryKind : byte
{
    Country,
    Adjective,
    Capital,
    Metonym,
    Nickname,
    Region,
    Body,
    Organ,
    Institution,
    Person,
    Group,
    Party,
    Agency,
    Media,
    Company,
    Role,
}

/// <summary>What a role word is, beside its sector.</summary>
internal enum RoleShape : byte
{
    None,

    /// <summary>Stands before or beside the name of one person.</summary>
    Person,

    /// <summary>A crowd or one of it.</summary>
    People,

    /// <summary>An organisation.</summary>
    Organ,

    /// <summary>A bare state.</summary>
    State,

    /// <summary>Hardware that acts for its owner.</summary>
    Thing,
}

[Flags]
internal enum ActorFlags : ushort
{
    None = 0,

    /// <summary>Takes the sector of an organisation beside it.</summary>
    Weak = 1 << 0,

    /// <summary>Leads organisations of any kind.</summary>
    Heads = 1 << 1,

    /// <summary>Keeps its own country beside a body.</summary>
    Envoy = 1 << 2,

    /// <summary>Gives no sector.</summary>
    Honorific = 1 << 3,

    /// <summary>Means somebody only together with a country, an organisation or a name.</summary>
    Bound = 1 << 4,

    /// <summary>Also a word, a name or the abbreviation of something better known: meant only where its country or kind is named.</summary>
    Rare = 1 << 5,

    /// <summary>State-owned medium or company.</summary>
    State = 1 << 6,

    /// <summary>An organ of whichever country stands beside it.</summary>
    Generic = 1 << 7,

    /// <summary>Often an adjective: after another noun it means no actor of its own ("agresi militer Israel").</summary>
    Modifier = 1 << 8,
}

/// <summary>One row: whom its names mean, and when.</summary>
internal sealed record ActorEntry
{
    public required string Id { get; init; }

    public required ActorEntryKind Kind { get; init; }

    /// <summary>What rows of one person or body share: the id without the number of the office ("park-jin.2").</summary>
    public string Subject
    {
        get
        {
            var dot = Id.LastIndexOf('.');
            return dot > 0 && dot + 1 < Id.Length && !Id.AsSpan(dot + 1).ContainsAnyExceptInRange('0', '9') ? Id[..dot] : Id;
        }
    }

    /// <summary>ISO 3166-1 alpha-3 or the code of a body; empty for a role without a country of its own.</summary>
    public required string Country { get; init; }

    /// <summary>Null for a body.</summary>
    public required string? Sector { get; init; }

    /// <summary>First day; <see cref="DateOnly.MinValue"/> when open.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last day; <see cref="DateOnly.MaxValue"/> when open.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The first name of the row, in English where it has one.</summary>
    public required string Name { get; init; }

    public RoleShape Shape { get; init; }

    public ActorFlags Flags { get; init; }

    public bool IsValidOn(DateOnly day) => day >= From && day <= To;

    public bool Has(ActorFlags flag) => (Flags & flag) != 0;
}
