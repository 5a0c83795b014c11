using Kawat.Syntax;

namespace Kawat.Training;

/// <summary>The tree that a model made of a sentence that it had not learnt, before revision.</summary>
internal sealed unsafe class FirstTree
{
    private readonly SyntaxModel model;
    private readonly byte[] tags;
    private readonly int[] heads;
    private readonly byte[] labels;
    private readonly int[] leads;

    public FirstTree(SyntaxModel model, Workspace work, TreebankSentence sentence)
    {
        this.model = model;
        model.Analyse(work, new SentenceForms(sentence.Forms), sentence.Domain);
        tags = new byte[work.Count];
        heads = new int[work.Count];
        labels = new byte[work.Count];
        leads = new int[work.Count];
        for (var i = 0; i < work.Count; i++)
        {
            var node = work.Nodes + i + 1;
            tags[i] = (byte)node->Tag;
            heads[i] = node->Head;
            labels[i] = (byte)node->Label;
            leads[i] = node->Lead;
        }
    }

    /// <summary>Brings the tree back into a workspace, as the parser left it.</summary>
    public void Restore(Workspace work, TreebankSentence sentence)
    {
        model.Encoder.Encode(work, new SentenceForms(sentence.Forms), sentence.Domain);
        for (var i = 0; i < tags.Length; i++) model.Tags.Set(work.Nodes + i + 1, tags[i]);
        Parser.Start(work);
        for (var i = 0; i < tags.Length; i++)
        {
            var node = work.Nodes + i + 1;
            node->Lead = leads[i];
            Parser.Attach(work, heads[i], i + 1);
            model.Labels.Set(work.Nodes + heads[i], node, labels[i]);
        }
    }
}
