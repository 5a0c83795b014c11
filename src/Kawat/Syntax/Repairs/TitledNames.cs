using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// A title and the name behind it are one phrase: "Presiden Joko Widodo". Where the parser hangs the name on something else than the
/// title, or the title on something within the name, the name goes below the title. "Drummer Chad Smith": where a name's last word is flat and
/// the word before hangs on it as if it were a place, both are flat.
/// </summary>
internal sealed class TitledNames : ITreeRepair
{
    private readonly HashSet<string> titles = new(StringComparer.Ordinal);

    public TitledNames(PackSet packs, string language)
    {
        foreach (var row in packs.ReadTable($"data/languages/{language}/title-words.tsv", ["title"])) titles.Add(row[0]);
    }

    public void Apply(in SentenceTree tree)
    {
        for (var title = 0; title + 1 < tree.Count; title++)
        {
            if (IsFirstName(tree, title + 1)) tree.Swap(title + 2, title + 1, Deprel.Flat);
            else if (StandsWithinName(tree, title + 1)) tree.Attach(title + 1, tree.Head(title + 2), Deprel.Flat);
            if (tree[title].Upos is not (Upos.NOUN or Upos.PROPN) || tree[title + 1].Upos != Upos.PROPN || !titles.Contains(tree[title].Citation)) continue;
            var name = tree.PhraseHead(title + 1, title);
            if (tree.Head(name) == title || tree.IsBelow(title, name) || tree.Head(name) < 0) continue;
            // Both are arguments of one word: then they are one argument.
            if (tree.Head(name) == tree.Head(title) && !tree.HasCase(name) && tree[name].Deprel is not Deprel.Conj) tree.Attach(name, title, Deprel.Flat);
        }
    }

    /// <summary>Behind a noun, a name that describes the name behind it without any preposition is its first part.</summary>
    private static bool IsFirstName(in SentenceTree tree, int word)
        => HangsOnNextName(tree, word) && tree[word - 1].Upos == Upos.NOUN && tree[word].Deprel == Deprel.Nmod && tree[word + 1].Deprel != Deprel.Flat && !tree.HasCase(word);

    private static bool StandsWithinName(in SentenceTree tree, int word)
        => HangsOnNextName(tree, word) && tree[word].Deprel is Deprel.Nmod or Deprel.Compound && tree[word + 1].Deprel == Deprel.Flat && tree.Head(word + 1) < word;

    private static bool HangsOnNextName(in SentenceTree tree, int word)
        => word + 1 < tree.Count && tree[word].Upos == Upos.PROPN && tree.Head(word) == word + 1 && tree[word + 1].Upos == Upos.PROPN;
}
