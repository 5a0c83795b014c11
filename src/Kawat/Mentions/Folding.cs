namespace Kawat.Mentions;

/// <summary>
/// Letters as names are compared: lower case, without marks ("Erdoğan" = "Erdogan"). One code unit gives one code unit,
/// so that lengths never change.
/// </summary>
internal static class Folding
{
    /// <summary>Written out, since normal forms of Unicode are not at hand without culture data.</summary>
    private static readonly Dictionary<string, char> MarkedLetters = new()
    {
        ["ÀÁÂÃÄÅàáâãäåĀāĂăĄąǍǎǞǟǠǡǺǻȀȁȂȃȦȧḀḁẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặ"] = 'a',
        ["ḂḃḄḅḆḇ"] = 'b',
        ["ÇçĆćĈĉĊċČčḈḉ"] = 'c',
        ["ĎďĐđḊḋḌḍḎḏḐḑḒḓ"] = 'd',
        ["ÈÉÊËèéêëĒēĔĕĖėĘęĚěȄȅȆȇȨȩḔḕḖḗḘḙḚḛḜḝẸẹẺẻẼẽẾếỀềỂểỄễỆệ"] = 'e',
        ["Ḟḟ"] = 'f',
        ["ĜĝĞğĠġĢģǦǧǴǵḠḡ"] = 'g',
        ["ĤĥȞȟḢḣḤḥḦḧḨḩḪḫẖ"] = 'h',
        ["ÌÍÎÏìíîïĨĩĪīĬĭĮįİıǏǐȈȉȊȋḬḭḮḯỈỉỊị"] = 'i',
        ["Ĵĵǰ"] = 'j',
        ["ĶķǨǩḰḱḲḳḴḵ"] = 'k',
        ["ĹĺĻļĽľŁłḶḷḸḹḺḻḼḽ"] = 'l',
        ["ḾḿṀṁṂṃ"] = 'm',
        ["ÑñŃńŅņŇňǸǹṄṅṆṇṈṉṊṋ"] = 'n',
        ["ÒÓÔÕÖØòóôõöøŌōŎŏŐőƠơǑǒǪǫǬǭȌȍȎȏȪȫȬȭȮȯȰȱṌṍṎṏṐṑṒṓỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợ"] = 'o',
        ["ṔṕṖṗ"] = 'p',
        ["ŔŕŖŗŘřȐȑȒȓṘṙṚṛṜṝṞṟ"] = 'r',
        ["ŚśŜŝŞşŠšȘșṠṡṢṣṤṥṦṧṨṩ"] = 's',
        ["ŢţŤťȚțṪṫṬṭṮṯṰṱẗ"] = 't',
        ["ÙÚÛÜùúûüŨũŪūŬŭŮůŰűŲųƯưǓǔǕǖǗǘǙǚǛǜȔȕȖȗṲṳṴṵṶṷṸṹṺṻỤụỦủỨứỪừỬửỮữỰự"] = 'u',
        ["ṼṽṾṿ"] = 'v',
        ["ŴŵẀẁẂẃẄẅẆẇẈẉẘ"] = 'w',
        ["ẊẋẌẍ"] = 'x',
        ["ÝýÿŶŷŸȲȳẎẏẙỲỳỴỵỶỷỸỹ"] = 'y',
        ["ŹźŻżŽžẐẑẒẓẔẕ"] = 'z',
    };

    private static readonly char[] Table = BuildTable();

    public static char Fold(char c) => Table[c];

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

    private static char[] BuildTable()
    {
        var table = new char[char.MaxValue + 1];
        for (var c = 0; c <= char.MaxValue; c++) table[c] = char.ToLowerInvariant((char)c);
        foreach (var (letters, plain) in MarkedLetters)
            foreach (var letter in letters)
                table[letter] = plain;
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
