namespace Kawat.Morphology;

/// <summary>Which of its participants an Indonesian verb form makes the subject.</summary>
public enum Voice
{
    /// <summary>No verb, or a verb without voice ("tiba").</summary>
    None = 0,

    /// <summary>meN-: the agent is the subject.</summary>
    Active,

    /// <summary>di-: the patient is the subject.</summary>
    Passive,

    /// <summary>ter-: the patient is the subject and nobody need have meant it.</summary>
    Accidental,

    /// <summary>A transitive verb without prefix: headlines, imperatives, "kami tolak".</summary>
    Bare,

    /// <summary>ber-: intransitive or mutual.</summary>
    Middle,
}

/// <summary>What an Indonesian word form is made of.</summary>
/// <param name="Root">The root, "serang"; the form itself if no root is known.</param>
/// <param name="Prefix">Prefix as the affix table spells it ("di", "me", "memper", "pe"); empty if there is none.</param>
/// <param name="Suffix">"kan", "i", "an" or empty.</param>
/// <param name="Voice">Voice of a verb form.</param>
/// <param name="Active">The active form that names the verb ("menyerang"); for others the form itself.</param>
public readonly record struct Affixation(string Root, string Prefix, string Suffix, Voice Voice, string Active);
