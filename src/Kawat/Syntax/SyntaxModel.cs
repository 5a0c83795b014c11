namespace Kawat.Syntax;

/// <summary>What a model was made with: sizes that training and run time must share.</summary>
/// <param name="TagBits">Binary logarithm of the rows of the tagger's table.</param>
/// <param name="SecondLookBits">The same of the tagger's second look.</param>
/// <param name="ActionBits">The same of the parser's.</param>
/// <param name="LabelBits">The same of the label classifier's.</param>
/// <param name="Doubt">Tags that lead by at most this much are looked at again.</param>
/// <param name="Domain">Number of the treebank style to follow at run time.</param>
/// <param name="HeadlineDomain">The same for headlines.</param>
/// <param name="RevisionBits">Binary logarithm of the cells of the reviser's table.</param>
/// <param name="MostLead">Heads whose moves led by at most this much are chosen again.</param>
internal sealed record ModelShape(int TagBits, int SecondLookBits, int ActionBits, int LabelBits, int Doubt, uint Domain, uint HeadlineDomain, int RevisionBits, int MostLead);

/// <summary>A trained tagger and parser of one language, ready to use. Immutable, shared by threads.</summary>
internal sealed class SyntaxModel
{
    public SyntaxModel(ModelShape shape, TagSet tags, LabelSet labels, Lexicon lexicon, WeightTable tagWeights, WeightTable secondLookWeights, WeightTable actionWeights, WeightTable labelWeights, WeightTable revisionWeights)
    {
        Shape = shape;
        Tags = tags;
        Labels = labels;
        Lexicon = lexicon;
        TagWeights = tagWeights;
        SecondLookWeights = secondLookWeights;
        ActionWeights = actionWeights;
        LabelWeights = labelWeights;
        RevisionWeights = revisionWeights;
        Encoder = new FormEncoder(lexicon);
        Tagger = new Tagger(tags, tagWeights, secondLookWeights, shape);
        Parser = new Parser(labels, actionWeights, labelWeights);
        Reviser = new Reviser(revisionWeights, shape.MostLead);
    }

    /// <summary>Binary logarithm of the cells of a table that says nothing.</summary>
    public const int NoRevisionBits = 10;

    public ModelShape Shape { get; }

    public TagSet Tags { get; }

    public LabelSet Labels { get; }

    public Lexicon Lexicon { get; }

    public WeightTable TagWeights { get; }

    public WeightTable SecondLookWeights { get; }

    public WeightTable ActionWeights { get; }

    public WeightTable LabelWeights { get; }

    public WeightTable RevisionWeights { get; }

    public Reviser Reviser { get; }

    public FormEncoder Encoder { get; }

    public Tagger Tagger { get; }

    public Parser Parser { get; }

    /// <summary>The same model, with revision.</summary>
    /// <param name="weights">Table of the reviser.</param>
    /// <param name="mostLead">See <see cref="ModelShape.MostLead"/>.</param>
    public SyntaxModel With(WeightTable weights, int mostLead)
        => new(Shape with { RevisionBits = weights.Bits, MostLead = mostLead }, Tags, Labels, Lexicon, TagWeights, SecondLookWeights, ActionWeights, LabelWeights, weights);

    /// <summary>Tags and parses a sentence; the result stands in the workspace's nodes.</summary>
    public void Analyse<TForms>(Workspace work, in TForms forms, uint domain)
        where TForms : IForms, allows ref struct
    {
        Encoder.Encode(work, forms, domain);
        Tagger.Tag(work);
        Parser.Parse(work);
        if (Reviser.Revise(work)) Parser.Rebuild(work);
    }
}
