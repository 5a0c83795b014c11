using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kawat.Training;

/// <summary>How a model is made: everything but the folder of the treebanks. Committed beside the model.</summary>
internal sealed record Recipe
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        ReadCommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
    };

    /// <summary>"id" or "en".</summary>
    public required string Language { get; init; }

    /// <summary>Treebank files to learn from.</summary>
    public required IReadOnlyList<RecipeTreebank> Treebanks { get; init; }

    /// <summary>Raw text for word clusters: JSON lines with a "text"; names of files.</summary>
    public IReadOnlyList<string> RawText { get; init; } = [];

    /// <summary>Word endings that are words of their own in the treebanks; raw text is cut before them.</summary>
    public IReadOnlyList<string> Clitics { get; init; } = [];

    /// <summary>Treebank style to follow at run time.</summary>
    public required uint Domain { get; init; }

    public int Seed { get; init; } = 1;

    /// <summary>Binary logarithms of the rows of the five tables.</summary>
    public int TagBits { get; init; } = 17;

    public int SecondLookBits { get; init; } = 17;

    public int ActionBits { get; init; } = 20;

    public int LabelBits { get; init; } = 17;

    public int RevisionBits { get; init; } = 21;

    public int TagRounds { get; init; } = 8;

    public int SecondLookRounds { get; init; } = 3;

    public int ParseRounds { get; init; } = 10;

    /// <summary>Rounds of learning to choose doubtful heads again; 0 if none are to be.</summary>
    public int RevisionRounds { get; init; }

    /// <summary>In the parser a right answer must lead by this much a feature, else weights change.</summary>
    public float Margin { get; init; } = 0.2f;

    /// <summary>The same in the tagger.</summary>
    public float TagMargin { get; init; } = 0.2f;

    /// <summary>The tagger looks again at a token whose tag leads by at most this much, in weights of one feature; below 0 never.</summary>
    public float Doubt { get; init; } = 40;

    /// <summary>In revision the right head must lead by this much a feature, else weights change.</summary>
    public float RevisionMargin { get; init; } = 1;

    /// <summary>Revision learns at words whose moves led by at most this much, in int8 steps of the parser's weights.</summary>
    public int RevisionLead { get; init; } = 400;

    /// <summary>The same at run time: revising more words costs time.</summary>
    public int MostLead { get; init; } = 150;

    /// <summary>Tables of different seeds whose weights are added in revision.</summary>
    public int RevisionVoters { get; init; } = 4;

    /// <summary>Voters of the models that make the trees from which revision is learnt.</summary>
    public int FoldVoters { get; init; } = 2;

    /// <summary>Parts in which tags for the parser's training are predicted by a tagger that has not seen them.</summary>
    public int Folds { get; init; } = 5;

    /// <summary>Share of a parser's own mistakes that training follows to learn from where they lead.</summary>
    public double Exploration { get; init; } = 0.95;

    /// <summary>Models of different seeds whose weights are added: their sum votes like all of them and costs one.</summary>
    public int Voters { get; init; } = 1;

    /// <summary>Number of the style of headlines.</summary>
    public uint HeadlineDomain { get; init; } = 9;

    /// <summary>Share of short sentences of which a headline is made as well.</summary>
    public double Headlines { get; init; }

    /// <summary>The teacher that annotates raw text.</summary>
    public TeacherRecipe Teacher { get; init; } = new();

    /// <summary>Raw text with a teacher's trees, to learn from beside the treebanks.</summary>
    public IReadOnlyList<RecipeAnnotated> Annotated { get; init; } = [];

    /// <summary>Forms seen less often count as unknown.</summary>
    public int LeastCount { get; init; } = 2;

    public static Recipe Read(string path) => JsonSerializer.Deserialize<Recipe>(File.ReadAllText(path), Options)
        ?? throw new InvalidDataException($"{path}: the recipe is empty.");
}

/// <summary>One treebank of a recipe.</summary>
/// <param name="File">Name in the folder of treebanks.</param>
/// <param name="Domain">Number of its annotation style.</param>
/// <param name="HoldOut">With <c>--development</c> each n-th block of ten sentences is kept for choosing settings; 0 keeps none.</param>
internal sealed record RecipeTreebank(string File, uint Domain, int HoldOut = 0);

/// <summary>How a teacher is made.</summary>
internal sealed record TeacherRecipe
{
    /// <summary>Width of a layer in one direction.</summary>
    public int Size { get; init; } = 200;

    /// <summary>Layers, one upon the other.</summary>
    public int Depth { get; init; } = 2;

    /// <summary>Times over all sentences.</summary>
    public int Rounds { get; init; } = 20;

    /// <summary>One network is made for each; their average decides.</summary>
    public IReadOnlyList<int> Seeds { get; init; } = [1];
}

/// <summary>Raw text that a teacher annotates.</summary>
/// <param name="File">Name of the file that 'annotate' writes and 'train' reads.</param>
/// <param name="Domain">Number of the style that the teacher is to follow.</param>
/// <param name="Words">About how many words; all where there are fewer.</param>
internal sealed record RecipeAnnotated(string File, uint Domain, int Words);
