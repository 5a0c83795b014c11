using Kawat.Text;

namespace Kawat.Tests;

public sealed class SpanTests
{
    [Fact]
    public void A_span_quotes_exactly_what_it_points_at() => Assert.Equal("Jakarta", new Span(3, 10).In("di Jakarta."));
}
