using System.Collections.Concurrent;
using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Syntax;

/// <summary>
/// Tags and parses every sentence of a language that has a model, and adds the <see cref="DependencyTree"/>. A sentence of another
/// language gets a flat tree under its first token. A language's model is loaded when the first sentence needs it.
/// </summary>
internal sealed class SyntaxStage : IStage
{
    private readonly PackSet packs;
    private readonly Dictionary<string, Lazy<LanguageSyntax>> languages = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Workspace> workspaces = [];

    /// <exception cref="PackException">A language's model is missing.</exception>
    public SyntaxStage(PackSet packs)
    {
        this.packs = packs;
        foreach (var language in SyntaxPacks.Languages)
        {
            if (!packs.Has(SyntaxPacks.ModelOf(language)))
                throw new PackException($"no file '{SyntaxPacks.ModelOf(language)}': Kawat cannot read the language '{language}' without it. Fetch the file or train it with 'kawat-train train'.");
            languages.Add(language, new Lazy<LanguageSyntax>(() => new LanguageSyntax(packs, language)));
        }
    }

    public void Annotate(Document document)
    {
        if (!workspaces.TryTake(out var work)) work = new Workspace();
        foreach (var sentence in document.Sentences)
        {
            if (languages.TryGetValue(sentence.Language, out var syntax)) syntax.Value.Analyse(work, document, sentence);
            else Flatten(document, sentence);
        }

        workspaces.Add(work);
        document.Add(DependencyTree.Build(document));
    }

    private static void Flatten(Document document, Sentence sentence)
    {
        var tokens = document.EditTokens(sentence);
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            token.Upos = Upos.X;
            token.Head = i == 0 ? -1 : sentence.FirstToken;
            token.Deprel = i == 0 ? Deprel.Root : Deprel.Dep;
        }
    }
}
