using Kawat.Documents;
using Kawat.Text;

namespace Kawat.Attribution;

/// <summary>Who vouches for a token: the speakers of the quotes around it, then agencies and media, innermost first.</summary>
internal sealed class Sources(Document document, List<Quote> quotes, List<SourceScope> scopes)
{
    public IReadOnlyList<string> Of(int token)
    {
        if (token < 0 || token >= document.Tokens.Length) return [];
        var sources = new List<string>();
        AddSpeakers(sources, document.Tokens[token].Span, except: null);
        AddMedia(sources, token, except: null);
        return sources;
    }

    /// <summary>The quotes, each with the sources outside its speaker.</summary>
    public List<Quote> WithOuterSources()
    {
        var result = new List<Quote>(quotes.Count);
        foreach (var quote in quotes)
        {
            var outer = new List<string>();
            AddSpeakers(outer, quote.Span, quote);
            AddMedia(outer, quote.CueToken >= 0 ? quote.CueToken : FirstTokenOf(quote), quote.Speaker);
            result.Add(outer.Count == 0 ? quote : quote with { Attribution = outer });
        }

        return result;
    }

    private int FirstTokenOf(Quote quote)
    {
        var tokens = document.Tokens;
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End > quote.Span.Start) high = middle;
            else low = middle + 1;
        }

        return Math.Min(low, tokens.Length - 1);
    }

    private void AddSpeakers(List<string> sources, Span span, Quote? except)
    {
        var around = new List<Quote>();
        foreach (var quote in quotes)
            if (quote != except && quote.Span.Contains(span) && quote.Speaker != except?.Speaker) around.Add(quote);
        around.Sort((a, b) => a.Span.Length.CompareTo(b.Span.Length));
        foreach (var quote in around)
            if (!sources.Contains(quote.Speaker)) sources.Add(quote.Speaker);
    }

    private void AddMedia(List<string> sources, int token, string? except)
    {
        var around = new List<SourceScope>();
        foreach (var scope in scopes)
            if (token >= scope.First && token < scope.End && scope.Source != except) around.Add(scope);
        around.Sort((a, b) => (a.End - a.First) != (b.End - b.First) ? (a.End - a.First).CompareTo(b.End - b.First) : a.First.CompareTo(b.First));
        foreach (var scope in around)
            if (!sources.Contains(scope.Source)) sources.Add(scope.Source);
    }
}
