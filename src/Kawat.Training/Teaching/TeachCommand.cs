using System.CommandLine;
using System.Diagnostics;

namespace Kawat.Training.Teaching;

/// <summary><c>kawat-train teach RECIPE</c>: a slow and accurate parser from treebanks, which then annotates raw news.</summary>
internal static class TeachCommand
{
    public static Command Create()
    {
        var recipe = new Argument<string>("recipe") { Description = "Recipe file, as data/languages/id/syntax.recipe.json." };
        var treebanks = new Option<string>("--treebanks") { Description = "Folder of the treebanks.", Required = true };
        var clusters = new Option<string>("--clusters") { Description = "Table of 'kawat-train clusters'.", Required = true };
        var output = new Option<string>("--output") { Description = "Teacher file to write.", Required = true };
        var development = new Option<bool>("--development") { Description = "Keep the held-out sentences from training and score on them." };
        var command = new Command("teach", "Makes a teacher: a neural parser, slow and accurate, that annotates raw news for 'train'.") { recipe, treebanks, clusters, output, development };
        command.SetAction(parsed =>
        {
            var clock = Stopwatch.StartNew();
            void Report(string line) => Console.WriteLine(FormattableString.Invariant($"{clock.Elapsed.TotalSeconds,6:F0} s  {line}"));
            var read = Recipe.Read(parsed.GetValue(recipe)!);
            var (training, held) = TreebankFiles.Split(read, parsed.GetValue(treebanks)!, parsed.GetValue(development));
            var teacher = new Teacher(read.Teacher, training, WordClusters.Read(parsed.GetValue(clusters)!));
            teacher.Learn(read.Seed, Report);
            using (var stream = File.Create(parsed.GetValue(output)!)) teacher.Write(stream);
            foreach (var group in held.GroupBy(sentence => sentence.Domain)) Report($"held out, style {group.Key}: {Score(teacher, [.. group])}");
            return 0;
        });
        return command;
    }

    private static Scores Score(Teacher teacher, IReadOnlyList<TreebankSentence> sentences)
    {
        var scores = new Scores();
        foreach (var (gold, found) in sentences.Where(sentence => sentence.Count <= Teacher.LongestSentence).Zip(teacher.Annotate(sentences)))
            scores.Add(gold, [.. Enumerable.Range(0, gold.Count).Select(i => new PredictedWord(Enum.Parse<Kawat.Documents.Upos>(found.Upos[i]), found.Heads[i], found.Labels[i]))]);
        return scores;
    }
}
