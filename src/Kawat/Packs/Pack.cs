using System.Reflection;

namespace Kawat.Packs;

/// <summary>
/// A set of data and codebook files by name ("data/world/countries.tsv", "codebook/accuse/condemnation.md"). The built-in
/// pack is inside this assembly, so it is mapped and read only where a table is asked for. One's own packs are laid over
/// it: a file whose name the built-in pack has as well adds rows, or replaces rows of the same id.
/// </summary>
public sealed class Pack
{
    private readonly Dictionary<string, Func<Stream>> files;
    private readonly string[] names;

    private Pack(string id, Dictionary<string, Func<Stream>> files)
    {
        Id = id;
        this.files = files;
        names = [.. files.Keys];
        Array.Sort(names, StringComparer.Ordinal);
    }

    /// <summary>The data and codebook that Kawat comes with.</summary>
    public static Pack BuiltIn { get; } = FromAssembly(typeof(Pack).Assembly);

    /// <summary>"kawat" for the built-in pack, else the name that its owner gave.</summary>
    public string Id { get; }

    /// <summary>File names in ordinal order, "/" between folders.</summary>
    public IReadOnlyCollection<string> Files => names;

    /// <summary>A pack of files that the caller opens: Kawat itself reads no disk.</summary>
    /// <param name="id">Name of the pack, printed in messages and in <c>version.packs</c>.</param>
    /// <param name="files">File name ("data/…" or "codebook/…") to a function that opens it, UTF-8.</param>
    public static Pack Of(string id, IEnumerable<KeyValuePair<string, Func<Stream>>> files)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentNullException.ThrowIfNull(files);
        var opened = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal);
        foreach (var (name, open) in files) opened[name.Replace('\\', '/')] = open;
        return new Pack(id, opened);
    }

    public bool Has(string file) => files.ContainsKey(file);

    /// <summary>Opens a file.</summary>
    /// <exception cref="PackException">The pack has no such file.</exception>
    public Stream Open(string file) => files.TryGetValue(file, out var open)
        ? open()
        : throw new PackException($"pack '{Id}': no file '{file}'. Expected one of: {string.Join(", ", names.Take(5))} …");

    public string ReadText(string file)
    {
        using var stream = Open(file);
        if (stream is UnmanagedMemoryStream mapped) return System.Text.Encoding.UTF8.GetString(Mapped(mapped));
        using var reader = new StreamReader(stream, System.Text.Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// The text of a file in pieces that end with a line. Strings of this length stay out of the heap of large objects,
    /// whose filling makes the runtime collect everything.
    /// </summary>
    internal IReadOnlyList<string> ReadPieces(string file)
    {
        using var stream = Open(file);
        return stream is UnmanagedMemoryStream mapped ? PiecesOf(Mapped(mapped)) : [ReadText(file)];
    }

    private static List<string> PiecesOf(ReadOnlySpan<byte> bytes)
    {
        const int longest = 40_000;
        var pieces = new List<string>();
        while (!bytes.IsEmpty)
        {
            var length = bytes.Length <= longest ? bytes.Length : bytes[..longest].LastIndexOf((byte)'\n') + 1;
            if (length == 0) length = bytes.Length;
            pieces.Add(System.Text.Encoding.UTF8.GetString(bytes[..length]));
            bytes = bytes[length..];
        }

        return pieces;
    }

    /// <summary>A file inside the assembly lies in memory: read where it lies.</summary>
    private static unsafe ReadOnlySpan<byte> Mapped(UnmanagedMemoryStream mapped)
    {
        var bytes = new ReadOnlySpan<byte>(mapped.PositionPointer, (int)(mapped.Length - mapped.Position));
        return bytes.StartsWith(System.Text.Encoding.UTF8.Preamble) ? bytes[System.Text.Encoding.UTF8.Preamble.Length..] : bytes;
    }

    /// <summary>SHA-256 over names and contents, the first 12 hexadecimal digits.</summary>
    public string Hash()
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        var buffer = new byte[81920];
        foreach (var name in names)
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            using var stream = files[name]();
            int read;
            while ((read = stream.Read(buffer)) > 0) hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static Pack FromAssembly(Assembly assembly)
    {
        var files = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames())
        {
            if (!name.StartsWith("data/", StringComparison.Ordinal) && !name.StartsWith("codebook/", StringComparison.Ordinal)) continue;
            files[name] = () => assembly.GetManifestResourceStream(name)!;
        }

        return new Pack("kawat", files);
    }
}

/// <summary>A pack is wrong: the message says the file, line and column, what was found, what was expected and what to try.</summary>
public sealed class PackException(string message) : Exception(message);
