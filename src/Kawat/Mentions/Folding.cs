using System.Runtime.CompilerServices;

namespace Kawat.Mentions;

/// <summary>
/// Letters as names are compared: lower case, without marks ("Erdoğan" = "Erdogan"). One code unit gives one code unit,
/// so that lengths never change.
/// </summary>
internal static class Folding
{
    /// <summary>Each plain letter with its marked forms behind it. Written out, since normal forms of Unicode are not at hand without culture data.</summary>
    private static readonly string[] MarkedLetters =
    [
        "aÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ",
        "bḂḃḄḅḆḇ",
        "cÇçĆćĈĉĊċČčḈḉ",
        "dĎďĐđḊḋḌḍḎḏḐḑḒḓ",
        "eÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ",
        "fḞḟ",
        "gĜĝĞğĠġĢģǦǧǴǵḠḡ",
        "hĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖ",
        "iÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị",
        "jĴĵǰ",
        "kĶķǨǩḰḱḲḳḴḵ",
        "lĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ",
        "mḾḿṀṁṂṃ",
        "nÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ",
        "oÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ",
        "pṔṕṖṗ",
        "rŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ",
        "sŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩ",
        "tŢţŤťȚțṪṫṬṭṮṯṰṱẗ",
        "uÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự",
        "vṼṽṾṿ",
        "wŴŵẀẁẂẃẄẅẆẇẈẉẘ",
        "xẊẋẌẍ",
        "yÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ",
        "zŹźŻżŽžẐẑẒẓẔẕ",
    ];

    private static readonly char[] Table = BuildTable();

    public static char Fold(char c) => Table[c];

    /// <summary>Folds a text into the beginning of <paramref name="folded"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        var table = Table;
        for (var i = 0; i < text.Length; i++) folded[i] = table[text[i]];
    }

    public static bool Equal(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length != b.Length) return false;
        for (var i = 0; i < a.Length; i++)
            if (Table[a[i]] != Table[b[i]]) return false;
        return true;
    }

    public static int Hash(ReadOnlySpan<char> text)
    {
        var hash = 2166136261u;
        foreach (var c in text) hash = (hash ^ Table[c]) * 16777619u;
        return (int)hash;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++) table[c] = char.ToLowerInvariant((char)c);
        foreach (var letters in MarkedLetters)
            foreach (var letter in letters)
                table[letter] = letters[0];
        return table;
    }
}

/// <summary>Compares words by <see cref="Folding"/>; looks up spans without allocating.</summary>
internal sealed class FoldedComparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<char>, string>
{
    public static FoldedComparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => x is null || y is null ? ReferenceEquals(x, y) : Folding.Equal(x, y);

    public int GetHashCode(string obj) => Folding.Hash(obj);

    public bool Equals(ReadOnlySpan<char> alternate, string other) => Folding.Equal(alternate, other);

    public int GetHashCode(ReadOnlySpan<char> alternate) => Folding.Hash(alternate);

    public string Create(ReadOnlySpan<char> alternate) => alternate.ToString();
}
