using System.IO.Enumeration;

namespace Kawat.Cli.Inputs;

/// <summary>Turns INPUT… into files: in the order given, those of a folder in ordinal order of their paths.</summary>
internal static class InputFiles
{
    public static IEnumerable<InputFile> Of(IEnumerable<string> inputs, Terminal terminal) => inputs.SelectMany(input => Of(input, terminal));

    private static IEnumerable<InputFile> Of(string input, Terminal terminal)
    {
        if (input == "-") return [new InputFile("-", () => terminal.Input)];
        if (File.Exists(input)) return [OnDisk(input)];
        if (Directory.Exists(input)) return Under(input);
        if (input.Contains("://", StringComparison.Ordinal)) return [InputFile.Failed(input, "addresses are not read yet; save the page and give the file")];
        if (input.AsSpan().ContainsAny('*', '?')) return Matching(input);
        return [InputFile.Failed(input, "no such file or folder")];
    }

    private static InputFile OnDisk(string path) => new(path.Replace('\\', '/'), () => File.OpenRead(path));

    private static IEnumerable<InputFile> Under(string folder)
    {
        string[] entries;
        try
        {
            entries = Directory.GetFileSystemEntries(folder);
        }
        catch (UnauthorizedAccessException)
        {
            return [InputFile.Failed(folder, "no right to read the folder")];
        }

        Array.Sort(entries, StringComparer.Ordinal);
        return entries
            .Where(entry => !Path.GetFileName(entry).StartsWith('.'))
            .SelectMany(entry => !Directory.Exists(entry) ? [OnDisk(entry)] : LeadsBack(entry) ? [] : Under(entry));
    }

    /// <summary>Whether a folder is a link to a folder that it stands in: following it would never end.</summary>
    private static bool LeadsBack(string folder)
    {
        if (new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true) is not { } target) return false;
        var end = Path.TrimEndingDirectorySeparator(target.FullName) + Path.DirectorySeparatorChar;
        return (Path.GetFullPath(folder) + Path.DirectorySeparatorChar).StartsWith(end, StringComparison.Ordinal);
    }

    private static IEnumerable<InputFile> Matching(string glob)
    {
        var pattern = glob.Replace('\\', '/');
        var star = pattern.AsSpan().IndexOfAny('*', '?');
        var slash = pattern.LastIndexOf('/', star);
        var folder = slash < 0 ? "." : slash == 0 ? "/" : pattern[..slash];
        if (!Directory.Exists(folder)) return [InputFile.Failed(glob, $"no folder '{folder}'")];
        var rest = pattern[(slash + 1)..].Split('/');
        var found = Under(folder).Where(file => file.Failure is not null || Matches(Path.GetRelativePath(folder, file.Name).Replace('\\', '/').Split('/'), rest)).ToList();
        if (found.Count == 0) return [InputFile.Failed(glob, "no file matches")];
        return slash < 0 ? found.Select(file => file with { Name = file.Name.StartsWith("./", StringComparison.Ordinal) ? file.Name[2..] : file.Name }) : found;
    }

    private static bool Matches(ReadOnlySpan<string> path, ReadOnlySpan<string> pattern)
    {
        if (pattern.IsEmpty) return path.IsEmpty;
        if (pattern[0] == "**")
        {
            for (var skip = 0; skip <= path.Length; skip++)
                if (Matches(path[skip..], pattern[1..])) return true;
            return false;
        }

        return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false) && Matches(path[1..], pattern[1..]);
    }
}
