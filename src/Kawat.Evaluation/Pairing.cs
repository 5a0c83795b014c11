namespace Kawat.Evaluation;

/// <summary>Pairs items one to one, the best pair first; pairs that score 0 are none.</summary>
internal static class Pairing
{
    public static List<(int Gold, int Predicted)> Of<T>(IReadOnlyList<T> gold, IReadOnlyList<T> predicted, Func<T, T, double> score)
    {
        var candidates = new List<(double Score, int Gold, int Predicted)>();
        for (var i = 0; i < gold.Count; i++)
        {
            for (var j = 0; j < predicted.Count; j++)
            {
                var value = score(gold[i], predicted[j]);
                if (value > 0) candidates.Add((value, i, j));
            }
        }

        candidates.Sort(static (a, b) => a.Score != b.Score ? b.Score.CompareTo(a.Score) : a.Gold != b.Gold ? a.Gold.CompareTo(b.Gold) : a.Predicted.CompareTo(b.Predicted));
        var (usedGold, usedPredicted) = (new HashSet<int>(), new HashSet<int>());
        var pairs = new List<(int, int)>();
        foreach (var (_, i, j) in candidates)
        {
            if (usedGold.Contains(i) || usedPredicted.Contains(j)) continue;
            usedGold.Add(i);
            usedPredicted.Add(j);
            pairs.Add((i, j));
        }

        return pairs;
    }
}
