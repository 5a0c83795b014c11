using System.Text.RegularExpressions;

namespace Kawat.Tests.House;

/// <summary>The rooms of src/Kawat in reading order: a room may use rooms before it, never one after it.</summary>
public sealed partial class RoomTests
{
    /// <summary>As in ARCHITECTURE.md.</summary>
    internal static readonly string[] ReadingOrder =
    [
        "Text", "Diagnostics", "Packs", "Articles", "Documents", "Languages", "Segmentation", "Morphology", "Syntax",
        "Mentions", "Places", "Actors", "Times", "Attribution", "Coreference", "Frames", "Codebook", "Evidence",
        "Deduplication", "Events", "Ties", "Output",
    ];

    /// <summary>Where a room looks ahead on purpose, with the reason.</summary>
    private static readonly Dictionary<(string Room, string Later), string> LooksAhead = new()
    {
        [("Languages", "Segmentation")] = "a language supplies what segmentation asks of it, in segmentation's terms",
        [("Languages", "Morphology")] = "a language supplies what morphology asks of it, in morphology's terms",
        [("Codebook", "Events")] = "pages are written in the words of PLOVER, which are the types of events",
        [("Deduplication", "Events")] = "compares drafts of events before they become records",
    };

    private static readonly string[] Strangers = ["Actors", "Places", "Times"];

    [Fact]
    public void Every_room_has_its_place_in_the_reading_order() => Assert.Empty(Rooms().Except(ReadingOrder));

    [Fact]
    public void A_room_uses_only_rooms_before_it() => Assert.Empty(
        from use in Uses()
        where Array.IndexOf(ReadingOrder, use.Used) > Array.IndexOf(ReadingOrder, use.Room) && !LooksAhead.ContainsKey((use.Room, use.Used))
        select $"{use.File} uses {use.Used}");

    [Fact]
    public void Actors_places_and_times_are_strangers_to_each_other() => Assert.Empty(
        from use in Uses()
        where Strangers.Contains(use.Room) && Strangers.Contains(use.Used) && use.Room != use.Used
        select $"{use.File} uses {use.Used}");

    [Fact]
    public void Every_file_of_a_room_has_the_namespace_of_its_folder() => Assert.Empty(
        from file in Files()
        let declared = Namespace().Match(File.ReadAllText(Repository.PathOf("src", "Kawat", file))).Groups[1].Value
        let folder = Path.GetDirectoryName(file)!.Replace('\\', '.').Replace('/', '.')
        where declared != (folder.Length == 0 ? "Kawat" : $"Kawat.{folder}")
        select $"{file}: {declared}");

    [Theory]
    [InlineData("src/Kawat", "")]
    [InlineData("src/Kawat.News", "Kawat")]
    [InlineData("src/Kawat.Evaluation", "Kawat")]
    [InlineData("src/Kawat.Cli", "Kawat Kawat.Evaluation Kawat.News")]
    [InlineData("src/Kawat.Training", "Kawat")]
    public void A_project_knows_only_the_projects_below_it(string project, string known)
    {
        var file = Directory.GetFiles(Repository.PathOf(project), "*.csproj").Single();
        var references = ProjectReference().Matches(File.ReadAllText(file)).Select(match => Path.GetFileNameWithoutExtension(match.Groups[1].Value.Replace('\\', '/')));
        Assert.Equal(known.Split(' ', StringSplitOptions.RemoveEmptyEntries), references.Order(StringComparer.Ordinal));
    }

    internal static IEnumerable<string> Rooms() => Files().Select(file => file.Replace('\\', '/').Split('/')).Where(parts => parts.Length > 1).Select(parts => parts[0]).Distinct();

    private static IEnumerable<string> Files() => Repository.SourceFiles(Path.Combine("src", "Kawat"), "*.cs").Select(file => Path.GetRelativePath(Repository.PathOf("src", "Kawat"), file));

    private static IEnumerable<(string File, string Room, string Used)> Uses() =>
        from file in Files()
        let room = file.Replace('\\', '/').Split('/')[0]
        where !room.EndsWith(".cs", StringComparison.Ordinal)
        from Match match in Using().Matches(File.ReadAllText(Repository.PathOf("src", "Kawat", file)))
        select (file, room, match.Groups[1].Value);

    [GeneratedRegex(@"^using Kawat\.([A-Za-z]+)", RegexOptions.Multiline)]
    private static partial Regex Using();

    [GeneratedRegex(@"^namespace ([A-Za-z.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex("<ProjectReference Include=\"([^\"]+)\"")]
    private static partial Regex ProjectReference();
}
