using Kawat.Actors;
using Kawat.Articles;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Times;

namespace Kawat.Events;

/// <summary>An event and the draft that it was made of.</summary>
internal sealed record CodedDraft(EventDraft Draft, CodedEvent Event);

/// <summary>
/// Days that come from another sentence, for acts whose own sentence has none: a later sentence that takes the act up ("Hal itu disampaikan Senin"),
/// a gathering named again ("during the rally"), the day on which the same speaker spoke, the recent day that the lead's next sentences give.
/// The day of a statement never dates what it tells: only words and meetings take a speaker's day.
/// </summary>
internal sealed class StoryDays
{
    /// <summary>Sentences over which a sentence points back.</summary>
    private const int PointReach = 3;

    /// <summary>Sentences over which a word for any act points back.</summary>
    private const int DeedReach = 6;

    /// <summary>Sentences over which the day of a speaker carries, unless it is that of the news itself.</summary>
    private const int SpeechReach = 10;

    /// <summary>Sentences over which a gathering may be named again.</summary>
    private const int OccasionReach = 20;

    /// <summary>Sentences behind the lead in which its day may stand.</summary>
    private const int LeadReach = 2;

    /// <summary>Words between a noun and the word that makes it definite.</summary>
    private const int DeterminerReach = 4;

    /// <summary>Characters of a sentence that a reason quotes.</summary>
    private const int Quoted = 40;

    private const int DeepestClause = 4;

    /// <summary>Days before publication that still make news.</summary>
    private const int RecentDays = 7;

    /// <summary>Days between the first and the last of a stretch that still tells when the news was ("early this week").</summary>
    private const int LongestNews = 2;

    private readonly Document document;
    private readonly ActTimes times;
    private readonly OccasionVocabulary occasions;
    private readonly FrameLayer frames;
    private readonly IReadOnlyList<Quote> quotes;
    private readonly IReadOnlyList<ActorMention> mentions;
    private readonly IReadOnlyList<CodedDraft> coded;
    private readonly EventDate[] dates;
    private readonly string?[] reasons;
    private readonly List<SpeakerDay> speakerDays = [];
    private readonly List<(int Sentence, string Lemma, EventDate Date)> gatherings = [];
    private readonly HashSet<int> statements = [];
    private readonly int lead;

    public StoryDays(Document document, ActTimes times, OccasionVocabulary occasions, IReadOnlyList<CodedDraft> coded)
    {
        this.document = document;
        this.times = times;
        this.occasions = occasions;
        this.coded = coded;
        frames = document.Get<FrameLayer>();
        quotes = document.Find<AttributionLayer>()?.Quotes ?? [];
        mentions = document.Find<ActorLayer>()?.Mentions ?? [];
        dates = [.. coded.Select(one => one.Event.Date)];
        reasons = new string?[coded.Count];
        lead = Math.Max(0, document.Sentences.ToList().FindIndex(sentence => document.Blocks[sentence.Block].Kind == BlockKind.Body));
    }

    private sealed record SpeakerDay(int Sentence, string Speaker, Actor? Actor, EventDate Date, bool IsFromWords);

    public List<CodedEvent> Apply()
    {
        if (coded.Count == 0) return [];
        NoteTimes();
        for (var i = 0; i < coded.Count; i++)
            if (dates[i].Precision == DatePrecision.Day && IsOfWords(coded[i].Event) && coded[i].Event.Status == EventStatus.Asserted) NoteEvent(i);
        PointBack();
        for (var i = 0; i < coded.Count; i++)
            if (IsOpen(i)) Date(i, AtGathering(i), "the day of the gathering that the clause names");
        for (var i = 0; i < coded.Count; i++)
            if (IsOpen(i) && IsOfWords(coded[i].Event) && SameActInLead(i) < 0 && Date(i, OfSpeaker(i), "the day on which the text lets the same speaker speak")) NoteEvent(i);
        for (var i = coded.Count - 1; i >= 0; i--)
            if (IsOpen(i)) Date(i, (SameActInLead(i) is >= 0 and var body ? dates[body] : OfLead(i)?.Date), "the day of the news that the sentences behind the lead give");
        return [.. coded.Select((one, i) => reasons[i] is { } reason ? Dated(one.Event, dates[i], reason) : one.Event)];
    }

    private static CodedEvent Dated(CodedEvent coded, EventDate date, string reason)
    {
        var inferred = new Dictionary<string, string>(coded.Evidence.Inferred, StringComparer.Ordinal) { ["date"] = reason };
        return coded with { Date = date, Evidence = coded.Evidence with { Inferred = inferred } };
    }

    private bool IsOpen(int i) => dates[i].Value is null && coded[i].Event.Status == EventStatus.Asserted;

    private bool Date(int i, EventDate? date, string reason)
    {
        if (date is not { Value: not null } known) return false;
        dates[i] = known;
        reasons[i] = reason;
        return true;
    }

    private int SentenceOf(int i) => coded[i].Draft.Frame.Sentence;

    /// <summary>Speaker days and gatherings that sentences with a day give.</summary>
    private void NoteTimes()
    {
        foreach (var mention in times.Mentions)
        {
            if (mention.IsStart || mention.IsDuration || times.Reading(mention, EventStatus.Asserted) is not { Precision: DatePrecision.Day } date) continue;
            var sentence = times.SentenceOf(mention);
            var isWords = mention.Use == TimeUse.Speech;
            var gathering = GatheringOf(mention);
            if (gathering >= 0) NoteGathering(sentence, date);
            if (!isWords && gathering < 0) continue;
            foreach (var quote in quotes)
                if (quote.CueToken >= 0 && document.Tokens[quote.CueToken].Sentence == sentence && !quote.Span.Contains(document.Tokens[mention.FirstToken].Start))
                    speakerDays.Add(new SpeakerDay(sentence, quote.Speaker, quote.SpeakerActor, date, isWords));
            if (gathering < 0) continue;
            foreach (var person in PersonsOf(mention)) speakerDays.Add(new SpeakerDay(sentence, person.Name, null, date, false));
        }
    }

    /// <summary>Persons named before the time in its own clause and in those above it.</summary>
    private IEnumerable<ActorMention> PersonsOf(TimeMention mention)
    {
        var clause = times.GovernorOf(mention);
        var first = mention.FirstToken;
        for (var steps = 0; clause is not null && steps < DeepestClause; steps++, clause = frames.ParentOf(clause)) first = Math.Min(first, clause.FirstToken);
        return mentions.Where(person => person.IsPerson && person.FirstToken >= first && person.FirstToken < mention.FirstToken);
    }

    /// <summary>The gathering on which a day hangs: the predicate or a noun of its clause; -1 if there is none.</summary>
    private int GatheringOf(TimeMention mention)
    {
        if (times.GovernorOf(mention) is not { } governor) return -1;
        if (occasions.Of(governor).HasFlag(OccasionRole.Occasion)) return governor.Predicate;
        var sentence = document.Sentences[governor.Sentence];
        for (var token = Math.Max(sentence.FirstToken, governor.FirstToken); token <= governor.LastToken; token++)
            if (occasions.Of(token).HasFlag(OccasionRole.Occasion) && document.Tokens[token].Head == governor.Predicate) return token;
        return -1;
    }

    private void NoteGathering(int sentence, EventDate date)
    {
        var words = document.Sentences[sentence];
        for (var token = words.FirstToken; token < words.EndToken; token++)
            if (occasions.Of(token).HasFlag(OccasionRole.Occasion)) gatherings.Add((sentence, document.Tokens[token].Lemma, date));
    }

    private void NoteEvent(int i)
    {
        if (SpeakerOf(i) is not { } speaker) return;
        speakerDays.Add(new SpeakerDay(SentenceOf(i), speaker, coded[i].Event.Actors.FirstOrDefault(), dates[i], true));
    }

    /// <summary>Who does the act of words: a person or body by name; for a bare state the first of its sources, if it speaks for that state.</summary>
    private string? SpeakerOf(int i)
    {
        if (coded[i].Draft.Actor.Mention is { IsState: false, IsPlural: false } who) return who.Name;
        if (coded[i].Event.Type == EventType.PROTEST || coded[i].Event.Attribution.FirstOrDefault() is not { } source) return null;
        return SideOf(source) is { } side && !coded[i].Event.Actors.Contains(side) ? null : source;
    }

    private Actor? SideOf(string source)
        => quotes.FirstOrDefault(quote => quote.Speaker == source)?.SpeakerActor
           ?? mentions.FirstOrDefault(mention => mention.Name == source && mention.Actors.Count > 0)?.Actors[0];

    /// <summary>"Hal itu disampaikan Senin (3/6)", "The attack took place on Monday": dates what the sentences before told.</summary>
    private void PointBack()
    {
        for (var sentence = lead + 1; sentence < document.Sentences.Count; sentence++)
        {
            if (times.OfSentence(sentence).Count == 0 || PointerOf(sentence) is not (>= 0 and var pointer)) continue;
            if (occasions.Of(pointer).HasFlag(OccasionRole.Statement)) statements.Add(sentence);
            if (DayBehind(sentence, pointer) is not { } date) continue;
            foreach (var i in PointedAt(sentence, pointer))
            {
                Date(i, date, $"the day that the sentence \"{BeginningOf(sentence)}\" gives to it");
                if (date.Precision == DatePrecision.Day && IsOfWords(coded[i].Event)) NoteEvent(i);
            }
        }
    }

    private string BeginningOf(int sentence)
    {
        var text = document.Sentences[sentence].Span.In(document.Text);
        return text[..Math.Min(Quoted, text.Length)];
    }

    /// <summary>Token of the noun of the main clause that takes up what was told; -1 if there is none.</summary>
    private int PointerOf(int sentence)
    {
        var words = document.Sentences[sentence];
        for (var token = words.FirstToken; token < words.EndToken; token++)
        {
            if (frames.At(token) is not { Kind: FrameKind.Verb } frame || !MainLine.Has(document, frames, frame)) continue;
            if ((occasions.Of(frame) & (OccasionRole.Convey | OccasionRole.Happen)) == 0) continue;
            foreach (var argument in frame.Arguments)
                if (argument.Role is FrameRole.Agent or FrameRole.Patient && IsPointer(argument.Head)) return argument.Head;
        }

        return -1;
    }

    private bool IsPointer(int head)
    {
        var isKnown = occasions.Is(head, OccasionRole.Statement | OccasionRole.Deed | OccasionRole.Occasion) || frames.At(head) is { Kind: FrameKind.Noun };
        return isKnown && IsDefinite(head);
    }

    private bool IsDefinite(int head) => HasDependent(head, OccasionRole.Definite, DeterminerReach);

    /// <summary>Whether a dependent of the noun, at most so many words away, has the role.</summary>
    private bool HasDependent(int head, OccasionRole role, int reach)
    {
        var sentence = document.Sentences[document.Tokens[head].Sentence];
        for (var token = Math.Max(sentence.FirstToken, head - reach); token < Math.Min(sentence.EndToken, head + reach + 1); token++)
            if (document.Tokens[token].Head == head && occasions.Of(token).HasFlag(role)) return true;
        return false;
    }

    /// <summary>The first time of the sentence that does not stand in a clause about something else.</summary>
    private EventDate? DayBehind(int sentence, int pointer)
    {
        foreach (var mention in times.OfSentence(sentence))
        {
            if (mention.IsDuration || times.Reading(mention, EventStatus.Asserted) is not { Value: not null } date) continue;
            if (mention.FirstToken < pointer || !IsAside(mention) || times.IsByline(mention)) return date;
        }

        return null;
    }

    /// <summary>Whether the time stands in a clause about something else; "the statement, released Monday" and "when he met voters" are not.</summary>
    private bool IsAside(TimeMention mention) => times.GovernorOf(mention) is
    {
        Link: FrameLink.Relative or FrameLink.Condition or FrameLink.Time or FrameLink.Cause or FrameLink.Concession or FrameLink.Purpose,
    } governor && (occasions.Of(governor) & (OccasionRole.Occasion | OccasionRole.Convey)) == 0;

    private IEnumerable<int> PointedAt(int sentence, int pointer)
    {
        var role = occasions.Of(pointer);
        if (role.HasFlag(OccasionRole.Statement)) return Nearest(sentence, PointReach, i => IsOfWords(coded[i].Event));
        var type = coded.FirstOrDefault(one => one.Draft.Frame.Predicate == pointer)?.Event.Type;
        var lemma = document.Tokens[pointer].Lemma;
        var same = Nearest(sentence, sentence, i => coded[i].Event.Type == type || IsNamed(i, lemma, pointer)).Take(1).ToList();
        if (same.Count > 0) return same.SelectMany(SameAct);
        return role.HasFlag(OccasionRole.Deed) ? Nearest(sentence, DeedReach, i => !IsOnlyWords(coded[i].Event) && MainLine.Has(document, frames, coded[i].Draft.Frame)) : [];
    }

    /// <summary>The two records of a mutual act share their words.</summary>
    private IEnumerable<int> SameAct(int i) => Enumerable.Range(0, coded.Count).Where(k => coded[k].Draft == coded[i].Draft);

    private bool IsNamed(int i, string lemma, int pointer)
    {
        var frame = coded[i].Draft.Frame;
        if (frame.Predicate == pointer) return false;
        if (document.Tokens[frame.Predicate].Lemma == lemma) return true;
        return frames.At(pointer)?.Verb is { } verb && (frame.Citation == verb || frame.Verb == verb);
    }

    /// <summary>The open events of the nearest earlier sentence that has one.</summary>
    private List<int> Nearest(int sentence, int reach, Func<int, bool> fits)
    {
        var found = new List<int>();
        for (var i = coded.Count - 1; i >= 0; i--)
        {
            var at = SentenceOf(i);
            if (at >= sentence) continue;
            if (sentence - at > reach || (found.Count > 0 && at != SentenceOf(found[0]))) break;
            if (IsOpen(i) && fits(i)) found.Add(i);
        }

        return found;
    }

    /// <summary>"during the rally": the day of the gathering named before.</summary>
    private EventDate? AtGathering(int i)
    {
        var frame = coded[i].Draft.Frame;
        var sentence = document.Sentences[frame.Sentence];
        for (var token = Math.Max(sentence.FirstToken, frame.FirstToken - OccasionReach); token <= frame.LastToken; token++)
        {
            var role = occasions.Of(token);
            if ((role & (OccasionRole.Occasion | OccasionRole.AnyOccasion)) == 0 || !IsDefinite(token) || !HasDependent(token, OccasionRole.During, sentence.EndToken - sentence.FirstToken)) continue;
            var lemma = document.Tokens[token].Lemma;
            var known = gatherings.FindLast(one => one.Sentence < frame.Sentence && frame.Sentence - one.Sentence <= OccasionReach && (role.HasFlag(OccasionRole.AnyOccasion) || one.Lemma == lemma));
            if (known.Lemma is not null) return known.Date;
        }

        return null;
    }

    /// <summary>The nearest day on which the speaker spoke; that of the news itself holds for the whole article, another for a few sentences.</summary>
    private EventDate? OfSpeaker(int i)
    {
        var sentence = SentenceOf(i);
        var frame = coded[i].Draft.Frame;
        if (frame.Aspect.HasFlag(FrameAspect.Perfect) || IsSetBack(sentence) || !IsTold(frame)) return null;
        SpeakerDay? best = null;
        foreach (var day in speakerDays)
        {
            if (!IsSpeaker(i, day) || IsSetBackBetween(day.Sentence, sentence)) continue;
            var distance = Math.Abs(day.Sentence - sentence);
            if (distance > SpeechReach && !IsNews(day.Date)) continue;
            if (best is null || distance < Math.Abs(best.Sentence - sentence)) best = day;
        }

        return best?.Date;
    }

    /// <summary>On the main line of its sentence, or said: what a clause of time, cause or relation recalls may be of any day.</summary>
    private bool IsTold(Frame frame) => frame.Link is not (FrameLink.Time or FrameLink.Cause or FrameLink.Relative or FrameLink.Condition or FrameLink.Concession)
        || quotes.Any(quote => quote.Kind == QuoteKind.Direct && quote.Span.Contains(document.Tokens[frame.Predicate].Start));

    /// <summary>The same name; in the lead also the body for which the speaker speaks.</summary>
    private bool IsSpeaker(int i, SpeakerDay day)
    {
        if (SpeakerOf(i) is { } speaker && string.Equals(speaker, day.Speaker, StringComparison.OrdinalIgnoreCase)) return true;
        return day.IsFromWords && day.Actor is { } actor && SentenceOf(i) <= lead + 1 && day.Sentence - SentenceOf(i) is > 0 and <= SpeechReach
               && SentenceOf(i) >= lead && coded[i].Event.Actors.Count == 1 && coded[i].Event.Actors[0] == actor
               && !(OfLead(i) is { } known && known.Sentence < day.Sentence);
    }

    private bool IsSetBackBetween(int one, int other)
    {
        for (var sentence = Math.Min(one, other) + 1; sentence <= Math.Max(one, other); sentence++)
            if (IsSetBack(sentence)) return true;
        return false;
    }

    /// <summary>"Sebelumnya …", "Earlier, …".</summary>
    private bool IsSetBack(int sentence)
    {
        var words = document.Sentences[sentence];
        for (var token = words.FirstToken; token < Math.Min(words.EndToken, words.FirstToken + 3); token++)
            if (occasions.Of(token).HasFlag(OccasionRole.Before)) return true;
        return false;
    }

    /// <summary>A day on which or on whose morrow the article came out.</summary>
    private bool IsNews(EventDate date) => times.ReportDay is { } today && date.FirstDay is { } day && today.DayNumber - day.DayNumber is 0 or 1;

    /// <summary>A headline tells what the lead tells.</summary>
    private int SameActInLead(int i)
    {
        if (SentenceOf(i) >= lead) return -1;
        for (var k = i + 1; k < coded.Count && SentenceOf(k) <= lead + 1; k++)
            if (SentenceOf(k) >= lead && coded[k].Event.Type == coded[i].Event.Type && coded[k].Event.Actors.SequenceEqual(coded[i].Event.Actors)) return k;
        return -1;
    }

    /// <summary>The news itself: what the headline and the first sentences tell without a day has the first recent day that the sentences right behind give.</summary>
    private (EventDate Date, int Sentence)? OfLead(int i)
    {
        var frame = coded[i].Draft.Frame;
        if (frame.Sentence > lead + 1 || times.ReportDay is not { } today || !MainLine.Has(document, frames, frame)) return null;
        var isOfWords = IsOfWords(coded[i].Event);
        for (var sentence = Math.Max(frame.Sentence, lead); sentence <= Math.Max(frame.Sentence, lead) + LeadReach; sentence++)
        {
            if (!isOfWords && statements.Contains(sentence)) continue;
            foreach (var mention in times.OfSentence(sentence))
                if ((isOfWords || mention.Use != TimeUse.Speech) && !mention.IsStart && !IsAside(mention) && IsRecent(mention.Past, today)) return (mention.Past, sentence);
        }

        return null;
    }

    private static bool IsRecent(EventDate date, DateOnly today)
        => date is { Precision: DatePrecision.Day or DatePrecision.Week, FirstDay: { } first, LastDay: { } last }
           && first <= today && today.DayNumber - first.DayNumber <= RecentDays && last.DayNumber - first.DayNumber <= LongestNews;

    private static bool IsOnlyWords(CodedEvent coded) => coded.Type is EventType.SUPPORT or EventType.REQUEST or EventType.ACCUSE or EventType.THREATEN;

    private static bool IsOfWords(CodedEvent coded) => coded.Type is EventType.AGREE or EventType.CONSULT or EventType.SUPPORT or EventType.CONCEDE
        or EventType.REQUEST or EventType.ACCUSE or EventType.REJECT or EventType.THREATEN or EventType.PROTEST;
}
