using Kawat.Codebook;
using Kawat.Packs;

namespace Kawat.Tests.Codebook;

/// <summary>Every sentence of the codebook, named by file and line.</summary>
public sealed class CodebookPagesTests
{
    private static readonly Lazy<CodebookIndex> Index = new(() => CodebookIndex.Load(PackSet.BuiltIn));
    private static readonly Lazy<Coder> Coder = new(() => new CoderBuilder().Build());

    public static TheoryData<string> Pages() => new(Index.Value.Pages.Select(page => page.Id));

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_true(string id)
    {
        var page = Index.Value.Pages.Single(p => p.Id == id);
        Assert.Empty(CodebookCheck.Run(Coder.Value, page).Select(fault => fault.ToString()));
    }

    [Fact]
    public void Every_type_has_at_least_three_pages()
    {
        var few = Enum.GetValues<Kawat.Events.EventType>().Where(type => Index.Value.Pages.Count(page => page.Type == type) < 3);
        Assert.Empty(few);
    }
}
