namespace Kawat.Tests;

/// <summary>Where files of the repository are at run time, and the shared material beside it.</summary>
internal static class Repository
{
    /// <summary>The folder with Kawat.slnx.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The shared material, or null where it is not here: such tests say so and skip.</summary>
    public static string? Shared { get; } = FindShared();

    /// <summary>A file or folder of the repository.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>Source files under a folder, without what the build makes.</summary>
    public static IEnumerable<string> SourceFiles(string folder, string pattern) => Directory
        .EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Kawat.slnx"))) return folder.FullName;
        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Kawat.slnx.");
    }

    private static string? FindShared()
    {
        var folder = Environment.GetEnvironmentVariable("KAWAT_SHARED") is { Length: > 0 } given ? given : Path.Combine(Root, "..", "shared");
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
