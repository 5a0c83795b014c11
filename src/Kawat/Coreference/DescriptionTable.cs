using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Coreference;

/// <summary>What a description that points back may mean.</summary>
internal enum DescriptionKind
{
    None,

    /// <summary>"negara itu", "the kingdom".</summary>
    Country,

    /// <summary>"blok itu", "the alliance": an international body.</summary>
    Body,

    /// <summary>"kelompok itu", "the party".</summary>
    Group,

    /// <summary>"sang presiden", "the minister".</summary>
    Person,

    /// <summary>"kedua negara", "both sides": two states or parties.</summary>
    Pair,

    /// <summary>"kedua pemimpin", "the two leaders": two persons.</summary>
    Leaders,

    /// <summary>"ketiga negara".</summary>
    Trio,

    /// <summary>"pihaknya": the side of the speaker or of the subject.</summary>
    Side,

    /// <summary>A noun whose clitic -nya is an owner.</summary>
    Possessed,
}

/// <summary>The descriptions of one language, from <c>data/languages/*/descriptions.tsv</c>.</summary>
internal sealed class DescriptionTable
{
    /// <summary>A wildcard stands for at most so many words.</summary>
    private const int LongestWildcard = 2;

    private readonly Dictionary<string, List<(string[] Words, DescriptionKind Kind)>> byFirst = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<(string[] Words, DescriptionKind Kind)>>.AlternateLookup<ReadOnlySpan<char>> lookup;

    private DescriptionTable() => lookup = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();

    public static DescriptionTable Load(PackSet packs, string language)
    {
        var table = new DescriptionTable();
        foreach (var row in packs.ReadTable($"data/languages/{language}/descriptions.tsv", ["words", "stands"]))
        {
            if (!Enum.TryParse<DescriptionKind>(row[1], ignoreCase: true, out var kind))
                throw row.Wrong(1, row[1], string.Join(", ", Enum.GetNames<DescriptionKind>().Skip(1)).ToLowerInvariant());
            var words = row[0].Split(' ');
            if (!table.byFirst.TryGetValue(words[0], out var rows)) table.byFirst.Add(words[0], rows = []);
            rows.Add((words, kind));
        }

        return table;
    }

    /// <summary>The longest description that begins at the token and ends before <paramref name="end"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="token">First token.</param>
    /// <param name="end">Token after the last that may be used.</param>
    /// <param name="length">Tokens of the description.</param>
    public DescriptionKind Match(Document document, int token, int end, out int length)
    {
        length = 0;
        var best = DescriptionKind.None;
        if (!lookup.TryGetValue(document.Form(token), out var rows)) return best;
        foreach (var (words, kind) in rows)
        {
            var matched = LengthOf(document, token, end, words);
            if (matched <= length) continue;
            length = matched;
            best = kind;
        }

        return best;
    }

    private static int LengthOf(Document document, int token, int end, string[] words)
    {
        var at = token;
        for (var i = 0; i < words.Length; i++)
        {
            if (at >= end) return 0;
            if (words[i] != "*")
            {
                if (!document.Form(at).Equals(words[i], StringComparison.OrdinalIgnoreCase)) return 0;
                at++;
                continue;
            }

            var next = FindWithin(document, at + 1, end, words[i + 1]);
            if (next < 0) return 0;
            at = next;
        }

        return at - token;
    }

    private static int FindWithin(Document document, int first, int end, string word)
    {
        for (var i = first; i < end && i < first + LongestWildcard; i++)
        {
            if (document.Form(i).Equals(word, StringComparison.OrdinalIgnoreCase)) return i;
            if (document.Tokens[i].Upos is not (Upos.ADJ or Upos.NOUN or Upos.ADV or Upos.PROPN or Upos.VERB)) return -1;
        }

        return -1;
    }
}
