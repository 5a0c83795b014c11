namespace Kawat.Packs;

/// <summary>The built-in pack and the packs laid over it, in order; the last one wins.</summary>
public sealed class PackSet(params IReadOnlyList<Pack> packs)
{
    public static PackSet BuiltIn { get; } = new(Pack.BuiltIn);

    public IReadOnlyList<Pack> Packs => packs;

    /// <summary>
    /// Rows of a table from all packs that have it. A row of a later pack replaces an earlier row with the same first column
    /// if the table says that its first column is an id.
    /// </summary>
    /// <param name="file">Name, as "data/world/countries.tsv".</param>
    /// <param name="columns">The columns that the reader needs, in any order in the file.</param>
    /// <param name="firstIsId">Whether the first of <paramref name="columns"/> identifies a row.</param>
    public IReadOnlyList<Row> ReadTable(string file, IReadOnlyList<string> columns, bool firstIsId = false)
    {
        // The tables that Kawat comes with hold no id twice (PackSetTests).
        if (packs.Count == 1 && ReferenceEquals(packs[0], Pack.BuiltIn)) return packs[0].Has(file) ? Table.Read(packs[0], file, columns) : [];
        var rows = new List<Row>();
        foreach (var pack in packs)
            if (pack.Has(file)) rows.AddRange(Table.Read(pack, file, columns));
        return firstIsId ? Latest(rows) : rows;
    }

    /// <summary>Each id once, where it came first, as it came last.</summary>
    private static List<Row> Latest(List<Row> rows)
    {
        var latest = new List<Row>(rows.Count);
        var byId = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (byId.TryAdd(row[0], latest.Count)) latest.Add(row);
            else latest[byId[row[0]]] = row;
        }

        return latest;
    }

    /// <summary>Names of all files under a folder, each once, in ordinal order.</summary>
    public IEnumerable<string> FilesUnder(string folder)
    {
        var files = new List<string>();
        foreach (var pack in packs)
            foreach (var file in pack.Files)
                if (file.StartsWith(folder, StringComparison.Ordinal) && (packs.Count == 1 || !files.Contains(file))) files.Add(file);
        files.Sort(StringComparer.Ordinal);
        return files;
    }

    /// <summary>The text of a file in the last pack that has it.</summary>
    public string ReadText(string file) => PackOf(file).ReadText(file);

    /// <summary>The stream of a file in the last pack that has it.</summary>
    public Stream Open(string file) => PackOf(file).Open(file);

    public bool Has(string file) => packs.Any(pack => pack.Has(file));

    private Pack PackOf(string file) => packs.LastOrDefault(pack => pack.Has(file)) ?? packs[0];
}
