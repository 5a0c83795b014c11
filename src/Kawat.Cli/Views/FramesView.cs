using System.Text;
using Kawat.Actors;
using Kawat.Documents;
using Kawat.Frames;

namespace Kawat.Cli.Views;

/// <summary>What rules see of a sentence: each frame with its logical arguments, and whom its words mean.</summary>
internal static class FramesView
{
    public static string Draw(Document document, Sentence sentence)
    {
        var text = new StringBuilder();
        foreach (var frame in document.Get<FrameLayer>().Frames.Where(frame => frame.Sentence == sentence.Index)) Draw(text, document, frame);
        foreach (var mention in document.Get<ActorLayer>().Mentions.Where(mention => document.Tokens[mention.Head].Sentence == sentence.Index))
        {
            var words = document.SpanOf(mention.FirstToken, mention.LastToken).In(document.Text);
            text.Append("mention ").Append(words).Append(" = ").AppendJoin(", ", mention.Actors).Append(" (").Append(mention.Kind).Append(", ").Append(mention.Name).Append(")\n");
        }

        return text.ToString();
    }

    private static void Draw(StringBuilder text, Document document, Frame frame)
    {
        text.Append("frame ").Append(frame.Citation);
        if (frame.Verb is not null) text.Append('/').Append(frame.Verb);
        text.Append(' ').Append(frame.Kind.ToString().ToLowerInvariant());
        if (frame.IsPassive) text.Append(" passive");
        if (frame.IsAbsorbed) text.Append(" carrier");
        if (frame.Aspect != FrameAspect.None) text.Append(' ').Append(frame.Aspect.ToString().ToLowerInvariant());
        if (frame.Effect is { } effect) text.Append(" makes-content-").Append(effect.ToString().ToLowerInvariant());
        if (frame.Parent >= 0) text.Append(" ← ").Append(frame.Link.ToString().ToLowerInvariant()).Append(" of ").Append(document.Get<FrameLayer>().Frames[frame.Parent].Citation);
        foreach (var argument in frame.Arguments)
            text.Append("  ").Append(argument.Role.ToString().ToLowerInvariant()).Append('=').Append(document.Form(argument.Head)).Append(argument.Origin == ArgumentOrigin.Tree ? "" : $" ({argument.Origin.ToString().ToLowerInvariant()})");
        text.Append('\n');
    }
}
