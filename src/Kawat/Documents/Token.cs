using Kawat.Text;

namespace Kawat.Documents;

/// <summary>
/// One syntactic word in the sense of Universal Dependencies; clitics (-nya, n't, 's) are tokens of their own.
/// Tokens never overlap and stand in text order. Stages fill the fields: segmentation the offsets, syntax the rest.
/// </summary>
public struct Token
{
    /// <summary>Offset of the first UTF-16 code unit.</summary>
    public int Start;

    /// <summary>Offset after the last UTF-16 code unit.</summary>
    public int End;

    /// <summary>Index of its sentence in the document.</summary>
    public int Sentence;

    /// <summary>Index of its head among the document's tokens; -1 for the root of a sentence.</summary>
    public int Head;

    public Upos Upos;

    public Deprel Deprel;

    public Features Features;

    /// <summary>True when it is glued to the token before it (a clitic, punctuation).</summary>
    public bool Glued;

    /// <summary>Dictionary form in lower case as treebanks have it (Indonesian: the root, "menyerang" → "serang").</summary>
    public string Lemma;

    /// <summary>
    /// The form that rules name. English: the lemma. Indonesian verbs: the active form without clitics
    /// ("diserang", "menyerang" and the headline's "Serang" → "menyerang"; "berjanji" → "berjanji"). Others: the lower-cased form without reduplication marks.
    /// </summary>
    public string Citation;

    public readonly Span Span => new(Start, End);
}

/// <summary>Universal part-of-speech tags of Universal Dependencies.</summary>
public enum Upos : byte
{
    X = 0,
    ADJ,
    ADP,
    ADV,
    AUX,
    CCONJ,
    DET,
    INTJ,
    NOUN,
    NUM,
    PART,
    PRON,
    PROPN,
    PUNCT,
    SCONJ,
    SYM,
    VERB,
}

/// <summary>Dependency relations of Universal Dependencies; the subtypes that Kawat reads have values of their own.</summary>
public enum Deprel : byte
{
    Dep = 0,
    Root,
    Nsubj,
    NsubjPass,
    Obj,
    Iobj,
    Csubj,
    CsubjPass,
    Ccomp,
    Xcomp,
    Obl,
    OblAgent,
    OblTmod,
    Vocative,
    Expl,
    Dislocated,
    Advcl,
    Advmod,
    Discourse,
    Aux,
    AuxPass,
    Cop,
    Mark,
    Nmod,
    NmodPoss,
    NmodTmod,
    Appos,
    Nummod,
    Acl,
    AclRelcl,
    Amod,
    Det,
    Clf,
    Case,
    Conj,
    Cc,
    Fixed,
    Flat,
    Compound,
    CompoundPrt,
    List,
    Parataxis,
    Orphan,
    Goeswith,
    Reparandum,
    Punct,
}

/// <summary>Morphological features that later rooms read.</summary>
[Flags]
public enum Features : ushort
{
    None = 0,
    Passive = 1 << 0,
    Participle = 1 << 1,
    Gerund = 1 << 2,
    Infinitive = 1 << 3,
    Finite = 1 << 4,
    Past = 1 << 5,
    Negative = 1 << 6,
    Relative = 1 << 7,
    Demonstrative = 1 << 8,
    Possessive = 1 << 9,
    Plural = 1 << 10,

    /// <summary>A verb without its voice prefix ("kami tolak", headline "AS tolak").</summary>
    Bare = 1 << 11,

    /// <summary>ter-: accidental or resultative passive.</summary>
    Accidental = 1 << 12,
}
