using Kawat.Documents;
using Kawat.Packs;
using Kawat.Syntax;
using Kawat.Syntax.Repairs;

namespace Kawat.Tests.Syntax;

/// <summary>
/// Repairs on trees as the parser may give them, whatever model stands in the repository. Each word is "form upos head relation", heads count
/// from 1, 0 is the root; features follow after a plus.
/// </summary>
public sealed class RepairTests
{
    [Theory]
    [InlineData(
        "Prepositions",
        "held VERB 0 root|talks NOUN 1 obj|with ADP 2 conj|Kim PROPN 3 obl",
        "held VERB 0 root|talks NOUN 1 obj|with ADP 4 case|Kim PROPN 2 nmod")]
    [InlineData(
        "Prepositions",
        "flew VERB 0 root|from ADP 1 dep|Cairo PROPN 2 nmod|on ADP 5 case|Monday PROPN 1 obl",
        "flew VERB 0 root|from ADP 3 case|Cairo PROPN 1 obl|on ADP 5 case|Monday PROPN 1 obl")]
    [InlineData(
        "Prepositions",
        "gave VERB 0 root|up ADP 1 compound:prt|arms NOUN 2 obl",
        "gave VERB 0 root|up ADP 1 compound:prt|arms NOUN 2 obl")]
    [InlineData(
        "PhrasalVerbs",
        "hand VERB 0 root|over ADP 4 case|the DET 4 det|bodies NOUN 1 obl",
        "hand VERB 0 root|over ADP 1 compound:prt|the DET 4 det|bodies NOUN 1 obj")]
    [InlineData(
        "PhrasalVerbs",
        "walk VERB 0 root|over ADP 4 case|the DET 4 det|bridge NOUN 1 obl",
        "walk VERB 0 root|over ADP 4 case|the DET 4 det|bridge NOUN 1 obl")]
    [InlineData(
        "CoordinatedVerbs",
        "met VERB 0 root|him PRON 1 obj|Thursday PROPN 1 obl|and CCONJ 6 cc|promised VERB 6 amod +Passive +Participle +Past|aid NOUN 3 conj",
        "met VERB 0 root|him PRON 1 obj|Thursday PROPN 1 obl|and CCONJ 5 cc|promised VERB 1 conj +Finite +Past|aid NOUN 5 obj")]
    [InlineData(
        "ConjunctionClauses",
        "landed VERB 0 root|ashore ADV 1 advmod|, PUNCT 5 punct|with ADP 5 case|Libya PROPN 1 obl|and CCONJ 7 cc|France PROPN 5 conj|giving VERB 1 advcl +Gerund|aid NOUN 8 obj",
        "landed VERB 0 root|ashore ADV 1 advmod|, PUNCT 5 punct|with ADP 8 mark|Libya PROPN 8 nsubj|and CCONJ 7 cc|France PROPN 5 conj|giving VERB 1 advcl +Gerund|aid NOUN 8 obj")]
    [InlineData(
        "TimeClauses",
        "began VERB 0 root|when ADV 4 advmod|several ADJ 4 amod|thousand NUM 5 nummod|miners NOUN 6 nsubj|marched VERB 1 advcl",
        "began VERB 0 root|when ADV 6 advmod|several ADJ 4 amod|thousand NUM 5 nummod|miners NOUN 6 nsubj|marched VERB 1 advcl")]
    [InlineData(
        "TimeClauses",
        "the DET 3 det|once ADV 3 advmod|leader NOUN 4 nsubj|fled VERB 0 root",
        "the DET 3 det|once ADV 3 advmod|leader NOUN 4 nsubj|fled VERB 0 root")]
    [InlineData(
        "HeadlinePairs",
        "Turkey PROPN 4 vocative|, PUNCT 4 punct|Greece PROPN 4 nsubj|agree VERB 0 root",
        "Turkey PROPN 4 nsubj|, PUNCT 4 punct|Greece PROPN 1 conj|agree VERB 0 root")]
    [InlineData(
        "CountedNouns",
        "Talks NOUN 6 nsubj|between ADP 6 mark|the DET 6 det|two NUM 6 nsubj|sides NOUN 6 nsubj|failed VERB 0 root",
        "Talks NOUN 6 nsubj|between ADP 5 case|the DET 5 det|two NUM 5 nummod|sides NOUN 1 nmod|failed VERB 0 root")]
    [InlineData(
        "CountedNouns",
        "In ADP 2 case|2019 NUM 4 obl|Iran PROPN 4 nsubj|attacked VERB 0 root",
        "In ADP 2 case|2019 NUM 4 obl|Iran PROPN 4 nsubj|attacked VERB 0 root")]
    [InlineData(
        "ConjunctionClauses",
        "ended VERB 0 root|with SCONJ 5 case|police NOUN 5 compound|firing VERB 5 amod +Gerund|shots NOUN 1 obl",
        "ended VERB 0 root|with SCONJ 4 mark|police NOUN 4 nsubj|firing VERB 1 advcl +Gerund|shots NOUN 4 obj")]
    [InlineData(
        "ConjunctionClauses",
        "came VERB 0 root|with ADP 4 case|firing VERB 4 amod +Gerund|squads NOUN 1 obl",
        "came VERB 0 root|with ADP 4 case|firing VERB 4 amod +Gerund|squads NOUN 1 obl")]
    [InlineData(
        "MainVerbs",
        "The DET 5 det|two NUM 5 nummod|sides NOUN 4 nsubj|resumed VERB 5 amod +Finite +Past|talks NOUN 0 root|. PUNCT 5 punct",
        "The DET 3 det|two NUM 3 nummod|sides NOUN 4 nsubj|resumed VERB 0 root +Finite +Past|talks NOUN 4 obj|. PUNCT 4 punct")]
    [InlineData(
        "MainVerbs",
        "Gunmen NOUN 0 root|holding VERB 1 acl +Gerund|bridges NOUN 2 obj|shot VERB 2 xcomp +Finite +Past|at ADP 6 case|villagers NOUN 4 obl|. PUNCT 1 punct",
        "Gunmen NOUN 4 nsubj|holding VERB 1 acl +Gerund|bridges NOUN 2 obj|shot VERB 0 root +Finite +Past|at ADP 6 case|villagers NOUN 4 obl|. PUNCT 4 punct")]
    [InlineData(
        "MainVerbs",
        "Sides NOUN 5 compound|from ADP 3 case|Libya PROPN 1 nmod|resumed VERB 5 amod +Finite +Past|talks NOUN 0 root",
        "Sides NOUN 4 nsubj|from ADP 3 case|Libya PROPN 1 nmod|resumed VERB 0 root +Finite +Past|talks NOUN 4 obj")]
    [InlineData(
        "MainVerbs",
        "Villagers NOUN 0 root|torched VERB 3 amod +Finite +Past|homes NOUN 1 conj|. PUNCT 1 punct",
        "Villagers NOUN 2 nsubj|torched VERB 0 root +Finite +Past|homes NOUN 2 obj|. PUNCT 2 punct")]
    [InlineData(
        "MainVerbs",
        "Gunmen NOUN 0 root|holding VERB 1 acl +Gerund|bridges NOUN 4 nsubj|shot VERB 2 ccomp +Finite +Past|. PUNCT 1 punct",
        "Gunmen NOUN 4 nsubj|holding VERB 1 acl +Gerund|bridges NOUN 2 obj|shot VERB 0 root +Finite +Past|. PUNCT 4 punct")]
    [InlineData(
        "OpeningPhrases",
        "To PART 2 mark|press VERB 6 advcl +Infinitive|Iran PROPN 6 nsubj|, PUNCT 5 punct|Oman PROPN 3 conj|sent VERB 0 root +Finite +Past|ships NOUN 6 obj",
        "To PART 2 mark|press VERB 6 advcl +Infinitive|Iran PROPN 2 obj|, PUNCT 5 punct|Oman PROPN 6 nsubj|sent VERB 0 root +Finite +Past|ships NOUN 6 obj")]
    [InlineData(
        "ConjunctionClauses",
        "ended VERB 0 root|with ADP 4 mark|police NOUN 4 compound|firing VERB 1 advcl +Gerund|shots NOUN 4 obj",
        "ended VERB 0 root|with ADP 4 mark|police NOUN 4 nsubj|firing VERB 1 advcl +Gerund|shots NOUN 4 obj")]
    [InlineData(
        "CompoundNouns",
        "signed VERB 0 root|a DET 3 det|search NOUN 1 obj|warrant X 3 goeswith",
        "signed VERB 0 root|a DET 4 det|search NOUN 4 compound|warrant NOUN 1 obj")]
    [InlineData(
        "TitledNames",
        "Drummer PROPN 4 nsubj|Chad PROPN 3 nmod|Miller PROPN 1 flat|sang VERB 0 root",
        "Drummer PROPN 4 nsubj|Chad PROPN 1 flat|Miller PROPN 1 flat|sang VERB 0 root")]
    public void A_repair_makes_of_a_tree_the_other(string repair, string before, string after)
    {
        var (text, tokens) = Read(before);
        var found = TreeRepairs.For("en", PackSet.BuiltIn).Only(one => one.GetType().Name == repair).All;
        Assert.Single(found).Apply(new SentenceTree(text, tokens, 0));
        Assert.Equal(after, Write(text, tokens));
    }

    private static (string Text, Token[] Tokens) Read(string tree)
    {
        var words = tree.Split('|').Select(word => word.Split(' ')).ToArray();
        var tokens = new Token[words.Length];
        var at = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var form = words[i][0].ToLowerInvariant();
            tokens[i] = new Token { Start = at, End = at + form.Length, Lemma = form, Citation = form, Upos = Enum.Parse<Upos>(words[i][1]), Head = int.Parse(words[i][2]) - 1, Deprel = DeprelNames.Read(words[i][3]) };
            foreach (var feature in words[i].Skip(4)) tokens[i].Features |= Enum.Parse<Features>(feature.TrimStart('+'));
            at += form.Length + 1;
        }

        return (string.Join(' ', words.Select(word => word[0])), tokens);
    }

    private static string Write(string text, Token[] tokens) => string.Join('|', tokens.Select(token => string.Join(' ', [
        text[token.Start..token.End], token.Upos.ToString(), (token.Head + 1).ToString(), DeprelNames.Spell(token.Deprel),
        .. Enum.GetValues<Features>().Where(feature => feature != Features.None && token.Features.HasFlag(feature)).Select(feature => "+" + feature)])));
}
