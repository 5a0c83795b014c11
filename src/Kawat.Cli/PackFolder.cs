using Kawat.Packs;

namespace Kawat.Cli;

/// <summary>A pack of one's own on disk: a folder with <c>data/</c>, <c>codebook/</c> or both.</summary>
internal static class PackFolder
{
    public static Pack Open(string folder)
    {
        if (!Directory.Exists(folder)) throw new UsageException($"--data: there is no folder '{folder}'.");
        var files = new List<KeyValuePair<string, Func<Stream>>>();
        foreach (var room in (string[])["data", "codebook"])
        {
            var path = Path.Combine(folder, room);
            if (!Directory.Exists(path)) continue;
            foreach (var file in Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories))
                files.Add(new(Path.GetRelativePath(folder, file).Replace('\\', '/'), () => File.OpenRead(file)));
        }

        if (files.Count == 0) throw new UsageException($"--data: '{folder}' holds neither data/ nor codebook/. Put tables under data/ and pages under codebook/, named as the built-in ones.");
        return Pack.Of(Path.GetFileName(Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar)), files);
    }
}
