using System.CommandLine;

namespace Kawat.Training;

/// <summary><c>kawat-train clusters RECIPE</c>: word clusters from the recipe's treebanks and raw text.</summary>
internal static class ClusterCommand
{
    public static Command Create()
    {
        var recipe = new Argument<string>("recipe") { Description = "Recipe file, as data/languages/id/syntax.recipe.json." };
        var treebanks = new Option<string>("--treebanks") { Description = "Folder of the treebanks.", Required = true };
        var news = new Option<string>("--news") { Description = "Folder of the raw text.", Required = true };
        var output = new Option<string>("--output") { Description = "Table to write.", Required = true };
        var leastCount = new Option<int>("--least-count") { Description = "Forms seen less often get no cluster.", DefaultValueFactory = _ => 3 };
        var rounds = new Option<int>("--rounds") { Description = "Most rounds.", DefaultValueFactory = _ => 15 };
        var command = new Command("clusters", "Groups words by their neighbours in raw text; the table feeds 'train'.") { recipe, treebanks, news, output, leastCount, rounds };
        command.SetAction(parsed =>
        {
            var sentences = Sentences(Recipe.Read(parsed.GetValue(recipe)!), parsed.GetValue(treebanks)!, parsed.GetValue(news)!);
            using var writer = new StreamWriter(parsed.GetValue(output)!);
            WordClusters.Make(sentences, parsed.GetValue(leastCount), parsed.GetValue(rounds), writer, Console.WriteLine);
            return 0;
        });
        return command;
    }

    private static List<string[]> Sentences(Recipe recipe, string treebanks, string news)
    {
        var sentences = new List<string[]>();
        foreach (var treebank in recipe.Treebanks)
            sentences.AddRange(Conllu.Read(Path.Combine(treebanks, treebank.File), treebank.Domain).Select(sentence => sentence.Forms));
        var known = sentences.SelectMany(forms => forms).Select(form => form.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);
        foreach (var file in recipe.RawText) sentences.AddRange(RawText.Sentences(Path.Combine(news, file), known, recipe.Clitics));
        return sentences;
    }
}
