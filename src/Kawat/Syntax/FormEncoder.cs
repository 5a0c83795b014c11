using System.Runtime.CompilerServices;

namespace Kawat.Syntax;

/// <summary>The forms of a sentence, wherever they are kept.</summary>
internal interface IForms
{
    int Count { get; }

    ReadOnlySpan<char> this[int index] { get; }

    /// <summary>Whether the form, in a headline, can be a verb without its prefix: "Usir".</summary>
    bool MayBeBareVerb(int index);
}

/// <summary>How the words of a sentence are capitalised.</summary>
internal enum CaseStyle
{
    /// <summary>As sentences are: capitals mean names.</summary>
    Sentence,

    /// <summary>A headline "With Every Word Like This": capitals mean little.</summary>
    Title,

    /// <summary>ALL CAPITALS: case means nothing.</summary>
    Capitals,
}

/// <summary>
/// Turns forms into nodes. In a title or a line of capitals each form takes its usual case first, if training knew it, so
/// that a headline's verb does not look like a name.
/// </summary>
internal sealed unsafe class FormEncoder(Lexicon lexicon)
{
    /// <summary>Letters beyond this say nothing more about a word and would cost time on nasty input.</summary>
    private const int LongestForm = 48;

    /// <summary>Letters of a word that is no particle of a name ("van", "bin").</summary>
    private const int ShortestWord = 4;

    /// <summary>Tokens of a headline that has but two words of four letters.</summary>
    private const int LongestPair = 5;

    public void Encode<TForms>(Workspace work, in TForms forms, uint domain)
        where TForms : IForms, allows ref struct
    {
        var style = StyleOf(forms);
        work.Begin(forms.Count, domain);
        for (var i = 0; i < forms.Count; i++) Encode(work.Nodes + i + 1, forms[i], i == 0, style, forms.MayBeBareVerb(i));
    }

    internal static CaseStyle StyleOf<TForms>(in TForms forms)
        where TForms : IForms, allows ref struct
    {
        int words = 0, title = 0, capitals = 0;
        for (var i = 0; i < forms.Count; i++)
        {
            var form = forms[i];
            // Short words stay small in many titles ("di", "of"), so that they would hide the style.
            if (form.Length < 4 || !char.IsLetter(form[0]) || !char.IsLetter(form[1])) continue;
            words++;
            if (!char.IsUpper(form[0])) continue;
            title++;
            if (char.IsUpper(form[1]) && char.IsUpper(form[^1])) capitals++;
        }

        // "US Strikes Syria": two long words are a headline's if a third stands with them; two alone are a name.
        if (words == 2 && title == 2 && capitals == 0 && forms.Count is > 2 and <= LongestPair) return CaseStyle.Title;
        if (words < 3) return CaseStyle.Sentence;
        if (capitals * 10 >= words * 7) return CaseStyle.Capitals;
        return title * 10 >= words * 8 ? CaseStyle.Title : CaseStyle.Sentence;
    }

    private void Encode(Node* node, ReadOnlySpan<char> form, bool first, CaseStyle style, bool mayBeVerb)
    {
        if (form.Length > LongestForm) form = form[..LongestForm];
        var lower = stackalloc char[LongestForm];
        var written = stackalloc char[LongestForm];
        var hash = FeatureHash.Seed;
        for (var i = 0; i < form.Length; i++)
        {
            written[i] = form[i];
            lower[i] = Lower(form[i]);
            hash = FeatureHash.Add(hash, lower[i]);
        }

        *node = default;
        ref readonly var entry = ref lexicon.Find(hash);
        var known = !Unsafe.IsNullRef(in entry);
        var usual = known ? entry.Case : UsualCase.Unknown;
        if (style != CaseStyle.Sentence) Truecase(written, lower, form.Length, usual == UsualCase.Unknown && mayBeVerb ? UsualCase.Lower : usual, style);
        node->Lower = (uint)(hash >> 20);
        node->OnlyTag = -1;
        node->MayBeBareVerb = mayBeVerb;
        node->UsualCase = (uint)usual;
        node->Mark = form.Length is 0 or > 2 ? PunctuationMark.None : MarkOf(form[0]);
        Shape(node, written, form.Length, first);
        Prefixes(node, lower, form.Length);
        Suffixes(node, lower, form.Length);
        if (known) Know(node, entry);
        else node->Ambiguity = FeatureHash.Mix(node->Shape, node->Suffix2);
        node->IsAbbreviation = (node->Case & 2) != 0 && usual == UsualCase.Upper;
        node->IsSmallWord = form.Length >= ShortestWord && node->Exact == node->Lower && char.IsLetter(form[0]) && (!known || entry.Frequent == 0);
        if (!known || entry.Cluster == 0) node->ClusterWide = node->ClusterMiddle = node->ClusterNarrow = 1;
        if (!known || entry.Frequent == 0)
            node->Word = FeatureHash.Mix(node->Case & 63, (node->Suffix3 * 31) + (node->Prefix3 * 17));
    }

    private static void Know(Node* node, in LexiconEntry entry)
    {
        node->Ambiguity = entry.Ambiguity;
        node->OnlyTag = entry.OnlyTag;
        node->Word = node->Lower;
        node->ClusterNarrow = (entry.Cluster & 4095) + 100_003;
        node->ClusterMiddle = ((entry.Cluster >> 12) & 255) + 7_013;
        node->ClusterWide = (entry.Cluster >> 20) + 11;
    }

    private static void Truecase(char* written, char* lower, int length, UsualCase usual, CaseStyle style)
    {
        var keepFirst = usual is UsualCase.Title or UsualCase.Unknown;
        if (usual == UsualCase.Upper) return;
        if (usual == UsualCase.Unknown && style == CaseStyle.Title) return;
        for (var i = keepFirst ? 1 : 0; i < length; i++) written[i] = lower[i];
    }

    private static void Shape(Node* node, char* written, int length, bool first)
    {
        int capitals = 0, digits = 0, letters = 0;
        var hyphen = false;
        var previous = -1;
        uint shape = 17;
        var hash = FeatureHash.Seed;
        for (var i = 0; i < length; i++)
        {
            var c = written[i];
            hash = FeatureHash.Add(hash, c);
            int kind;
            if (IsUpper(c)) (kind, capitals) = (1, capitals + 1);
            else if (char.IsAsciiDigit(c)) (kind, digits) = (2, digits + 1);
            else if (c == '-') (kind, hyphen) = (4, true);
            else if (char.IsLetter(c)) (kind, letters) = (3, letters + 1);
            else kind = c < 128 ? 5 + c : 5;
            if (kind != previous) shape = (shape * 31) + (uint)kind;
            previous = kind;
        }

        var bits = (capitals > 0 && IsUpper(written[0]) ? 1u : 0) | (capitals == length && length > 1 ? 2u : 0) | (digits > 0 ? 4u : 0)
            | (hyphen ? 8u : 0) | (letters + capitals == 0 ? 16u : 0) | (first ? 64u : 0);
        node->Exact = (uint)(hash >> 20);
        node->Case = bits;
        node->Shape = (shape * 2654435761u) + (bits * 97);
    }

    private static void Prefixes(Node* node, char* lower, int length)
    {
        var hash = FeatureHash.Seed;
        var prefix = &node->Prefix1;
        for (var i = 0; i < 5 && i < length; i++)
        {
            hash = FeatureHash.Add(hash, lower[i]);
            // A prefix of three and more letters that is the whole word would only repeat the word.
            if (i < 2 || length > i + 1) prefix[i] = (uint)(hash >> 32);
        }
    }

    private static void Suffixes(Node* node, char* lower, int length)
    {
        var hash = FeatureHash.Seed ^ 77;
        var suffix = &node->Suffix1;
        for (var i = 0; i < 5 && i < length; i++)
        {
            hash = FeatureHash.Add(hash, lower[length - 1 - i]);
            if (i < 2 || length > i + 1) suffix[i] = (uint)(hash >> 32);
        }
    }

    /// <summary>Hash of a form in lower case: its key in the lexicon.</summary>
    public static ulong HashOf(ReadOnlySpan<char> form)
    {
        var hash = FeatureHash.Seed;
        foreach (var c in form.Length > LongestForm ? form[..LongestForm] : form) hash = FeatureHash.Add(hash, Lower(c));
        return hash;
    }

    private static PunctuationMark MarkOf(char c) => c switch
    {
        ',' or ';' => PunctuationMark.Comma,
        '"' or '“' or '”' or '„' or '«' or '»' or '`' or '\'' or '‘' or '’' => PunctuationMark.Quote,
        '(' or '[' or '{' => PunctuationMark.OpeningBracket,
        ')' or ']' or '}' => PunctuationMark.ClosingBracket,
        '.' => PunctuationMark.Stop,
        _ => PunctuationMark.None,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsUpper(char c) => c < 128 ? char.IsAsciiLetterUpper(c) : char.IsUpper(c);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static char Lower(char c) => c < 128 ? (char.IsAsciiLetterUpper(c) ? (char)(c | 32) : c) : char.ToLowerInvariant(c);
}
