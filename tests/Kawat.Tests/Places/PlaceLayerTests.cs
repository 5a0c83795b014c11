using Kawat.Places;

namespace Kawat.Tests.Places;

public sealed class PlaceLayerTests
{
    private static readonly PlaceLayer Layer = new(
    [
        At(2, 2), At(5, 9), At(6, 6), At(12, 13), At(40, 40),
    ]);

    [Theory]
    [InlineData(0, 1, "")]
    [InlineData(2, 2, "2")]
    [InlineData(6, 6, "5 6")]
    [InlineData(9, 12, "5 12")]
    [InlineData(13, 39, "12")]
    [InlineData(0, 99, "2 5 6 12 40")]
    [InlineData(41, 99, "")]
    public void Finds_the_mentions_that_share_a_token_with_the_range(int first, int last, string expected)
        => Assert.Equal(expected, string.Join(' ', Layer.Touching(first, last).Select(mention => mention.FirstToken)));

    [Fact]
    public void A_document_without_places_has_none_anywhere() => Assert.Empty(new PlaceLayer([]).Touching(0, 10));

    private static PlaceMention At(int first, int last) => new(first, last, new Place("Bandung", "IDN", -6.9, 107.6, PlacePrecision.City));
}
