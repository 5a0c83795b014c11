using System.CommandLine;

namespace Kawat.Training.Teaching;

/// <summary><c>kawat-train annotate RECIPE</c>: a teacher's trees of raw news, one file for each style that the recipe wants.</summary>
internal static class AnnotateCommand
{
    public static Command Create()
    {
        var recipe = new Argument<string>("recipe") { Description = "The recipe that the teacher was made with." };
        var treebanks = new Option<string>("--treebanks") { Description = "Folder of the treebanks.", Required = true };
        var clusters = new Option<string>("--clusters") { Description = "The table of clusters that the teacher was made with.", Required = true };
        var teacher = new Option<string>("--teacher") { Description = "Teacher file of 'kawat-train teach'.", Required = true };
        var news = new Option<string>("--news") { Description = "Folder of the raw text.", Required = true };
        var output = new Option<string>("--output") { Description = "Folder to write to.", Required = true };
        var development = new Option<bool>("--development") { Description = "The teacher was made with --development." };
        var command = new Command("annotate", "Annotates raw news by a teacher; 'train --annotated' learns from it.") { recipe, treebanks, clusters, teacher, news, output, development };
        command.SetAction(parsed =>
        {
            var read = Recipe.Read(parsed.GetValue(recipe)!);
            var (training, _) = TreebankFiles.Split(read, parsed.GetValue(treebanks)!, parsed.GetValue(development));
            var made = new Teacher(read.Teacher, training, WordClusters.Read(parsed.GetValue(clusters)!));
            var path = parsed.GetValue(teacher)!;
            using (var stream = File.OpenRead(path)) made.Read(stream, path);
            var raw = new RawSentences(read).Read(parsed.GetValue(news)!).ToList();
            foreach (var wanted in read.Annotated) Write(made, raw, wanted, Path.Combine(parsed.GetValue(output)!, wanted.File));
            return 0;
        });
        return command;
    }

    private static void Write(Teacher teacher, List<TreebankSentence> raw, RecipeAnnotated wanted, string path)
    {
        using var writer = new StreamWriter(path) { NewLine = "\n" };
        var words = 0;
        foreach (var sentence in teacher.Annotate(Choose(raw, wanted)))
        {
            Conllu.Write(sentence, writer);
            words += sentence.Count;
        }

        Console.WriteLine($"{path}: {words} words");
    }

    /// <summary>Sentences spread evenly over the text, up to the words that the recipe wants.</summary>
    private static IEnumerable<TreebankSentence> Choose(List<TreebankSentence> raw, RecipeAnnotated wanted)
    {
        var total = raw.Sum(sentence => (long)sentence.Count);
        var share = Math.Min(1, wanted.Words / (double)total);
        var due = 0.0;
        foreach (var sentence in raw)
        {
            due += share;
            if (due < 1) continue;
            due -= 1;
            yield return sentence with { Domain = wanted.Domain };
        }
    }
}
