using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kawat.Tests.Cli;

namespace Kawat.Tests.Evaluation;

/// <summary>The reference scorer, where it and Python are here, and ours on the same damaged predictions: the same figures.</summary>
public sealed class ReferenceScorerTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    public async Task Figures_equal_those_of_the_reference_scorer_to_the_third_decimal(int seed)
    {
        var scorer = Repository.Shared is { } shared ? Path.Combine(shared, "gold", "score.py") : "";
        Assert.SkipUnless(File.Exists(scorer), "the shared material with score.py is not here");
        var gold = Path.Combine(Repository.Shared!, "gold", "dev");
        using var folder = new TemporaryFolder();
        Damage(gold, folder, seed);
        var reference = await Python([scorer, gold, folder.Path, "--json"]);
        Assert.SkipWhen(reference is null, "python3 is not here");
        var ours = await CommandRun.Of("evaluate", gold, "--predictions", folder.Path, "--json");
        Assert.Equal(0, ours.Status);
        AssertSame(JsonNode.Parse(reference!), JsonNode.Parse(ours.Output), "");
    }

    private static void AssertSame(JsonNode? expected, JsonNode? found, string path)
    {
        if (expected is JsonObject group)
        {
            Assert.Equal(group.Select(pair => pair.Key).Order(), found!.AsObject().Select(pair => pair.Key).Order());
            foreach (var (key, value) in group) AssertSame(value, found[key], $"{path}/{key}");
        }
        else if (expected?.GetValueKind() == JsonValueKind.Number)
        {
            Assert.True(Math.Abs(expected.GetValue<double>() - found!.GetValue<double>()) < 0.0005, $"{path}: reference {expected}, ours {found}");
        }
        else
        {
            Assert.Equal(expected?.ToJsonString(), found?.ToJsonString());
        }
    }

    private static async Task<string?> Python(string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("python3", args) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            var error = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await error;
            await process.WaitForExitAsync();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Writes the gold with things lost, swapped, cut and added, always the same for a seed.</summary>
    private static void Damage(string gold, TemporaryFolder folder, int seed)
    {
        var chance = new Random(seed);
        foreach (var file in Directory.GetFiles(gold, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            if (chance.Next(20) == 0) continue;
            var article = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
            DamageEvents(article["events"]!.AsArray(), chance);
            DamageQuotes(article["quotes"]!.AsArray(), chance);
            folder.Write(Path.GetFileName(file), article.ToJsonString());
        }
    }

    private static void DamageEvents(JsonArray events, Random chance)
    {
        string[] types = ["ACCUSE", "AGREE", "CONSULT", "ASSAULT"];
        foreach (var record in events.ToList())
        {
            switch (chance.Next(8))
            {
                case 0: events.Remove(record); break;
                case 1: record!["type"] = types[chance.Next(types.Length)]; break;
                case 2: record!["recipient"] = record["actor"]!.DeepClone(); break;
                case 3: record!["date"] = "2024"; break;
                case 4: record!["mode"] = null; break;
                case 5: record!["attribution"] = new JsonArray("Nobody"); break;
                case 6: events.Add(record!.DeepClone()); break;
                default: break;
            }
        }
    }

    private static void DamageQuotes(JsonArray quotes, Random chance)
    {
        foreach (var quote in quotes.ToList())
        {
            var text = quote!["text"]!.GetValue<string>();
            switch (chance.Next(6))
            {
                case 0: quotes.Remove(quote); break;
                case 1: quote["text"] = text[chance.Next(text.Length)..]; break;
                case 2: quote["kind"] = "direct"; break;
                case 3: quote["speaker"] = quote["speaker"]!.GetValue<string>().Split(' ')[^1]; break;
                case 4: quote["speaker_actor"] = null; break;
                default: break;
            }
        }
    }
}
