using Kawat.Actors;
using Kawat.Attribution;
using Kawat.Documents;
using Kawat.Syntax;
using Kawat.Text;

namespace Kawat.Ties;

/// <summary>Ties of one sentence. Works on word order around the bond noun, where the parser's attachments are least sure.</summary>
internal sealed class SentenceTies(Document document, DependencyTree tree, ActorLayer actors, AttributionLayer? attribution, TieWords words, Sentence sentence)
{
    /// <summary>Tokens between the bond noun and the word that tells its state, at most.</summary>
    private const int StateReach = 8;

    /// <summary>Words between the comma and the bond noun of a description, at most.</summary>
    private const int WidestDescription = 6;

    public void Find(List<Tie> ties)
    {
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (!words.Bonds.TryGetValue(document.Tokens[token].Citation, out var bond)) continue;
            if (Make(token, bond) is { } found) ties.AddRange(found);
        }
    }

    private List<Tie>? Make(int noun, TieWords.Bond bond)
    {
        var (after, last) = SidesAfter(noun);
        var first = noun;
        var before = new List<ActorMention>();
        if (Sides(after).Count < 2) before = SidesBefore(noun, after, ref first);
        var pairs = Pairs(before, after);
        if (pairs.Count == 0) return null;
        var (polarity, trend, stateToken) = StateOf(noun, last, bond);
        polarity ??= bond.Polarity;
        if (polarity is null && trend is null) return null;
        if (stateToken >= 0) (first, last) = (Math.Min(first, stateToken), Math.Max(last, stateToken));
        var span = document.SpanOf(first, last);
        var kind = QualifierOf(noun) ?? bond.Kind;
        var sources = attribution?.SourcesOf(noun) ?? [];
        return [.. pairs.Select(pair => new Tie(pair.A, pair.B, kind, polarity ?? (trend == TieTrend.Worsening ? -1 : 1), trend, span, sources))];
    }

    /// <summary>Mentions that follow the noun, joined by link words, commas and "and".</summary>
    private (List<ActorMention> Mentions, int Last) SidesAfter(int noun)
    {
        var mentions = new List<ActorMention>();
        var last = noun;
        for (var token = noun + 1; token < sentence.EndToken; token++)
        {
            if (actors.At(token) is { Actors.Count: > 0 } mention)
            {
                if (!mentions.Contains(mention)) mentions.Add(mention);
                token = last = Math.Max(token, mention.LastToken);
                continue;
            }

            if (IsPossessive(token) && MentionBefore(noun) is { } owner)
            {
                mentions.Add(owner);
                last = token;
                continue;
            }

            if (!IsBetweenSides(token)) break;
        }

        return (mentions, last);
    }

    /// <summary>"perangnya dengan Kyiv": a possessive clitic whose owner the text names just before.</summary>
    private bool IsPossessive(int token) => document.Tokens[token] is { Upos: Upos.PRON, Glued: true };

    private ActorMention? MentionBefore(int noun)
    {
        for (var token = noun - 1; token >= sentence.FirstToken; token--)
            if (actors.At(token) is { Actors.Count: > 0 } mention) return mention;
        return null;
    }

    private bool IsBetweenSides(int token)
    {
        ref readonly var word = ref document.Tokens[token];
        return word.Upos is Upos.CCONJ or Upos.ADJ or Upos.ADP or Upos.PUNCT or Upos.DET or Upos.ADV or Upos.PROPN or Upos.PART
               || words.Links.Contains(word.Lemma) || words.Qualifiers.ContainsKey(word.Lemma) || words.Bonds.ContainsKey(word.Citation)
               || (word.Upos != Upos.VERB && words.States.ContainsKey(word.Citation));
    }

    /// <summary>The subject of the clause, or the possessor right before the noun.</summary>
    private List<ActorMention> SidesBefore(int noun, List<ActorMention> after, ref int first)
    {
        for (var token = noun - 1; token >= sentence.FirstToken; token--)
        {
            if (actors.At(token) is not { Actors.Count: > 0 } mention || after.Contains(mention)) continue;
            if (!IsSubjectOf(mention, noun) && !IsPossessor(mention, noun) && !IsDescribed(mention, noun)) continue;
            first = mention.FirstToken;
            var sides = new List<ActorMention> { mention };
            for (var left = mention.FirstToken - 1; left >= sentence.FirstToken && IsJoint(left); left--)
                if (actors.At(left) is { Actors.Count: > 0 } other && !sides.Contains(other)) { sides.Add(other); first = other.FirstToken; left = other.FirstToken; }
            return sides;
        }

        return [];
    }

    private bool IsJoint(int token) => actors.At(token) is not null || document.Tokens[token].Upos is Upos.CCONJ or Upos.PUNCT;

    /// <summary>"China menjalin kemitraan", "is a close ally": the subject of the bond noun itself or of a verb that only carries it.</summary>
    private bool IsSubjectOf(ActorMention mention, int noun)
    {
        var tokens = document.Tokens;
        if (HasSubject(noun, mention)) return true;
        var verb = tokens[noun].Head;
        if (verb < 0 || !words.Carriers.Contains(tokens[verb].Citation)) return false;
        for (var up = verb; up >= 0; up = tokens[up].Deprel == Deprel.Conj ? tokens[up].Head : -1)
            if (HasSubject(up, mention)) return true;
        return false;
    }

    private bool HasSubject(int predicate, ActorMention mention)
    {
        foreach (var child in tree.ChildrenOf(predicate))
            if (document.Tokens[child].Deprel is Deprel.Nsubj or Deprel.NsubjPass && Reaches(mention, child)) return true;
        return false;

        bool Reaches(ActorMention one, int subject)
        {
            if (subject >= one.FirstToken && subject <= one.LastToken) return true;
            ref readonly var head = ref document.Tokens[one.Head];
            return head.Deprel == Deprel.Conj && head.Head == subject;
        }
    }

    /// <summary>"Suriah, sekutu Rusia, …", "Belarus, Russia's closest ally, …": what stands between commas describes the name before it.</summary>
    private bool IsDescribed(ActorMention mention, int noun)
    {
        var comma = mention.LastToken + 1;
        if (comma >= noun || noun - comma > WidestDescription || document.Tokens[comma].Upos != Upos.PUNCT) return false;
        for (var token = comma + 1; token < noun; token++)
            if (document.Tokens[token].Upos is Upos.VERB or Upos.AUX or Upos.PUNCT or Upos.ADP or Upos.SCONJ) return false;
        return document.Tokens[noun].Deprel != Deprel.Nsubj || (noun + 1 < sentence.EndToken && document.Tokens[noun + 1].Upos == Upos.PUNCT);
    }

    /// <summary>"Russia's war": the possessor right before the noun, with at most an adjective between.</summary>
    private bool IsPossessor(ActorMention mention, int noun)
    {
        var head = document.Tokens[mention.Head];
        if (noun <= mention.LastToken || noun - mention.LastToken > 4 || head.Deprel is not (Deprel.NmodPoss or Deprel.Compound or Deprel.Amod)) return false;
        for (var token = mention.LastToken + 1; token < noun; token++)
            if (document.Tokens[token].Upos is not (Upos.ADJ or Upos.PART or Upos.NOUN)) return false;
        return true;
    }

    private static List<string> Sides(List<ActorMention> mentions) => [.. mentions.SelectMany(mention => mention.Actors).Select(actor => actor.Country).Distinct()];

    private static List<(string A, string B)> Pairs(List<ActorMention> before, List<ActorMention> after)
    {
        var left = Sides(before);
        var right = Sides(after);
        var pairs = new List<(string, string)>();
        if (left.Count == 0 && right.Count > 1) (left, right) = ([right[0]], right[1..]);
        else if (right.Count == 0 && left.Count == 2) (left, right) = ([left[1]], [left[0]]);
        foreach (var a in left)
            foreach (var b in right)
                if (a != b) pairs.Add((a, b));
        return pairs;
    }

    private (int? Polarity, TieTrend? Trend, int Token) StateOf(int noun, int last, TieWords.Bond bond)
    {
        var end = Math.Min(sentence.EndToken, last + 1 + StateReach);
        var start = Math.Max(sentence.FirstToken, noun - 4);
        for (var token = start; token < end; token++)
        {
            ref readonly var word = ref document.Tokens[token];
            if (token > last && word.Upos == Upos.PUNCT) break;
            if (token == noun) continue;
            if (words.Growth.Contains(word.Citation) || words.Growth.Contains(word.Lemma))
                return bond.Polarity < 0 ? (-1, TieTrend.Worsening, token) : (1, TieTrend.Strengthening, token);
            if (words.States.TryGetValue(document.Form(token).ToString().ToLowerInvariant(), out var state) || words.States.TryGetValue(word.Citation, out state) || words.States.TryGetValue(word.Lemma, out state)) return (state.Polarity, state.Trend ?? Rising(token, state), token);
        }

        return (null, null, -1);
    }

    /// <summary>"semakin erat", "increasingly tense": a state that grows is a trend.</summary>
    private TieTrend? Rising(int token, TieWords.Condition state)
    {
        if (token == sentence.FirstToken || !words.Rising.Contains(document.Tokens[token - 1].Lemma)) return null;
        return state.Polarity < 0 ? TieTrend.Worsening : TieTrend.Strengthening;
    }

    private TieKind? QualifierOf(int noun)
    {
        for (var token = Math.Max(sentence.FirstToken, noun - 2); token < Math.Min(sentence.EndToken, noun + 3); token++)
            if (words.Qualifiers.TryGetValue(document.Tokens[token].Lemma, out var kind)) return kind;
        return null;
    }
}
