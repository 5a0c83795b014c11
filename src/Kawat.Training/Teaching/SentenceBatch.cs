namespace Kawat.Training.Teaching;

/// <summary>
/// Sentences that a network reads together, longest first. Each is preceded by a row for the node above its root. Rows lie
/// sentence by sentence; recurrent layers want them step by step, forwards or backwards.
/// </summary>
internal sealed class SentenceBatch
{
    public SentenceBatch(IEnumerable<TreebankSentence> sentences)
    {
        Sentences = [.. sentences.OrderByDescending(sentence => sentence.Count)];
        Starts = new int[Sentences.Count + 1];
        for (var s = 0; s < Sentences.Count; s++) Starts[s + 1] = Starts[s] + Sentences[s].Count + 1;
        SentenceOf = new int[Rows];
        for (var s = 0; s < Sentences.Count; s++) SentenceOf.AsSpan(Starts[s]..Starts[s + 1]).Fill(s);
        var steps = Sentences[0].Count + 1;
        Active = [.. Enumerable.Range(0, steps).Select(step => Sentences.Count(sentence => sentence.Count + 1 > step))];
        Forwards = Order(backwards: false);
        Backwards = Order(backwards: true);
        ActiveSentences = [.. Forwards.Select(row => SentenceOf[row])];
    }

    public IReadOnlyList<TreebankSentence> Sentences { get; }

    /// <summary>First row of each sentence, and the end.</summary>
    public int[] Starts { get; }

    public int Rows => Starts[^1];

    /// <summary>Words without the nodes above roots.</summary>
    public int Words => Rows - Sentences.Count;

    /// <summary>Sentence of each row.</summary>
    public int[] SentenceOf { get; }

    /// <summary>How many sentences have a row at each step.</summary>
    public int[] Active { get; }

    /// <summary>Rows step by step from the first word on.</summary>
    public int[] Forwards { get; }

    /// <summary>Rows step by step from the last word back.</summary>
    public int[] Backwards { get; }

    /// <summary>Sentence of each row in the order of steps, which is the same both ways.</summary>
    public int[] ActiveSentences { get; }

    private int[] Order(bool backwards)
    {
        var order = new int[Rows];
        var at = 0;
        for (var step = 0; step < Active.Length; step++)
            for (var s = 0; s < Active[step]; s++)
                order[at++] = backwards ? Starts[s + 1] - 1 - step : Starts[s] + step;
        return order;
    }
}
