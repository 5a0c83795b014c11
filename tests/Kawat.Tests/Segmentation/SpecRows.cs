namespace Kawat.Tests.Segmentation;

/// <summary>Tables of spec rows beside the tests, by their cells alone.</summary>
internal static class SpecRows
{
    public static List<string[]> Read(string room, string file) => [.. SpecTable.Read(room, file).Select(row => row.Cells)];
}
