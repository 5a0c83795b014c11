using System.CommandLine;
using Kawat.Packs;
using Kawat.Syntax;
using Kawat.Syntax.Repairs;

namespace Kawat.Training;

/// <summary><c>kawat-train eval MODEL FILE…</c>: scores on gold treebanks.</summary>
internal static class EvaluateCommand
{
    public static Command Create()
    {
        var model = new Argument<string>("model") { Description = "Model file." };
        var files = new Argument<string[]>("files") { Description = "CoNLL-U files, each as FILE or FILE:STYLE, where STYLE is the number of a treebank style in the recipe.", Arity = ArgumentArity.OneOrMore };
        var language = new Option<string?>("--language") { Description = "id or en; needed for --repairs and --raw." };
        var repairs = new Option<bool>("--repairs") { Description = "Score also what the product makes of it: asides apart, tree repaired." };
        var each = new Option<bool>("--each-repair") { Description = "Score also with no repair and with each alone." };
        var raw = new Option<bool>("--raw") { Description = "Score also from raw text: own sentences and tokens." };
        var relations = new Option<bool>("--relations") { Description = "Print F1 of each relation." };
        var predictions = new Option<string?>("--predictions") { Description = "Write what the model makes of the sentences, as CoNLL-U." };
        var command = new Command("eval", "Scores a model on gold treebanks: predicted tags, gold tokens, punctuation counted.") { model, files, language, repairs, each, raw, relations, predictions };
        command.SetAction(parsed =>
        {
            var path = parsed.GetValue(model)!;
            using var stream = File.OpenRead(path);
            var read = ModelFormat.Read(stream, path);
            var stage = parsed.GetValue(language) is { } name ? new StageEvaluator(name, path) : null;
            if (stage is null && (parsed.GetValue(repairs) || parsed.GetValue(raw))) throw new ArgumentException("--repairs and --raw need --language id or --language en.");
            var unrepaired = parsed.GetValue(raw) ? new StageEvaluator(parsed.GetValue(language)!, path, "none") : null;
            Scores together = new(), repaired = new();
            using var written = parsed.GetValue(predictions) is { } target ? new StreamWriter(target) { NewLine = "\n" } : null;
            foreach (var file in parsed.GetValue(files)!)
            {
                var (treebank, sentences) = Open(file, read);
                Print(treebank, Evaluator.OnGoldTokens(read, sentences, written), parsed.GetValue(relations), together);
                if (parsed.GetValue(repairs)) Print(treebank + " repaired", stage!.OnGoldTokens(sentences), parsed.GetValue(relations), repaired);
                if (parsed.GetValue(each)) PrintEach(parsed.GetValue(language)!, path, treebank, sentences);
                if (unrepaired is null) continue;
                Console.WriteLine($"{treebank} from raw text {unrepaired.OnRawText(sentences)}");
                Console.WriteLine($"{treebank} from raw text repaired {stage!.OnRawText(sentences)}");
            }

            if (parsed.GetValue(files)!.Length == 1) return 0;
            Print("together", together, relations: false);
            if (parsed.GetValue(repairs)) Print("together repaired", repaired, relations: false);
            return 0;
        });
        return command;
    }

    private static (string Name, List<TreebankSentence> Sentences) Open(string file, SyntaxModel model)
    {
        var colon = file.LastIndexOf(':');
        var styled = colon > 0 && uint.TryParse(file.AsSpan(colon + 1), out _);
        var domain = styled ? uint.Parse(file.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture) : model.Shape.Domain;
        var path = styled ? file[..colon] : file;
        return (Path.GetFileName(path), Conllu.Read(path, domain));
    }

    private static void PrintEach(string language, string model, string name, List<TreebankSentence> sentences)
    {
        foreach (var repair in TreeRepairs.For(language, PackSet.BuiltIn).All.Select(repair => repair.GetType().Name).Prepend("none"))
            Print($"{name} only {repair}", new StageEvaluator(language, model, repair).OnGoldTokens(sentences), relations: false);
    }

    private static void Print(string name, Scores scores, bool relations, Scores? sum = null)
    {
        sum?.Add(scores);
        Console.WriteLine($"{name} {scores}");
        Console.WriteLine($"  subjects {scores.Subjects}; objects {scores.Objects}; agents {scores.Agents}");
        if (!relations) return;
        foreach (var (relation, tally) in scores.Relations.Where(pair => pair.Value.Gold > 0)) Console.WriteLine($"  {relation,-12} {tally}");
    }
}
