using Kawat.Documents;
using Kawat.Syntax;

namespace Kawat.Frames;

/// <summary>
/// Relative clauses on the parser's weak side: what a relative word points to, objects that the clause above took for its
/// subject ("the group that kidnapped the reporter demanded …"), and participles that look like past tenses.
/// </summary>
internal sealed class RelativeReading(Document document, DependencyTree tree, FrameGrammar grammar)
{
    /// <summary>Words of a noun phrase before its head, at most.</summary>
    private const int WidestPhrase = 6;

    public bool IsRelativizer(int token)
        => grammar.IsRelativizer(document.Form(token)) || (document.Tokens[token].Upos == Upos.PRON && document.Tokens[token].Features.HasFlag(Features.Relative));

    /// <summary>The relative word of a clause, or -1.</summary>
    public int RelativizerOf(int verb)
    {
        foreach (var child in tree.ChildrenOf(verb))
            if (child < verb && IsRelativizer(child)) return child;
        return -1;
    }

    /// <summary>What the relative word stands for: the noun that the clause hangs on, else the noun right before the word; -1 if none.</summary>
    public int Antecedent(int verb, int relativizer)
    {
        ref readonly var token = ref document.Tokens[verb];
        if (token.Deprel is Deprel.AclRelcl or Deprel.Acl && token.Head >= 0) return token.Head;
        var before = relativizer - 1;
        var start = document.Sentences[token.Sentence].FirstToken;
        while (before >= start && document.Tokens[before].Upos == Upos.PUNCT) before--;
        if (before < start || !IsNominal(before)) return -1;
        while (document.Tokens[before] is { Deprel: Deprel.Flat or Deprel.Compound } part && part.Head >= start && part.Head < before && IsNominal(part.Head)) before = part.Head;
        return before;
    }

    /// <summary>The noun phrase right behind a relative or participle clause's verb that the parser made a subject further on; -1 if none.</summary>
    public int StolenObject(int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        if (token.Features.HasFlag(Features.Passive)) return -1;
        if (RelativizerOf(verb) < 0 && !(token.Deprel == Deprel.Acl && token.Features.HasFlag(Features.Gerund))) return -1;
        if (tree.FindChild(document, verb, Deprel.Obj) >= 0) return -1;
        var end = Math.Min(document.Sentences[token.Sentence].EndToken, verb + 1 + WidestPhrase);
        for (var next = verb + 1; next < end; next++)
        {
            ref readonly var word = ref document.Tokens[next];
            if (word.Upos is Upos.PUNCT or Upos.VERB or Upos.AUX or Upos.ADP) return -1;
            if (word.Deprel is not (Deprel.Nsubj or Deprel.NsubjPass)) continue;
            return tree.LeftEdge(next) == verb + 1 && word.Head > next && (!IsUnder(word.Head, verb) || IsOnlyClause(verb)) ? next : -1;
        }

        return -1;
    }

    /// <summary>The sentence has no predicate above the relative clause, so the one that the parser put inside it must be the main one.</summary>
    private bool IsOnlyClause(int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        return token.Deprel == Deprel.AclRelcl && token.Head >= 0 && document.Tokens[token.Head].Head < 0 && tree.FindChild(document, token.Head, Deprel.Cop) < 0;
    }

    /// <summary>
    /// "Police arrested activists": where the whole sentence came out as one noun phrase, the participle in it is its verb.
    /// Gives what stands right before it and the noun that it was hung on, or -1 and -1.
    /// </summary>
    public (int Subject, int Object) ClauseInNoun(int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        if (token.Deprel == Deprel.Acl) return ClauseBehindNoun(verb);
        if (token.Deprel != Deprel.Amod || !token.Features.HasFlag(Features.Past) || token.Head <= verb || verb == 0) return (-1, -1);
        var (before, behind) = (verb - 1, token.Head);
        if (!IsNominal(before) || document.Tokens[before].Sentence != token.Sentence) return (-1, -1);
        var isWhole = document.Tokens[before].Head == behind ? document.Tokens[behind].Head < 0
            : document.Tokens[behind].Head == before && document.Tokens[before].Head < 0;
        return isWhole ? (before, behind) : (-1, -1);
    }

    /// <summary>
    /// "Rebels from the group captured Goma": a past form with an object, which no passive has but of verbs of giving and naming, is the verb
    /// of the noun that the parser hung it on, or, in a sentence without another verb, of the noun that this one belongs to.
    /// </summary>
    private (int Subject, int Object) ClauseBehindNoun(int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        if (token.Head < 0 || token.Head > verb || (token.Features & (Features.Past | Features.Participle)) != (Features.Past | Features.Participle)) return (-1, -1);
        if (grammar.IsGiving(token.Citation) || grammar.IsNaming(token.Citation) || tree.FindChild(document, verb, Deprel.OblAgent) >= 0) return (-1, -1);
        var behind = tree.FindChild(document, verb, Deprel.Obj);
        if (behind <= verb || tree.LeftEdge(behind) != verb + 1 || document.Tokens[verb - 1].Upos == Upos.PUNCT) return (-1, -1);
        var subject = token.Head;
        while (document.Tokens[subject].Deprel == Deprel.Nmod && document.Tokens[subject].Head < subject) subject = document.Tokens[subject].Head;
        return document.Tokens[subject].Head < 0 ? (subject, behind) : (token.Head, behind);
    }

    /// <summary>
    /// "with police firing tear gas", "tindakan Al Zaidi menimpuk Bush": the doer of a verb without a subject that stands right behind a phrase of
    /// company or behind the name of whose act it is; -1 if there is none.
    /// </summary>
    public int DoerBefore(int verb)
    {
        ref readonly var token = ref document.Tokens[verb];
        var before = verb - 1;
        if (before < document.Sentences[token.Sentence].FirstToken || !IsNominal(before) || token.Features.HasFlag(Features.Passive)) return -1;
        if ((token.Features & (Features.Gerund | Features.Participle)) != 0 && !token.Features.HasFlag(Features.Past)) return CompanyBefore(before);
        if (document.Tokens[before].Upos != Upos.PROPN || (token.Features & (Features.Finite | Features.Participle | Features.Infinitive)) != 0) return -1;
        var name = before;
        while (document.Tokens[name] is { Deprel: Deprel.Flat or Deprel.Compound } part && part.Head >= 0 && part.Head < name && document.Tokens[part.Head].Upos == Upos.PROPN) name = part.Head;
        ref readonly var owner = ref document.Tokens[name];
        var isOwner = owner.Deprel is Deprel.Nmod or Deprel.NmodPoss && owner.Head == tree.LeftEdge(name) - 1 && Prepositions.Find(document, tree, name) < 0;
        return isOwner && document.Tokens[owner.Head] is { Upos: Upos.NOUN, Deprel: Deprel.Obj } && document.Tokens[owner.Head].Head == token.Head ? name : -1;
    }

    /// <summary>The first noun behind "with" of the list that ends here: "with Libya, France and Egypt providing".</summary>
    private int CompanyBefore(int last)
    {
        var start = document.Sentences[document.Tokens[last].Sentence].FirstToken;
        var first = last;
        for (var token = last; token >= start; token--)
        {
            ref readonly var word = ref document.Tokens[token];
            if (word.Upos == Upos.ADP) return grammar.TryPreposition(document.Form(token), out var role) && role == FrameRole.With ? first : -1;
            if (word.Upos is not (Upos.NOUN or Upos.PROPN or Upos.ADJ or Upos.DET or Upos.CCONJ or Upos.PUNCT or Upos.NUM)) return -1;
            if (IsNominal(token)) first = token;
        }

        return -1;
    }

    /// <summary>The verb whose object this subject really is, or -1.</summary>
    public int ThiefVictim(int subject)
    {
        var verb = tree.LeftEdge(subject) - 1;
        return verb >= document.Sentences[document.Tokens[subject].Sentence].FirstToken && document.Tokens[verb].Upos == Upos.VERB && StolenObject(verb) == subject ? verb : -1;
    }

    /// <summary>"the reporters kidnapped in Iraq were released": a past form with a passive or copular predicate behind it that has no subject of its own.</summary>
    public bool IsReducedPassive(int verb, int subject)
    {
        ref readonly var token = ref document.Tokens[verb];
        if (subject != verb - 1 || !token.Features.HasFlag(Features.Past)) return false;
        foreach (var child in tree.ChildrenOf(verb))
            if (child > verb && IsBarePredicate(child)) return true;
        return token.Head > verb && IsBarePredicate(token.Head);
    }

    private bool IsBarePredicate(int predicate)
    {
        if (document.Tokens[predicate].Deprel is Deprel.Conj or Deprel.AclRelcl or Deprel.Ccomp) return false;
        var hasAuxiliary = false;
        foreach (var child in tree.ChildrenOf(predicate))
        {
            if (document.Tokens[child].Deprel is Deprel.Mark or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Cc) return false;
            hasAuxiliary |= document.Tokens[child].Deprel is Deprel.AuxPass or Deprel.Cop && document.Tokens[child].Features.HasFlag(Features.Finite);
        }

        return hasAuxiliary;
    }

    private bool IsNominal(int token) => document.Tokens[token].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON;

    private bool IsUnder(int token, int ancestor)
    {
        for (; token >= 0; token = document.Tokens[token].Head)
            if (token == ancestor) return true;
        return false;
    }
}
