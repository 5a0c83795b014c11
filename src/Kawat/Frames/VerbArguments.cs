using Kawat.Documents;
using Kawat.Syntax;

namespace Kawat.Frames;

/// <summary>
/// Logical arguments of verbs: active, passive with and without agent, relative clauses, control and raising, shared subjects.
/// </summary>
internal sealed class VerbArguments(Document document, DependencyTree tree, FrameGrammar grammar, Func<int, Frame?> frameAt, List<Frame> frames)
{
    private readonly RelativeReading relatives = new(document, tree, grammar);

    public void Fill(Frame frame)
    {
        var verb = frame.Predicate;
        var own = Collect(frame);
        frame.IsPassive = own.IsPassive || LooksPassive(frame, own);
        if (own.Subject >= 0 && own.InnerSubject >= 0)
        {
            // "permintaan itu telah kami tolak": the pronoun before the bare verb does it.
            frame.IsPassive = true;
            frame.Add(new FrameArgument(FrameRole.Agent, own.InnerSubject, ArgumentOrigin.Tree));
        }

        var antecedent = own.Relativizer >= 0 ? relatives.Antecedent(verb, own.Relativizer) : -1;
        frame.Subject = own.Subject;
        var origin = ArgumentOrigin.Tree;
        if (own.Subject < 0) (frame.Subject, origin) = own.SubjectIsRelative && antecedent >= 0 ? (antecedent, ArgumentOrigin.Relative) : Inherit(frame, own);
        else if (own.ObjectIsRelative && antecedent >= 0 && own.Object < 0) frame.Add(new FrameArgument(FrameRole.Patient, antecedent, ArgumentOrigin.Relative));
        if (frame.Subject >= 0)
            frame.Add(new FrameArgument(frame.IsPassive ? FrameRole.Patient : FrameRole.Agent, frame.Subject, origin));
        // "Pekan lalu, Kementerian … menjuluki": of two nouns before the verb either may be its subject, a time or an apposition the other.
        if (own.SecondSubject >= 0) frame.Add(new FrameArgument(frame.IsPassive ? FrameRole.Patient : FrameRole.Agent, own.SecondSubject, ArgumentOrigin.Attached));
        // In "hal itu ia sampaikan saat …" the pronoun, not the thing said, goes on as the subject.
        if (own.InnerSubject >= 0 && own.Subject >= 0) frame.Subject = own.InnerSubject;
        AddObjects(frame, own);
        AddObliques(frame);
        ShareObject(frame);
        ShareAgent(frame);
        NameAddressee(frame, own);
    }

    /// <summary>
    /// A passive form; but a participle with a plain subject ("the guard rescued dozens") is a past tense that the tagger misread,
    /// unless the doer follows ("the activist arrested by police") or the main predicate does.
    /// </summary>
    private bool LooksPassive(Frame frame, Relations own)
    {
        var features = document.Tokens[frame.Predicate].Features;
        if (own.Object < 0 && own.Subject >= 0 && relatives.IsReducedPassive(frame.Predicate, own.Subject)) return true;
        if (!features.HasFlag(Features.Passive) || own.IsFinite) return false;
        if (!features.HasFlag(Features.Participle)) return true;
        if (own.Object >= 0 && frame.Link == FrameLink.Coordinate && frame.Parent >= 0 && !frames[frame.Parent].IsPassive) return false;
        return own.Subject < 0 || (own.Object < 0 && tree.FindChild(document, frame.Predicate, Deprel.OblAgent) >= 0);
    }

    private Relations Collect(Frame frame)
    {
        var own = new Relations { Subject = -1, InnerSubject = -1, SecondSubject = -1, Object = -1, Relativizer = -1 };
        CollectFrom(frame.Predicate, frame, ref own);
        if (own.Object < 0) own.Object = relatives.StolenObject(frame.Predicate);
        if (own.Subject < 0 && relatives.ClauseInNoun(frame.Predicate) is var (subject, gained) && subject >= 0)
        {
            (own.Subject, own.Object, own.IsFinite) = (subject, gained, true);
        }

        if (SerialVerbOf(frame) is >= 0 and var serial)
        {
            var second = new Relations { Subject = -1, InnerSubject = -1, SecondSubject = -1, Object = -1, Relativizer = -1 };
            CollectFrom(serial, frame, ref second);
            if (own.Object < 0) own.Object = second.Object;
        }

        return own;
    }

    /// <summary>
    /// "meminta maaf kepada", "melarang masuk dua menteri": the parser takes the unmarked bare word right behind the verb for a clause
    /// of its own and hangs what follows on it. It has no marker, no subject and no affix of its own.
    /// </summary>
    private int SerialVerbOf(Frame frame)
    {
        var next = frame.Predicate + 1;
        if (next >= document.Tokens.Length || document.Tokens[next].Head != frame.Predicate) return -1;
        ref readonly var word = ref document.Tokens[next];
        if (word.Deprel is not (Deprel.Xcomp or Deprel.Advcl or Deprel.Ccomp or Deprel.Compound or Deprel.Obj or Deprel.Advmod)) return -1;
        if (word.Upos is not (Upos.VERB or Upos.ADJ or Upos.NOUN) || (word.Citation != word.Lemma && !word.Features.HasFlag(Features.Bare))) return -1;
        if (word.Upos == Upos.NOUN && word.Deprel == Deprel.Obj) return -1;
        if ((word.Features & (Features.Gerund | Features.Infinitive | Features.Participle | Features.Finite)) != 0) return -1;
        foreach (var child in tree.ChildrenOf(next))
            if (document.Tokens[child].Deprel is Deprel.Mark or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Case) return -1;
        return next;
    }

    private void CollectFrom(int verb, Frame frame, ref Relations own)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            ref readonly var token = ref document.Tokens[child];
            switch (token.Deprel)
            {
                case Deprel.AuxPass:
                    own.IsPassive = true;
                    break;
                case Deprel.Nsubj or Deprel.NsubjPass when relatives.IsRelativizer(child):
                    own.SubjectIsRelative = true;
                    own.Relativizer = child;
                    own.IsPassive |= token.Deprel == Deprel.NsubjPass;
                    break;
                case Deprel.Nsubj or Deprel.NsubjPass:
                    CollectSubject(child, frame, ref own);
                    break;
                case Deprel.Obj or Deprel.Obl when relatives.IsRelativizer(child) && Prepositions.Find(document, tree, child) < 0:
                    own.ObjectIsRelative = true;
                    own.Relativizer = child;
                    break;
                case Deprel.Obj:
                    if (own.Object < 0) own.Object = child;
                    break;
            }
        }
    }

    private void CollectSubject(int child, Frame frame, ref Relations own)
    {
        ref readonly var token = ref document.Tokens[child];
        if (IsDoerPhrase(child)) return;
        if (relatives.ThiefVictim(child) is >= 0 and var clause)
        {
            // "the group that kidnapped the reporter demanded": the subject is what the clause between belongs to.
            if (own.Subject < 0) own.Subject = relatives.Antecedent(clause, relatives.RelativizerOf(clause));
            return;
        }

        own.IsPassive |= token.Deprel == Deprel.NsubjPass;
        if (own.Subject < 0) own.Subject = child;
        else if (child < frame.Predicate && token.Upos == Upos.PRON) own.InnerSubject = child;
        else if (child < frame.Predicate) own.SecondSubject = child;
    }

    /// <summary>"by both sides": no subject, whatever verb comes next.</summary>
    private bool IsDoerPhrase(int noun)
        => Prepositions.TryRole(document, tree, grammar, noun, out var role, out _) && role == FrameRole.Agent;

    private void AddObjects(Frame frame, Relations own)
    {
        if (own.Object < 0) return;
        var role = frame.IsPassive && frame.Has(FrameRole.Patient) ? FrameRole.Recipient : FrameRole.Patient;
        if (role == FrameRole.Recipient)
        {
            // "Ukraina diberi bantuan": what stands after the passive verb of giving is given, its subject receives.
            frame.Recast(FrameRole.Patient, FrameRole.Recipient);
        }

        frame.Add(new FrameArgument(FrameRole.Patient, own.Object, ArgumentOrigin.Tree));
        if (!frame.IsPassive && grammar.IsGiving(frame.Citation)) AddReceiver(frame, own.Object);
    }

    /// <summary>"gave Ukraine weapons": the parser takes the receiver's name for a part of the gift.</summary>
    private void AddReceiver(Frame frame, int gift)
    {
        foreach (var child in tree.ChildrenOf(gift))
        {
            ref readonly var token = ref document.Tokens[child];
            if (token is { Upos: Upos.PROPN, Deprel: Deprel.Compound or Deprel.Nsubj } && child < gift && tree.LeftEdge(child) == frame.Predicate + 1)
                frame.Add(new FrameArgument(FrameRole.Recipient, child, ArgumentOrigin.Attached));
        }
    }

    private void AddObliques(Frame frame)
    {
        AddObliquesOf(frame.Predicate, frame);
        if (SerialVerbOf(frame) is >= 0 and var serial) AddObliquesOf(serial, frame);
    }

    private void AddObliquesOf(int verb, Frame frame)
    {
        foreach (var child in tree.ChildrenOf(verb))
        {
            switch (document.Tokens[child].Deprel)
            {
                case Deprel.Iobj:
                    frame.Add(new FrameArgument(FrameRole.Recipient, child, ArgumentOrigin.Tree));
                    break;
                case Deprel.OblAgent or Deprel.Obl or Deprel.Nmod when IsGift(frame, child):
                    frame.Recast(FrameRole.Patient, FrameRole.Recipient);
                    frame.Add(new FrameArgument(FrameRole.Patient, child, ArgumentOrigin.Tree));
                    AddAttached(frame, child);
                    break;
                case Deprel.OblAgent:
                    frame.Add(new FrameArgument(FrameRole.Agent, child, ArgumentOrigin.Tree));
                    break;
                case Deprel.Obl or Deprel.Nmod or Deprel.OblTmod:
                    AddOblique(frame, child, ArgumentOrigin.Tree);
                    AddCompanyUnder(frame, child);
                    if (frame.IsPassive && !frame.Has(FrameRole.Agent)) AddDoerUnder(frame, child);
                    break;
                case Deprel.Obj or Deprel.Nsubj or Deprel.NsubjPass or Deprel.Ccomp or Deprel.Xcomp:
                    AddAttached(frame, child);
                    break;
            }
        }
    }

    /// <summary>"diberi senjata": behind a passive verb of giving stands the gift, not the giver, unless it is a name.</summary>
    private bool IsGift(Frame frame, int child)
        => frame.IsPassive && child == frame.Predicate + 1 && document.Tokens[child].Upos == Upos.NOUN && grammar.IsGiving(frame.Citation) && Prepositions.Find(document, tree, child) < 0;

    /// <summary>
    /// Prepositional phrases that the parser hung on the object ("memberikan bantuan kepada Ukraina"): attachment is its weak
    /// side, so the verb may use them too, as the least sure of its arguments.
    /// </summary>
    private void AddAttached(Frame frame, int noun)
    {
        if (frameAt(noun) is { Kind: not FrameKind.Noun }) return;
        // What an act noun brings is its own, but for where it is sent or comes from: "fired missiles into the sea", "bought missiles from France".
        var waysOnly = frameAt(noun) is { Kind: FrameKind.Noun } && !grammar.TryLightVerb(frame.Citation, out _);
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (child < frame.Predicate) continue;
            if (waysOnly && !IsWay(child)) continue;
            if (document.Tokens[child].Deprel == Deprel.Conj) AddAttached(frame, child);
            else if (document.Tokens[child].Deprel is Deprel.Nmod or Deprel.Obl) AddOblique(frame, child, ArgumentOrigin.Attached);
        }
    }

    /// <summary>"sent to Ukraine by Germany": the doer that the parser hung on the noun before it.</summary>
    private void AddDoerUnder(Frame frame, int noun)
    {
        foreach (var child in tree.ChildrenOf(noun))
            if (child > noun && document.Tokens[child].Deprel is Deprel.Nmod or Deprel.Obl && IsDoerPhrase(child)) AddOblique(frame, child, ArgumentOrigin.Attached);
    }

    /// <summary>"met on Monday with the envoy": company that the parser hung on the phrase of time or place before it.</summary>
    private void AddCompanyUnder(Frame frame, int noun)
    {
        if (frameAt(noun) is not null || frame.Has(FrameRole.With) || Prepositions.Find(document, tree, noun) < 0) return;
        foreach (var child in tree.ChildrenOf(noun))
        {
            if (child < noun || document.Tokens[child].Deprel is not (Deprel.Nmod or Deprel.Obl)) continue;
            if (Prepositions.TryRole(document, tree, grammar, child, out var role, out var preposition) && role == FrameRole.With && tree.FindChild(document, child, Deprel.Conj) < 0)
                frame.Add(new FrameArgument(role, child, ArgumentOrigin.Attached, preposition));
        }
    }

    private bool IsWay(int phrase)
        => Prepositions.TryRole(document, tree, grammar, phrase, out var role, out _) && role is FrameRole.Goal or FrameRole.Source;

    /// <summary>"melepaskan lebih dari 1000 tahanan": a counted noun right behind an active verb whose "more than" the parser took for a preposition.</summary>
    private bool IsCountedObject(Frame frame, int child, int preposition)
    {
        if (frame.IsPassive || frame.Has(FrameRole.Patient) || document.Tokens[child].Upos != Upos.NOUN || tree.LeftEdge(child) != frame.Predicate + 1) return false;
        if (tree.FindChild(document, child, Deprel.Nummod) is not (>= 0 and var number)) return false;
        if (preposition >= 0 && number == preposition + 1) return tree.FindChild(document, child, Deprel.Advmod) == preposition - 1;
        return tree.FindChild(document, child, Deprel.Advmod) is >= 0 and var more && tree.FindChild(document, more, Deprel.Fixed) >= 0;
    }

    private void AddOblique(Frame frame, int child, ArgumentOrigin origin)
    {
        var preposition = Prepositions.Find(document, tree, child);
        if (IsCountedObject(frame, child, preposition))
        {
            frame.Add(new FrameArgument(FrameRole.Patient, child, origin));
            return;
        }

        if (preposition < 0)
        {
            if (frame.IsPassive && origin == ArgumentOrigin.Tree && child - frame.Predicate is 1 or 2 && !frame.Has(FrameRole.Agent)
                && document.Tokens[child].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON && document.Tokens[frame.Predicate].Features.HasFlag(Features.Passive))
                frame.Add(new FrameArgument(FrameRole.Agent, child, origin));
            return;
        }

        if (!grammar.TryPreposition(document.Form(preposition), out var role)) return;
        if (role == FrameRole.Agent && !frame.IsPassive) role = frame.Has(FrameRole.Agent) ? FrameRole.Instrument : FrameRole.Agent;
        if (origin == ArgumentOrigin.Attached && (role == FrameRole.Time || (role == FrameRole.Place && frame.Has(FrameRole.Place)))) return;
        if (origin == ArgumentOrigin.Attached && role is FrameRole.Agent && (!frame.IsPassive || frame.Has(FrameRole.Agent))) return;
        frame.Add(new FrameArgument(role, child, origin, preposition));
    }

    /// <summary>"menangkap dan menahan X": a first verb without object takes the object of the one right behind it.</summary>
    private void ShareObject(Frame frame)
    {
        if (frame.Link != FrameLink.Coordinate || frame.Parent < 0 || frame.IsPassive) return;
        var first = frames[frame.Parent];
        if (first.IsPassive || first.Has(FrameRole.Patient) || first.Kind != FrameKind.Verb) return;
        if (frame.Predicate - first.Predicate > 3 || frame.Find(FrameRole.Patient) is not { } patient) return;
        first.Add(patient with { Origin = ArgumentOrigin.Shared });
    }

    /// <summary>"were arrested and tortured by police": one doer for passives side by side.</summary>
    private void ShareAgent(Frame frame)
    {
        if (frame.Link != FrameLink.Coordinate || frame.Parent < 0 || !frame.IsPassive) return;
        var first = frames[frame.Parent];
        if (!first.IsPassive || frame.Predicate - first.Predicate > 3) return;
        if (frame.Find(FrameRole.Agent) is { } late && !first.Has(FrameRole.Agent)) first.Add(late with { Origin = ArgumentOrigin.Shared });
        else if (first.Find(FrameRole.Agent) is { } early && early.Head > frame.Predicate && !frame.Has(FrameRole.Agent)) frame.Add(early with { Origin = ArgumentOrigin.Shared });
    }

    /// <summary>"meminta China membatasi": who is to do what a bare complement tells is also the one that is asked.</summary>
    private void NameAddressee(Frame frame, Relations own)
    {
        if (frame.Link != FrameLink.Content || frame.Marker >= 0 || frame.Parent < 0 || own.Subject < 0 || frame.IsPassive) return;
        var above = frames[frame.Parent];
        if (above.IsPassive || above.Predicate > own.Subject || above.Has(FrameRole.Patient) || above.Has(FrameRole.Recipient)) return;
        if (grammar.IsObjectControl(above.Citation) != true || document.Tokens[frame.Predicate].Features.HasFlag(Features.Finite)) return;
        if (tree.LeftEdge(own.Subject) == above.Predicate + 1) above.Add(new FrameArgument(FrameRole.Patient, own.Subject, ArgumentOrigin.Controlled));
    }

    private (int Subject, ArgumentOrigin Origin) Inherit(Frame frame, Relations own)
    {
        var head = document.Tokens[frame.Predicate].Head;
        if (frame.Link == FrameLink.Relative) return InheritFromNoun(frame, own, head);
        if (head >= 0 && document.Tokens[frame.Predicate].Deprel is Deprel.Amod or Deprel.Nmod or Deprel.Compound or Deprel.Appos or Deprel.Flat
            && document.Tokens[head].Upos is Upos.NOUN or Upos.PROPN or Upos.PRON)
            return (FirstConjunct(head), ArgumentOrigin.Relative);
        if (frame.Parent < 0) return (-1, ArgumentOrigin.Tree);
        if (relatives.DoerBefore(frame.Predicate) is >= 0 and var named && frame.Link is FrameLink.Other) return (named, ArgumentOrigin.Controlled);
        var parent = frames[frame.Parent];
        if (IsRepaid(frame, parent)) return (RepaidBy(parent), ArgumentOrigin.Controlled);
        return frame.Link switch
        {
            FrameLink.Content => (Controller(frame, parent, byDefault: true), ArgumentOrigin.Controlled),
            FrameLink.Purpose => (Controller(frame, parent, byDefault: false), ArgumentOrigin.Controlled),
            FrameLink.Coordinate or FrameLink.Time or FrameLink.Cause or FrameLink.Concession or FrameLink.Condition or FrameLink.Other => (parent.Subject, ArgumentOrigin.Shared),
            _ => (-1, ArgumentOrigin.Tree),
        };
    }

    /// <summary>"mengecam X karena menyerang Y", "sanctions on X for attacking Y".</summary>
    private bool IsRepaid(Frame frame, Frame parent)
        => !parent.IsPassive && frame.Predicate > parent.Predicate && grammar.IsBlame(parent.Citation)
           && (frame.Link == FrameLink.Cause || (frame.Link is FrameLink.Purpose or FrameLink.Other && IsMarkedParticiple(frame.Predicate)));

    /// <summary>"for attacking": not "to attack", nor a bare "attacking", which the subject does.</summary>
    private bool IsMarkedParticiple(int verb)
    {
        var features = document.Tokens[verb].Features;
        return (features & (Features.Gerund | Features.Participle)) != 0 && !features.HasFlag(Features.Past) && tree.FindChild(document, verb, Deprel.Mark) >= 0;
    }

    private int RepaidBy(Frame parent)
    {
        if ((parent.Find(FrameRole.Recipient) ?? parent.Find(FrameRole.Target) ?? ReceiverOf(parent.Predicate)) is { } receiver) return receiver.Head;
        if ((parent.Find(FrameRole.Patient) ?? ObjectOf(parent)) is not { } patient) return parent.Subject;
        return (ReceiverOf(patient.Head) ?? patient).Head;
    }

    /// <summary>"sanctions on X": whom an act noun reaches, when its arguments are not filled yet.</summary>
    private FrameArgument? ReceiverOf(int act)
    {
        foreach (var child in tree.ChildrenOf(act))
        {
            if (Prepositions.TryRole(document, tree, grammar, child, out var role, out var preposition) && role is FrameRole.Recipient or FrameRole.Target)
                return new FrameArgument(role, child, ArgumentOrigin.Tree, preposition);
        }

        return null;
    }

    /// <summary>"A dan B sepakat": what hangs on the last of joined nouns is said of them all.</summary>
    private int FirstConjunct(int noun)
    {
        while (document.Tokens[noun].Deprel == Deprel.Conj && document.Tokens[noun].Head >= 0) noun = document.Tokens[noun].Head;
        return noun;
    }

    private (int Subject, ArgumentOrigin Origin) InheritFromNoun(Frame frame, Relations own, int noun)
    {
        if (noun < 0) return (-1, ArgumentOrigin.Tree);
        if (own.ObjectIsRelative && own.Object < 0)
        {
            frame.Add(new FrameArgument(FrameRole.Patient, noun, ArgumentOrigin.Relative));
            return (-1, ArgumentOrigin.Tree);
        }

        var features = document.Tokens[frame.Predicate].Features;
        if (features.HasFlag(Features.Participle) && features.HasFlag(Features.Past)) frame.IsPassive |= !own.SubjectIsRelative;
        return (noun, ArgumentOrigin.Relative);
    }

    /// <summary>Who does what a complement or purpose clause tells.</summary>
    private int Controller(Frame frame, Frame parent, bool byDefault)
    {
        var isObject = grammar.IsObjectControl(parent.Citation) ?? (byDefault && document.Tokens[frame.Predicate].Deprel == Deprel.Xcomp);
        var leads = frame.Link == FrameLink.Purpose && frame.Predicate < parent.Predicate;
        if (!isObject || parent.IsPassive || leads) return parent.Subject;
        var addressee = parent.Find(FrameRole.Recipient) ?? parent.Find(FrameRole.Patient) ?? ObjectOf(parent) ?? parent.Find(FrameRole.Target);
        return addressee?.Head ?? parent.Subject;
    }

    /// <summary>The parent's object when its arguments are not filled yet (it stands after the complement).</summary>
    private FrameArgument? ObjectOf(Frame parent)
    {
        var child = tree.FindChild(document, parent.Predicate, Deprel.Obj);
        return child < 0 ? null : new FrameArgument(FrameRole.Patient, child, ArgumentOrigin.Tree);
    }

    private record struct Relations
    {
        public int Subject;
        public int InnerSubject;
        public int SecondSubject;
        public int Object;
        public int Relativizer;
        public bool IsPassive;
        public bool IsFinite;
        public bool SubjectIsRelative;
        public bool ObjectIsRelative;
    }
}
