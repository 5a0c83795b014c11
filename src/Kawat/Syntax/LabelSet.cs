using Kawat.Documents;

namespace Kawat.Syntax;

/// <summary>The dependency labels of one model as its treebanks name them, and what Kawat calls them.</summary>
internal sealed class LabelSet
{
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly Deprel[] deprels;
    private readonly uint[] atoms;
    private readonly bool[] markers;

    public LabelSet(IReadOnlyList<string> names)
    {
        Names = names;
        deprels = new Deprel[names.Count];
        atoms = new uint[names.Count];
        markers = new bool[names.Count];
        for (var i = 0; i < names.Count; i++)
        {
            indices.Add(names[i], i);
            deprels[i] = DeprelNames.Read(names[i]);
            atoms[i] = FeatureHash.Mix((ulong)i + 10_001);
            markers[i] = deprels[i] is Deprel.Case or Deprel.Mark;
        }

        Punctuation = Find("punct");
        Object = Find("obj");
        Root = Math.Max(0, Find("root"));
    }

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    public int Punctuation { get; }

    public int Object { get; }

    public int Root { get; }

    public Deprel DeprelOf(int label) => deprels[label];

    public int Find(string name) => indices.TryGetValue(name, out var index) ? index : -1;

    /// <summary>Whether a head has an object already: a word has but one.</summary>
    public unsafe bool HasObject(Node* head) => Object >= 0 && (head->Labels & (1UL << Object)) != 0;

    /// <summary>Gives a dependent its label and tells its head.</summary>
    public unsafe void Set(Node* head, Node* dependent, int label)
    {
        dependent->Label = label;
        dependent->LabelAtom = atoms[label];
        if (markers[label]) head->Marker = dependent->Lower;
        if (label == Punctuation) return;
        head->Labels |= 1UL << label;
        head->LabelsAtom = FeatureHash.Mix(head->Labels);
    }
}
