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
        var rows = new List<Row>();
        var byId = firstIsId ? new Dictionary<string, int>(StringComparer.Ordinal) : null;
        foreach (var pack in packs)
        {
            if (!pack.Has(file)) continue;
            foreach (var row in Table.Read(pack, file, columns))
            {
                if (byId is null)
                {
                    rows.Add(row);
                    continue;
                }

                var id = row[0];
                if (byId.TryGetValue(id, out var known))
                {
                    rows[known] = row;
                }
                else
                {
                    byId.Add(id, rows.Count);
                    rows.Add(row);
                }
            }
        }

        return rows;
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
