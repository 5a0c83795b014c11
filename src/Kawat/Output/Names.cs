using System.Collections.Concurrent;

namespace Kawat.Output;

/// <summary>How the output spells the values of enumerations: lower case, as the codebook of the gold sets does.</summary>
public static class Names
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
        => Known<TEnum>.Names.GetOrAdd(value, static value => value.ToString().ToLowerInvariant());

    private static class Known<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly ConcurrentDictionary<TEnum, string> Names = new();
    }
}
