namespace Kawat.Cli.Views;

/// <summary>Colours of the fields, the same in every view.</summary>
internal static class FieldStyle
{
    public const string Actor = "blue bold";
    public const string Action = "yellow bold";
    public const string Recipient = "magenta bold";
    public const string Time = "green";
    public const string Place = "cyan";
    public const string Quiet = "grey";
}
