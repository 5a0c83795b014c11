using Kawat.Packs;

namespace Kawat.Segmentation;

/// <summary>Last parts of the names of internet hosts and files, so that the stop of "KOMPAS.com" or "laporan.pdf" ends no sentence.</summary>
internal sealed class DottedEndings
{
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> endings;

    public DottedEndings(PackSet packs)
    {
        var set = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in packs.ReadTable("data/publishers/dotted-endings.tsv", ["ending"])) set.Add(row[0]);
        endings = set.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public bool Contains(ReadOnlySpan<char> ending) => ending.Length > 0 && endings.Contains(ending);
}
