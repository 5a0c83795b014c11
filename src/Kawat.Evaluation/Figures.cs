namespace Kawat.Evaluation;

/// <summary>What comparing predictions with gold gives, letters as in <c>docs/reference/evaluation.md</c>.</summary>
public sealed record Figures
{
    public required int Articles { get; init; }

    /// <summary>Gold articles without a prediction: they count as articles in which nothing was found.</summary>
    public required IReadOnlyList<string> Missing { get; init; }

    /// <summary>(a) actor country, type, recipient country.</summary>
    public required LevelFigures Country { get; init; }

    /// <summary>(b) the same with sectors.</summary>
    public required LevelFigures Sector { get; init; }

    /// <summary>(c) countries with the quad class in place of the type.</summary>
    public required LevelFigures Quad { get; init; }

    /// <summary>(d) fields of records that agree in (a).</summary>
    public required DetailFigures Details { get; init; }

    /// <summary>(e) quotes.</summary>
    public required QuoteFigures Quotes { get; init; }

    /// <summary>(f) events in articles that have none.</summary>
    public required Share FalseEvents { get; init; }

    /// <summary>Everything that disagrees, by article.</summary>
    public required IReadOnlyList<Disagreement> Disagreements { get; init; }
}

/// <summary>Tuples compared at one level.</summary>
/// <param name="Micro">All tuples of all articles together.</param>
/// <param name="PerLabel">By type, or by quad class.</param>
public sealed record LevelFigures(Counts Micro, IReadOnlyDictionary<string, Counts> PerLabel)
{
    /// <summary>Mean F1 over the labels that gold has; null if it has none.</summary>
    public double? MacroF1
    {
        get
        {
            var present = PerLabel.OrderBy(pair => pair.Key, StringComparer.Ordinal).Where(pair => pair.Value.Gold > 0).Select(pair => pair.Value.F1).ToList();
            return present.Count > 0 ? present.Sum() / present.Count : null;
        }
    }
}

/// <summary>Fields of paired records.</summary>
public sealed record DetailFigures
{
    public Share Date { get; init; }

    /// <summary>One date lies within the other.</summary>
    public Share DateCompatible { get; init; }

    /// <summary>Of the pairs that gold dates.</summary>
    public Share DateWhereDated { get; init; }

    public Share Status { get; init; }

    /// <summary>A source is shared, or neither has one.</summary>
    public Share Attribution { get; init; }

    public Share Mode { get; init; }

    /// <summary>Of the pairs to which gold gives a mode.</summary>
    public Share ModeWhereModed { get; init; }

    public IReadOnlyDictionary<string, Share> ModePerType { get; init; } = new Dictionary<string, Share>();
}

/// <summary>Quotes compared.</summary>
/// <param name="Micro">Quotes of all articles together.</param>
/// <param name="PerKind">Direct, indirect.</param>
/// <param name="Kind">Of matched quotes.</param>
/// <param name="SpeakerActor">Of matched quotes.</param>
public sealed record QuoteFigures(Counts Micro, IReadOnlyDictionary<string, Counts> PerKind, Share Kind, Share SpeakerActor);

/// <summary>Something that only one side has.</summary>
/// <param name="Article">Id.</param>
/// <param name="Kind">FP, FN, FP quote, FN quote.</param>
/// <param name="What">The tuple, or the speaker.</param>
/// <param name="Evidence">The words.</param>
public sealed record Disagreement(string Article, string Kind, string What, string Evidence)
{
    public bool IsQuote => Kind.Contains("quote", StringComparison.Ordinal);
}
