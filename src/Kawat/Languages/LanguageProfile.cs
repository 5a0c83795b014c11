using System.Globalization;
using System.Runtime.CompilerServices;
using Kawat.Packs;

namespace Kawat.Languages;

/// <summary>How frequent letter trigrams are in one language.</summary>
internal sealed class LanguageProfile
{
    /// <summary>Code of the edge of a word.</summary>
    public const int Edge = 0;

    private const int Codes = 28;
    private const int OtherLetter = 27;

    /// <summary>Cost of a trigram that the table lacks, in -100 log10; the rarest that it has costs about 380.</summary>
    private const short UnknownCost = 480;

    private readonly short[] costs = new short[Codes * Codes * Codes];

    /// <param name="packs">Where the table is.</param>
    /// <param name="language">Whose table.</param>
    /// <param name="takeWord">Is given each frequent word.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public LanguageProfile(PackSet packs, string language, Action<string> takeWord)
    {
        Array.Fill(costs, UnknownCost);
        foreach (var row in packs.ReadTable($"data/languages/{language}/profile.tsv", ["kind", "item", "cost"]))
        {
            var item = row.Cell(1);
            if (row.Cell(0).SequenceEqual("word")) takeWord(row[1]);
            else if (item.Length == 3) costs[At(Code(item[0]), Code(item[1]), Code(item[2]))] = short.Parse(row.Cell(2), CultureInfo.InvariantCulture);
            else throw row.Wrong(1, row[1], "three letters");
        }
    }

    /// <summary>Code of a small letter.</summary>
    public static int CodeOf(char letter) => letter is >= 'a' and <= 'z' ? letter - 'a' + 1 : OtherLetter;

    /// <summary>-100 log10 of the relative frequency of a trigram, given by the codes of its letters.</summary>
    public int CostOf(int first, int second, int third) => costs[At(first, second, third)];

    private static int Code(char letter) => letter == '_' ? Edge : CodeOf(letter);

    private static int At(int first, int second, int third) => (((first * Codes) + second) * Codes) + third;
}
