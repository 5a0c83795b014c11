using Kawat.Documents;
using Kawat.Languages;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// "mengatakan Iran bertanggung jawab": nobody says a country. A name that a verb of saying has for its object, with a clause on it that no
/// word opens and that has no subject, is the subject of that clause, and the clause is what is said.
/// </summary>
internal sealed class ReportedClauses : ITreeRepair
{
    private readonly WordSet verbs;

    public ReportedClauses(PackSet packs, string language) => verbs = WordSet.Read(packs, $"data/languages/{language}/reporting.tsv", "word", "takes", "clause");

    public void Apply(in SentenceTree tree)
    {
        for (var clause = 2; clause < tree.Count; clause++)
        {
            if (!tree.IsVerb(clause) || tree[clause].Deprel is not (Deprel.Acl or Deprel.AclRelcl) || (tree[clause].Features & Features.Passive) != 0) continue;
            var name = tree.Head(clause);
            if (name < 0 || name > clause || tree[name].Deprel != Deprel.Obj || !char.IsUpper(tree.Form(name)[0])) continue;
            var verb = tree.Head(name);
            if (verb < 0 || verb > name || !tree.IsVerb(verb) || !verbs.Contains(tree[verb].Citation)) continue;
            if (tree.FindChild(clause, Deprel.Mark) >= 0 || tree.HasSubject(clause)) continue;
            if (tree.Attach(clause, verb, Deprel.Ccomp)) tree.Attach(name, clause, Deprel.Nsubj);
        }
    }
}
