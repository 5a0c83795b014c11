using Kawat.Actors;

namespace Kawat.Attribution;

/// <summary>Somebody who can be quoted.</summary>
/// <param name="Name">Full name if the article gives it anywhere, else the words.</param>
/// <param name="Token">Token at which the speaker stands.</param>
/// <param name="Actor">Whom the speaker stands for, where known.</param>
/// <param name="IsState">A bare state, or a nameless plural.</param>
/// <param name="IsPlural">Several persons, or a body.</param>
/// <param name="Entity">Number of the entity in the actor layer; -1 if it has none.</param>
/// <param name="IsNamed">A person with a name.</param>
internal sealed record Speaker(string Name, int Token, Actor? Actor, bool IsState, bool IsPlural, int Entity, bool IsNamed)
{
    public bool IsSame(Speaker other) => (Entity >= 0 && Entity == other.Entity) || string.Equals(Name, other.Name, StringComparison.OrdinalIgnoreCase);
}
