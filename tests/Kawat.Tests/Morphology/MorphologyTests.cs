using Kawat.Documents;
using Kawat.Morphology;
using Kawat.Packs;
using Kawat.Tests.Segmentation;

namespace Kawat.Tests.Morphology;

public sealed class MorphologyTests
{
    private static readonly IndonesianMorphology Indonesian = new(PackSet.BuiltIn);
    private static readonly EnglishMorphology English = new(PackSet.BuiltIn);
    private static readonly NasalRules Nasals = new(PackSet.BuiltIn);

    [Fact]
    public void Indonesian_verb_forms_have_their_active_voice_and_root() => Assert.Empty(
        from row in SpecRows.Read("Morphology", "verbs.id.tsv")
        let found = Indonesian.AnalyseVerb(row[0])
        let ignoresVoice = row[2] == "Bare"
        where found.Active != row[1] || (!ignoresVoice && found.Voice.ToString() != row[2]) || found.Root != row[3]
        select $"{row[0]}: {found}");

    [Fact]
    public void Nouns_have_the_verb_behind_them() => Assert.Empty(
        from row in SpecRows.Read("Morphology", "nouns.id.tsv")
        let found = Indonesian.FindVerb(row[0])
        where found != row[1]
        select $"{row[0]}: {found ?? "none"}");

    [Fact]
    public void English_forms_have_their_lemma() => Assert.Empty(
        from row in SpecRows.Read("Morphology", "lemmas.en.tsv")
        let found = English.Lemma(row[0], Enum.Parse<Upos>(row[1]), row[2] == "yes" ? Features.Plural : Features.None)
        where found != row[3]
        select $"{row[0]} {row[1]}: {found}");

    [Theory]
    [InlineData("serang", "menyerang")]
    [InlineData("tolak", "menolak")]
    [InlineData("pukul", "memukul")]
    [InlineData("kirim", "mengirim")]
    [InlineData("bunuh", "membunuh")]
    [InlineData("dukung", "mendukung")]
    [InlineData("lihat", "melihat")]
    [InlineData("proses", "memproses")]
    [InlineData("ajak", "mengajak")]
    public void The_nasal_meets_the_stem(string stem, string form)
    {
        Assert.Equal(form, Nasals.Join("me", stem).First());
        Assert.Contains(stem, Nasals.Split("me", form));
    }

    [Theory]
    [InlineData("serangan-serangan", "serangan")]
    [InlineData("undang-undang", "undang-undang")]
    [InlineData("negara", "negara")]
    public void A_plural_by_doubling_loses_its_double(string form, string expected) => Assert.Equal(expected, Indonesian.WithoutReduplication(form));

    [Theory]
    [InlineData("usir", true)]
    [InlineData("tewaskan", true)]
    [InlineData("kunjungi", true)]
    [InlineData("mengusir", false)]
    [InlineData("diusir", false)]
    [InlineData("tiba", false)]
    [InlineData("jakarta", false)]
    public void A_verb_without_its_prefix_is_one_if_the_whole_is_attested(string form, bool expected) => Assert.Equal(expected, Indonesian.IsBareVerb(form));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("di")]
    [InlineData("a-a")]
    [InlineData("\ud83d")]
    [InlineData("memememememememememememememememememememememememememememe")]
    public void Any_form_can_be_read(string form)
    {
        Assert.NotNull(Indonesian.AnalyseVerb(form).Active);
        Assert.NotNull(Indonesian.RootOf(form));
        _ = Indonesian.FindVerb(form);
        Assert.NotNull(English.Lemma(form, Upos.VERB, Features.None));
        Assert.NotNull(English.Lemma(form, Upos.NOUN, Features.Plural));
    }
}
