namespace Kawat.Syntax;

/// <summary>
/// What tagger and parser know of one token: hashed properties ("atoms") of its form, and its place in the growing tree.
/// Nodes before the first token and after the last are blank, so that templates need no bounds checks.
/// </summary>
internal struct Node
{
    /// <summary>Hash of the form as written (after truecasing of a headline).</summary>
    public uint Exact;

    /// <summary>Hash of the lower-cased form.</summary>
    public uint Lower;

    /// <summary>The lower-cased form if training knew it often enough, else the class of unknown words like it.</summary>
    public uint Word;

    public uint Suffix1;
    public uint Suffix2;
    public uint Suffix3;
    public uint Suffix4;
    public uint Suffix5;
    public uint Prefix1;
    public uint Prefix2;
    public uint Prefix3;
    public uint Prefix4;
    public uint Prefix5;

    /// <summary>Kinds of characters in their order: "Xx", "9,9".</summary>
    public uint Shape;

    /// <summary>The set of tags that training saw on the form.</summary>
    public uint Ambiguity;

    /// <summary>Word classes from raw text, from few and wide to many and narrow.</summary>
    public uint ClusterWide;
    public uint ClusterMiddle;
    public uint ClusterNarrow;

    /// <summary>Bits: 1 capital first, 2 all capitals, 4 a digit, 8 a hyphen, 16 no letter, 64 first of its sentence.</summary>
    public uint Case;

    /// <summary>How the form is mostly written inside sentences of raw text: a capital at a sentence's beginning says nothing.</summary>
    public uint UsualCase;

    /// <summary>Whether it is a word in small letters that training did not know: no name in edited text.</summary>
    public bool IsSmallWord;

    /// <summary>Whether it is in capitals, as raw text mostly has it: an abbreviation, no verb in edited text.</summary>
    public bool IsAbbreviation;

    /// <summary>Whether it stands in a headline and can be a verb without its prefix.</summary>
    public bool MayBeBareVerb;

    /// <summary>Kind of punctuation; the tagger's <see cref="Upos"/> says whether it is one.</summary>
    public PunctuationMark Mark;

    public Kawat.Documents.Upos Upos;

    /// <summary>Verbs, commas, conjunctions and quotation marks up to this token, and depth in brackets after it.</summary>
    public int VerbsSoFar;
    public int CommasSoFar;
    public int ConjunctionsSoFar;
    public int QuotesSoFar;
    public int BracketDepth;

    public uint TagAtom;
    public uint UposAtom;

    /// <summary>Index in the model's tag set.</summary>
    public int Tag;

    /// <summary>The only tag that training saw on this frequent form; -1 if there are several.</summary>
    public int OnlyTag;

    /// <summary>Position of the head in the sentence from 1; 0 is the root's head; -1 while unknown.</summary>
    public int Head;

    /// <summary>Least lead of the parser's moves that decided its head.</summary>
    public int Lead;

    /// <summary>Index in the model's label set.</summary>
    public int Label;

    public uint LabelAtom;

    /// <summary>Outermost and second outermost dependents; -1 (a blank node) if there is none.</summary>
    public int Left1;
    public int Left2;
    public int Right1;
    public int Right2;
    public int LeftCount;
    public int RightCount;

    /// <summary>Bit set of the labels of its dependents so far, and its hash.</summary>
    public ulong Labels;
    public uint LabelsAtom;

    /// <summary>Form of its case or mark dependent: what a prepositional phrase or clause begins with.</summary>
    public uint Marker;
}

/// <summary>Punctuation that a parser should tell apart by what it encloses, divides or ends.</summary>
internal enum PunctuationMark : byte
{
    None = 0,
    Comma,
    Quote,
    OpeningBracket,
    ClosingBracket,
    Stop,
}
