namespace Kawat.Mentions;

/// <summary>The languages in which something has a name.</summary>
[Flags]
internal enum NameLanguages : byte
{
    None = 0,
    Indonesian = 1 << 0,
    English = 1 << 1,
    Both = Indonesian | English,
}
