using Kawat.Documents;
using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>Counts of gold, predicted and both for one kind of thing.</summary>
internal sealed class Tally
{
    public int Gold { get; set; }

    public int Predicted { get; set; }

    public int Right { get; set; }

    public double Precision => Percent(Right, Predicted);

    public double Recall => Percent(Right, Gold);

    public double F1 => Percent(2 * Right, Gold + Predicted);

    private static double Percent(int part, int whole) => whole == 0 ? 0 : 100.0 * part / whole;

    /// <summary>Adds the counts of another.</summary>
    public void Add(Tally other)
    {
        Gold += other.Gold;
        Predicted += other.Predicted;
        Right += other.Right;
    }

    public override string ToString() => FormattableString.Invariant($"P {Precision:F1} R {Recall:F1} F1 {F1:F1} (n {Gold})");
}

/// <summary>
/// How well a model does on gold tokens: UPOS, UAS, LAS on universal relations with punctuation counted, as the CoNLL 2018 metric
/// has them; F1 of relations; and attachment F1 of the arguments of gold verbs.
/// </summary>
internal sealed class Scores
{
    private readonly SortedDictionary<string, Tally> relations = new(StringComparer.Ordinal);

    public int Words { get; private set; }

    public int RightUpos { get; private set; }

    public int RightHeads { get; private set; }

    public int RightLabelled { get; private set; }

    public Tally Subjects { get; } = new();

    public Tally Objects { get; } = new();

    public Tally Agents { get; } = new();

    public double Upos => 100.0 * RightUpos / Words;

    public double Uas => 100.0 * RightHeads / Words;

    public double Las => 100.0 * RightLabelled / Words;

    public IReadOnlyDictionary<string, Tally> Relations => relations;

    public override string ToString() => FormattableString.Invariant($"UPOS {Upos:F2} UAS {Uas:F2} LAS {Las:F2} (words {Words})");

    /// <summary>Adds the counts of another treebank.</summary>
    public void Add(Scores other)
    {
        Words += other.Words;
        RightUpos += other.RightUpos;
        RightHeads += other.RightHeads;
        RightLabelled += other.RightLabelled;
        Subjects.Add(other.Subjects);
        Objects.Add(other.Objects);
        Agents.Add(other.Agents);
        foreach (var (relation, tally) in other.relations) Relation(relation).Add(tally);
    }

    /// <summary>Adds one analysed sentence.</summary>
    public void Add(TreebankSentence gold, IReadOnlyList<PredictedWord> words)
    {
        for (var i = 0; i < gold.Count; i++)
        {
            var word = words[i];
            var goldRelation = Universal(gold.Labels[i]);
            var relation = Universal(word.Label);
            var head = word.Head == gold.Heads[i];
            Words++;
            if (word.Upos == Enum.Parse<Upos>(gold.Upos[i])) RightUpos++;
            if (head) RightHeads++;
            if (head && relation == goldRelation) RightLabelled++;
            Relation(goldRelation).Gold++;
            Relation(relation).Predicted++;
            if (head && relation == goldRelation) Relation(relation).Right++;
        }

        AddArguments(gold, words);
    }

    private void AddArguments(TreebankSentence gold, IReadOnlyList<PredictedWord> words)
    {
        var expected = new SentenceArguments(gold.Forms, gold.Heads, gold.Labels);
        var found = new SentenceArguments(gold.Forms, [.. words.Select(word => word.Head)], [.. words.Select(word => word.Label)]);
        for (var i = 0; i < gold.Count; i++)
        {
            if (gold.Upos[i] != "VERB") continue;
            var verb = i + 1;
            var relative = expected.HasRelativeSubject(verb, gold.Tags);
            // A verb without a subject of its own under another verb shares one by control: neither right nor wrong.
            var shared = expected.Subject(verb) == 0 && Universal(gold.Labels[i]) is "xcomp" or "conj" or "advcl" or "acl" or "ccomp";
            if (!relative) Count(Subjects, expected.Subject(verb), shared && expected.Subject(verb) == 0 ? 0 : found.Subject(verb));
            Count(Objects, expected.Object(verb), found.Object(verb));
            Count(Agents, expected.Agent(verb), found.Agent(verb));
        }
    }

    private static void Count(Tally tally, int gold, int predicted)
    {
        if (gold > 0) tally.Gold++;
        if (predicted > 0) tally.Predicted++;
        if (gold > 0 && gold == predicted) tally.Right++;
    }

    private Tally Relation(string name)
    {
        if (!relations.TryGetValue(name, out var tally)) relations[name] = tally = new Tally();
        return tally;
    }

    private static string Universal(string label) => label.Split(':')[0];
}

/// <summary>What a model says of one word.</summary>
/// <param name="Upos">Tag.</param>
/// <param name="Head">Position of the head from 1; 0 for the root.</param>
/// <param name="Label">Relation.</param>
internal readonly record struct PredictedWord(Upos Upos, int Head, string Label);

/// <summary>Subjects, objects and agents by head in one tree.</summary>
internal sealed class SentenceArguments
{
    private readonly string[] forms;
    private readonly int[] heads;
    private readonly int[] subjects;
    private readonly int[] objects;
    private readonly int[] agents;

    public SentenceArguments(string[] forms, int[] heads, string[] labels)
    {
        this.forms = forms;
        this.heads = heads;
        subjects = new int[forms.Length + 1];
        objects = new int[forms.Length + 1];
        agents = new int[forms.Length + 1];
        for (var i = 0; i < forms.Length; i++)
        {
            var head = heads[i];
            if (head == 0) continue;
            if (labels[i].StartsWith("nsubj", StringComparison.Ordinal)) subjects[head] = i + 1;
            else if (labels[i] == "obj") objects[head] = i + 1;
            else if (labels[i] == "obl:agent" || (labels[i].StartsWith("obl", StringComparison.Ordinal) && HasAgentMarker(i))) agents[head] = i + 1;
        }
    }

    public int Subject(int verb) => subjects[verb];

    public int Object(int verb) => objects[verb];

    public int Agent(int verb) => agents[verb];

    /// <summary>Whether the subject is a relative pronoun, which says nothing about attachment.</summary>
    public bool HasRelativeSubject(int verb, string[] tags) => subjects[verb] > 0 && tags[subjects[verb] - 1].EndsWith(".Rel", StringComparison.Ordinal);

    private bool HasAgentMarker(int index)
    {
        for (var i = Math.Max(0, index - 4); i < index; i++)
            if (heads[i] == index + 1 && AgentMarkers.Contains(forms[i])) return true;
        return false;
    }

    private static readonly HashSet<string> AgentMarkers = new(StringComparer.OrdinalIgnoreCase) { "oleh", "by" };
}
