using Kawat.Articles;
using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Attribution;

/// <summary>
/// Reads who said what: quotes with their speakers, the agencies and media behind them, and doubt. Needs tokens and trees;
/// with the actor layer speakers have their full names and actors.
/// </summary>
internal sealed class AttributionStage : IStage
{
    private static readonly string[] Languages = ["id", "en"];

    private readonly Dictionary<string, ReportingWords> words;
    private readonly Dictionary<string, Pronouns> pronouns;

    public AttributionStage(PackSet packs)
    {
        words = Languages.ToDictionary(language => language, language => ReportingWords.Load(packs, language), StringComparer.Ordinal);
        pronouns = Languages.ToDictionary(language => language, language => Pronouns.Load(packs, language), StringComparer.Ordinal);
    }

    public void Annotate(Document document)
    {
        var text = new SpeechText(document, words, words.GetValueOrDefault(document.Language) ?? words[Languages[0]]);
        var phrases = new NounPhrases(text, new NameBook(text), new RoleBook(text));
        var finder = new SpeakerFinder(text, phrases, token => PronounAt(text, token));
        var quotes = ReadQuotes(text, phrases, finder);
        var scopes = new SourceScopes(text, finder).Read();
        var sources = new Sources(document, quotes, scopes);
        quotes = sources.WithOuterSources();
        document.Add(new AttributionLayer(quotes, sources, new Voices(text, quotes, scopes), Hedges.Read(text)));
    }

    private static List<Quote> ReadQuotes(SpeechText text, NounPhrases phrases, SpeakerFinder finder)
    {
        var quotes = new List<Quote>();
        var indirect = new IndirectQuotes(text, finder, phrases, new Clauses(text));
        var direct = new DirectQuotes(text, finder, phrases, indirect);
        var topics = new Topics(text, phrases);
        Passage? previous = null;
        foreach (var passage in text.Passages)
        {
            if (IsCrossReference(text, passage)) continue;
            finder.Enter(passage);
            var count = quotes.Count;
            var credit = IsTitle(text, passage) ? indirect.ReadHeadline(passage, quotes) : null;
            credit ??= indirect.Read(passage, quotes);
            if (credit is not null && quotes.Count > count) direct.Remember(credit, passage.Paragraph);
            direct.Read(passage, previous, quotes);
            if (quotes.Count == count && credit is { } acting) direct.Introduce(acting, passage);
            if (quotes.Count == count) finder.Turn(credit?.Speaker ?? topics.Of(passage, quotes));
            previous = passage;
        }

        quotes.Sort((a, b) => a.Span.CompareTo(b.Span));
        return WithKnownActors(quotes);
    }

    /// <summary>A speaker whose description gave the actor once stands for that actor everywhere.</summary>
    private static List<Quote> WithKnownActors(List<Quote> quotes)
    {
        var known = new Dictionary<string, Actors.Actor>(StringComparer.OrdinalIgnoreCase);
        foreach (var quote in quotes)
            if (quote.SpeakerActor is { } actor) known.TryAdd(quote.Speaker, actor);
        return quotes.ConvertAll(quote => quote.SpeakerActor is null && known.TryGetValue(quote.Speaker, out var actor) ? quote with { SpeakerActor = actor } : quote);
    }

    /// <summary>"Baca juga: …": a link to another article.</summary>
    private static bool IsCrossReference(SpeechText text, Passage passage)
    {
        var length = passage.Words.Match(text.Document, text.EntryOf(passage.First), passage.First, passage.End, SpeechWord.CrossReference);
        return length > 0 && passage.First + length < passage.End && text.Is(passage.First + length, ':');
    }

    private static bool IsTitle(SpeechText text, Passage passage)
    {
        var block = text.Document.Sentences[text[passage.First].Sentence].Block;
        return block < text.Document.Blocks.Count && text.Document.Blocks[block].Kind == BlockKind.Title;
    }

    /// <summary>The pronoun at the token; "dirinya", "pihaknya" begin at the noun that their clitic is glued to.</summary>
    private Pronoun? PronounAt(SpeechText text, int token)
    {
        if (!pronouns.TryGetValue(text.WordsAt(token).Language, out var table)) return null;
        if (token + 1 < text.Count && text[token + 1].Glued && text[token + 1].Start == text[token].End && table.Find(text.Document.Text.AsSpan(text[token].Start..text[token + 1].End)) is { } joined) return joined;
        return table.Find(text.Form(token));
    }
}
