namespace Kawat.Tests.Segmentation;

/// <summary>Tables of spec rows beside the tests: '#' comments, a header line, tabs between cells.</summary>
internal static class SpecRows
{
    public static string RepositoryRoot
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Kawat.slnx"))) folder = folder.Parent;
            return folder?.FullName ?? throw new InvalidOperationException("no folder with Kawat.slnx above the tests");
        }
    }

    /// <summary>The shared material beside the repository, or null where it is missing.</summary>
    public static string? SharedFolder
    {
        get
        {
            var folder = Environment.GetEnvironmentVariable("KAWAT_SHARED") ?? Path.Combine(RepositoryRoot, "..", "shared");
            return Directory.Exists(folder) ? folder : null;
        }
    }

    public static List<string[]> Read(string room, string file) =>
        [.. File.ReadLines(Path.Combine(RepositoryRoot, "tests", "Kawat.Tests", room, file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Skip(1)
            .Select(line => line.Split('\t'))];
}
