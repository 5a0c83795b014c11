using System.Text;
using Spectre.Console;

namespace Kawat.Cli.Views;

/// <summary>How wide results may be, and whether in colour. Makes strings, so that articles can be rendered on any thread.</summary>
internal sealed record Paper(int Width, bool HasColor)
{
    /// <summary>What the drawing leaves, with "\n" ends and no spaces before them.</summary>
    public string Draw(Action<IAnsiConsole> draw)
    {
        var text = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = HasColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = HasColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        draw(console);
        var lines = text.ToString().ReplaceLineEndings("\n").Split('\n');
        var tidy = new StringBuilder();
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) tidy.Append('\n');
            tidy.Append(lines[i].TrimEnd(' '));
        }

        return tidy.ToString();
    }
}
