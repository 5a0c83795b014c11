using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Kawat.Output;
using Kawat.Tests.Samples;

namespace Kawat.Tests.Output;

/// <summary>The same article, version and packs give the same bytes: run after run, on any thread, in any culture.</summary>
public sealed class SameBytesTests
{
    private static readonly CodingWriter Writer = new(BuiltInCoder.Instance.Packs);

    [Fact]
    public void Two_coders_give_the_same_bytes()
    {
        var other = new CoderBuilder().Build();
        foreach (var article in OwnArticles.All) Assert.Equal(Line(BuiltInCoder.Instance.Code(article)), Line(other.Code(article)));
    }

    [Fact]
    public void Threads_do_not_change_the_bytes()
    {
        var expected = OwnArticles.All.Select(article => Line(BuiltInCoder.Instance.Code(article))).ToArray();
        var found = new string[expected.Length];
        Parallel.For(0, expected.Length, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i => found[i] = Line(BuiltInCoder.Instance.Code(OwnArticles.All[i])));
        Assert.Equal(expected, found);
    }

    [Fact]
    public void The_culture_does_not_change_the_bytes()
    {
        var expected = OwnArticles.All.Select(article => Line(BuiltInCoder.Instance.Code(article))).ToArray();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = Comma();
            Assert.Equal("0,5", 0.5.ToString(CultureInfo.CurrentCulture));
            var other = new CoderBuilder().Build();
            Assert.Equal(expected, OwnArticles.All.Select(article => Line(other.Code(article))));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_line_is_JSON_whose_evidence_is_what_its_offsets_point_at()
    {
        foreach (var article in OwnArticles.All)
        {
            var line = Line(BuiltInCoder.Instance.Code(article));
            Assert.Equal(line.Length - 1, line.IndexOf('\n', StringComparison.Ordinal));
            using var json = JsonDocument.Parse(line);
            var text = json.RootElement.GetProperty("text").GetString()!;
            foreach (var coded in json.RootElement.GetProperty("events").EnumerateArray())
                Assert.Equal(coded.GetProperty("evidence").GetString(), text[coded.GetProperty("start").GetInt32()..coded.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public void Event_ids_are_sixteen_digits_and_none_occurs_twice()
    {
        var ids = OwnArticles.All.SelectMany(article => BuiltInCoder.Instance.Code(article).Events).Select(coded => coded.Id).ToList();
        Assert.All(ids, id => Assert.Matches("^[0-9a-f]{16}$", id));
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    /// <summary>An Indonesian way of writing numbers.</summary>
    private static CultureInfo Comma()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NumberGroupSeparator = ".";
        culture.NumberFormat.NegativeSign = "−";
        culture.DateTimeFormat.DateSeparator = ".";
        return culture;
    }

    private static string Line(Coding coding)
    {
        var buffer = new ArrayBufferWriter<byte>();
        Writer.WriteLine(buffer, coding);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
