using System.Globalization;
using Kawat.Mentions;

namespace Kawat.Tests.Mentions;

public sealed class NameIndexTests
{
    [Fact]
    public void Names_are_found_however_they_are_joined_and_marked()
    {
        var index = new NameIndex();
        index.Add("Recep Tayyip Erdoğan", 0);
        index.Add("Al-Hunaiti", 1);
        Assert.Equal([0], Find(index, "RECEP TAYYIP ERDOGAN"));
        Assert.Equal([1], Find(index, "al hunaiti"));
        Assert.Empty(Find(index, "Recep Tayyip"));
        Assert.Empty(Find(index, "Tayyip Erdogan"));
    }

    [Fact]
    public void All_that_one_name_stands_for_comes_in_the_order_of_adding()
    {
        var index = new NameIndex();
        index.Add("Korea", 0);
        index.Add("Korea Utara", 1);
        index.Add("korea", 2);
        index.Add("KOREA", 5);
        Assert.Equal([0, 2, 5], Find(index, "Korea"));
        Assert.Equal([1], Find(index, "Korea Utara"));
    }

    [Fact]
    public void Every_one_of_many_names_is_found_again()
    {
        var index = new NameIndex();
        for (var i = 0; i < 20_000; i++) index.Add(Name(i), i);
        for (var i = 0; i < 20_000; i++) Assert.Equal([i], Find(index, Name(i)));
        Assert.Empty(Find(index, Name(20_000)));
    }

    [Fact]
    public void A_word_longer_than_any_name_is_unknown()
    {
        var index = new NameIndex();
        var name = new string('q', 300);
        index.Add(name, 0);
        Assert.Equal([0], Find(index, name.ToUpperInvariant()));
        Assert.Empty(Find(index, name + "q"));
        Assert.Empty(Find(index, ""));
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"a{number / 100} b{number % 100} c{number}");

    private static List<int> Find(NameIndex index, string name)
    {
        var node = 0;
        var values = new List<int>();
        for (var at = 0; NameIndex.NextWord(name, ref at, out var start, out var end);)
        {
            node = index.Step(node, index.WordOf(name.AsSpan(start..end)));
            if (node == 0) return values;
        }

        for (var value = node == 0 ? -1 : index.FirstEnding(node); value >= 0; value = index.NextEnding(value)) values.Add(value);
        return values;
    }
}
