using Kawat.Text;

namespace Kawat.Frames;

/// <summary>What kind of word carries the act.</summary>
public enum FrameKind
{
    Verb,
    Noun,
    Adjective,
}

/// <summary>
/// Logical roles, the same for both languages and for every voice. Prepositions are mapped to them by
/// <c>data/languages/*/prepositions.tsv</c>.
/// </summary>
public enum FrameRole
{
    /// <summary>Who does it.</summary>
    Agent,

    /// <summary>Who or what it is done to.</summary>
    Patient,

    /// <summary>To whom: kepada, bagi; to, iobj.</summary>
    Recipient,

    /// <summary>Against, towards: terhadap, atas; against, on, at.</summary>
    Target,

    /// <summary>Together: dengan, bersama, antara; with, between.</summary>
    With,

    /// <summary>From: dari; from.</summary>
    Source,

    /// <summary>To where: ke; into, to a place.</summary>
    Goal,

    /// <summary>About: soal, tentang; over, about.</summary>
    Topic,

    /// <summary>Because of: karena; for, due to.</summary>
    Cause,

    /// <summary>For: untuk, demi; for.</summary>
    Purpose,

    /// <summary>Where: di; in, at.</summary>
    Place,

    /// <summary>When: pada, saat; on, during.</summary>
    Time,

    /// <summary>By means of: menggunakan; using, by.</summary>
    Instrument,
}

/// <summary>How an argument was found, from the surest to the least sure.</summary>
public enum ArgumentOrigin
{
    Tree,
    Coordinated,
    Light,
    Relative,
    Controlled,
    Shared,
    Attached,
}

/// <summary>One logical argument.</summary>
/// <param name="Role">Its role.</param>
/// <param name="Head">Document index of the token that heads its phrase.</param>
/// <param name="Origin">How it was found.</param>
/// <param name="Preposition">Token of the preposition that brought it, or -1.</param>
public readonly record struct FrameArgument(FrameRole Role, int Head, ArgumentOrigin Origin, int Preposition = -1);

/// <summary>How a clause hangs on the frame above it.</summary>
public enum FrameLink
{
    /// <summary>A main clause.</summary>
    None,

    /// <summary>What is said, asked, planned, denied: complement clauses.</summary>
    Content,

    /// <summary>untuk, agar, guna; to, in order to, so that.</summary>
    Purpose,

    /// <summary>jika, kalau, apabila; if, unless.</summary>
    Condition,

    /// <summary>karena, sebab; because.</summary>
    Cause,

    /// <summary>setelah, ketika, sebelum; after, when, before.</summary>
    Time,

    /// <summary>meski, walau; although.</summary>
    Concession,

    /// <summary>yang; who, which, reduced relatives.</summary>
    Relative,

    /// <summary>dan, lalu, tetapi; and, but.</summary>
    Coordinate,

    /// <summary>Side by side without a link word.</summary>
    Parataxis,

    /// <summary>Any other subordinate clause.</summary>
    Other,
}

/// <summary>What the words around a predicate say of its act: tense, mood, negation.</summary>
[Flags]
public enum FrameAspect
{
    None = 0,

    /// <summary>akan, bakal; will.</summary>
    Future = 1,

    /// <summary>telah, sudah; has.</summary>
    Perfect = 2,

    /// <summary>tidak, belum, tanpa; not, never.</summary>
    Negated = 4,

    /// <summary>mungkin, bisa jadi; may, might, could.</summary>
    Possible = 8,

    /// <summary>harus, jangan; must, should.</summary>
    Obligation = 16,

    /// <summary>ingin, mau; want.</summary>
    Desire = 32,

    /// <summary>hentikan!; stop!: what somebody quoted tells another to do.</summary>
    Imperative = 64,

    /// <summary>saling: each does it to the other.</summary>
    Mutual = 128,
}

/// <summary>
/// A predicate with its logical arguments: voice, control, raising, light verbs, event nouns, relative clauses and
/// coordination are resolved, so that rules see one shape.
/// </summary>
public sealed class Frame
{
    private readonly List<FrameArgument> arguments = [];

    internal Frame(int index, int predicate, int sentence, FrameKind kind, string citation)
    {
        Index = index;
        Predicate = predicate;
        Sentence = sentence;
        Kind = kind;
        Citation = citation;
    }

    /// <summary>Position in <see cref="FrameLayer.Frames"/>.</summary>
    public int Index { get; }

    /// <summary>Token that carries the act.</summary>
    public int Predicate { get; }

    public int Sentence { get; }

    public FrameKind Kind { get; }

    /// <summary>Citation form of the predicate.</summary>
    public string Citation { get; }

    /// <summary>
    /// The verb whose act an event noun names ("serangan" → "menyerang"), or the verb that rules know for the same act ("mengirimkan" → "mengirim");
    /// null for other verbs and unknown nouns.
    /// </summary>
    public string? Verb { get; internal set; }

    public bool IsPassive { get; internal set; }

    /// <summary>Token of the light verb that carries the event noun ("melakukan serangan"), or -1.</summary>
    public int LightVerb { get; internal set; } = -1;

    /// <summary>True for a verb that only carries an event noun; the noun's frame speaks for it.</summary>
    public bool IsAbsorbed { get; internal set; }

    /// <summary>Index of the frame that governs this clause, or -1.</summary>
    public int Parent { get; internal set; } = -1;

    public FrameLink Link { get; internal set; }

    /// <summary>Token that introduces the clause (bahwa, agar, if …), or -1.</summary>
    public int Marker { get; internal set; } = -1;

    public FrameAspect Aspect { get; internal set; }

    /// <summary>What this predicate says of the act in its complement; null when nothing is known.</summary>
    public ClauseEffect? Effect { get; internal set; }

    /// <summary>First token of the clause.</summary>
    public int FirstToken { get; internal set; }

    /// <summary>Last token of the clause, included.</summary>
    public int LastToken { get; internal set; }

    /// <summary>Words on either side of a predicate that may say something of its act: longer than sentences are.</summary>
    private const int Reach = 400;

    /// <summary>The part of [first, end) that is near the predicate: many acts in one very long sentence must not cost its square.</summary>
    internal (int First, int End) Near(int first, int end) => (Math.Max(first, Predicate - Reach), Math.Min(end, Predicate + Reach));

    /// <summary>Grammatical subject's head token, own or inherited, or -1; what coordination and control share.</summary>
    internal int Subject { get; set; } = -1;

    public IReadOnlyList<FrameArgument> Arguments => arguments;

    /// <summary>The first argument with the role, or null.</summary>
    public FrameArgument? Find(FrameRole role)
    {
        foreach (var argument in arguments)
            if (argument.Role == role) return argument;
        return null;
    }

    public bool Has(FrameRole role) => Find(role) is not null;

    /// <summary>Index of the noun of plan or fear whose content this clause is though it stands as its subject ("rencana X menyerang Y"), or -1.</summary>
    internal int Aim { get; set; } = -1;

    internal void Replace(FrameArgument known, FrameArgument better)
    {
        arguments.Remove(known);
        Add(better);
    }

    /// <summary>Gives the arguments of one role another.</summary>
    internal void Recast(FrameRole from, FrameRole to)
    {
        for (var i = 0; i < arguments.Count; i++)
            if (arguments[i].Role == from) arguments[i] = arguments[i] with { Role = to };
    }

    internal void Add(FrameArgument argument)
    {
        foreach (var known in arguments)
            if (known.Head == argument.Head && known.Role == argument.Role) return;
        if (argument.Head == Predicate) return;
        arguments.Add(argument);
    }
}

/// <summary>Frames of a document, in text order of their predicates.</summary>
public sealed class FrameLayer
{
    private readonly int[] byToken;
    private readonly int[] carriedBy;
    private readonly int[] firstChild;
    private readonly int[] nextSibling;
    private readonly IReadOnlySet<int> circumstances;

    /// <param name="frames">Complete frames: links between them are indexed here and must not change any more.</param>
    /// <param name="tokenCount">Tokens of the document.</param>
    /// <param name="circumstances">Heads of phrases of time or cause.</param>
    internal FrameLayer(IReadOnlyList<Frame> frames, int tokenCount, IReadOnlySet<int> circumstances)
    {
        Frames = frames;
        this.circumstances = circumstances;
        byToken = Empty(tokenCount);
        carriedBy = Empty(tokenCount);
        firstChild = Empty(frames.Count);
        nextSibling = Empty(frames.Count);
        for (var i = frames.Count - 1; i >= 0; i--)
        {
            var frame = frames[i];
            if (frame.LightVerb >= 0) carriedBy[frame.LightVerb] = i;
            if (frame.Parent < 0) continue;
            nextSibling[i] = firstChild[frame.Parent];
            firstChild[frame.Parent] = i;
        }

        foreach (var frame in frames) byToken[frame.Predicate] = frame.Index;
    }

    public IReadOnlyList<Frame> Frames { get; }

    /// <summary>The frame whose predicate is this token, or null.</summary>
    public Frame? At(int token) => token >= 0 && byToken[token] >= 0 ? Frames[byToken[token]] : null;

    /// <summary>True for the head of a phrase of time or cause, "after the attack": it tells nothing about what it hangs on.</summary>
    public bool IsCircumstance(int token) => circumstances.Contains(token);

    /// <summary>The governing frame, or null.</summary>
    public Frame? ParentOf(Frame frame) => frame.Parent < 0 ? null : Frames[frame.Parent];

    /// <summary>The first event noun that the light verb at this token carries, or null.</summary>
    public Frame? CarriedBy(int token) => carriedBy[token] < 0 ? null : Frames[carriedBy[token]];

    /// <summary>Frames whose clause hangs directly on this one, in text order.</summary>
    public IEnumerable<Frame> ChildrenOf(Frame frame)
    {
        for (var child = firstChild[frame.Index]; child >= 0; child = nextSibling[child]) yield return Frames[child];
    }

    private static int[] Empty(int count)
    {
        var indices = new int[count];
        Array.Fill(indices, -1);
        return indices;
    }
}
