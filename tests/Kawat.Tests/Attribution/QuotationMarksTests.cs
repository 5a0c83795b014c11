using Kawat.Attribution;

namespace Kawat.Tests.Attribution;

public sealed class QuotationMarksTests
{
    [Theory]
    [InlineData("He said, \"We won.\"", "We won.")]
    [InlineData("“Kami siap,” katanya, “membantu.”", "Kami siap,|membantu.")]
    [InlineData("„Wir gehen“ kata dia.", "Wir gehen")]
    [InlineData("«Kami siap» kata dia.", "Kami siap")]
    [InlineData("''Kami siap,'' kata dia.", "Kami siap,")]
    [InlineData("``Kami siap,'' kata dia.", "Kami siap,")]
    [InlineData("the ‘final’ offer", "final")]
    [InlineData("the 'final' offer", "final")]
    [InlineData("The workers' rights and the '90s and don't.", "")]
    [InlineData("Qur'an dan Jum'at, kata Rif'an.", "")]
    [InlineData("'It's the workers' day,' he said.", "It's the workers' day,")]
    [InlineData("\"He called it \"mad\" and left,\" she said.", "He called it \"mad\" and left,")]
    [InlineData("“Dia bilang, ‘Pergi saja,’ lalu pulang,” ujar Budi.", "Dia bilang, ‘Pergi saja,’ lalu pulang,")]
    [InlineData("mengatakan,\"Kami siap.\"Saya pulang.", "Kami siap.")]
    [InlineData("\"First part.\n\nSecond part,\" he said.", "First part.\n\nSecond part,")]
    [InlineData("“First part.\n\n“Second part,” he said.", "First part.|Second part,")]
    [InlineData("Layar 5\" dan 6\" dijual.", "")]
    [InlineData("a stray ” mark and no more", "")]
    [InlineData("\"never closed", "")]
    [InlineData("", "")]
    public void Stretches_are_found(string text, string expected)
    {
        var found = QuotationMarks.Scan(text).Select(stretch => stretch.Inner.In(text));
        Assert.Equal(expected.Length == 0 ? [] : expected.Split('|'), found);
    }

    [Fact]
    public void A_long_quote_that_opens_again_in_the_next_paragraph_continues()
        => Assert.True(QuotationMarks.Scan("“First part.\n\n“Second part,” he said.")[0].Continues);
}
