using Kawat.Documents;

namespace Kawat.Mentions;

/// <summary>
/// The words of a document as <see cref="NameIndex"/> counts them: tokens cut at everything that is no letter or digit.
/// </summary>
internal sealed class DocumentWords
{
    private readonly List<Word> words;

    private DocumentWords(List<Word> words) => this.words = words;

    public int Count => words.Count;

    public Word this[int index] => words[index];

    public static DocumentWords Read(Document document, NameIndex index)
    {
        var tokens = document.Tokens;
        var words = new List<Word>(tokens.Length + 16);
        var text = document.Text.AsSpan();
        for (var token = 0; token < tokens.Length; token++)
        {
            var form = text[tokens[token].Start..tokens[token].End];
            for (var at = 0; NameIndex.NextWord(form, ref at, out var start, out var end);)
            {
                var offset = tokens[token].Start;
                var last = words.Count - 1;
                var joined = last >= 0 && words[last].Sentence == tokens[token].Sentence && Joins(text[words[last].End..(offset + start)]);
                words.Add(new Word(index.WordOf(form[start..end]), token, tokens[token].Sentence, offset + start, offset + end, joined));
            }
        }

        return new DocumentWords(words);
    }

    /// <summary>The words of a text that is no document: token and sentence are 0.</summary>
    public static DocumentWords Read(string text, NameIndex index)
    {
        var words = new List<Word>();
        for (var at = 0; NameIndex.NextWord(text, ref at, out var start, out var end);)
        {
            var joined = words.Count > 0 && Joins(text.AsSpan(words[^1].End..start));
            words.Add(new Word(index.WordOf(text.AsSpan(start..end)), 0, 0, start, end, joined));
        }

        return new DocumentWords(words);
    }

    /// <summary>Whether what stands between two words may stand inside a name.</summary>
    private static bool Joins(ReadOnlySpan<char> between)
    {
        var spaces = 0;
        for (var i = 0; i < between.Length; i++)
        {
            switch (between[i])
            {
                case ' ' or '\u00A0':
                    spaces++;
                    break;
                case '\r' or '\n' or '\t':
                    // A line may be broken inside a name, a paragraph may not.
                    if (between.Count('\n') > 1) return false;
                    break;
                case '.':
                    if (i + 1 < between.Length && between.Length > 2) return false;
                    break;
                case '-' or '\u2010' or '\u2011' or '\'' or '\u2019' or '`' or '/' or '&':
                    break;
                default:
                    return false;
            }
        }

        return spaces <= 2;
    }
}

/// <summary>A run of letters and digits.</summary>
/// <param name="Id">Its number in the index; -1 if no name contains it.</param>
/// <param name="Token">The token that it stands in.</param>
/// <param name="Sentence">The sentence of that token.</param>
/// <param name="Start">Offset in the text.</param>
/// <param name="End">Offset after it.</param>
/// <param name="Joined">Whether a name may go on from the word before to this one.</param>
internal readonly record struct Word(int Id, int Token, int Sentence, int Start, int End, bool Joined);
