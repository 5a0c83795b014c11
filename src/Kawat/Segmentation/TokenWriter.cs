using Kawat.Documents;

namespace Kawat.Segmentation;

/// <summary>Collects the tokens of a document. One a document; belongs to one thread.</summary>
internal sealed class TokenWriter(string text, FormCache forms)
{
    private Token[] tokens = new Token[Math.Max(16, (text.Length / 5) + 8)];

    public string Text => text;

    public int Count { get; private set; }

    /// <summary>Index of the sentence that tokens now belong to.</summary>
    public int Sentence { get; set; }

    /// <summary>Adds a token; it is glued where it begins where the last one ended.</summary>
    public void Add(int start, int end)
    {
        if (end <= start) return;
        if (Count == tokens.Length) Array.Resize(ref tokens, tokens.Length * 2);
        var form = forms.Lower(text.AsSpan(start, end - start));
        tokens[Count] = new Token
        {
            Start = start,
            End = end,
            Sentence = Sentence,
            Head = -1,
            Glued = Count > 0 && tokens[Count - 1].End == start,
            Lemma = form,
            Citation = form,
        };
        Count++;
    }

    public void HandTo(Document document) => document.SetTokens(tokens, Count);
}
