using Kawat.Documents;
using Kawat.Languages;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>Words that name a day, month or stretch of time: the rows of <c>times.tsv</c> that do.</summary>
internal sealed class TimeWords
{
    private static readonly string[] Roles = ["weekday", "month", "unit", "day"];

    private readonly WordSet words;

    public TimeWords(PackSet packs, string language)
        => words = new WordSet(packs.ReadTable($"data/languages/{language}/times.tsv", ["word", "role"]).Where(row => Roles.Contains(row[1])).Select(row => row[0]));

    public bool IsTime(in SentenceTree tree, int position) => words.Contains(tree.Form(position));
}
