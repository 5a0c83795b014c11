using Kawat.Actors;
using Kawat.Documents;
using Kawat.Segmentation;
using Kawat.Syntax;

namespace Kawat.Attribution;

/// <summary>
/// A sentence as the reporter wrote it: it ends outside of quotation marks, so a quote of many sentences with its cue is one passage.
/// </summary>
/// <param name="First">First token.</param>
/// <param name="End">Token after the last.</param>
/// <param name="Paragraph">Number of the paragraph in which it begins.</param>
/// <param name="Words">Reporting words of its language.</param>
internal readonly record struct Passage(int First, int End, int Paragraph, ReportingWords Words);

/// <summary>A document as reported speech sees it: passages, quoted stretches, and what the tables say about each token.</summary>
internal sealed class SpeechText
{
    /// <summary>What may follow a cue that stands behind its quote.</summary>
    private const SpeechWord AfterCue = SpeechWord.Boundary | SpeechWord.Told | SpeechWord.Weekday | SpeechWord.Adjunct | SpeechWord.Agency;

    private const int LongestCueClause = 26;
    private const int LongestAside = 16;

    private readonly WordEntry?[] entries;
    private readonly int[] stretchOf;
    private readonly int[] paragraphOf;
    private readonly Dictionary<string, ReportingWords> languages;
    private readonly ReportingWords fallback;

    public SpeechText(Document document, Dictionary<string, ReportingWords> languages, ReportingWords fallback)
    {
        Document = document;
        this.languages = languages;
        this.fallback = fallback;
        Actors = document.Find<ActorLayer>();
        Tree = document.Find<DependencyTree>();
        Stretches = QuotationMarks.Scan(document.Text);
        var count = document.Tokens.Length;
        entries = new WordEntry?[count];
        stretchOf = new int[count];
        paragraphOf = new int[count];
        Annotate();
        Passages = Split();
    }

    public Document Document { get; }

    public ActorLayer? Actors { get; }

    public DependencyTree? Tree { get; }

    public List<QuotedStretch> Stretches { get; }

    public List<Passage> Passages { get; }

    public int Count => entries.Length;

    public ReadOnlySpan<char> Form(int token) => Document.Form(token);

    public ref readonly Token this[int token] => ref Document.Tokens[token];

    public WordEntry? EntryOf(int token) => entries[token];

    /// <summary>The reporting verb or noun at the token, outside of quotation marks.</summary>
    public Cue? CueAt(int token)
    {
        if (stretchOf[token] >= 0 || entries[token]?.Cue is not { } cue) return null;
        if (!WordsAt(token).HasFiniteVerbs || (!fallback.HasFiniteVerbs && IsForeign(token))) return cue;

        // "United States", "Abdourahim Said Bacar", "his alleged support": no verbs of saying.
        var upos = Document.Tokens[token].Upos;
        if (upos == Upos.VERB) return cue.Forms == CueForms.Noun || IsNameWord(token) || FollowsArticle(token) ? null : cue;
        return cue.Has(CueForms.Noun) && upos == Upos.NOUN ? cue with { Forms = CueForms.Noun } : null;
    }

    /// <summary>"the alleged gunman": an adjective.</summary>
    private bool FollowsArticle(int token) => token > 0 && Document.Tokens[token - 1].Upos == Upos.DET && Is(token - 1, SpeechWord.Demonstrative | SpeechWord.Indefinite);

    private bool IsNameWord(int token)
        => IsCapital(token) && token > 0 && Document.Tokens[token - 1].Sentence == Document.Tokens[token].Sentence && !IsPunctuation(token - 1) && !IsQuoted(token - 1);

    public bool Is(int token, SpeechWord kind) => entries[token] is { } entry && (entry.Kinds & kind) != 0;

    /// <summary>Index of the quoted stretch that holds the token, marks included; -1 outside.</summary>
    public int StretchOf(int token) => stretchOf[token];

    public int ParagraphOf(int token) => paragraphOf[token];

    public bool IsQuoted(int token) => stretchOf[token] >= 0;

    public bool Is(int token, char punctuation) => Form(token) is [var c] && c == punctuation;

    public bool IsComma(int token) => Form(token) is "," or ";";

    public bool IsPunctuation(int token)
    {
        foreach (var c in Form(token))
            if (char.IsLetterOrDigit(c)) return false;
        return true;
    }

    public bool IsCapital(int token) => char.IsUpper(Form(token)[0]);

    /// <summary>First token at or after the offset.</summary>
    public int TokenFrom(int offset)
    {
        var tokens = Document.Tokens;
        int low = 0, high = tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (tokens[middle].End > offset) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private void Annotate()
    {
        var tokens = Document.Tokens;
        var next = 0;
        var paragraph = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            while (next < Stretches.Count && Stretches[next].Outer.End <= tokens[i].Start) next++;
            stretchOf[i] = next < Stretches.Count && Stretches[next].Outer.Start < tokens[i].End ? next : -1;
            entries[i] = WordsAt(i).Find(Form(i)) ?? (IsForeign(i) ? fallback.Find(Form(i)) : null);
            if (i > 0 && Document.Text.AsSpan(tokens[i - 1].End, tokens[i].Start - tokens[i - 1].End).Contains('\n')) paragraph++;
            paragraphOf[i] = paragraph;
        }
    }

    /// <summary>"I know much better," ujar Amien: a quote in another language does not make its cue foreign.</summary>
    private bool IsForeign(int token)
    {
        if (stretchOf[token] >= 0) return false;
        var sentence = Document.Sentences[Document.Tokens[token].Sentence];
        return sentence.Language != fallback.Language && stretchOf[sentence.FirstToken] >= 0;
    }

    /// <summary>The reporting words of the token's language.</summary>
    public ReportingWords WordsAt(int token)
    {
        var language = Document.Sentences[Document.Tokens[token].Sentence].Language;
        return languages.TryGetValue(language, out var words) ? words : fallback;
    }

    private List<Passage> Split()
    {
        var passages = new List<Passage>();
        var first = 0;
        for (var i = 0; i < Count; i++)
        {
            if (i + 1 < Count && !EndsPassage(i)) continue;
            first = SkipDateline(first, i + 1);
            if (first <= i) passages.Add(new Passage(first, i + 1, paragraphOf[first], WordsAt(first)));
            first = i + 1;
        }

        return passages;
    }

    /// <summary>"WASHINGTON (AP) —" says nothing itself.</summary>
    private int SkipDateline(int first, int end)
    {
        if (Document.Find<DatelineLayer>()?.At(Document.Tokens[first].Start) is not { } dateline) return first;
        while (first < end && Document.Tokens[first].Start < dateline.Span.End) first++;
        return first;
    }

    private bool EndsPassage(int token)
    {
        var next = token + 1;
        var inside = stretchOf[token];
        if (inside >= 0 && stretchOf[next] == inside) return false;
        var newParagraph = paragraphOf[next] != paragraphOf[token];

        // "X mengakui kesalahan:" and the quote in the next line belong together.
        if (newParagraph) return !(Is(token, ':') && stretchOf[next] >= 0);
        if (inside >= 0) return EndsWithQuote(inside, next);
        if (stretchOf[next] >= 0 && Form(token) is "." or "?" or "!") return true;
        return Document.Tokens[next].Sentence != Document.Tokens[token].Sentence && !Is(token, ':') && !IsComma(token);
    }

    /// <summary>A quote that ends like a sentence ends the passage, unless its cue follows.</summary>
    private bool EndsWithQuote(int stretch, int next)
    {
        var inner = Stretches[stretch].Inner;
        var last = Document.Text[inner.End - 1];
        if (last is not ('.' or '!' or '?' or '…' or '\'' or '’' or ':')) return IsNewSentence(next);
        if (IsComma(next) || Is(next, '.') || char.IsLower(Form(next)[0])) return false;
        return !StartsCueClause(next);
    }

    private bool IsNewSentence(int next)
        => Document.Tokens[next].Sentence != Document.Tokens[next - 1].Sentence && IsCapital(next) && !StartsCueClause(next)
            && Document.Text[Document.Tokens[next - 1].End - 1] is not ',';

    /// <summary>The quote that ends at the token ends with a full stop.</summary>
    private bool EndsSentence(int token)
        => token >= 0 && stretchOf[token] >= 0 && Document.Text[Stretches[stretchOf[token]].Inner.End - 1] is '.';

    /// <summary>"one resident, who asked not to be named, told": the cue behind what is set off by commas; -1 if none stands there.</summary>
    private int EndOfAside(int comma)
    {
        for (var i = comma + 1; i + 1 < Count && i < comma + LongestAside && !IsQuoted(i) && !Is(i, '.'); i++)
            if (IsComma(i)) return CueAt(i + 1) is { } cue && cue.Has(CueForms.Active) ? i + 1 : -1;
        return -1;
    }

    /// <summary>"Obama said." after a quote: a short subject, a cue, and no clause after it.</summary>
    public bool StartsCueClause(int first)
    {
        for (var i = first; i < Count && i < first + LongestCueClause; i++)
        {
            if (i > first && IsComma(i) && EndOfAside(i) is > 0 and var verb) i = verb;
            if (IsQuoted(i) || (IsPunctuation(i) && !Is(i, '-'))) return false;
            if (CueAt(i) is not { } cue || !cue.Has(CueForms.Active | CueForms.Inverted)) continue;
            if (i == first) return cue.Has(CueForms.Inverted);

            // "… prayers." President Duda remarked, "We are …": the cue of the next quote.
            if (i + 2 < Count && IsPunctuation(i + 1) && stretchOf[i + 2] >= 0 && stretchOf[i + 2] != stretchOf[first - 1] && EndsSentence(first - 1)) return false;
            return i + 1 >= Count || IsPunctuation(i + 1) || Is(i, SpeechWord.Told) || (Is(i + 1, AfterCue) && !Is(i + 1, SpeechWord.Complementizer | SpeechWord.Infinitive));
        }

        return false;
    }
}
