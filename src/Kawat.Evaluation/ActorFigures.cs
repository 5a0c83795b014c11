using Kawat.Actors;
using Kawat.Documents;

namespace Kawat.Evaluation;

/// <summary>
/// How often the words of gold actors and recipients are given the right country and sector, whatever the events.
/// A slot is one code under <c>actor</c> or <c>recipient</c> of a gold event. Its words count as found when the evidence holds
/// an actor mention that no other slot of the event explains: slots are first paired with mentions of the same code, then of
/// the same country, then with what is left. A slot left without a mention is not found (implied, or outside the evidence).
/// Speakers of quotes are slots as well: their words are the speaker's name.
/// </summary>
/// <param name="Slots">Slots in the gold.</param>
/// <param name="Found">Slots whose words were found.</param>
/// <param name="Country">Of those, with the right country or body.</param>
/// <param name="Sector">Of those, with the right country and sector.</param>
/// <param name="Speakers">Speakers in the gold, each once an article.</param>
/// <param name="SpeakersRight">Of those, with the right actor, or rightly without one.</param>
/// <param name="Wrong">One line each for what was found and is wrong: article, gold, coded, words.</param>
public sealed record ActorFigures(int Slots, int Found, int Country, int Sector, int Speakers, int SpeakersRight, IReadOnlyList<string> Wrong)
{
    /// <summary>0…1: share of found slots with the right country.</summary>
    public double CountryShare => Share(Country, Found);

    /// <summary>0…1: share of found slots with the right country and sector.</summary>
    public double SectorShare => Share(Sector, Found);

    /// <summary>0…1: share of slots whose words were found.</summary>
    public double FoundShare => Share(Found, Slots);

    /// <summary>0…1: share of speakers with the right actor.</summary>
    public double SpeakerShare => Share(SpeakersRight, Speakers);

    /// <summary>Codes the articles and compares.</summary>
    public static ActorFigures Of(Coder coder, IEnumerable<GoldArticle> gold)
    {
        ArgumentNullException.ThrowIfNull(coder);
        ArgumentNullException.ThrowIfNull(gold);
        var tally = new Tally();
        foreach (var article in gold) tally.Count(coder.Code(article.Article).Document, article.Annotation);
        return tally.Figures;
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;

    private sealed class Tally
    {
        private readonly List<string> wrong = [];
        private int slots;
        private int found;
        private int country;
        private int sector;
        private int speakers;
        private int speakersRight;

        public ActorFigures Figures => new(slots, found, country, sector, speakers, speakersRight, wrong);

        public void Count(Document document, Annotation annotation)
        {
            if (document.Find<ActorLayer>() is not { } layer) return;
            foreach (var annotated in annotation.Events) CountEvent(document, layer, annotation.Id, annotated);
            foreach (var group in annotation.Quotes.Where(quote => quote.Speaker is not null).GroupBy(quote => quote.Speaker!, StringComparer.Ordinal))
                CountSpeaker(document, layer, annotation.Id, group.First());
        }

        private void CountEvent(Document document, ActorLayer layer, string id, AnnotatedEvent annotated)
        {
            var left = annotated.Actors.Concat(annotated.Recipients).ToList();
            slots += left.Count;
            if (string.IsNullOrEmpty(annotated.Evidence)) return;
            var start = document.Text.IndexOf(annotated.Evidence, StringComparison.Ordinal);
            if (start < 0) return;
            var codes = CodesIn(document, layer, start, start + annotated.Evidence.Length);
            sector += Pair(left, codes, (slot, code) => slot == code, out var exact);
            country += exact + Pair(left, codes, (slot, code) => CountryOf(slot) == CountryOf(code), out var sameCountry, id, annotated.Evidence);
            var rest = Math.Min(left.Count, codes.Count);
            for (var i = 0; i < rest; i++) wrong.Add($"{id}\t{left[i]}\t{codes[i]}\t{annotated.Evidence}");
            found += exact + sameCountry + rest;
        }

        /// <summary>Takes the pairs that agree out of both lists.</summary>
        private int Pair(List<string> left, List<string> codes, Func<string, string, bool> agree, out int pairs, string? id = null, string? evidence = null)
        {
            pairs = 0;
            for (var i = left.Count - 1; i >= 0; i--)
            {
                var at = codes.FindIndex(code => agree(left[i], code));
                if (at < 0) continue;
                if (id is not null) wrong.Add($"{id}\t{left[i]}\t{codes[at]}\t{evidence}");
                left.RemoveAt(i);
                codes.RemoveAt(at);
                pairs++;
            }

            return pairs;
        }

        private static List<string> CodesIn(Document document, ActorLayer layer, int start, int end)
        {
            var codes = new List<string>();
            ActorMention? last = null;
            for (var token = 0; token < document.Tokens.Length; token++)
            {
                if (document.Tokens[token].Start < start || document.Tokens[token].End > end) continue;
                if (layer.At(token) is not { } mention || mention == last) continue;
                last = mention;
                foreach (var actor in mention.Actors)
                    if (!codes.Contains(actor.ToString())) codes.Add(actor.ToString());
            }

            return codes;
        }

        private void CountSpeaker(Document document, ActorLayer layer, string id, AnnotatedQuote quote)
        {
            speakers++;
            var mention = Named(layer, name => name == quote.Speaker)
                ?? Named(layer, name => name.Contains(quote.Speaker!, StringComparison.Ordinal) || quote.Speaker!.Contains(name, StringComparison.Ordinal));
            var code = mention is { Actors.Count: > 0 } ? string.Join(" ", mention.Actors) : null;
            if (code == quote.SpeakerActor) speakersRight++;
            else wrong.Add($"{id}\t{quote.SpeakerActor ?? "-"}\t{code ?? "-"}\tspeaker {quote.Speaker}");
        }

        private static ActorMention? Named(ActorLayer layer, Func<string, bool> fits)
        {
            ActorMention? first = null;
            foreach (var mention in layer.Mentions)
            {
                if (!fits(mention.Name)) continue;
                if (mention.Actors.Count > 0) return mention;
                first ??= mention;
            }

            return first;
        }

        private static string CountryOf(string code) => code.Split('/')[0];
    }
}
