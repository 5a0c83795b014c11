using Kawat.Articles;
using Kawat.News;
using Kawat.Packs;

namespace Kawat.Benchmarks;

/// <summary>Articles of the files and folders named on the command line, as <c>kawat code</c> reads them; of samples/ if none is.</summary>
internal static class Inputs
{
    public static List<Article> Read(IReadOnlyList<string> inputs)
    {
        var reader = new ArticleReader(PackSet.BuiltIn);
        var articles = new List<Article>();
        foreach (var input in inputs.Count > 0 ? inputs : [SamplesFolder()])
        {
            foreach (var file in Directory.Exists(input) ? Directory.GetFiles(input).Order(StringComparer.Ordinal) : (IEnumerable<string>)[input])
            {
                using var stream = File.OpenRead(file);
                articles.AddRange(reader.Read(stream, file).Select(result => result.Article).OfType<Article>());
            }
        }

        return articles;
    }

    private static string SamplesFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kawat.slnx"))) folder = folder.Parent;
        return Path.Combine(folder?.FullName ?? ".", "samples");
    }
}
