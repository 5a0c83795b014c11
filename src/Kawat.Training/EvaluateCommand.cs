using System.CommandLine;
using Kawat.Syntax;

namespace Kawat.Training;

/// <summary><c>kawat-train eval MODEL FILE…</c>: scores on gold treebanks.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("model") { Description = "Model file." };
        var files = new Argument<string[]>("files") { Description = "CoNLL-U files, each as FILE or FILE:STYLE, where STYLE is the number of a treebank style in the recipe.", Arity = ArgumentArity.OneOrMore };
        var relations = new Option<bool>("--relations") { Description = "Print F1 of each relation." };
        var command = new Command("eval", "Scores a model on gold treebanks: predicted tags, gold tokens, punctuation counted.") { model, files, relations };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(model)!;
            using var stream = File.OpenRead(path);
            var read = ModelFormat.Read(stream, path);
            foreach (var file in parsed.GetValue(files)!) Print(read, file, parsed.GetValue(relations));
            return 0;
        });
        return command;
    }

    private static void Print(SyntaxModel model, string file, bool relations)
    {
        var colon = file.LastIndexOf(':');
        var styled = colon > 0 && uint.TryParse(file.AsSpan(colon + 1), out _);
        var domain = styled ? uint.Parse(file.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture) : model.Shape.Domain;
        var path = styled ? file[..colon] : file;
        var scores = Evaluator.OnGoldTokens(model, Conllu.Read(path, domain));
        Console.WriteLine($"{Path.GetFileName(path)} {scores}");
        Console.WriteLine($"  subjects {scores.Subjects}; objects {scores.Objects}; agents {scores.Agents}");
        if (!relations) return;
        foreach (var (name, tally) in scores.Relations.Where(pair => pair.Value.Gold > 0)) Console.WriteLine($"  {name,-12} {tally}");
    }
}
