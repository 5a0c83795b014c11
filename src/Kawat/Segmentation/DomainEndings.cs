using Kawat.Packs;

namespace Kawat.Segmentation;

/// <summary>Last parts of internet names, so that the stop of "KOMPAS.com" or "TEMPO.CO" ends no sentence.</summary>
internal sealed class DomainEndings
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> endings;

    public DomainEndings(PackSet packs)
    {
        var set = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in packs.ReadTable("data/publishers/domain-endings.tsv", ["ending"])) set.Add(row[0]);
        endings = set.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Contains(ReadOnlySpan<char> ending) => ending.Length > 0 && endings.Contains(ending);
}
