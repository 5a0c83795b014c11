using System.Collections.Frozen;
using System.Globalization;
using Kawat.Packs;

namespace Kawat.Events;

/// <summary>Which sectors do not do an act of a type, or not without a named recipient: fishermen do not arrest, customers' requests are no politics.</summary>
internal sealed class Plausibility
{
    private readonly FrozenDictionary<EventType, (FrozenSet<string> Never, FrozenSet<string> NotAlone, bool NeedsRecipient, double Certainty)> limits;

    public Plausibility(PackSet packs)
    {
        limits = packs.ReadTable("data/world/plausibility.tsv", ["type", "never", "not_alone", "needs_recipient", "certainty"], firstIsId: true).ToFrozenDictionary(
            row => Enum.TryParse<EventType>(row[0], out var type) ? type : throw row.Wrong(0, row[0], "one of PLOVER's types"),
            row => (row.Values(1).ToFrozenSet(StringComparer.Ordinal), row.Values(2).ToFrozenSet(StringComparer.Ordinal), row[3] == "yes", Share(row)));
    }

    /// <summary>Share of coded events of the type that were right on the development gold.</summary>
    public double CertaintyOf(EventType type) => limits.TryGetValue(type, out var limit) ? limit.Certainty : 0.5;

    private static double Share(Row row) => double.TryParse(row[4], NumberStyles.Float, CultureInfo.InvariantCulture, out var share) && share is > 0 and < 1
        ? share
        : throw row.Wrong(4, row[4], "a share between 0 and 1");

    public bool Allows(EventDraft draft)
    {
        if (!limits.TryGetValue(draft.Type, out var limit)) return true;
        if (limit.NeedsRecipient && draft.Recipient.IsEmpty && draft.Rule.Outcome is { IsMutual: false, IsTogether: false } && draft.Rule.Outcome.Recipient is not { Count: 0 }) return false;
        if (draft.Actor.IsEmpty) return true;
        var actors = draft.Actor.Actors;
        if (actors.All(actor => actor.Sector is { } sector && limit.Never.Contains(sector))) return false;
        return !draft.Recipient.IsEmpty || !actors.All(actor => actor.Sector is { } sector && limit.NotAlone.Contains(sector));
    }
}
