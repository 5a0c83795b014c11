using System.Collections.Concurrent;
using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Morphology;

/// <summary>
/// Lemma, citation form and features of tagged tokens of one language. Remembers what it has read, because news repeats its words;
/// forgets nothing but takes in at most <see cref="MostRemembered"/> forms, so that nasty input cannot fill the memory.
/// </summary>
internal abstract class WordReader
{
    private const int MostRemembered = 60_000;

    /// <summary>Features of the tagger that a reading depends on.</summary>
    private readonly ConcurrentDictionary<(string Form, Upos Upos, Features Features), WordReading> remembered = new();

    private int count;

    /// <param name="lower">Lower-cased form.</param>
    /// <param name="upos">Its tag.</param>
    /// <param name="features">Features that the tagger gave.</param>
    public WordReading Read(string lower, Upos upos, Features features)
    {
        if (remembered.TryGetValue((lower, upos, features), out var reading)) return reading;
        reading = ReadAnew(lower, upos, features);
        if (count < MostRemembered && remembered.TryAdd((lower, upos, features), reading)) Interlocked.Increment(ref count);
        return reading;
    }

    public static WordReader For(string language, PackSet packs) => language switch
    {
        "id" => new IndonesianWordReader(packs),
        "en" => new EnglishWordReader(packs),
        _ => throw new PackException($"language '{language}': no morphology. Expected id or en."),
    };

    /// <summary>Whether a lower-cased form can be a verb without the prefix that verbs have in running text.</summary>
    public virtual bool MayBeBareVerb(string lower) => false;

    protected abstract WordReading ReadAnew(string lower, Upos upos, Features features);

    private sealed class IndonesianWordReader(PackSet packs) : WordReader
    {
        private readonly IndonesianMorphology morphology = new(packs);

        public override bool MayBeBareVerb(string lower) => morphology.IsBareVerb(lower);

        protected override WordReading ReadAnew(string lower, Upos upos, Features features)
        {
            if (upos == Upos.VERB) return ReadVerb(lower, features);
            if (upos is not (Upos.NOUN or Upos.ADJ)) return new WordReading(lower, lower, features);
            var singular = morphology.WithoutReduplication(lower);
            if (upos == Upos.NOUN && singular.Length < lower.Length) features |= Features.Plural;
            return new WordReading(morphology.RootOf(singular), upos == Upos.NOUN ? singular : lower, features);
        }

        private WordReading ReadVerb(string lower, Features features)
        {
            var verb = morphology.AnalyseVerb(lower);
            features &= ~(Features.Passive | Features.Accidental | Features.Bare);
            features |= verb.Voice switch
            {
                Voice.Passive => Features.Passive,
                Voice.Accidental => Features.Passive | Features.Accidental,
                Voice.Bare => Features.Bare,
                _ => Features.None,
            };
            return new WordReading(verb.Root, verb.Active, features);
        }
    }

    private sealed class EnglishWordReader(PackSet packs) : WordReader
    {
        private readonly EnglishMorphology morphology = new(packs);

        protected override WordReading ReadAnew(string lower, Upos upos, Features features)
        {
            var lemma = morphology.Lemma(lower, upos, features);
            return new WordReading(lemma, lemma, features);
        }
    }
}
