using Kawat.Documents;
using Kawat.Frames;

namespace Kawat.Events;

/// <summary>What a sentence tells first of all: its main clause, what is coordinated with it and what it says.</summary>
internal static class MainLine
{
    public static bool Has(Document document, FrameLayer frames, Frame frame)
    {
        if (frame.Kind == FrameKind.Noun && frame.LightVerb < 0 && !IsVerbal(document, frame)) return false;
        for (var up = frame; up is not null; up = frames.ParentOf(up))
        {
            if (up.Link is FrameLink.None or FrameLink.Parataxis || IsCaption(document, up)) return true;
            if (up.Link is not (FrameLink.Coordinate or FrameLink.Content)) return false;
        }

        return true;
    }

    /// <summary>"Protesters marching through the capital": a sentence that is one noun with its clause.</summary>
    private static bool IsCaption(Document document, Frame frame)
        => frame is { Link: FrameLink.Relative, Parent: < 0 } && document.Tokens[frame.Predicate].Head is >= 0 and var noun && document.Tokens[noun].Head < 0;

    /// <summary>A noun that heads the sentence, or that the tagger took for one ("guru mogok").</summary>
    private static bool IsVerbal(Document document, Frame frame) => document.Tokens[frame.Predicate].Head < 0
        || frame.Arguments.Any(argument => argument.Role == FrameRole.Agent && argument.Origin == ArgumentOrigin.Attached && argument.Preposition < 0);
}
