using Kawat.Documents;
using Kawat.Mentions;
using Kawat.Packs;

namespace Kawat.Actors;

/// <summary>
/// Finds who is meant: names, titles and descriptions become actors with a country and a sector as of the article's date.
/// Reads tokens and trees; adds the <see cref="ActorLayer"/>.
/// </summary>
internal sealed class ActorStage : IStage
{
    private readonly ActorLexicon lexicon;
    private readonly PhraseWords indonesian;
    private readonly PhraseWords english;

    public ActorStage(PackSet packs)
    {
        lexicon = new ActorLexicon(packs);
        indonesian = new PhraseWords(packs, Language.Indonesian);
        english = new PhraseWords(packs, Language.English);
    }

    public ActorLexicon Lexicon => lexicon;

    public void Annotate(Document document) =>
        document.Add(new ActorReading(document, lexicon, indonesian, english).Read());
}
