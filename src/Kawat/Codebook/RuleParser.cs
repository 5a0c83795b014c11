using Kawat.Events;
using Kawat.Frames;
using Kawat.Packs;

namespace Kawat.Codebook;

/// <summary>
/// Reads one rule. Grammar: <c>docs/reference/codebook-rules.md</c>. Errors name file, line and column and draw a caret.
/// </summary>
internal sealed class RuleParser(string file, int line, string text)
{
    private const string Arrow = "→";

    /// <summary>A second predicate word says more than any two conditions.</summary>
    private const int WeightOfWord = 5;

    /// <summary>Who speaks for whom says more than what the clause alone would be coded as.</summary>
    private const int WeightOfVoice = 3;

    private int at;

    /// <summary>The alternatives of a rule, each with conditions of its own, and what they all give.</summary>
    public static (IReadOnlyList<ClausePattern> Alternatives, Outcome Outcome) Parse(string file, int line, string text)
    {
        var parser = new RuleParser(file, line, text);
        var alternatives = new List<ClausePattern>();
        do
            alternatives.Add(parser.Alternative());
        while (parser.TryTake('|'));
        return (alternatives, parser.Outcomes());
    }

    /// <summary>A line of defaults: <c>* → recipient=target|with</c>.</summary>
    public static Outcome ParseDefaults(string file, int line, string text)
    {
        var parser = new RuleParser(file, line, text) { at = 1 };
        parser.SkipSpace();
        return parser.Outcomes();
    }

    /// <summary>Weight of a pattern: what it demands.</summary>
    public static int Weigh(ClausePattern pattern)
    {
        var weight = 0;
        foreach (var condition in pattern.Conditions)
        {
            if (condition is { Slot: Slot.Negated or Slot.Imperative, IsNegated: false }) weight += WeightOfWord;
            else if (condition is { Slot: Slot.Official, IsNegated: false }) weight += WeightOfVoice;
            else if (condition.Items is [{ Class: RuleMatcher.SeveralCountries }]) weight += WeightOfWord;
            else weight += condition.Items.Count == 0 && condition.Clauses is null ? 1 : 2;
            if (condition.Clauses is { } clauses) weight += clauses.Min(Weigh);
        }

        return weight + ((pattern.Predicate.Words.Count - 1) * WeightOfWord);
    }

    /// <summary>One phrase with its conditions, up to '|', ']' or the arrow.</summary>
    private ClausePattern Alternative()
    {
        var words = new List<string>();
        var conditions = new List<Condition>();
        SkipSpace();
        while (at < text.Length && text[at] is not ('|' or ']') && !AtArrow())
        {
            if (AtCondition()) conditions.Add(ReadCondition());
            else if (conditions.Count > 0) throw Wrong("a condition such as patient:@actor, '|' or " + Arrow);
            else words.Add(Word());
            SkipSpace();
        }

        return new ClausePattern(MakePhrase(words), conditions);
    }

    private Phrase MakePhrase(List<string> words)
    {
        if (words.Count == 0) throw Wrong("a predicate word");
        FrameKind? only = null;
        var last = words[^1];
        var slash = last.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
        {
            only = last[(slash + 1)..] switch
            {
                "noun" => FrameKind.Noun,
                "verb" => FrameKind.Verb,
                _ => throw Wrong("/noun or /verb"),
            };
            words[^1] = last[..slash];
        }

        var phrase = new Phrase([.. words], only);
        words.Clear();
        return phrase;
    }

    private bool AtArrow() => text.AsSpan(at).StartsWith(Arrow, StringComparison.Ordinal);

    private bool AtCondition()
    {
        if (text[at] == '!') return true;
        var end = at;
        while (end < text.Length && text[end] is not (' ' or '|' or ']' or '(' or ':')) end++;
        return (end < text.Length && text[end] == ':') || text.AsSpan(at, end - at) is "negated" or "passive" or "obligation" or "future" or "official" or "imperative";
    }

    private Condition ReadCondition()
    {
        var isNegated = text[at] == '!';
        if (isNegated) at++;
        var start = at;
        while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
        var (slot, role) = ReadSlot(text[start..at], start);
        if (at >= text.Length || text[at] != ':') return new Condition(slot, role, isNegated, [], null);
        at++;
        if (at < text.Length && text[at] == '[') return new Condition(slot, role, isNegated, [], Nested(slot));
        if (TryTake('*')) return new Condition(slot, role, isNegated, [], null);
        return new Condition(slot, role, isNegated, Items(), null);
    }

    private (Slot Slot, FrameRole Role) ReadSlot(string name, int start)
    {
        switch (name)
        {
            case "any": return (Slot.Any, default);
            case "content": return (Slot.Content, default);
            case "clause": return (Slot.Clause, default);
            case "negated": return (Slot.Negated, default);
            case "passive": return (Slot.Passive, default);
            case "obligation": return (Slot.Obligation, default);
            case "future": return (Slot.Future, default);
            case "official": return (Slot.Official, default);
            case "imperative": return (Slot.Imperative, default);
        }

        if (name.Length > 0 && char.IsLower(name[0]) && Enum.TryParse<FrameRole>(name, ignoreCase: true, out var role)) return (Slot.Argument, role);
        at = start;
        throw Wrong("a role (" + string.Join(", ", Enum.GetNames<FrameRole>().Select(n => n.ToLowerInvariant())) + ", any, content, clause, negated, passive, obligation, future, imperative, official)");
    }

    private List<ClausePattern> Nested(Slot slot)
    {
        if (slot != Slot.Content) throw Wrong("'[' only after content:");
        at++;
        var patterns = new List<ClausePattern>();
        do
            patterns.Add(Alternative());
        while (TryTake('|'));
        if (!TryTake(']')) throw Wrong("']'");
        return patterns;
    }

    private List<Item> Items()
    {
        var items = new List<Item>();
        if (at < text.Length && text[at] == '(')
        {
            at++;
            do
            {
                items.Add(ReadItem(inParentheses: true));
                SkipSpace();
            }
            while (TryTake('|'));
            if (!TryTake(')')) throw Wrong("')' or '|'");
        }
        else
        {
            items.Add(ReadItem(inParentheses: false));
        }

        return items;
    }

    private Item ReadItem(bool inParentheses)
    {
        SkipSpace();
        if (TryTake('@')) return new Item([], Word());
        var words = new List<string> { Word() };
        if (inParentheses)
        {
            SkipSpace();
            while (at < text.Length && text[at] is not ('|' or ')'))
            {
                words.Add(Word());
                SkipSpace();
            }
        }

        return new Item(words, null);
    }

    private Outcome Outcomes()
    {
        var outcome = new Outcome();
        SkipSpace();
        if (at >= text.Length) return outcome;
        if (!AtArrow()) throw Wrong(Arrow);
        at += Arrow.Length;
        SkipSpace();
        while (at < text.Length)
        {
            outcome = ReadOutcome(outcome);
            SkipSpace();
        }

        return outcome;
    }

    private Outcome ReadOutcome(Outcome outcome)
    {
        var start = at;
        var name = Name();
        if (name == "mutual") return outcome with { IsMutual = true };
        if (name == "together") return outcome with { IsTogether = true };
        if (name == "nothing") return outcome with { IsNothing = true };
        if (!TryTake('=')) throw Wrong("'=' after " + name);
        var valueAt = at;
        var value = Value();
        switch (name)
        {
            case "type":
                return Enum.TryParse<EventType>(value, out var type) ? outcome with { Type = type } : throw WrongAt(valueAt, "an event type such as REQUEST");
            case "mode":
                return outcome with { Mode = value };
            case "cameo":
                return outcome with { Cameo = value };
            case "status":
                return Enum.TryParse<EventStatus>(value, ignoreCase: true, out var status)
                    ? outcome with { Status = status }
                    : throw WrongAt(valueAt, "asserted, planned, hypothetical or negated");
            case "also":
                return outcome with { Also = Also(value, valueAt) };
            case "actor":
                return outcome with { Actor = Paths(value, valueAt) };
            case "recipient":
                return outcome with { Recipient = Paths(value, valueAt) };
            default:
                throw WrongAt(start, "actor=, recipient=, mode=, type=, cameo=, status=, mutual, together or nothing");
        }
    }

    private (EventType Type, string Mode) Also(string value, int start)
    {
        var parts = value.Split('/');
        return parts.Length == 2 && Enum.TryParse<EventType>(parts[0], out var type) ? (type, parts[1]) : throw WrongAt(start, "TYPE/mode such as COERCE/arrest");
    }

    private List<ArgumentPath> Paths(string value, int start)
    {
        var paths = new List<ArgumentPath>();
        if (value == "none") return paths;
        foreach (var path in value.Split('|'))
        {
            var steps = new List<FrameRole?>();
            if (path is "speaker" or "addressee")
            {
                paths.Add(new ArgumentPath(steps, IsSpeaker: path == "speaker", IsAddressee: path == "addressee"));
                continue;
            }

            foreach (var step in path.Split('.'))
            {
                if (step == "content") steps.Add(null);
                else if (Enum.TryParse<FrameRole>(step, ignoreCase: true, out var role)) steps.Add(role);
                else throw WrongAt(start, "a path of roles such as agent, target or content.patient, found '" + step + "'");
            }

            paths.Add(new ArgumentPath(steps));
        }

        return paths;
    }

    private string Name()
    {
        var start = at;
        while (at < text.Length && char.IsAsciiLetter(text[at])) at++;
        return text[start..at];
    }

    private string Value()
    {
        var start = at;
        while (at < text.Length && text[at] != ' ') at++;
        if (at == start) throw Wrong("a value");
        return text[start..at];
    }

    private string Word()
    {
        var start = at;
        while (at < text.Length && text[at] is not (' ' or '|' or ')' or '(' or ']' or '[' or ':')) at++;
        if (at == start) throw Wrong("a word");
        return text[start..at];
    }

    private bool TryTake(char c)
    {
        if (at >= text.Length || text[at] != c) return false;
        at++;
        return true;
    }

    private void SkipSpace()
    {
        while (at < text.Length && text[at] == ' ') at++;
    }

    private PackException Wrong(string expected) => WrongAt(at, expected);

    private PackException WrongAt(int column, string expected)
    {
        var found = column < text.Length ? $"'{text[column]}'" : "the end of the rule";
        return new PackException($"{file}:{line}:{column + 1}: found {found}, expected {expected}.\n  {text}\n  {new string(' ', column)}^");
    }
}
