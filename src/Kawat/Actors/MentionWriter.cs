using Kawat.Documents;
using Kawat.Mentions;

namespace Kawat.Actors;

/// <summary>Turns phrases into mentions: which tokens, which head, which entity, which name.</summary>
internal sealed class MentionWriter(Document document, EntityNumbers entities, ActorLayer layer, List<List<Piece>> pieces)
{
    private const int MostOpeners = 3;

    public void Write(Phrase phrase, IReadOnlyList<Actor> actors)
    {
        if (!IsWorthMentioning(phrase, actors)) return;
        var openers = phrase.HasName || phrase.Role is null ? 0 : Openers(phrase, out _);
        var first = phrase.First - openers;
        var plural = (phrase.Plural && (phrase.Role is not null || phrase.Country?.Kind == ActorEntryKind.Adjective)) || IsPluralByOpener(phrase);
        layer.Add(new ActorMention
        {
            FirstToken = first,
            LastToken = phrase.Last,
            Head = HeadOf(phrase),
            Actors = actors,
            Kind = KindOf(phrase),
            Entity = EntityOf(phrase, actors),
            Name = phrase.Person?.Name ?? document.SpanOf(first, phrase.Last).In(document.Text).ReplaceLineEndings(" "),
            IsPerson = phrase.Person is not null || (!plural && phrase.Role is { Shape: RoleShape.Person }),
            IsState = IsState(phrase, actors),
            IsPlural = plural,
        });
    }

    private bool IsWorthMentioning(Phrase phrase, IReadOnlyList<Actor> actors)
    {
        if (phrase.Modifies && !phrase.HasOwner && !phrase.HasName) return false;
        if (actors.Count == 0) return phrase.HasName ? phrase.Person is not null : phrase.Role is not null && !phrase.Role.Has(ActorFlags.Honorific) && !phrase.Role.Has(ActorFlags.Bound);
        return !(phrase.Role is null && phrase.Country is { Kind: ActorEntryKind.Capital } && IsPlace(phrase)) && !IsPartOfName(phrase);
    }

    /// <summary>"Michael Jordan", "Chad Smith": a country's name that the tree joins to an unknown name is part of a person's.</summary>
    private bool IsPartOfName(Phrase phrase)
    {
        if (phrase.Role is not null || phrase.Person is not null || phrase.First != phrase.Last || phrase.Country is not { Kind: ActorEntryKind.Country or ActorEntryKind.Capital }) return false;
        ref readonly var own = ref document.Tokens[phrase.First];
        if (own.Deprel == Deprel.Flat && own.Head == phrase.First - 1) return IsUnknownName(own.Head, phrase);
        return phrase.First + 1 < document.Tokens.Length && document.Tokens[phrase.First + 1] is { Deprel: Deprel.Flat } next && next.Head == phrase.First && IsUnknownName(phrase.First + 1, phrase);
    }

    private bool IsUnknownName(int token, Phrase phrase)
        => document.Tokens[token].Upos == Upos.PROPN && char.IsUpper(document.Text[document.Tokens[token].Start])
           && pieces[phrase.Sentence].Exists(piece => piece.First <= token && piece.Last >= token && piece.Kind == PieceKind.Name);

    /// <summary>"di Beijing", "in Moscow": the city, not the state.</summary>
    private bool IsPlace(Phrase phrase)
    {
        var own = pieces[phrase.Sentence];
        var before = phrase.FirstPiece - 1;
        while (before > 0 && own[before].Is(PhraseWord.Locator)) before--;
        return before >= 0 && own[before].Is(PhraseWord.At);
    }

    /// <summary>Words before the phrase that belong to it: articles, numbers, "sejumlah", "several".</summary>
    private int Openers(Phrase phrase, out bool plural)
    {
        plural = false;
        var own = pieces[phrase.Sentence];
        var count = 0;
        while (count < MostOpeners && phrase.FirstPiece - count - 1 >= 0)
        {
            var piece = own[phrase.FirstPiece - count - 1];
            if (piece.Kind != PieceKind.Word || piece.First != piece.Last) break;
            var upos = document.Tokens[piece.First].Upos;
            if ((piece.Words & (PhraseWord.Quantifier | PhraseWord.One | PhraseWord.Former)) == 0 && upos is not Upos.NUM) break;
            if ((piece.Words & PhraseWord.Quantifier) != 0) plural = true;
            count++;
        }

        return count;
    }

    private bool IsPluralByOpener(Phrase phrase)
    {
        if (phrase.HasName) return false;
        Openers(phrase, out var plural);
        return plural;
    }

    /// <summary>The token that a head outside governs: the first such in head-first order, the last in head-last order.</summary>
    private int HeadOf(Phrase phrase)
    {
        var tokens = document.Tokens;
        var found = -1;
        for (var i = phrase.First; i <= phrase.Last; i++)
        {
            if (tokens[i].Head >= phrase.First && tokens[i].Head <= phrase.Last && tokens[i].Head != i) continue;
            if (tokens[i].Upos is Upos.PUNCT or Upos.ADP or Upos.DET) continue;
            if (i == phrase.RoleToken || i == phrase.NameFirst) return i;
            if (found < 0) found = i;
        }

        return found >= 0 ? found : phrase.First;
    }

    private static MentionKind KindOf(Phrase phrase)
    {
        if (phrase.Role is not null && !phrase.HasName) return MentionKind.Role;
        return (phrase.PersonEntry ?? phrase.Organisation ?? phrase.Country)?.Kind switch
        {
            ActorEntryKind.Capital or ActorEntryKind.Metonym => MentionKind.Metonym,
            ActorEntryKind.Nickname => MentionKind.Nickname,
            ActorEntryKind.Adjective => MentionKind.Alias,
            _ => MentionKind.Name,
        };
    }

    private int EntityOf(Phrase phrase, IReadOnlyList<Actor> actors)
    {
        if (phrase.Person is { } person) return person.Entity;
        if (phrase.Role is null && phrase.Organisation is { Sector: not ("MIL" or "POL") } organisation) return entities.Of(organisation.Subject);
        return actors.Count > 0 ? entities.Of(actors[0].ToString()) : entities.Next();
    }

    private static bool IsState(Phrase phrase, IReadOnlyList<Actor> actors)
    {
        if (phrase.HasName || phrase.Lender is not null) return false;
        if (phrase.Role is { } role) return role.Shape == RoleShape.State && phrase.Organisation is null;
        return phrase.Organisation is null && phrase.Country is not null && actors.Count > 0 && actors[0].Sector == phrase.Country.Sector;
    }
}
