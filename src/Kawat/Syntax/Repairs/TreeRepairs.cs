using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>The repairs of one language, in the order in which they build on each other.</summary>
internal sealed class TreeRepairs
{
    private readonly ITreeRepair[] repairs;

    private TreeRepairs(params ITreeRepair[] repairs) => this.repairs = repairs;

    public static TreeRepairs For(string language, PackSet packs) => language switch
    {
        "id" => Indonesian(packs, language, new TimeWords(packs, language)),
        "en" => English(packs, language, new TimeWords(packs, language)),
        _ => new TreeRepairs(),
    };

    public IReadOnlyList<ITreeRepair> All => repairs;

    /// <summary>Only some of them: to measure what each is worth.</summary>
    public TreeRepairs Only(Func<ITreeRepair, bool> wanted) => new([.. repairs.Where(wanted)]);

    public void Apply(Document document, Sentence sentence)
    {
        var tree = new SentenceTree(document, sentence);
        foreach (var repair in repairs) repair.Apply(tree);
    }

    private static TreeRepairs Indonesian(PackSet packs, string language, TimeWords times) => new(
        new MultiwordNouns(packs, language),
        new TitledNames(packs, language),
        new ReportingInversions(packs, language),
        new MainVerbs(namesOnly: true),
        new OpeningPhrases(times),
        new BareComplements(),
        new RegionNames(),
        new SingleArguments(packs, language, times, placesSubjects: false),
        new ContentClauses(packs, language),
        new ReportedClauses(packs, language),
        new PassiveAgents(packs, language),
        new DoubleObjects(packs, language));

    private static TreeRepairs English(PackSet packs, string language, TimeWords times) => new(
        new CompoundNouns(packs, language),
        new InvertedConditions(packs, language),
        new Prepositions(),
        new PhrasalVerbs(packs, language),
        new CountedNouns(),
        new ConjunctionClauses(packs, language),
        new ContentMarkers(packs, language, times),
        new TitledNames(packs, language),
        new HeadlinePairs(),
        new ReportingInversions(packs, language),
        new MainVerbs(namesOnly: false),
        new CoordinatedVerbs(times),
        new OpeningPhrases(times),
        new FalseClauses(packs, language),
        new TimeClauses(packs, language),
        new BareComplements(),
        new RegionNames(),
        new SingleArguments(packs, language, times, placesSubjects: true),
        new PassiveAgents(packs, language),
        new ParticipleVoice(),
        new DoubleObjects(packs, language));
}
