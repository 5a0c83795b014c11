using Kawat.Articles;
using Kawat.Documents;
using Kawat.Frames;

namespace Kawat.Tests.Frames;

/// <summary>
/// Reads a sentence and compares its frames with a row: frames apart by " ; ", in each the predicate, then roles with the words
/// that head them ("menyerang agent=Israel patient=Lebanon"). Agent and patient must be just those of the row, so a frame
/// without "agent=" must have none; other roles are looked at where the row names them. "not menyerang": no such frame.
/// </summary>
internal static class FrameRows
{
    public static Document Annotate(string text, string language)
        => BuiltInCoder.Instance.Code(new Article { Id = "row", Text = text, Language = language }).Document;

    /// <summary>What differs, or an empty string.</summary>
    public static string Differences(string text, string language, string expected)
    {
        var document = Annotate(text, language);
        var frames = document.Get<FrameLayer>().Frames;
        var wrong = expected.Split(" ; ").Where(row => !Holds(document, frames, row)).ToList();
        return wrong.Count == 0 ? "" : $"{text}\n  expected {string.Join("\n           ", wrong)}\n  found {Written(document, frames)}";
    }

    private static bool Holds(Document document, IReadOnlyList<Frame> frames, string row)
    {
        var parts = row.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts[0] == "not") return !frames.Any(frame => frame.Citation == parts[1] && frame.Arguments.Count > 0);
        var roles = parts[1..].Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1].Split(','), StringComparer.Ordinal);
        return frames.Any(frame => frame.Citation == parts[0] && Matches(document, frame, roles));
    }

    private static bool Matches(Document document, Frame frame, Dictionary<string, string[]> roles)
    {
        foreach (var role in Enum.GetValues<FrameRole>())
        {
            var isNamed = roles.TryGetValue(role.ToString().ToLowerInvariant(), out var heads);
            if (!isNamed && role is not (FrameRole.Agent or FrameRole.Patient)) continue;
            var found = frame.Arguments.Where(argument => argument.Role == role).Select(argument => document.Form(argument.Head).ToString()).Distinct().Order(StringComparer.Ordinal);
            if (!found.SequenceEqual((heads ?? []).Order(StringComparer.Ordinal))) return false;
        }

        return true;
    }

    private static string Written(Document document, IReadOnlyList<Frame> frames)
        => string.Join(" ; ", frames.Select(frame => frame.Citation + string.Concat(frame.Arguments.Select(argument
            => $" {argument.Role.ToString().ToLowerInvariant()}={document.Form(argument.Head)}"))));
}
