using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>The tree of one sentence while it may still be changed. Positions count from 0 in the sentence; -1 is no token.</summary>
internal readonly ref struct SentenceTree
{
    /// <summary>How far from a word its dependents are looked for: repairs are local, and long lists must not cost their square.</summary>
    private const int Reach = 24;

    private readonly ReadOnlySpan<char> text;
    private readonly Span<Token> tokens;
    private readonly int first;

    public SentenceTree(Document document, Sentence sentence)
    {
        text = document.Text;
        tokens = document.EditTokens(sentence);
        first = sentence.FirstToken;
    }

    /// <summary>For tests: tokens that begin at document index <paramref name="first"/>.</summary>
    public SentenceTree(ReadOnlySpan<char> text, Span<Token> tokens, int first)
    {
        this.text = text;
        this.tokens = tokens;
        this.first = first;
    }

    public int Count => tokens.Length;

    public ref Token this[int position] => ref tokens[position];

    public ReadOnlySpan<char> Form(int position) => text[tokens[position].Start..tokens[position].End];

    /// <summary>Position of the head; -1 for the root.</summary>
    public int Head(int position) => tokens[position].Head < 0 ? -1 : tokens[position].Head - first;

    /// <summary>The word without a head.</summary>
    public int Root
    {
        get
        {
            for (var i = 0; i < tokens.Length; i++)
                if (tokens[i].Head < 0) return i;
            return -1;
        }
    }

    public bool IsNominal(int position) => position >= 0 && position < Count && tokens[position].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON;

    public bool IsVerb(int position) => position >= 0 && position < Count && tokens[position].Upos == Upos.VERB;

    /// <summary>First dependent with the relation near the word; -1 if there is none.</summary>
    public int FindChild(int head, Deprel deprel)
    {
        for (var i = Math.Max(0, head - Reach); i < Math.Min(Count, head + Reach); i++)
            if (tokens[i].Deprel == deprel && Head(i) == head) return i;
        return -1;
    }

    /// <summary>Whether the word has a case dependent: it stands in a prepositional phrase.</summary>
    public bool HasCase(int position) => FindChild(position, Deprel.Case) >= 0;

    /// <summary>Whether one word is another or below it.</summary>
    public bool IsBelow(int position, int ancestor)
    {
        for (var steps = 0; position >= 0 && steps <= Count; steps++, position = Head(position))
            if (position == ancestor) return true;
        return false;
    }

    /// <summary>Gives a word another head and relation; does nothing where that would make a circle.</summary>
    public bool Attach(int position, int head, Deprel deprel)
    {
        if (head < 0 || Head(position) < 0 || IsBelow(head, position)) return false;
        tokens[position].Head = first + head;
        tokens[position].Deprel = deprel;
        return true;
    }

    /// <summary>Whether the word is a subject, passive or not.</summary>
    public bool IsSubject(int position) => tokens[position].Deprel is Deprel.Nsubj or Deprel.NsubjPass;

    /// <summary>Whether a verb has a subject, passive or not.</summary>
    public bool HasSubject(int verb) => FindChild(verb, Deprel.Nsubj) >= 0 || FindChild(verb, Deprel.NsubjPass) >= 0;

    /// <summary>The relation in which a subject stands to a verb: that of a passive's where the verb has its auxiliary.</summary>
    public Deprel SubjectOf(int verb) => FindChild(verb, Deprel.AuxPass) >= 0 ? Deprel.NsubjPass : Deprel.Nsubj;

    /// <summary>Makes a word's dependent its head: the dependent takes its place and relation, the word hangs on it.</summary>
    public void Swap(int head, int dependent, Deprel deprel)
    {
        tokens[dependent].Head = tokens[head].Head;
        tokens[dependent].Deprel = tokens[head].Deprel;
        for (var i = Math.Max(0, head - Reach); i < Math.Min(Count, head + Reach); i++)
            if (i != dependent && Head(i) == head) tokens[i].Head = first + dependent;
        tokens[head].Head = first + dependent;
        tokens[head].Deprel = deprel;
    }

    /// <summary>
    /// Makes a word below the root the root; the old root hangs on it with <paramref name="deprel"/>, and those of its dependents that stand at
    /// <paramref name="from"/> or behind it move to the new root.
    /// </summary>
    public void Raise(int position, int root, Deprel deprel, int from)
    {
        tokens[position].Head = -1;
        tokens[position].Deprel = Deprel.Root;
        for (var i = from; i < Count; i++)
            if (i != position && Head(i) == root) tokens[i].Head = first + position;
        tokens[root].Head = first + position;
        tokens[root].Deprel = deprel;
    }

    /// <summary>
    /// Makes a word's dependent its head: the dependent takes its place with <paramref name="relation"/>, the word hangs on it with
    /// <paramref name="deprel"/> and keeps its own dependents but those that stand behind the new head.
    /// </summary>
    public void Promote(int dependent, int head, Deprel relation, Deprel deprel)
    {
        tokens[dependent].Head = tokens[head].Head;
        tokens[dependent].Deprel = relation;
        for (var i = dependent + 1; i < Math.Min(Count, dependent + Reach); i++)
            if (Head(i) == head) tokens[i].Head = first + dependent;
        tokens[head].Head = first + dependent;
        tokens[head].Deprel = deprel;
    }

    /// <summary>The topmost nominal of the phrase that ends right before a word; the word before it where that is no nominal.</summary>
    public int PhraseBefore(int end)
    {
        var position = end - 1;
        for (var steps = 0; steps < Reach && Head(position) is >= 0 and var head && head < end && IsNominal(head); steps++) position = head;
        return position;
    }

    /// <summary>The topmost nominal of the phrase that a word is in, climbing no further than <paramref name="limit"/> to the left.</summary>
    public int PhraseHead(int position, int limit)
    {
        var head = Head(position);
        while (head > limit && IsNominal(head) && tokens[position].Deprel is Deprel.Nmod or Deprel.Compound or Deprel.Flat or Deprel.Appos or Deprel.Amod or Deprel.Nummod or Deprel.Det)
        {
            position = head;
            head = Head(position);
        }

        return position;
    }
}

/// <summary>One kind of mistake that the parser makes and that words and tags betray. Stateless; words come from tables.</summary>
internal interface ITreeRepair
{
    void Apply(in SentenceTree tree);
}
