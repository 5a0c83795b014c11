using Kawat.Packs;

namespace Kawat.Cli.Views;

/// <summary>What <c>kawat explain</c> shows of a codebook page.</summary>
/// <param name="File">Its name in the pack.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Definition">Its first paragraph.</param>
/// <param name="RuleLines">The rule that coded the event, as written.</param>
internal sealed record CodebookPage(string File, string Title, string Definition, IReadOnlyList<string> RuleLines)
{
    /// <summary>The page of a rule id like "accuse/condemnation#id.1", or null where no pack has it.</summary>
    public static CodebookPage? Find(PackSet packs, string rule)
    {
        var hash = rule.IndexOf('#', StringComparison.Ordinal);
        var file = $"codebook/{(hash < 0 ? rule : rule[..hash])}.md";
        if (!packs.Has(file)) return null;
        var lines = packs.ReadText(file).ReplaceLineEndings("\n").Split('\n');
        var title = lines.FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..] ?? file;
        var definition = string.Join(' ', lines
            .SkipWhile(line => !line.StartsWith("# ", StringComparison.Ordinal)).Skip(1)
            .SkipWhile(string.IsNullOrWhiteSpace)
            .TakeWhile(line => !string.IsNullOrWhiteSpace(line) && line[0] is not ('#' or '|' or '`')));
        return new CodebookPage(file, title, definition, hash < 0 ? [] : RuleOf(lines, rule[(hash + 1)..]));
    }

    /// <summary>Rule "id.2": the second rule of the block <c>```rules id</c>. A rule ends with the line of its arrow.</summary>
    private static List<string> RuleOf(string[] lines, string name)
    {
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0 || !int.TryParse(name.AsSpan(dot + 1), out var number)) return [];
        var block = lines
            .SkipWhile(line => line.Trim() != $"```rules {name[..dot]}").Skip(1)
            .TakeWhile(line => !line.StartsWith("```", StringComparison.Ordinal))
            .Where(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith('#'));
        var rule = new List<string>();
        foreach (var line in block)
        {
            rule.Add(line.TrimEnd());
            if (!line.Contains('→', StringComparison.Ordinal)) continue;
            if (--number == 0) return rule;
            rule.Clear();
        }

        return [];
    }
}
