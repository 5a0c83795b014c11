using Kawat.Documents;
using Kawat.Syntax;
using Spectre.Console;

namespace Kawat.Cli.Views;

/// <summary>A sentence's dependency tree, drawn from its root downwards, dependents in text order.</summary>
internal static class TreeView
{
    public static void Draw(IAnsiConsole console, Document document, Sentence sentence, Func<int, string?>? styleOf = null)
    {
        var children = new List<int>[sentence.TokenCount];
        for (var i = 0; i < children.Length; i++) children[i] = [];
        var roots = new List<int>();
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var head = document.Tokens[i].Head;
            if (head < sentence.FirstToken || head >= sentence.EndToken) roots.Add(i);
            else children[head - sentence.FirstToken].Add(i);
        }

        foreach (var root in roots) Draw(console, new Drawing(document, sentence, children, styleOf), root);
    }

    /// <summary>Without recursion: trees of broken sentences may be thousands deep.</summary>
    private static void Draw(IAnsiConsole console, Drawing drawing, int root)
    {
        var open = new Stack<(int Token, string Indent, string Branch)>();
        open.Push((root, "", ""));
        while (open.TryPop(out var node))
        {
            console.Write(new Markup(node.Indent + node.Branch + drawing.Label(node.Token) + "\n") { Overflow = Overflow.Ellipsis });
            var inner = node.Branch.Length == 0 ? node.Indent : node.Indent + (node.Branch[0] == '└' ? "   " : "│  ");
            var children = drawing.ChildrenOf(node.Token);
            for (var i = children.Count - 1; i >= 0; i--) open.Push((children[i], inner, i == children.Count - 1 ? "└─ " : "├─ "));
        }
    }

    private sealed record Drawing(Document Document, Sentence Sentence, List<int>[] Children, Func<int, string?>? StyleOf)
    {
        public List<int> ChildrenOf(int token) => Children[token - Sentence.FirstToken];

        public string Label(int index)
        {
            var token = Document.Tokens[index];
            var form = EvidenceView.Plain(Document.Form(index).ToString());
            var word = StyleOf?.Invoke(index) is { } style ? $"[{style}]{form}[/]" : form;
            var citation = string.IsNullOrEmpty(token.Citation) ? "" : $" {EvidenceView.Plain(token.Citation)}";
            return $"{word} [{FieldStyle.Quiet}]{DeprelNames.Spell(token.Deprel)} {token.Upos}{citation}[/]";
        }
    }
}
