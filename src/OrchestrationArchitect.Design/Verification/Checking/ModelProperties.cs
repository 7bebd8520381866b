using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>What is proved or refuted of every run. The names are stable.</summary>
public static class ModelProperties
{
    /// <summary>No run goes on for ever: no wait without end, no loop without bound.</summary>
    public const string Terminates = "every-run-terminates";

    /// <summary>No join waits for branches that cannot come.</summary>
    public const string NoDeadlock = "no-deadlock";

    /// <summary>When a run aborts, what was done is undone, and nothing that was not.</summary>
    public const string Compensated = "compensated-exactly-when-aborted";

    /// <summary>What was done first is undone last.</summary>
    public const string Reverse = "compensations-in-reverse-order";

    /// <summary>A run that has done something irreversible is never undone.</summary>
    public const string PivotSafe = "nothing-irreversible-before-pivot-is-safe";

    /// <summary>Every run ends completed, compensated, dead-lettered, or at least attended to.</summary>
    public const string Noticed = "no-run-ends-unnoticed";

    /// <summary>Delivering an event or running a step again changes nothing more.</summary>
    public const string NoDoubles = "at-least-once-never-doubles-effects";

    /// <summary>A run whose step failed does not end as a success without anything having been done about it.</summary>
    public const string NoFalseSuccess = "no-failure-passes-for-success";

    /// <summary>All of them, in the order they are reported.</summary>
    public static ImmutableArray<string> All { get; } =
        [Terminates, NoDeadlock, Compensated, Reverse, PivotSafe, Noticed, NoDoubles, NoFalseSuccess];
}
