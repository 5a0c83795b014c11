namespace Kawat.Training;

/// <summary>
/// Word classes by exchange (Kneser and Ney 1993): each word moves to the class that raises the likelihood of a class
/// bigram model most, until few move. The same aim as Brown clusters, cheaper for classes of one size.
/// </summary>
internal sealed class ExchangeClustering
{
    /// <summary>Word numbers 0 and 1: sentence boundary and any rare word; they keep classes of their own.</summary>
    private const int Fixed = 2;

    private readonly int words;
    private readonly (int Word, int Count)[][] following;
    private readonly (int Word, int Count)[][] preceding;
    private readonly int[] repeats;

    /// <param name="sentences">Word numbers; most frequent words have the lowest numbers from 2.</param>
    /// <param name="words">One more than the highest word number.</param>
    public ExchangeClustering(IEnumerable<int[]> sentences, int words)
    {
        this.words = words;
        var bigrams = new Dictionary<long, int>();
        foreach (var sentence in sentences)
        {
            var previous = 0;
            foreach (var word in sentence.Append(0))
            {
                System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(bigrams, ((long)previous << 32) | (uint)word, out _)++;
                previous = word;
            }
        }

        repeats = new int[words];
        var right = new List<(int, int)>[words];
        var left = new List<(int, int)>[words];
        for (var i = 0; i < words; i++) (right[i], left[i]) = ([], []);
        foreach (var (key, count) in bigrams)
        {
            var (first, second) = ((int)(key >> 32), (int)key);
            if (first == second)
            {
                repeats[first] = count;
                continue;
            }

            right[first].Add((second, count));
            left[second].Add((first, count));
        }

        following = [.. right.Select(list => list.ToArray())];
        preceding = [.. left.Select(list => list.ToArray())];
    }

    /// <summary>Class of each word, from 0; words 0 and 1 have the two last classes.</summary>
    public int[] Run(int classes, int rounds, Action<string> report)
    {
        var state = new State(this, classes + Fixed);
        for (var round = 1; round <= rounds; round++)
        {
            var moved = 0;
            for (var word = Fixed; word < words; word++)
                if (state.Move(word)) moved++;
            report($"{classes} classes, round {round}: {moved} of {words} words moved");
            if (moved < words / 100) break;
        }

        return state.Classes;
    }

    /// <summary>Counts of class bigrams under the present assignment.</summary>
    private sealed class State
    {
        private static readonly double[] Entropies = [.. Enumerable.Range(0, 1 << 16).Select(n => n == 0 ? 0 : n * Math.Log(n))];
        private readonly ExchangeClustering source;
        private readonly int count;
        private readonly int[] bigrams;
        private readonly int[] asFirst;
        private readonly int[] asSecond;
        private readonly int[] toRight;
        private readonly int[] toLeft;
        private readonly List<int> rightClasses = [];
        private readonly List<int> leftClasses = [];

        public State(ExchangeClustering source, int count)
        {
            this.source = source;
            this.count = count;
            bigrams = new int[count * count];
            asFirst = new int[count];
            asSecond = new int[count];
            toRight = new int[count];
            toLeft = new int[count];
            Classes = new int[source.words];
            Classes[0] = count - 2;
            Classes[1] = count - 1;
            for (var word = Fixed; word < source.words; word++) Classes[word] = (word - Fixed) % (count - Fixed);
            for (var word = 0; word < source.words; word++)
            {
                Count(word, word, source.repeats[word]);
                foreach (var (next, n) in source.following[word]) Count(word, next, n);
            }
        }

        public int[] Classes { get; }

        public bool Move(int word)
        {
            var (outgoing, incoming) = Gather(word);
            var self = source.repeats[word];
            var old = Classes[word];
            Shift(old, -1, outgoing, incoming, self);
            var best = old;
            var highest = double.NegativeInfinity;
            for (var candidate = 0; candidate < count - Fixed; candidate++)
            {
                var gain = Gain(candidate, outgoing, incoming, self);
                if (gain <= highest) continue;
                highest = gain;
                best = candidate;
            }

            Shift(best, 1, outgoing, incoming, self);
            Classes[word] = best;
            foreach (var c in rightClasses) toRight[c] = 0;
            foreach (var c in leftClasses) toLeft[c] = 0;
            return best != old;
        }

        private (int Outgoing, int Incoming) Gather(int word)
        {
            rightClasses.Clear();
            leftClasses.Clear();
            var outgoing = source.repeats[word];
            var incoming = outgoing;
            foreach (var (next, n) in source.following[word])
            {
                var c = Classes[next];
                if (toRight[c] == 0) rightClasses.Add(c);
                toRight[c] += n;
                outgoing += n;
            }

            foreach (var (before, n) in source.preceding[word])
            {
                var c = Classes[before];
                if (toLeft[c] == 0) leftClasses.Add(c);
                toLeft[c] += n;
                incoming += n;
            }

            return (outgoing, incoming);
        }

        private void Shift(int c, int sign, int outgoing, int incoming, int self)
        {
            foreach (var r in rightClasses) bigrams[(c * count) + r] += sign * toRight[r];
            foreach (var l in leftClasses) bigrams[(l * count) + c] += sign * toLeft[l];
            bigrams[(c * count) + c] += sign * self;
            asFirst[c] += sign * outgoing;
            asSecond[c] += sign * incoming;
        }

        private double Gain(int c, int outgoing, int incoming, int self)
        {
            double gain = 0;
            var row = c * count;
            foreach (var r in rightClasses)
                if (r != c) gain += Entropy(bigrams[row + r] + toRight[r]) - Entropy(bigrams[row + r]);
            foreach (var l in leftClasses)
                if (l != c) gain += Entropy(bigrams[(l * count) + c] + toLeft[l]) - Entropy(bigrams[(l * count) + c]);
            var own = bigrams[row + c];
            gain += Entropy(own + self + toRight[c] + toLeft[c]) - Entropy(own);
            return gain - Entropy(asFirst[c] + outgoing) + Entropy(asFirst[c]) - Entropy(asSecond[c] + incoming) + Entropy(asSecond[c]);
        }

        private void Count(int first, int second, int n)
        {
            bigrams[(Classes[first] * count) + Classes[second]] += n;
            asFirst[Classes[first]] += n;
            asSecond[Classes[second]] += n;
        }

        private static double Entropy(int n) => n < Entropies.Length ? Entropies[n] : n * Math.Log(n);
    }
}
