using Kawat.Documents;

namespace Kawat.Attribution;

/// <summary>
/// The lead of an article: headline and the first two sentences, which tell in short what the article then tells with its
/// sources. What the lead says without a source is therefore backed by whoever is quoted first.
/// </summary>
internal static class Lead
{
    private const int Sentences = 2;

    /// <summary>A passage with fewer tokens is a date, a place or a byline.</summary>
    private const int ShortestSentence = 7;

    /// <summary>Index of the first passage after the lead.</summary>
    public static int EndOf(SpeechText text)
    {
        var told = 0;
        for (var p = 0; p < text.Passages.Count; p++)
        {
            var passage = text.Passages[p];
            if (!IsBody(text, passage) || passage.End - passage.First < ShortestSentence) continue;
            if (++told == Sentences) return p + 1;
        }

        return text.Passages.Count;
    }

    /// <summary>Neither headline nor caption.</summary>
    private static bool IsBody(SpeechText text, Passage passage)
    {
        var block = text.Document.Sentences[text[passage.First].Sentence].Block;
        return block >= text.Document.Blocks.Count || text.Document.Blocks[block].Kind == Articles.BlockKind.Body;
    }
}
