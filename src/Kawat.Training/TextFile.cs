using System.IO.Compression;

namespace Kawat.Training;

/// <summary>Text files as treebanks and news come: plain, or gzip where the name ends in ".gz".</summary>
internal static class TextFile
{
    public static StreamReader Open(string path)
    {
        var file = File.OpenRead(path);
        return new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
    }
}
