using Kawat.Documents;
using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>
/// The reading of one document: pieces, phrases, persons, links between phrases, the country that the article is about,
/// and at last the actors. Read once; belongs to one thread.
/// </summary>
internal sealed class ActorReading
{
    private readonly Document document;
    private readonly ActorLexicon lexicon;
    private readonly PhraseWords indonesian;
    private readonly PhraseWords english;
    private readonly DateOnly day;
    private readonly EntityNumbers entities = new();
    private readonly PersonRegister persons;
    private readonly DocumentWords words;
    private readonly Abbreviations abbreviations;

    public ActorReading(Document document, ActorLexicon lexicon, PhraseWords indonesian, PhraseWords english)
    {
        this.document = document;
        this.lexicon = lexicon;
        this.indonesian = indonesian;
        this.english = english;
        day = document.Article.Published?.Date ?? DateOnly.MaxValue;
        persons = new PersonRegister(entities.Next);
        words = DocumentWords.Read(document, lexicon.Index);
        abbreviations = Abbreviations.Of(document, lexicon, words, day);
    }

    public ActorLayer Read()
    {
        // Names first: a headline or an early "Park" is understood by the full name that comes later.
        var first = ReadPhrases(out var pieces);
        foreach (var phrase in first) PersonNames.Introduce(document, phrase, persons);
        PhraseLinks.Introduce(document, first, pieces, persons);
        var phrases = ReadPhrases(out pieces);
        foreach (var phrase in phrases) PersonNames.Resolve(document, phrase, persons);
        PhraseLinks.Link(document, phrases, pieces);
        var topic = CountryTopic.Of(document, phrases, lexicon);
        var resolver = new ActorResolver(document, lexicon, day, topic, persons, new SentencePlaces(pieces));
        var layer = new ActorLayer(document.Tokens.Length);
        var writer = new MentionWriter(document, entities, layer, pieces);
        foreach (var phrase in phrases) writer.Write(phrase, resolver.Resolve(phrase));
        return layer;
    }

    private List<Phrase> ReadPhrases(out List<List<Piece>> pieces)
    {
        var phrases = new List<Phrase>();
        pieces = [];
        var reader = new PieceReader(document, lexicon, words, day, persons, abbreviations);
        foreach (var sentence in document.Sentences)
        {
            var inIndonesian = Language.IsIndonesian(sentence, document);
            var found = reader.Read(sentence, inIndonesian ? indonesian : english);
            pieces.Add(found);
            PhraseReader phraseReader = inIndonesian
                ? new HeadFirstPhrases(document, sentence.Index, found)
                : new HeadLastPhrases(document, sentence.Index, found);
            phrases.AddRange(phraseReader.ReadAll());
        }

        return phrases;
    }
}

/// <summary>Numbers of the entities of a document: the same key, the same number.</summary>
internal sealed class EntityNumbers
{
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private int count;

    public int Next() => count++;

    public int Of(string key)
    {
        if (!byKey.TryGetValue(key, out var number)) byKey.Add(key, number = Next());
        return number;
    }
}
