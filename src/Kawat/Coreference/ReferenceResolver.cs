using Kawat.Actors;
using Kawat.Attribution;
using Kawat.Documents;

namespace Kawat.Coreference;

/// <summary>Resolves the pronouns and descriptions of one sentence.</summary>
internal sealed class ReferenceResolver(
    Document document,
    ActorLayer actors,
    Antecedents antecedents,
    Pronouns pronouns,
    DescriptionTable descriptions,
    Sentence sentence)
{
    private const int PersonWindow = 2;

    public void Resolve()
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var known = actors.At(i);
            if (known is { Kind: MentionKind.Role } && known.LastToken >= i) GiveOwner(known, i);
            var kind = descriptions.Match(document, i, sentence.EndToken, out var length);
            if (kind is not (DescriptionKind.None or DescriptionKind.Possessed) && MayReplace(known, length))
            {
                var referents = Describe(kind, i);
                if (referents.Count > 0)
                {
                    Add(i, i + length - 1, referents, kind is DescriptionKind.Pair or DescriptionKind.Leaders or DescriptionKind.Trio);
                }

                i += length - 1;
                continue;
            }

            if (known is null && pronouns.Find(document.Form(i)) is { } pronoun && Point(pronoun, i) is { } referent) Add(i, i, [referent], pronoun is { IsPlural: true, Person: 3 });
        }
    }

    /// <summary>"its troops", "pasukannya": the owner's country, which the words before name, goes before that of the article.</summary>
    private void GiveOwner(ActorMention known, int token)
    {
        ActorMention? owner = null;
        if (token == known.FirstToken && pronouns.Find(document.Form(token)) is { Person: 3 } pronoun) owner = Point(pronoun, token);
        else if (token == known.LastToken && token + 1 < sentence.EndToken && document.Tokens[token + 1].Glued && pronouns.Find(document.Form(token + 1)) is { Person: 3 }) owner = PointAtOwner(token + 1);
        if (owner is null || Countries(owner) != 1 || owner.Entity == known.Entity) return;
        actors.Replace(known, known with
        {
            Actors = [.. known.Actors.Select(actor => actor.Sector is null ? actor : actor with { Country = owner.Actors[0].Country })],
            Kind = MentionKind.Coreference,
            Entity = -1,
        });
    }

    /// <summary>A description replaces a mention that the actor layer could not give to anybody, or that is shorter.</summary>
    private static bool MayReplace(ActorMention? known, int length)
        => known is null || known.Actors.Count == 0 || (known.Kind == MentionKind.Role && known.LastToken - known.FirstToken < length);

    private void Add(int first, int last, List<ActorMention> referents, bool isPlural)
    {
        var all = new List<Actor>();
        foreach (var referent in referents)
            foreach (var actor in referent.Actors)
                if (!all.Contains(actor)) all.Add(actor);
        var single = referents.Count == 1 ? referents[0] : null;
        actors.Add(new ActorMention
        {
            FirstToken = first,
            LastToken = last,
            Head = HeadOf(first, last),
            Actors = all,
            Kind = MentionKind.Coreference,
            Entity = single?.Entity ?? -1,
            Name = single?.Name ?? document.SpanOf(first, last).In(document.Text),
            IsPerson = single?.IsPerson ?? false,
            IsState = single?.IsState ?? false,
            IsPlural = isPlural || (single?.IsPlural ?? false),
        });
    }

    private int HeadOf(int first, int last)
    {
        for (var i = first; i <= last; i++)
            if (document.Tokens[i].Head < first || document.Tokens[i].Head > last) return i;
        return first;
    }

    private List<ActorMention> Describe(DescriptionKind kind, int token) => kind switch
    {
        DescriptionKind.Country => One(Find(token, Antecedents.FarthestSentence, IsSingleState)),
        DescriptionKind.Body => One(Find(token, Antecedents.FarthestSentence, mention => IsGroup(mention) && mention.Actors[0].Sector is null)),
        DescriptionKind.Group => One(Find(token, Antecedents.FarthestSentence, IsGroup)),
        DescriptionKind.Person => One(DescribePerson(token)),
        DescriptionKind.Pair => Several(token, 2, IsStateOrForce),
        DescriptionKind.Trio => Several(token, 3, IsStateOrForce),
        DescriptionKind.Side => One(PointAtSide(token)),
        DescriptionKind.Leaders => Several(token, 2, IsSinglePerson) is { Count: 2 } persons ? persons : Several(token, 2, IsStateOrForce),
        _ => [],
    };

    private static List<ActorMention> One(ActorMention? mention) => mention is null ? [] : [mention];

    private ActorMention? Find(int token, int sentences, Func<ActorMention, bool> fits)
    {
        foreach (var mention in antecedents.Before(token, sentences))
            if (fits(mention)) return mention;
        return null;
    }

    private static bool IsSingleState(ActorMention mention) => mention.IsState && !mention.IsPerson && Countries(mention) == 1;

    private static bool IsGroup(ActorMention mention) => mention is { IsState: false, IsPerson: false, Actors.Count: 1 } && mention.Kind is MentionKind.Name or MentionKind.Alias or MentionKind.Nickname;

    private static bool IsSinglePerson(ActorMention mention) => mention is { IsPerson: true, IsPlural: false, Actors.Count: 1, Entity: >= 0 };

    private static bool IsStateOrForce(ActorMention mention) => !mention.IsPlural && mention.Actors.Count == 1 && mention.Actors[0].Sector is "GOV" or "MIL" or "REB" or null && Countries(mention) == 1;

    private static int Countries(ActorMention mention)
    {
        var count = 0;
        for (var i = 0; i < mention.Actors.Count; i++)
        {
            var isNew = true;
            for (var j = 0; j < i; j++) isNew &= mention.Actors[j].Country != mention.Actors[i].Country;
            if (isNew) count++;
        }

        return count;
    }

    /// <summary>"the minister", "sang presiden": the nearest single person in the same words, else the only one around.</summary>
    private ActorMention? DescribePerson(int token)
    {
        ActorMention? only = null;
        foreach (var mention in antecedents.Before(token, PersonWindow))
        {
            if (!IsSinglePerson(mention) || antecedents.IsQuoted(mention.Head)) continue;
            if (only is not null && only.Entity != mention.Entity) return null;
            only ??= mention;
        }

        return only;
    }

    /// <summary>The first so many of a kind in the nearest sentence that names as many; a sentence that names more is read from its subject on.</summary>
    private List<ActorMention> Several(int token, int count, Func<ActorMention, bool> fits)
    {
        var from = document.Tokens[token].Sentence;
        bool Fits(ActorMention mention) => fits(mention) && !IsSubjectOver(mention, token);
        for (var index = from; index >= 0 && from - index < Antecedents.FarthestSentence; index--)
        {
            var found = Distinct(antecedents.InSentence(document.Sentences[index], token), Fits);
            if (found.Count == count) return found;
            if (found.Count > count) return Joined(found, count);
        }

        var united = new List<ActorMention>();
        for (var index = from; index >= 0 && from - index < Antecedents.FarthestSentence; index--)
        {
            united.InsertRange(0, antecedents.InSentence(document.Sentences[index], token));
            var distinct = Distinct(united, Fits);
            if (distinct.Count >= count) return distinct.Count == count ? distinct : [];
        }

        return [];
    }

    /// <summary>"Russia urged both countries": who does it to both is neither.</summary>
    private bool IsSubjectOver(ActorMention mention, int token)
    {
        ref readonly var head = ref document.Tokens[mention.Head];
        return head.Deprel is Deprel.Nsubj && head.Sentence == document.Tokens[token].Sentence && mention.LastToken < token
               && (document.Tokens[token].Head == head.Head || document.Tokens[Math.Max(0, document.Tokens[token].Head)].Head == head.Head);
    }

    private static List<ActorMention> Distinct(List<ActorMention> mentions, Func<ActorMention, bool> fits)
    {
        var result = new List<ActorMention>();
        foreach (var mention in mentions)
            if (fits(mention) && !result.Exists(other => other.Actors[0].Country == mention.Actors[0].Country)) result.Add(mention);
        return result;
    }

    /// <summary>Of more than wanted: those joined by a conjunction, else the first ones.</summary>
    private List<ActorMention> Joined(List<ActorMention> mentions, int count)
    {
        for (var i = 0; i + 1 < mentions.Count && count == 2; i++)
            if (mentions[i + 1].FirstToken == mentions[i].LastToken + 2 && document.Tokens[mentions[i].LastToken + 1].Upos is Upos.CCONJ or Upos.PUNCT)
                return [mentions[i], mentions[i + 1]];
        return mentions.GetRange(0, count);
    }

    private ActorMention? Point(Pronoun pronoun, int token)
    {
        if (pronoun.Person == 1) return antecedents.QuoteAround(token, QuoteKind.Direct) is { } said ? antecedents.SpeakerOf(said) : null;
        if (pronoun.Person != 3) return null;
        if (IsCueClitic(token) is { } credited) return antecedents.SpeakerOf(credited);
        if (document.Tokens[token].Deprel == Deprel.Expl) return null;
        if (PointAhead(pronoun, token) is { } ahead) return ahead;
        return pronoun.Reach switch
        {
            PronounReach.Thing => PointAtThing(token),
            PronounReach.Group => PointAtGroup(pronoun, token),
            PronounReach.Person => PointAtPerson(token),
            _ => document.Tokens[token].Glued ? PointAtOwner(token) : PointAtPerson(token) ?? PointAtSubjectState(token),
        };
    }

    /// <summary>"During his visit to Hanoi, Putin met …", "dalam lawatannya ke Hanoi, Putin …": an owner in the phrase that opens a sentence is the name that is its subject.</summary>
    private ActorMention? PointAhead(Pronoun pronoun, int token)
    {
        var isOwner = document.Tokens[token].Glued || document.Tokens[token].Features.HasFlag(Features.Possessive);
        if (!isOwner || pronoun.Reach == PronounReach.Group || document.Tokens[sentence.FirstToken].Upos != Upos.ADP) return null;
        for (var i = token + 1; i < sentence.EndToken; i++)
        {
            ref readonly var word = ref document.Tokens[i];
            if (word.Upos == Upos.VERB || antecedents.IsQuoted(i)) return null;
            if (word.Deprel is not (Deprel.Nsubj or Deprel.NsubjPass) || word.Head < 0 || document.Tokens[word.Head].Head >= 0) continue;
            return actors.At(i) is { Actors.Count: > 0, Kind: MentionKind.Name } name && name.IsPerson != (pronoun.Reach == PronounReach.Thing) ? name : null;
        }

        return null;
    }

    /// <summary>"katanya", "he said": the speaker whom the attribution found.</summary>
    private Quote? IsCueClitic(int token)
    {
        if (antecedents.LastQuote(token + 2, 0) is not { } quote) return null;
        return quote.CueToken == token - 1 || (quote.CueToken == token + 1 && quote.SpeakerToken == token) ? quote : null;
    }

    /// <summary>He, she, dia: inside reported words the speaker where a clause begins, else the last single person who was a subject or spoke.</summary>
    private ActorMention? PointAtPerson(int token)
    {
        var isSubject = document.Tokens[token].Deprel is Deprel.Nsubj or Deprel.NsubjPass;
        if (antecedents.QuoteAround(token, QuoteKind.Direct) is null && antecedents.QuoteAround(token, QuoteKind.Indirect) is { } told && antecedents.SpeakerOf(told) is { } speaker && IsSinglePerson(speaker)
            && (isSubject || !IsAnotherAround(token, speaker))
            && !antecedents.InSentence(sentence, token).Exists(other => IsSinglePerson(other) && other.FirstToken > speaker.LastToken && other.Entity != speaker.Entity)) return speaker;
        var said = antecedents.QuoteAround(token, QuoteKind.Direct);
        var speaking = said is null ? null : antecedents.SpeakerOf(said);
        ActorMention? fallback = null;
        var distinct = 0;
        foreach (var mention in antecedents.Before(token, PersonWindow))
        {
            if (!IsSinglePerson(mention) || (speaking is not null && mention.Entity == speaking.Entity)) continue;
            if (said is not null && (mention.Name == said.Speaker || mention.Kind == MentionKind.Role)) continue;
            if (said is null && antecedents.IsQuoted(mention.Head)) continue;
            if (antecedents.IsSubject(mention)) return mention;
            if (fallback is null || fallback.Entity != mention.Entity) distinct++;
            fallback ??= mention;
        }

        if (distinct == 1) return fallback;
        return antecedents.LastQuote(token, PersonWindow) is { } last && antecedents.SpeakerOf(last) is { } lastSpeaker && IsSinglePerson(lastSpeaker) ? lastSpeaker : null;
    }

    private ActorMention? PointAtSide(int token)
        => antecedents.QuoteAround(token, QuoteKind.Indirect) is { } told && antecedents.SpeakerOf(told) is { Actors.Count: > 0 } speaker ? speaker : antecedents.SubjectOf(sentence, token);

    private bool IsAnotherAround(int token, ActorMention speaker)
    {
        foreach (var mention in antecedents.Before(token, 1))
            if (IsSinglePerson(mention) && mention.Entity != speaker.Entity) return true;
        return false;
    }

    /// <summary>Mereka, they, pihaknya: a plural, a body or a state; the speaker's side inside reported words, else the nearest subject.</summary>
    private ActorMention? PointAtGroup(Pronoun pronoun, int token)
    {
        if (!pronoun.IsPlural) return PointAtSide(token);
        if (antecedents.QuoteAround(token, QuoteKind.Indirect) is { } told && antecedents.SpeakerOf(told) is { } speaker && IsMany(speaker)) return speaker;
        if (antecedents.IsQuoted(token)) return null;
        if (document.Tokens[token].Deprel is Deprel.NmodPoss or Deprel.Nmod) return PointAtOwners(token);
        if (antecedents.SubjectOf(sentence, token) is { } subject && IsMany(subject)) return subject;
        for (var back = 1; back <= PersonWindow && sentence.Index - back >= 0; back++)
        {
            var earlier = document.Sentences[sentence.Index - back];
            if (antecedents.SubjectOf(earlier, earlier.EndToken) is { } previous && IsMany(previous)) return previous;
        }

        return null;
    }

    /// <summary>Their: the subject or the nearest plural, where both are the same or only one is there.</summary>
    private ActorMention? PointAtOwners(int token)
    {
        var subject = antecedents.SubjectOf(sentence, token) is { } first && IsMany(first) ? first : null;
        ActorMention? nearest = null;
        foreach (var mention in antecedents.InSentence(sentence, token))
            if (IsMany(mention)) nearest = mention;
        if (subject is null || nearest is null) return subject ?? nearest;
        return subject == nearest || (subject.Entity >= 0 && subject.Entity == nearest.Entity) ? subject : null;
    }

    private static bool IsMany(ActorMention mention) => mention.Actors.Count > 0 && (mention.IsPlural || !mention.IsPerson);

    /// <summary>It, its: the body or state that is the subject of the same sentence, or of the one before.</summary>
    private ActorMention? PointAtThing(int token)
    {
        if (antecedents.SubjectOf(sentence, token) is { } subject) return IsThing(subject) ? subject : null;
        var isPossessive = (document.Tokens[token].Features & Features.Possessive) != 0;
        if (!isPossessive && document.Tokens[token].Deprel is not (Deprel.Nsubj or Deprel.NsubjPass)) return null;
        if (!isPossessive && document.Tokens[token].Head is >= 0 and var head && document.Tokens[head].Upos != Upos.VERB) return null;
        if (sentence.Index == 0) return null;
        var earlier = document.Sentences[sentence.Index - 1];
        return antecedents.SubjectOf(earlier, earlier.EndToken) is { } previous && IsThing(previous) ? previous : null;
    }

    private static bool IsThing(ActorMention mention) => mention is { IsPerson: false, IsPlural: false, Actors.Count: > 0 };

    private ActorMention? PointAtSubjectState(int token)
        => antecedents.SubjectOf(sentence, token) is { } subject && IsThing(subject) ? subject : null;

    /// <summary>"pasukannya": the owner is the subject of the sentence, else of the one before; only for nouns that have owners.</summary>
    private ActorMention? PointAtOwner(int token)
    {
        if (token == sentence.FirstToken || descriptions.Match(document, token - 1, token, out _) != DescriptionKind.Possessed) return null;
        if (antecedents.SubjectOf(sentence, token) is { Actors.Count: > 0 } subject) return subject;
        if (sentence.Index == 0) return null;
        var earlier = document.Sentences[sentence.Index - 1];
        return antecedents.SubjectOf(earlier, earlier.EndToken) is { Actors.Count: > 0 } previous ? previous : null;
    }
}
