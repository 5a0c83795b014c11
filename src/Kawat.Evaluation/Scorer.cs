namespace Kawat.Evaluation;

/// <summary>Compares predictions with gold.</summary>
public static class Scorer
{
    private const double MinimumQuoteOverlap = 0.5;
    private const double SameKindBonus = 0.001;

    /// <summary>
    /// Figures over all gold articles pooled; predictions are found by article id. Of two gold articles of one id the last counts.
    /// </summary>
    public static Figures Score(IEnumerable<Annotation> gold, IEnumerable<Annotation> predicted)
    {
        var predictions = ById(predicted);
        var cases = ById(gold).Select(pair => new Case(pair.Value, predictions.GetValueOrDefault(pair.Key))).ToList();
        var disagreements = new List<Disagreement>();
        var country = ScoreLevel(cases, Level.Country, disagreements);
        var quotes = ScoreQuotes(cases, disagreements);
        var negatives = cases.Where(item => item.Gold.IsNegative).ToList();
        return new Figures
        {
            Articles = cases.Count,
            Missing = [.. cases.Where(item => item.Predicted is null).Select(item => item.Gold.Id).Order(StringComparer.Ordinal)],
            Country = country,
            Sector = ScoreLevel(cases, Level.Sector, null),
            Quad = ScoreLevel(cases, Level.Quad, null),
            Details = ScoreDetails(cases),
            Quotes = quotes,
            FalseEvents = new Share(negatives.Sum(item => item.Predicted?.Events.Count ?? 0), negatives.Count),
            Disagreements = [.. disagreements
                .OrderBy(item => item.Article, StringComparer.Ordinal).ThenBy(item => item.IsQuote)
                .ThenBy(item => item.Kind, StringComparer.Ordinal).ThenBy(item => item.What, StringComparer.Ordinal)],
        };
    }

    private static SortedDictionary<string, Annotation> ById(IEnumerable<Annotation> annotations)
    {
        var known = new SortedDictionary<string, Annotation>(StringComparer.Ordinal);
        foreach (var annotation in annotations) known[annotation.Id] = annotation;
        return known;
    }

    private static LevelFigures ScoreLevel(IEnumerable<Case> cases, Level level, List<Disagreement>? disagreements)
    {
        var micro = default(Counts);
        var perLabel = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
        foreach (var item in cases)
        {
            var gold = EventTuples.Of(item.Gold, level);
            var predicted = EventTuples.Of(item.Predicted, level);
            foreach (var tuple in gold.Keys.Union(predicted.Keys))
            {
                var (isGold, isPredicted) = (gold.ContainsKey(tuple), predicted.ContainsKey(tuple));
                var count = isGold && isPredicted ? new Counts(1, 0, 0) : isPredicted ? new Counts(0, 1, 0) : new Counts(0, 0, 1);
                micro += count;
                perLabel[tuple.Label] = perLabel.GetValueOrDefault(tuple.Label) + count;
                if (isGold && isPredicted) continue;
                var records = isPredicted ? predicted[tuple] : gold[tuple];
                disagreements?.Add(new Disagreement(item.Gold.Id, isPredicted ? "FP" : "FN", tuple.ToString(), string.Join(" || ", records.Select(record => record.Evidence))));
            }
        }

        return new LevelFigures(micro, perLabel);
    }

    private static DetailFigures ScoreDetails(IEnumerable<Case> cases)
    {
        var details = new DetailFigures();
        var modes = new SortedDictionary<string, Share>(StringComparer.Ordinal);
        foreach (var item in cases)
        {
            var predicted = EventTuples.Of(item.Predicted, Level.Country);
            foreach (var (tuple, gold) in EventTuples.Of(item.Gold, Level.Country))
            {
                if (!predicted.TryGetValue(tuple, out var records)) continue;
                foreach (var (i, j) in Pairing.Of(gold, records, RecordLikeness))
                {
                    details = With(details, gold[i], records[j]);
                    modes[tuple.Label] = modes.GetValueOrDefault(tuple.Label).With(Same(gold[i].Mode, records[j].Mode));
                }
            }
        }

        return details with { ModePerType = modes };
    }

    private static double RecordLikeness(AnnotatedEvent gold, AnnotatedEvent predicted)
    {
        var agreements = (gold.Date == predicted.Date ? 1 : 0) + (gold.Status == predicted.Status ? 1 : 0) + (Likeness.ShareSource(gold.Attribution, predicted.Attribution) ? 1 : 0);
        return 0.01 + (4 * Likeness.Overlap(gold.Evidence, predicted.Evidence)) + agreements;
    }

    private static DetailFigures With(DetailFigures details, AnnotatedEvent gold, AnnotatedEvent predicted) => details with
    {
        Date = details.Date.With(Same(gold.Date, predicted.Date)),
        DateCompatible = details.DateCompatible.With(Likeness.DatesCompatible(gold.Date, predicted.Date)),
        DateWhereDated = string.IsNullOrEmpty(gold.Date) ? details.DateWhereDated : details.DateWhereDated.With(gold.Date == predicted.Date),
        Status = details.Status.With(gold.Status == predicted.Status),
        Attribution = details.Attribution.With(Likeness.ShareSource(gold.Attribution, predicted.Attribution)),
        Mode = details.Mode.With(Same(gold.Mode, predicted.Mode)),
        ModeWhereModed = string.IsNullOrEmpty(gold.Mode) ? details.ModeWhereModed : details.ModeWhereModed.With(Same(gold.Mode, predicted.Mode)),
    };

    /// <summary>Equal, where nothing and an empty value are the same.</summary>
    private static bool Same(string? first, string? second) => (first ?? "") == (second ?? "");

    private static QuoteFigures ScoreQuotes(IEnumerable<Case> cases, List<Disagreement> disagreements)
    {
        var micro = default(Counts);
        var perKind = new SortedDictionary<string, Counts>(StringComparer.Ordinal);
        var (kind, actor) = (default(Share), default(Share));
        void Count(AnnotatedQuote quote, Counts count)
        {
            micro += count;
            perKind[quote.Kind ?? "None"] = perKind.GetValueOrDefault(quote.Kind ?? "None") + count;
        }

        foreach (var item in cases)
        {
            var (gold, predicted) = (item.Gold.Quotes, item.Predicted?.Quotes ?? []);
            var pairs = Pairing.Of(gold, predicted, QuoteLikeness);
            foreach (var (i, j) in pairs)
            {
                Count(gold[i], new Counts(1, 0, 0));
                kind = kind.With(gold[i].Kind == predicted[j].Kind);
                actor = actor.With(Same(gold[i].SpeakerActor, predicted[j].SpeakerActor));
            }

            var (matchedGold, matchedPredicted) = (pairs.Select(pair => pair.Gold).ToHashSet(), pairs.Select(pair => pair.Predicted).ToHashSet());
            foreach (var quote in predicted.Where((_, j) => !matchedPredicted.Contains(j)))
            {
                Count(quote, new Counts(0, 1, 0));
                disagreements.Add(Differs(item, "FP quote", quote));
            }

            foreach (var quote in gold.Where((_, i) => !matchedGold.Contains(i)))
            {
                Count(quote, new Counts(0, 0, 1));
                disagreements.Add(Differs(item, "FN quote", quote));
            }
        }

        return new QuoteFigures(micro, perKind, kind, actor);
    }

    private static Disagreement Differs(Case item, string kind, AnnotatedQuote quote) => new(item.Gold.Id, kind, $"{quote.Speaker} ({quote.Kind})", quote.Text ?? "");

    private static double QuoteLikeness(AnnotatedQuote gold, AnnotatedQuote predicted)
    {
        if (!Likeness.SpeakersAgree(gold.Speaker, predicted.Speaker)) return 0;
        var overlap = Likeness.Overlap(gold.Text, predicted.Text);
        return overlap < MinimumQuoteOverlap ? 0 : overlap + (gold.Kind == predicted.Kind ? SameKindBonus : 0);
    }

    private sealed record Case(Annotation Gold, Annotation? Predicted);
}
