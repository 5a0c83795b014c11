using Kawat.Syntax;

namespace Kawat.Training.Teaching;

/// <summary>
/// The numbers by which a teacher knows a word: the form, two classes from raw text, four endings, four beginnings, the shape
/// and the style of its treebank.
/// </summary>
internal sealed class WordNumbers
{
    /// <summary>Endings and beginnings share this many numbers by hash.</summary>
    private const int Affixes = 3000;

    private const int Styles = 16;
    private const int LongestAffix = 4;
    private const int LongestForm = 48;
    private const int LeastCount = 2;
    private const int Unknown = 1;
    private const int Root = 0;

    private readonly Dictionary<string, int> forms = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<string, WordCluster> clusters;

    public WordNumbers(IEnumerable<TreebankSentence> sentences, IReadOnlyDictionary<string, WordCluster> clusters)
    {
        this.clusters = clusters;
        var frequent = sentences.SelectMany(sentence => sentence.Forms).Select(form => form.ToLowerInvariant())
            .GroupBy(form => form, StringComparer.Ordinal).Where(group => group.Count() >= LeastCount).Select(group => group.Key);
        foreach (var form in frequent.Order(StringComparer.Ordinal)) forms.Add(form, forms.Count + 2);
        Columns =
        [
            new(forms.Count + 2, 100), new(514, 48), new(66, 16),
            new(Affixes, 12), new(Affixes, 28), new(Affixes, 28), new(Affixes, 28),
            new(Affixes, 12), new(Affixes, 28), new(Affixes, 28), new(Affixes, 28),
            new(33, 12), new(Styles, 16),
        ];
    }

    /// <summary>How many numbers each column has, and how wide their vectors are.</summary>
    public IReadOnlyList<NumberColumn> Columns { get; }

    /// <summary>Whether a column holds the form itself, which training hides at times so that rare words are learnt by their rest.</summary>
    public static bool IsForm(int column) => column == 0;

    /// <summary>What a hidden or unknown form has for a number.</summary>
    public static int HiddenForm => Unknown;

    /// <summary>Numbers of one word, one a column.</summary>
    public void Fill(string form, uint style, Span<int> numbers)
    {
        var lower = form.Length > LongestForm ? form[..LongestForm].ToLowerInvariant() : form.ToLowerInvariant();
        var code = clusters.TryGetValue(lower, out var cluster) ? cluster.Code : 0;
        numbers[0] = forms.GetValueOrDefault(lower, Unknown);
        numbers[1] = (int)Math.Min(code & 4095, 513);
        numbers[2] = (int)Math.Min((code >> 12) & 255, 65);
        for (var length = 1; length <= LongestAffix; length++)
        {
            numbers[2 + length] = Affix(lower.AsSpan(Math.Max(0, lower.Length - length)), length);
            numbers[2 + LongestAffix + length] = Affix(lower.AsSpan(0, Math.Min(length, lower.Length)), -length);
        }

        numbers[^2] = 1 + Shape(form);
        numbers[^1] = StyleNumber(style);
    }

    /// <summary>Numbers of the node above a sentence.</summary>
    public static void FillRoot(uint style, Span<int> numbers)
    {
        numbers.Fill(Root);
        numbers[^1] = StyleNumber(style);
    }

    private static int StyleNumber(uint style) => (int)Math.Min(style, Styles - 1);

    private static int Affix(ReadOnlySpan<char> letters, int kind)
    {
        var hash = FeatureHash.Seed ^ (ulong)(kind + 16);
        foreach (var letter in letters) hash = FeatureHash.Add(hash, letter);
        return 1 + (int)(FeatureHash.Mix(hash) % (Affixes - 1));
    }

    private static int Shape(string form)
    {
        bool letter = false, small = false, digit = false, hyphen = false;
        for (var i = 0; i < form.Length; i++)
        {
            letter |= char.IsLetter(form[i]);
            small |= i > 0 && char.IsLower(form[i]);
            digit |= char.IsDigit(form[i]);
            hyphen |= form[i] == '-';
        }

        return (char.IsUpper(form[0]) ? 1 : 0) + (form.Length > 1 && letter && !small ? 2 : 0) + (digit ? 4 : 0) + (hyphen ? 8 : 0) + (letter ? 0 : 16);
    }
}

/// <summary>One kind of number of a word.</summary>
/// <param name="Count">How many numbers there are.</param>
/// <param name="Width">Length of the vector that stands for each.</param>
internal readonly record struct NumberColumn(int Count, int Width);
