using Kawat.Actors;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Frames;
using Kawat.Places;
using Kawat.Syntax;

namespace Kawat.Codebook;

/// <summary>Finds the rule that codes a frame: of all that match, the one that demands most; of equals, the first in the codebook.</summary>
internal sealed class RuleMatcher(CodebookIndex codebook, IReadOnlyDictionary<string, WordClasses> classes, Document document)
{
    /// <summary>Words between the words of a predicate phrase ("call sharply on") at most.</summary>
    private const int LongestGap = 3;

    /// <summary>The predicate of a rule for any act that somebody must do.</summary>
    private const string AnyWord = "*";

    /// <summary>The class of a role that is filled by parties of more than one country.</summary>
    internal const string SeveralCountries = "countries";

    private readonly DependencyTree tree = document.Get<DependencyTree>();
    private readonly FrameLayer frames = document.Get<FrameLayer>();
    private readonly ActorLayer? actors = document.Find<ActorLayer>();
    private readonly PlaceLayer? places = document.Find<PlaceLayer>();
    private readonly Dictionary<int, List<int>> cores = [];
    private readonly OfficialVoices voices = new(document);
    private Quote? voice;

    public Rule? Match(Frame frame)
    {
        var language = document.Sentences[frame.Sentence].Language;
        if (!classes.TryGetValue(language, out var words)) return null;
        voice = voices.Around(frame.Predicate);

        // What must be done is a demand, whatever the act: rules for it come first and need no rival.
        if (frame.Aspect.HasFlag(FrameAspect.Obligation) && Best(frame, codebook.RulesFor(language, AnyWord), words, null) is { } demand) return demand;
        var best = Best(frame, codebook.RulesFor(language, frame.Citation), words, null);
        return frame.Verb is null || frame.Verb == frame.Citation ? best : Best(frame, codebook.RulesFor(language, frame.Verb), words, best);
    }

    private Rule? Best(Frame frame, IReadOnlyList<Rule> rules, WordClasses words, Rule? best)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            var rule = rules[i];
            if (best is not null && best.Weight >= rule.Weight) continue;
            if (Fits(frame, rule.Pattern.Predicate) && Holds(frame, rule.Pattern, words)) best = rule;
        }

        return best;
    }

    /// <summary>The word itself, and for an event noun its verb.</summary>
    private static IEnumerable<string> Names(Frame frame)
    {
        if (frame.Aspect.HasFlag(FrameAspect.Obligation)) yield return AnyWord;
        yield return frame.Citation;
        if (frame.Verb is not null && frame.Verb != frame.Citation) yield return frame.Verb;
    }

    private bool Fits(Frame frame, Phrase phrase)
    {
        if (phrase.Only is { } only && frame.Kind != only) return false;
        var position = frame.Predicate;
        var end = document.Sentences[frame.Sentence].EndToken;
        for (var i = 1; i < phrase.Words.Count; i++)
        {
            var limit = Math.Min(end, position + 1 + LongestGap);
            var found = -1;
            for (var token = position + 1; token < limit && found < 0; token++)
                if (Is(token, phrase.Words[i])) found = token;
            if (found < 0) return false;
            position = found;
        }

        return true;
    }

    private bool Holds(Frame frame, ClausePattern pattern, WordClasses words)
    {
        foreach (var condition in pattern.Conditions)
            if (Holds(frame, condition, pattern.Predicate, words) == condition.IsNegated) return false;
        return true;
    }

    private bool Holds(Frame frame, Condition condition, Phrase phrase, WordClasses words) => condition.Slot switch
    {
        Slot.Negated => frame.Aspect.HasFlag(FrameAspect.Negated),
        Slot.Passive => frame.IsPassive,
        Slot.Obligation => frame.Aspect.HasFlag(FrameAspect.Obligation),
        Slot.Imperative => frame.Aspect.HasFlag(FrameAspect.Imperative),
        Slot.Future => frame.Aspect.HasFlag(FrameAspect.Future),
        Slot.Official => voice is not null && IsStatement(frame),
        Slot.Clause => ClauseHas(frame, condition.Items, words),
        Slot.Content => ContentHas(frame, condition, words),
        Slot.Any => frame.Arguments.Any(argument => Fills(argument.Head, condition.Items, words)),
        _ => ArgumentHas(frame, condition, phrase, words),
    };

    /// <summary>What is said outright: no condition, aim or question, nothing that may be or is merely wished.</summary>
    private bool IsStatement(Frame frame)
    {
        if (frame.Link is FrameLink.Condition or FrameLink.Purpose or FrameLink.Time or FrameLink.Concession) return false;
        if ((frame.Aspect & (FrameAspect.Possible | FrameAspect.Desire)) != 0 || !IsPredicative(frame)) return false;
        if (frames.ParentOf(frame) is { Link: FrameLink.Condition } && frame.Link is FrameLink.Coordinate or FrameLink.Content) return false;
        for (var token = frame.LastToken + 1; token < document.Sentences[frame.Sentence].EndToken && token <= frame.LastToken + 2; token++)
            if (document.Form(token) is "?") return false;
        return true;
    }

    /// <summary>"This is illegal", "Ini pelanggaran", but not "illegal immigration", "to stop their aggression".</summary>
    private bool IsPredicative(Frame frame)
    {
        if (frame.Kind == FrameKind.Verb || frame.LightVerb >= 0) return true;
        ref readonly var token = ref document.Tokens[frame.Predicate];
        if (frame.Kind == FrameKind.Adjective) return token.Deprel is not (Deprel.Amod or Deprel.Advmod or Deprel.Nmod or Deprel.Compound) || token.Head < 0;
        return frame.Link is not FrameLink.Other || (token.Head >= 0 && document.Tokens[token.Head].Upos == Upos.PRON && document.Tokens[token.Head].Deprel is Deprel.Nsubj);
    }

    private bool ArgumentHas(Frame frame, Condition condition, Phrase phrase, WordClasses words)
    {
        if (condition.Items is [{ Class: SeveralCountries }]) return HasSeveralCountries(frame, condition.Role);
        foreach (var argument in frame.Arguments)
            if ((argument.Role == condition.Role || (condition.Role == FrameRole.Patient && IsParticle(argument, phrase))) && Fills(argument.Head, condition.Items, words)) return true;
        return false;
    }

    /// <summary>"latihan militer Filipina-India": whether those in a role are of more than one country.</summary>
    private bool HasSeveralCountries(Frame frame, FrameRole role)
        => frame.Arguments.Where(argument => argument.Role == role).SelectMany(argument => PartiesFrom(argument.Head)).SelectMany(party => party.Actors)
            .Select(actor => actor.Country).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private IEnumerable<ActorMention> PartiesFrom(int token)
    {
        for (var mention = actors?.At(token); mention is not null; mention = MentionJoinedTo(mention)) yield return mention;
    }

    /// <summary>The party that a hyphen or a conjunction joins to this one.</summary>
    private ActorMention? MentionJoinedTo(ActorMention mention)
    {
        var link = mention.LastToken + 1;
        if (link + 1 >= document.Tokens.Length || document.Tokens[link].Sentence != document.Tokens[mention.Head].Sentence) return null;
        ref readonly var word = ref document.Tokens[link];
        var joins = word.Upos == Upos.CCONJ || (word.End - word.Start == 1 && document.Text[word.Start] is '-' or '–');
        return joins && actors?.At(link + 1) is { Actors.Count: > 0 } next && next.FirstToken == link + 1 ? next : null;
    }

    /// <summary>"handed over their weapons": what the parser took for a preposition is a word of the predicate, and what it brings its object.</summary>
    private bool IsParticle(FrameArgument argument, Phrase phrase)
    {
        if (argument.Preposition < 0) return false;
        for (var i = 1; i < phrase.Words.Count; i++)
            if (Is(argument.Preposition, phrase.Words[i])) return true;
        return false;
    }

    private bool ContentHas(Frame frame, Condition condition, WordClasses words)
    {
        foreach (var child in frames.ChildrenOf(frame))
        {
            if (child.Link is not (FrameLink.Content or FrameLink.Purpose)) continue;
            if (condition.Clauses is { } clauses)
            {
                if (clauses.Any(clause => (clause.Predicate.Words[0] == AnyWord || (Names(child).Contains(clause.Predicate.Words[0]) && Fits(child, clause.Predicate))) && Holds(child, clause, words))) return true;
            }
            else if (condition.Items.Count == 0 || condition.Items.Any(item => item.Class is { } name
                ? Names(child).Any(word => words.Contains(name, word))
                : Names(child).Contains(item.Words[0])))
            {
                return true;
            }
        }

        return false;
    }

    private bool ClauseHas(Frame frame, IReadOnlyList<Item> items, WordClasses words)
    {
        var (first, end) = frame.Near(frame.FirstToken, frame.LastToken + 1);
        for (var token = first; token < end; token++)
            foreach (var item in items)
                if (IsItem(token, item, words)) return true;
        return false;
    }

    private bool Fills(int head, IReadOnlyList<Item> items, WordClasses words)
    {
        if (items.Count == 0) return true;
        foreach (var token in CoreOf(head))
            for (var i = 0; i < items.Count; i++)
                if (IsItem(token, items[i], words, head)) return true;
        return false;
    }

    /// <summary>The words that say what a phrase is; many rules ask for the same phrase.</summary>
    private List<int> CoreOf(int head)
    {
        if (cores.TryGetValue(head, out var core)) return core;
        core = [];
        NounPhrase.Collect(document, tree, head, core);
        cores.Add(head, core);
        return core;
    }

    private bool IsItem(int token, Item item, WordClasses words, int head = -1)
    {
        if (item.Class is { } name) return IsClass(token, name, words, head);
        if (!Is(token, item.Words[0])) return false;
        for (var i = 1; i < item.Words.Count; i++)
            if (token + i >= document.Tokens.Length || !Is(token + i, item.Words[i])) return false;
        return true;
    }

    private bool IsClass(int token, string name, WordClasses words, int head)
    {
        if (name == "actor") return PartyAt(token) is not null;
        if (name == "place") return IsPlace(token);
        if (name == "speaker") return voice is not null && PartyAt(token) is { } own && own.Actors.Any(actor => OfficialVoices.SpeaksFor(voice, actor));
        if (name == "country") return PartyAt(token) is { IsState: true };
        if (char.IsUpper(name[0])) return PartyAt(token) is { } mention && mention.Actors.Any(actor => actor.Sector == name || (actor.Sector is null && actor.Country == name));
        ref readonly var word = ref document.Tokens[token];
        return words.Contains(name, word.Citation) || words.Contains(name, word.Lemma) || words.PhrasesFrom(name, word.Lemma).Any(phrase => IsPhrase(token, phrase));
    }

    /// <summary>The party that the word belongs to; the country in the name of a sea is none.</summary>
    private ActorMention? PartyAt(int token)
        => actors?.At(token) is { Actors.Count: > 0 } party && places?.IsInsideSea(party.FirstToken, party.LastToken) != true ? party : null;

    private bool IsPhrase(int token, string[] words)
    {
        if (token + words.Length > document.Tokens.Length) return false;
        for (var i = 1; i < words.Length; i++)
            if (!Is(token + i, words[i])) return false;
        return true;
    }

    private bool IsPlace(int token) => places is not null && places.Touching(token, token).Any();

    private bool Is(int token, string word)
    {
        ref readonly var candidate = ref document.Tokens[token];
        return candidate.Citation == word || candidate.Lemma == word || document.Form(token).Equals(word, StringComparison.OrdinalIgnoreCase);
    }
}
