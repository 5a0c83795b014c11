using Kawat.Documents;

namespace Kawat.Syntax.Repairs;

/// <summary>
/// English participles are passive where the tree says so: with a passive auxiliary, or with an agent ("activists arrested by
/// police"); the tagger alone cannot see as far as the agent.
/// </summary>
internal sealed class ParticipleVoice : ITreeRepair
{
    public void Apply(in SentenceTree tree)
    {
        for (var i = 0; i < tree.Count; i++)
        {
            var head = tree.Head(i);
            if (head < 0 || tree[head].Upos != Upos.VERB) continue;
            if (tree[i].Deprel is Deprel.AuxPass || (tree[i].Deprel is Deprel.OblAgent && (tree[head].Features & Features.Finite) == 0))
                tree[head].Features = (tree[head].Features | Features.Passive | Features.Participle) & ~Features.Finite;
        }
    }
}
