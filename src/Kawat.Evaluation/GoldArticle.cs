using Kawat.Articles;

namespace Kawat.Evaluation;

/// <summary>An article with what annotators found in it.</summary>
/// <param name="File">Where it was read.</param>
/// <param name="Article">The article, its text unaltered.</param>
/// <param name="Annotation">What annotators found.</param>
public sealed record GoldArticle(string File, Article Article, Annotation Annotation);
