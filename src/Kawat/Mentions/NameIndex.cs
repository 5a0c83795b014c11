namespace Kawat.Mentions;

/// <summary>
/// All names of a table as a tree over their words: finds the longest name that begins at a word in time linear in its
/// length. Words are runs of letters and digits; what stands between them (space, hyphen, stop, apostrophe) does not count,
/// so that "Al-Hunaiti", "al Hunaiti" and "U.S." are found however they are cut into tokens.
/// </summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int> words = new(FoldedComparer.Instance);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<long, int> steps = [];
    private readonly List<int> roots = [];
    private readonly List<List<int>?> endings = [null];

    public NameIndex()
    {
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Number of nodes; node 0 is the root.</summary>
    public int NodeCount => endings.Count;

    /// <summary>The number of a word, or -1 for one that no name contains.</summary>
    public int WordOf(ReadOnlySpan<char> word) => lookup.TryGetValue(word, out var id) ? id : -1;

    /// <summary>Adds a name that stands for <paramref name="value"/>.</summary>
    public void Add(ReadOnlySpan<char> name, int value)
    {
        var node = 0;
        for (var at = 0; NextWord(name, ref at, out var start, out var end);)
        {
            var word = name[start..end];
            if (!lookup.TryGetValue(word, out var id))
            {
                id = words.Count;
                words.Add(word.ToString(), id);
                roots.Add(0);
            }

            node = StepOrAdd(node, id);
        }

        if (node != 0) (endings[node] ??= []).Add(value);
    }

    /// <summary>The node after a word; 0 if no name goes on so.</summary>
    public int Step(int node, int word)
    {
        if (word < 0) return 0;
        if (node == 0) return roots[word];
        return steps.TryGetValue(Key(node, word), out var next) ? next : 0;
    }

    /// <summary>What the names that end at a node stand for; null if none ends there.</summary>
    public List<int>? EndingsAt(int node) => endings[node];

    /// <summary>The next run of letters and digits in a text.</summary>
    public static bool NextWord(ReadOnlySpan<char> text, ref int at, out int start, out int end)
    {
        while (at < text.Length && !IsWordCharacter(text[at])) at++;
        start = at;
        while (at < text.Length && IsWordCharacter(text[at])) at++;
        end = at;
        return end > start;
    }

    private static bool IsWordCharacter(char c) => char.IsAsciiLetterOrDigit(c) || (c > 127 && (char.IsLetterOrDigit(c) || char.IsSurrogate(c)));

    private int StepOrAdd(int node, int word)
    {
        var next = Step(node, word);
        if (next != 0) return next;
        next = endings.Count;
        endings.Add(null);
        if (node == 0) roots[word] = next;
        else steps.Add(Key(node, word), next);
        return next;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
