namespace Kawat.Evaluation;

/// <summary>Gold with predictions beside it: figures of all, and of each language where there are several.</summary>
public sealed class GoldSet(IReadOnlyList<Annotation> gold, IReadOnlyList<Annotation> predicted)
{
    /// <summary>Languages of the gold, in ordinal order.</summary>
    public IReadOnlyList<string> Languages { get; } = [.. gold.Select(article => article.Language).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    public Figures All { get; } = Scorer.Score(gold, predicted);

    /// <summary>Figures of one language.</summary>
    public Figures Of(string language) => Scorer.Score(gold.Where(article => article.Language == language), predicted);

    /// <summary>By language; empty where there is only one.</summary>
    public IReadOnlyDictionary<string, Figures> PerLanguage => Languages.Count < 2
        ? new Dictionary<string, Figures>()
        : new SortedDictionary<string, Figures>(Languages.ToDictionary(language => language, Of), StringComparer.Ordinal);

    /// <summary>By "all" and by language, also where there is only one.</summary>
    public IReadOnlyDictionary<string, Figures> Parts
    {
        get
        {
            var parts = Languages.ToDictionary(language => language, Of);
            parts["all"] = All;
            return parts;
        }
    }
}
