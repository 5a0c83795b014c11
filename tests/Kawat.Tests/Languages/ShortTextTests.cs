using Kawat.Articles;

namespace Kawat.Tests.Languages;

/// <summary>A text of a few words has the likelier language, so that its events are not lost.</summary>
public sealed class ShortTextTests
{
    [Theory]
    [InlineData("Israel bombed Gaza.", "en")]
    [InlineData("Germany praised France.", "en")]
    [InlineData("Putin visits Beijing", "en")]
    [InlineData("Kim Jong Un bertemu Putin", "id")]
    [InlineData("Prabowo kunjungi Beijing", "id")]
    [InlineData("Guten Morgen Herr Müller", "und")]
    [InlineData("Η Ελλάδα", "und")]
    [InlineData("12 34", "und")]
    public void A_short_text_has_a_language(string text, string expected)
        => Assert.Equal(expected, BuiltInCoder.Instance.Code(new Article { Id = "short", Text = text }).Document.Language);
}
