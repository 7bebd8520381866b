using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Gives every call that changes the world a key that all its repetitions share.</summary>
/// <param name="entity">What a run is about.</param>
/// <param name="perItem">The steps that run once for each item, which needs a part of the key of its own.</param>
/// <param name="lifetime">How long a callee remembers a key.</param>
internal sealed class Idempotency(string entity, ImmutableHashSet<string> perItem, TimeSpan lifetime)
{
    /// <summary>How long a callee remembers a key: a redriven run must still find it.</summary>
    public TimeSpan Lifetime => lifetime;

    /// <summary>The key of a step; <see langword="null"/> for one that changes nothing.</summary>
    public string? KeyOf(StepProfile profile) =>
        profile.Effect is Effect.Read or Effect.Wait ? null : KeyOf(profile.Fact.Id, profile);

    /// <summary>The key of a step that belongs to another, as an undoing one does.</summary>
    public string KeyOf(string step, StepProfile of) =>
        perItem.Contains(of.Fact.Id) ? $"$.{entity}Id + ':' + $.item.id + ':{step}'" : $"$.{entity}Id + ':{step}'";

    /// <summary>How long a callee remembers the key of a step.</summary>
    public TimeSpan? LifetimeOf(StepProfile profile) => KeyOf(profile) is null ? null : lifetime;

    /// <summary>Notes why keys are there and how long they live.</summary>
    public static void Explain(Brief brief, TimeSpan lifetime, TimeSpan retention, TimeSpan longestRun)
    {
        var flags = brief.Facts.Constraints.Where(constraint => constraint.Kind == ConstraintKind.Idempotency).ToList();
        brief.Log.Decide(
            $"Idempotency keys live {Words.Time(lifetime)}",
            $"A dead-lettered run may be redriven for {Words.Time(retention)} and a run lasts {Words.Time(longestRun)} at most; a callee that forgets the key earlier would repeat the effect."
            + (flags.Count == 0 ? " Calls are delivered at least once whatever the text says." : ""),
            flags.Count == 0 ? ["/steps"] : flags.Select(brief.PointerTo));
    }
}
