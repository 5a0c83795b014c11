using Kawat.Events;
using Kawat.Packs;

namespace Kawat.Codebook;

/// <summary>
/// A line of a coding block: <c>TYPE/mode actor: A, B recipient: C status: s date: d</c>; what the line does not name is not asked for.
/// "actor: -" asks for none.
/// </summary>
public sealed record ExpectedEvent
{
    private static readonly string[] Fields = ["actor", "recipient", "status", "date", "place"];

    public required EventType Type { get; init; }

    public string? Mode { get; init; }

    public IReadOnlyDictionary<string, string> Values { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads a line.</summary>
    /// <exception cref="PackException">The line is not in that form.</exception>
    public static ExpectedEvent Parse(string line, string place)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var head = words[0].Split('/');
        if (!Enum.TryParse<EventType>(head[0], out var type))
            throw new PackException($"{place}: found '{words[0]}', expected a type of PLOVER such as ACCUSE or ACCUSE/allege.");
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        string? field = null;
        foreach (var word in words.Skip(1))
        {
            if (word.EndsWith(':'))
            {
                field = word[..^1];
                if (!Fields.Contains(field)) throw new PackException($"{place}: found '{word}', expected one of {string.Join(", ", Fields)}.");
                values[field] = "";
            }
            else if (field is null)
            {
                throw new PackException($"{place}: found '{word}', expected a field such as actor:");
            }
            else
            {
                values[field] = (values[field] + " " + word).Trim();
            }
        }

        return new ExpectedEvent { Type = type, Mode = head.Length > 1 ? head[1] : null, Values = values };
    }

    /// <summary>Whether an event is what the line asks for.</summary>
    public bool Matches(CodedEvent coded)
    {
        if (coded.Type != Type || (Mode is not null && coded.Mode != Mode)) return false;
        foreach (var (field, value) in Values)
            if (!FieldMatches(coded, field, value)) return false;
        return true;
    }

    private static bool FieldMatches(CodedEvent coded, string field, string value) => field switch
    {
        "actor" => Same(coded.Actors.Select(actor => actor.ToString()), value),
        "recipient" => Same(coded.Recipients.Select(actor => actor.ToString()), value),
        "status" => coded.Status.ToString().Equals(value, StringComparison.OrdinalIgnoreCase),
        "date" => (coded.Date.Value ?? "-") == value,
        _ => (coded.PlaceText ?? "-") == value,
    };

    private static bool Same(IEnumerable<string> coded, string value)
    {
        var expected = value is "-" or "none" ? [] : value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return coded.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal), StringComparer.Ordinal);
    }
}
