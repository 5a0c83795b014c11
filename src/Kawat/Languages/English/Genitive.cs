namespace Kawat.Languages.English;

/// <summary>The preposition that does the work of a case ending.</summary>
internal static class Genitive
{
    public const string Preposition = "of";
}
