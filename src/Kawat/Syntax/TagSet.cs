using Kawat.Documents;

namespace Kawat.Syntax;

/// <summary>
/// The fine tags of one model: universal tag and the few features that help a parser, as "VERB.Fin.Past" or "PRON.Rel".
/// </summary>
internal sealed class TagSet
{
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly Upos[] upos;
    private readonly Features[] features;
    private readonly uint[] tagAtoms;
    private readonly uint[] uposAtoms;

    public TagSet(IReadOnlyList<string> names)
    {
        Names = names;
        upos = new Upos[names.Count];
        features = new Features[names.Count];
        tagAtoms = new uint[names.Count];
        uposAtoms = new uint[names.Count];
        for (var i = 0; i < names.Count; i++)
        {
            indices.Add(names[i], i);
            var parts = names[i].Split('.');
            upos[i] = Enum.Parse<Upos>(parts[0]);
            foreach (var part in parts.AsSpan(1)) features[i] |= FeatureOf(part);
            tagAtoms[i] = FeatureHash.Mix((ulong)i + 1);
            uposAtoms[i] = FeatureHash.Mix((ulong)upos[i] + 301);
        }
    }

    public IReadOnlyList<string> Names { get; }

    public int Count => Names.Count;

    public Upos UposOf(int tag) => upos[tag];

    public Features FeaturesOf(int tag) => features[tag];

    public int Find(string name) => indices.TryGetValue(name, out var index) ? index : -1;

    /// <summary>Tags of a universal tag that have all the features.</summary>
    public int[] Of(Upos wanted, Features all = Features.None) => [.. Enumerable.Range(0, Count).Where(tag => upos[tag] == wanted && (features[tag] & all) == all)];

    public unsafe void Set(Node* node, int tag)
    {
        node->Tag = tag;
        node->Upos = upos[tag];
        node->TagAtom = tagAtoms[tag];
        node->UposAtom = uposAtoms[tag];
    }

    private static Features FeatureOf(string part) => part switch
    {
        "Pass" => Features.Passive,
        "Part" => Features.Participle,
        "Ger" => Features.Gerund,
        "Inf" => Features.Infinitive,
        "Fin" => Features.Finite,
        "Past" => Features.Past,
        "Neg" => Features.Negative,
        "Rel" => Features.Relative,
        "Dem" => Features.Demonstrative,
        "Poss" => Features.Possessive,
        "Plur" => Features.Plural,
        _ => Features.None,
    };
}
