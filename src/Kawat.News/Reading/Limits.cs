using System.Globalization;

namespace Kawat.News.Reading;

internal static class Limits
{
    public static string TooLong(int bytes) => string.Create(
        CultureInfo.InvariantCulture,
        $"longer than {bytes / (1024.0 * 1024):0.##} MB, the limit for one article; split it, or give articles as JSON lines");
}
