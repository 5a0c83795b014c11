namespace Kawat.Segmentation;

/// <summary>What a piece of text is, as far as its characters tell.</summary>
internal enum PieceKind : byte
{
    /// <summary>Letters and digits with what joins them.</summary>
    Word,

    /// <summary>A word with its full stop: "Dr.", "U.S.", an initial.</summary>
    Abbreviation,

    /// <summary>A run of . ! ? …</summary>
    Terminator,

    OpenQuote,

    CloseQuote,

    OpenBracket,

    CloseBracket,

    Dash,

    /// <summary>Any other mark or symbol.</summary>
    Mark,
}

/// <summary>A run of characters that no white space divides and that is not yet split into the words of one language.</summary>
internal struct Piece
{
    public int Start;
    public int End;
    public PieceKind Kind;

    /// <summary>White space, or the start of the block, stands before it.</summary>
    public bool Spaced;

    /// <summary>An abbreviation after which a sentence never ends.</summary>
    public bool Binds;

    /// <summary>An abbreviation that ends a sentence before any capital ("dll.").</summary>
    public bool Final;

    /// <summary>A web or mail address: never split further.</summary>
    public bool Address;
}
