using System.Text;
using System.Text.RegularExpressions;

namespace Kawat.News.Reading;

/// <summary>The charset that a page or feed declares in its first bytes.</summary>
internal static partial class DeclaredCharset
{
    private const int Reach = 2048;

    public static string? Find(byte[] bytes)
    {
        var match = Declaration().Match(Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Reach)));
        return match.Success ? match.Groups[1].Value : null;
    }

    [GeneratedRegex("""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_\-]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Declaration();
}
