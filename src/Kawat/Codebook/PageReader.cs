using System.Text;
using Kawat.Events;
using Kawat.Packs;

namespace Kawat.Codebook;

/// <summary>
/// Reads a page: Markdown with a title "name (TYPE)", a definition, a table of mode, CAMEO and context, fenced rules
/// ("rules id"), and fenced sentences ("text id") each followed by a "coding" block, or standing under "Not coded".
/// </summary>
internal sealed class PageReader
{
    private readonly CodebookPage page;
    private readonly string[] lines;
    private readonly List<CodebookExample> examples = [];
    private bool underNotCoded;

    private PageReader(string file, string text)
    {
        var id = file["codebook/".Length..^".md".Length];
        page = new CodebookPage(id, file);
        lines = text.ReplaceLineEndings("\n").Split('\n');
    }

    public static CodebookPage Read(string file, string text) => new PageReader(file, text).Read();

    private CodebookPage Read()
    {
        ReadTitle();
        var definition = new StringBuilder();
        var inDefinition = true;
        for (var i = 1; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                inDefinition = false;
                underNotCoded = line.StartsWith("## Not coded", StringComparison.Ordinal);
            }
            else if (line.StartsWith('|'))
            {
                inDefinition = false;
                ReadTableLine(line, i + 1);
            }
            else if (line.StartsWith("```", StringComparison.Ordinal))
            {
                inDefinition = false;
                i = ReadFence(i);
            }
            else if (inDefinition)
            {
                definition.Append(line).Append('\n');
            }
        }

        page.Definition = definition.ToString().Trim();
        page.Examples = examples;
        if (page.Cameo.Length == 0) throw new PackException($"{page.File}:1: the page has no table | mode | CAMEO | context | with a CAMEO code.");
        return page;
    }

    private void ReadTitle()
    {
        var title = lines[0];
        int open = title.LastIndexOf('('), close = title.LastIndexOf(')');
        if (!title.StartsWith("# ", StringComparison.Ordinal) || open < 0 || close < open || !Enum.TryParse<EventType>(title[(open + 1)..close], out var type))
            throw new PackException($"{page.File}:1: found '{title}', expected '# name (TYPE)' with one of PLOVER's types, such as '# condemnation (ACCUSE)'.");
        page.Name = title[2..open].Trim();
        page.Type = type;
    }

    private void ReadTableLine(string line, int number)
    {
        var cells = line.Trim('|', ' ').Split('|', StringSplitOptions.TrimEntries);
        if (cells.Length < 3 || cells[0] == "mode" || cells[0].StartsWith('-')) return;
        if (page.Cameo.Length > 0) return;
        page.Mode = cells[0] is "" or "–" or "-" ? null : cells[0];
        page.Cameo = cells[1];
        page.Context = cells[2].Length == 0 ? null : cells[2];
        if (page.Cameo.Length is < 2 or > 4 || !page.Cameo.All(char.IsAsciiDigit))
            throw new PackException($"{page.File}:{number}: found CAMEO code '{page.Cameo}', expected 2 to 4 digits.");
    }

    private int ReadFence(int open)
    {
        var header = lines[open][3..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var close = open + 1;
        while (close < lines.Length && !lines[close].StartsWith("```", StringComparison.Ordinal)) close++;
        if (close >= lines.Length) throw new PackException($"{page.File}:{open + 1}: the fence is never closed. Add a line ```.");
        var body = lines[(open + 1)..close];
        var language = header.Length > 1 ? header[1] : "";
        switch (header.Length > 0 ? header[0] : "")
        {
            case "rules":
                ReadRules(body, language, open + 2);
                break;
            case "text":
                examples.Add(new CodebookExample(language, string.Join('\n', body).Trim(), open + 2, []));
                break;
            case "coding":
                ExpectOfLast(body, open + 1);
                break;
        }

        return close;
    }

    private void ExpectOfLast(string[] body, int number)
    {
        if (examples.Count == 0 || underNotCoded) throw new PackException($"{page.File}:{number}: a coding block must follow a text block under '## Coded'.");
        examples[^1] = examples[^1] with { Expected = [.. body.Where(line => line.Trim().Length > 0)] };
    }

    private void ReadRules(string[] body, string language, int firstLine)
    {
        if (language is not ("id" or "en")) throw new PackException($"{page.File}:{firstLine - 1}: found 'rules {language}', expected 'rules id' or 'rules en'.");
        var defaults = new Outcome();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i].Trim().Length == 0 || body[i].StartsWith('#')) continue;
            var number = firstLine + i;
            var text = body[i].TrimEnd();
            while (i + 1 < body.Length && body[i + 1].StartsWith(' ')) text += " " + body[++i].Trim();
            if (text.StartsWith("* ", StringComparison.Ordinal)) defaults = RuleParser.ParseDefaults(page.File, number, text);
            else AddRule(language, text, number, defaults);
        }
    }

    private void AddRule(string language, string text, int number, Outcome defaults)
    {
        var (alternatives, outcome) = RuleParser.Parse(page.File, number, text);
        var count = page.Rules.Where(rule => rule.Language == language).Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Count() + 1;
        page.Rules.AddRange(alternatives.Select(pattern => new Rule
        {
            Id = $"{page.Id}#{language}.{count}",
            Page = page,
            Language = language,
            Pattern = pattern,
            Outcome = outcome with
            {
                Mode = outcome.Mode ?? defaults.Mode,
                Type = outcome.Type ?? defaults.Type,
                Cameo = outcome.Cameo ?? defaults.Cameo,
                Also = outcome.Also ?? defaults.Also,
                Status = outcome.Status ?? defaults.Status,
                Actor = outcome.Actor ?? defaults.Actor,
                Recipient = outcome.Recipient ?? defaults.Recipient,
                IsMutual = outcome.IsMutual || defaults.IsMutual,
                IsTogether = outcome.IsTogether || defaults.IsTogether,
                IsNothing = outcome.IsNothing || defaults.IsNothing,
            },
            Source = text,
            Line = number,
            Weight = RuleParser.Weigh(pattern),
        }));
    }
}
