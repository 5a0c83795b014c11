using Kawat.Documents;
using Kawat.Packs;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// After a quotation the speaker follows the verb: "…," kata Retno; "…," said the minister. The parser takes short verbs of saying
/// for nouns ("kata" also means word) and the name for an object.
/// </summary>
internal sealed class ReportingInversions : ITreeRepair
{
    private readonly HashSet<string> verbs = new(StringComparer.Ordinal);

    public ReportingInversions(PackSet packs, string language)
    {
        foreach (var row in packs.ReadTable($"data/languages/{language}/inverted-verbs.tsv", ["form"])) verbs.Add(row[0]);
    }

    public void Apply(in SentenceTree tree)
    {
        for (var verb = 1; verb + 1 < tree.Count; verb++)
        {
            if (tree[verb - 1].Upos != Upos.PUNCT || !IsReporting(tree, verb)) continue;
            var speaker = verb + 1;
            while (speaker < Math.Min(tree.Count, verb + 3) && tree[speaker].Upos is Upos.DET or Upos.ADJ) speaker++;
            if (speaker >= tree.Count || !tree.IsNominal(speaker) || tree.HasCase(speaker)) continue;
            Invert(tree, verb, tree.PhraseHead(speaker, verb));
        }
    }

    private bool IsReporting(in SentenceTree tree, int position)
        => tree[position].Upos is Upos.VERB or Upos.NOUN && tree.Form(position).Length < 24 && verbs.GetAlternateLookup<ReadOnlySpan<char>>().Contains(tree.Form(position));

    private static void Invert(in SentenceTree tree, int verb, int speaker)
    {
        if (tree.Head(speaker) != verb && tree.IsBelow(verb, speaker)) return;
        if (tree.Head(speaker) != verb && !tree.Attach(speaker, verb, Deprel.Nsubj)) return;
        tree[speaker].Deprel = Deprel.Nsubj;
        if (tree[verb].Upos == Upos.VERB) return;
        tree[verb].Upos = Upos.VERB;
        if (tree[verb].Deprel is Deprel.Nmod or Deprel.Obj or Deprel.Appos or Deprel.Compound or Deprel.Obl or Deprel.Flat) tree[verb].Deprel = Deprel.Parataxis;
    }
}
