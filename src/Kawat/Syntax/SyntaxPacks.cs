namespace Kawat.Syntax;

/// <summary>Where a pack keeps the models.</summary>
internal static class SyntaxPacks
{
    /// <summary>Languages that have a tagger and a parser.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["id", "en"];

    public static string ModelOf(string language) => $"data/languages/{language}/syntax.model.br";
}
