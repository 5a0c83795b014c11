namespace Kawat.Actors;

/// <summary>
/// Able to act: a country with a sector, or an international body, which takes the country's place and has no sector.
/// </summary>
/// <param name="Country">ISO 3166-1 alpha-3, or the code of a body (UNO, NATO, EU …).</param>
/// <param name="Sector">GOV, MIL, LEG, JUD, POL, OPP, REB, CVL, MED, BUS, LAB, EDU, NGO or UNK; null for a body.</param>
public readonly record struct Actor(string Country, string? Sector)
{
    /// <summary>As in output: <c>USA/GOV</c>, <c>UNO</c>.</summary>
    public override string ToString() => Sector is null ? Country : $"{Country}/{Sector}";
}

/// <summary>How the words came to mean the actor.</summary>
public enum MentionKind
{
    Name,
    Alias,
    Nickname,
    Metonym,
    Role,
    Coreference,
}

/// <summary>
/// A noun phrase that means one or more actors ("Menteri Luar Negeri AS Antony Blinken", "kedua negara", "ia").
/// Coordinated phrases are mentions of their own.
/// </summary>
public sealed record ActorMention
{
    /// <summary>First token of the words that name it (without relative clauses and long appositions).</summary>
    public required int FirstToken { get; init; }

    /// <summary>Last token, included.</summary>
    public required int LastToken { get; init; }

    /// <summary>The token of it that its head outside governs.</summary>
    public required int Head { get; init; }

    /// <summary>Whom it means; empty when the words name somebody without a country (critics, hackers).</summary>
    public required IReadOnlyList<Actor> Actors { get; init; }

    public required MentionKind Kind { get; init; }

    /// <summary>Mentions of the same entity in one document share this number.</summary>
    public int Entity { get; init; } = -1;

    /// <summary>Full name if the article gives it anywhere, else the words as they stand.</summary>
    public required string Name { get; init; }

    /// <summary>A single named or described person, who can speak.</summary>
    public bool IsPerson { get; init; }

    /// <summary>A bare state: a country, capital, palace, "pemerintah"; as speaker it adds no attribution.</summary>
    public bool IsState { get; init; }

    public bool IsPlural { get; init; }
}

/// <summary>Who is meant, in one document.</summary>
public sealed class ActorLayer
{
    private readonly int[] byToken;
    private readonly List<ActorMention> mentions = [];

    internal ActorLayer(int tokenCount)
    {
        byToken = new int[tokenCount];
        Array.Fill(byToken, -1);
    }

    /// <summary>In order of discovery; <see cref="At"/> finds them by token.</summary>
    public IReadOnlyList<ActorMention> Mentions => mentions;

    /// <summary>The mention that covers the token, or null.</summary>
    public ActorMention? At(int token) => byToken[token] < 0 ? null : mentions[byToken[token]];

    /// <summary>Adds a mention; tokens that already belong to one are kept by the longer of the two.</summary>
    internal void Add(ActorMention mention)
    {
        if (mention.Kind == MentionKind.Coreference && NamesSomebody(mention)) return;
        mentions.Add(mention);
        for (var i = mention.FirstToken; i <= mention.LastToken; i++)
        {
            if (byToken[i] >= 0 && Keeps(mentions[byToken[i]], mention)) continue;
            byToken[i] = mentions.Count - 1;
        }
    }

    /// <summary>Puts a better reading of the same words in the place of a mention.</summary>
    internal void Replace(ActorMention known, ActorMention better)
    {
        var at = mentions.IndexOf(known);
        if (at >= 0) mentions[at] = better;
    }

    /// <summary>A description with a name of its own in it ("the Palestinian state") points at nobody else.</summary>
    private bool NamesSomebody(ActorMention mention)
    {
        for (var i = mention.FirstToken; i <= mention.LastToken; i++)
            if (At(i) is { Actors.Count: > 0, Kind: not MentionKind.Coreference and not MentionKind.Role }) return true;
        return false;
    }

    /// <summary>The longer one stays; of two equals the first, unless it means nobody.</summary>
    private static bool Keeps(ActorMention known, ActorMention mention)
        => Length(known) > Length(mention) || (Length(known) == Length(mention) && known.Actors.Count > 0);

    private static int Length(ActorMention mention) => mention.LastToken - mention.FirstToken;
}
