using System.CommandLine;
using Kawat.Documents;
using Kawat.Morphology;
using Kawat.Packs;

namespace Kawat.Training;

/// <summary><c>kawat-train words RECIPE</c>: the tables of morphology from treebanks and raw text.</summary>
internal static class WordTableCommand
{
    public static Command Create()
    {
        var recipe = new Argument<string>("recipe") { Description = "Recipe file, as data/languages/id/syntax.recipe.json." };
        var treebanks = new Option<string>("--treebanks") { Description = "Folder of the treebanks.", Required = true };
        var news = new Option<string>("--news") { Description = "Folder of the raw text.", Required = true };
        var output = new Option<string>("--output") { Description = "Folder to write to, as data/languages/id.", Required = true };
        var command = new Command("words", "Writes roots and verb forms (id) or verbs and irregular forms (en) that are attested in treebanks and raw text.") { recipe, treebanks, news, output };
        command.SetAction(parsed =>
        {
            var read = Recipe.Read(parsed.GetValue(recipe)!);
            var sentences = read.Treebanks.SelectMany(treebank => Conllu.Read(Path.Combine(parsed.GetValue(treebanks)!, treebank.File), treebank.Domain)).ToList();
            var folder = parsed.GetValue(output)!;
            var source = $"# Source: lemmas and counts of {string.Join(", ", read.Treebanks.Select(treebank => treebank.File.Split('.')[0]))} (Universal Dependencies, CC BY-SA)";
            if (read.Language == "id") WriteRoots(read, sentences, parsed.GetValue(news)!, folder, source);
            else WriteEnglish(sentences, folder, source);
            return 0;
        });
        return command;
    }

    private static void WriteRoots(Recipe recipe, List<TreebankSentence> sentences, string news, string folder, string source)
    {
        var known = sentences.SelectMany(sentence => sentence.Forms).Select(form => form.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        var raw = recipe.RawText.SelectMany(file => RawText.Sentences(Path.Combine(news, file), known, recipe.Clitics));
        var table = new RootTable(new AffixTable(PackSet.BuiltIn), new NasalRules(PackSet.BuiltIn), sentences, raw);
        using var writer = new StreamWriter(Path.Combine(folder, "roots.tsv")) { NewLine = "\n" };
        writer.WriteLine("# Indonesian roots and their attested forms with meN- (active) and ber- (middle); made by 'kawat-train words'.");
        writer.WriteLine(source + " and word counts of IndoSum (CC BY-SA 4.0).");
        table.Write(writer);
    }

    private static void WriteEnglish(List<TreebankSentence> sentences, string folder, string source)
    {
        var words = sentences.SelectMany(sentence => Enumerable.Range(0, sentence.Count).Select(i => (Form: sentence.Forms[i].ToLowerInvariant(), Upos: sentence.Upos[i], Tag: sentence.Tags[i], Lemma: sentence.Lemmas[i].ToLowerInvariant())))
            .Where(word => word.Lemma != "_" && word.Form.All(c => char.IsLetter(c) || c == '\''))
            .GroupBy(word => (word.Form, word.Upos, Plural: word.Tag.EndsWith(".Plur", StringComparison.Ordinal)))
            .Select(group => (group.Key, Lemma: group.GroupBy(word => word.Lemma, StringComparer.Ordinal).MaxBy(same => same.Count())!.Key, Count: group.Count())).ToList();
        var verbs = words.Where(word => word.Key.Upos == "VERB" && word.Lemma.All(char.IsAsciiLetter) && word.Count > 1).Select(word => word.Lemma).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        using (var writer = new StreamWriter(Path.Combine(folder, "verbs.tsv")) { NewLine = "\n" })
        {
            writer.WriteLine("# English verbs; made by 'kawat-train words'.");
            writer.WriteLine(source + ".");
            writer.WriteLine("verb");
            foreach (var verb in verbs) writer.WriteLine(verb);
        }

        var rules = new EnglishMorphology(PackSet.BuiltIn, verbs);
        using var irregular = new StreamWriter(Path.Combine(folder, "irregular-forms.tsv")) { NewLine = "\n" };
        irregular.WriteLine("# Forms whose lemma the spelling rules miss; made by 'kawat-train words'.");
        irregular.WriteLine(source + ".");
        irregular.WriteLine("form\tupos\tlemma");
        foreach (var (key, lemma, count) in words.Where(word => word.Count > 1).OrderBy(word => word.Key.Form, StringComparer.Ordinal).ThenBy(word => word.Key.Upos, StringComparer.Ordinal).DistinctBy(word => (word.Key.Form, word.Key.Upos)))
        {
            if (key.Upos is "PROPN" or "X" or "NUM" or "PUNCT" or "SYM" || lemma == key.Form && key.Upos is not ("VERB" or "NOUN" or "AUX")) continue;
            if (rules.Lemma(key.Form, Enum.Parse<Upos>(key.Upos), key.Plural ? Features.Plural : Features.None) != lemma) irregular.WriteLine($"{key.Form}\t{key.Upos}\t{lemma}");
        }
    }
}
