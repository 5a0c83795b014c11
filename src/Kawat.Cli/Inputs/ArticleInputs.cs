using Kawat.Articles;
using Kawat.News;
using Kawat.Packs;

namespace Kawat.Cli.Inputs;

/// <summary>Reads the articles of all inputs, one after another; an input that fails is a reading with its reason.</summary>
internal sealed class ArticleInputs(Terminal terminal, string lang, PublishedOn? published)
{
    private readonly ArticleReader reader = new(PackSet.BuiltIn);

    public IEnumerable<Reading> Read(IEnumerable<string> inputs)
    {
        foreach (var file in InputFiles.Of(inputs, terminal))
            foreach (var reading in Read(file))
                yield return reading.Article is { } article ? reading with { Article = Complete(article) } : reading;
    }

    private Article Complete(Article article) => article with
    {
        Published = article.Published ?? published,
        Language = lang == "auto" ? article.Language : lang,
    };

    private IEnumerable<Reading> Read(InputFile file)
    {
        if (file.Open is null)
        {
            yield return new Reading(file.Name, null, file.Failure);
            yield break;
        }

        var stream = Open(file, out var failure);
        if (stream is null)
        {
            yield return new Reading(file.Name, null, failure);
            yield break;
        }

        using (stream)
        {
            foreach (var result in reader.Read(stream, file.Name))
                yield return new Reading(result.Input, result.Article, result.Failure?.Reason) { Warning = result.Warning };
        }
    }

    private static Stream? Open(InputFile file, out string? failure)
    {
        failure = null;
        try
        {
            return file.Open!();
        }
        catch (FileNotFoundException)
        {
            failure = "a link to a file that is not there";
        }
        catch (IOException)
        {
            failure = "it cannot be opened";
        }
        catch (UnauthorizedAccessException)
        {
            failure = "no right to read the file";
        }

        return null;
    }
}
