using System.CommandLine;
using System.Diagnostics;
using Kawat.Syntax;

namespace Kawat.Training;

/// <summary><c>kawat-train train RECIPE</c>: a model from treebanks.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var recipe = new Argument<string>("recipe") { Description = "Recipe file, as data/languages/id/syntax.recipe.json." };
        var treebanks = new Option<string>("--treebanks") { Description = "Folder of the treebanks.", Required = true };
        var clusters = new Option<string?>("--clusters") { Description = "Table of 'kawat-train clusters'." };
        var annotated = new Option<string?>("--annotated") { Description = "Folder of what 'kawat-train annotate' wrote." };
        var output = new Option<string?>("--output") { Description = "Model file to write." };
        var development = new Option<bool>("--development") { Description = "Keep the held-out sentences from training and score on them." };
        var command = new Command("train", "Makes a model by a recipe.") { recipe, treebanks, clusters, annotated, output, development };
        command.SetAction(parsed =>
        {
            var clock = Stopwatch.StartNew();
            void Report(string line) => Console.WriteLine(FormattableString.Invariant($"{clock.Elapsed.TotalSeconds,6:F0} s  {line}"));
            var read = Recipe.Read(parsed.GetValue(recipe)!);
            var table = parsed.GetValue(clusters) is { } path ? WordClusters.Read(path) : [];
            var (training, held) = TreebankFiles.Split(read, parsed.GetValue(treebanks)!, parsed.GetValue(development));
            if (parsed.GetValue(annotated) is { } folder) training.AddRange(read.Annotated.SelectMany(file => Conllu.Read(Path.Combine(folder, file.File), file.Domain)).Select(sentence => sentence with { IsAnnotated = true }));
            var model = new ModelTrainer(read, table, Report).Train([.. new HeadlineMaker(read).AddTo(training)]);
            foreach (var group in held.GroupBy(sentence => sentence.Domain)) Report($"held out, style {group.Key}: {Evaluator.OnGoldTokens(model, group)}");
            if (parsed.GetValue(output) is { } file) Write(model, file, Report);
            return 0;
        });
        return command;
    }

    private static void Write(SyntaxModel model, string file, Action<string> report)
    {
        using (var stream = File.Create(file)) ModelFormat.Write(model, stream);
        report($"{file}: {new FileInfo(file).Length} bytes, sha256 {Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))}");
    }
}
