using Kawat.Morphology;
using Kawat.Packs;

namespace Kawat.Training;

/// <summary>
/// Treebanks have few headlines, news has one an article. Makes them from short sentences: no full stop, no articles, Indonesian
/// verbs without meN- ("Rusia serang Ukraina"), and in half of them Every Long Word Like This. Trees stay what they were.
/// </summary>
internal sealed class HeadlineMaker
{
    private const int LongestSentence = 18;
    private const int ShortestCapitalised = 4;

    private readonly Recipe recipe;
    private readonly Random random;
    private readonly NasalRules? nasals;
    private readonly RootLexicon? lexicon;
    private readonly string active = "";

    public HeadlineMaker(Recipe recipe)
    {
        this.recipe = recipe;
        random = new Random(recipe.Seed);
        if (recipe.Language != "id") return;
        nasals = new NasalRules(PackSet.BuiltIn);
        lexicon = new RootLexicon(PackSet.BuiltIn);
        active = new AffixTable(PackSet.BuiltIn).Active;
    }

    /// <summary>The sentences and headlines made of a share of them.</summary>
    public IEnumerable<TreebankSentence> AddTo(IReadOnlyList<TreebankSentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            yield return sentence;
            // Only news in the style that run time follows: copies of others would pull the parser towards their style.
            if (sentence.Domain != recipe.Domain || sentence.Count is < 4 or > LongestSentence || random.NextDouble() >= recipe.Headlines) continue;
            yield return Make(sentence, random.Next(2) == 0);
        }
    }

    private TreebankSentence Make(TreebankSentence sentence, bool title)
    {
        var kept = Enumerable.Range(0, sentence.Count).Where(i => !IsDropped(sentence, i)).ToArray();
        var positions = new int[sentence.Count + 1];
        for (var i = 0; i < kept.Length; i++) positions[kept[i] + 1] = i + 1;
        return sentence with
        {
            Forms = [.. kept.Select(i => Form(sentence, i, title))],
            Upos = [.. kept.Select(i => sentence.Upos[i])],
            Tags = [.. kept.Select(i => sentence.Tags[i])],
            Lemmas = [.. kept.Select(i => sentence.Lemmas[i])],
            Heads = [.. kept.Select(i => positions[sentence.Heads[i]])],
            Labels = [.. kept.Select(i => sentence.Labels[i])],
            Domain = recipe.HeadlineDomain,
        };
    }

    private static bool IsDropped(TreebankSentence sentence, int i)
    {
        if (sentence.Heads.Contains(i + 1)) return false;
        return sentence.Tags[i] == "DET.Art" || (i == sentence.Count - 1 && sentence.Upos[i] == "PUNCT");
    }

    private string Form(TreebankSentence sentence, int i, bool title)
    {
        var form = sentence.Forms[i];
        if (sentence.Upos[i] == "VERB" && HasObject(sentence, i)) form = BareForm(form);
        var capitalised = title && (form.Length >= ShortestCapitalised || sentence.Upos[i] is "VERB" or "NOUN" or "ADJ");
        return capitalised ? char.ToUpperInvariant(form[0]) + form[1..] : form;
    }

    private static bool HasObject(TreebankSentence sentence, int i)
        => Enumerable.Range(0, sentence.Count).Any(child => sentence.Heads[child] == i + 1 && sentence.Labels[child] is "obj" or "ccomp");

    /// <summary>"menyerang" → "serang"; the form itself where its root is not known.</summary>
    private string BareForm(string form)
    {
        var lower = form.ToLowerInvariant();
        if (nasals is null || lexicon?.FindRoot(lower) is not { } root) return form;
        return nasals.Split(active, lower).FirstOrDefault(stem => stem.StartsWith(root, StringComparison.Ordinal)) ?? form;
    }
}
