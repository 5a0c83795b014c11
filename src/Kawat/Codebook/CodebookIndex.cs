using Kawat.Packs;

namespace Kawat.Codebook;

/// <summary>
/// All pages of the packs, with their rules indexed by language and by the first word of their predicates: a rule costs
/// nothing on sentences that do not have its word.
/// </summary>
public sealed class CodebookIndex
{
    private static readonly IReadOnlyList<Rule> None = [];
    private readonly Dictionary<string, Dictionary<string, List<Rule>>> byWord = new(StringComparer.Ordinal);

    private CodebookIndex(IReadOnlyList<CodebookPage> pages)
    {
        Pages = pages;
        foreach (var group in pages.SelectMany(page => page.Rules).GroupBy(rule => rule.Language, StringComparer.Ordinal))
        {
            var words = new Dictionary<string, List<Rule>>(StringComparer.Ordinal);
            foreach (var rule in group)
            {
                var word = rule.Pattern.Predicate.Words[0];
                if (!words.TryGetValue(word, out var list)) words[word] = list = [];
                list.Add(rule);
            }

            byWord[group.Key] = words;
        }
    }

    /// <summary>In order of their ids.</summary>
    public IReadOnlyList<CodebookPage> Pages { get; }

    /// <summary>Reads every page under <c>codebook/</c>.</summary>
    /// <exception cref="PackException">A page is wrong: file, line, column and a caret.</exception>
    public static CodebookIndex Load(PackSet packs)
    {
        var pages = new List<CodebookPage>();
        foreach (var file in packs.FilesUnder("codebook/"))
        {
            if (file.EndsWith("/README.md", StringComparison.Ordinal) || file == "codebook/README.md") continue;
            pages.Add(PageReader.Read(file, packs.ReadText(file)));
        }

        return new CodebookIndex(pages);
    }

    /// <summary>Words that begin a predicate of some rule, for each language; words that rules know as verbs alone are left out.</summary>
    internal Dictionary<string, IReadOnlySet<string>> Vocabulary() => byWord.ToDictionary(
        pair => pair.Key,
        pair => (IReadOnlySet<string>)pair.Value
            .Where(entry => entry.Value.Any(rule => rule.Pattern.Predicate.Only != Frames.FrameKind.Verb))
            .Select(entry => entry.Key)
            .ToHashSet(StringComparer.Ordinal),
        StringComparer.Ordinal);

    internal IReadOnlyList<Rule> RulesFor(string language, string word)
        => byWord.TryGetValue(language, out var words) && words.TryGetValue(word, out var rules) ? rules : None;

    internal Rule? FindRule(string id) => Pages.SelectMany(page => page.Rules).FirstOrDefault(rule => rule.Id == id);
}
