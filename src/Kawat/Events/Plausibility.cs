using System.Collections.Frozen;
using Kawat.Packs;

namespace Kawat.Events;

/// <summary>Which sectors do not do an act of a type, or not without a named recipient: fishermen do not arrest, customers' requests are no politics.</summary>
internal sealed class Plausibility
{
    private readonly FrozenDictionary<EventType, (FrozenSet<string> Never, FrozenSet<string> NotAlone, bool NeedsRecipient)> limits;

    public Plausibility(PackSet packs)
    {
        limits = packs.ReadTable("data/world/plausibility.tsv", ["type", "never", "not_alone", "needs_recipient"], firstIsId: true).ToFrozenDictionary(
            row => Enum.TryParse<EventType>(row[0], out var type) ? type : throw row.Wrong(0, row[0], "one of PLOVER's types"),
            row => (row.Values(1).ToFrozenSet(StringComparer.Ordinal), row.Values(2).ToFrozenSet(StringComparer.Ordinal), row[3] == "yes"));
    }

    public bool Allows(EventDraft draft)
    {
        if (!limits.TryGetValue(draft.Type, out var limit)) return true;
        if (limit.NeedsRecipient && draft.Recipient.IsEmpty && !draft.Rule.Outcome.IsMutual && draft.Rule.Outcome.Recipient is not { Count: 0 }) return false;
        if (draft.Actor.IsEmpty) return true;
        var actors = draft.Actor.Actors;
        if (actors.All(actor => actor.Sector is { } sector && limit.Never.Contains(sector))) return false;
        return !draft.Recipient.IsEmpty || !actors.All(actor => actor.Sector is { } sector && limit.NotAlone.Contains(sector));
    }
}
