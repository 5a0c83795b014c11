using Kawat.Actors;
using Kawat.Text;

namespace Kawat.Attribution;

/// <summary>
/// Whose words a speech act of the lead is that the text gives to a state or a body: "Kamboja meminta …". It is put in
/// words by the first person of that side who is quoted, through the medium named first.
/// </summary>
internal sealed class Voices(SpeechText text, List<Quote> quotes, List<SourceScope> scopes)
{
    /// <summary>How many passages behind the lead its speaker may be quoted first, and its medium named.</summary>
    private const int FarthestVoice = 6;

    private const int FarthestRelay = 4;

    private readonly int leadEnd = Lead.EndOf(text);

    /// <summary>The words stand in the headline or the first sentences.</summary>
    public bool IsLead(Span words) => PassageOf(words) < leadEnd;

    /// <summary>The person of the side who says what the lead tells, then the media; empty where nobody is quoted.</summary>
    public IReadOnlyList<string> Of(Span clause, Actor side)
    {
        if (!IsLead(clause)) return [];
        foreach (var quote in quotes)
        {
            if (quote.Span.Start < clause.End) continue;
            if (PassageOf(quote.Span) > leadEnd + FarthestVoice) break;
            if (quote.SpeakerActor == side && quote.SpeakerIsNamed) return [quote.Speaker, .. quote.Attribution];
        }

        return [];
    }

    /// <summary>The medium from which the article has what its lead tells; null outside of the lead and where none is named soon.</summary>
    public string? RelayOf(Span clause)
    {
        if (!IsLead(clause)) return null;
        foreach (var scope in scopes)
        {
            var passage = PassageAt(scope.End - 1);
            if (scope.IsMedium && text[scope.End - 1].End > clause.End) return passage < leadEnd + FarthestRelay ? scope.Source : null;
        }

        return null;
    }

    private int PassageOf(Span words) => PassageAt(text.TokenFrom(words.Start));

    private int PassageAt(int token)
    {
        int low = 0, high = text.Passages.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (text.Passages[middle].End > token) high = middle;
            else low = middle + 1;
        }

        return low;
    }
}
