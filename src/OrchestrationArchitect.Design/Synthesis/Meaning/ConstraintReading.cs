using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Meaning;

/// <summary>What a limit that stands for the whole process is really about, seen beside its sentence.</summary>
internal enum ConstraintReading
{
    /// <summary>What its kind says.</summary>
    Plain,

    /// <summary>The time answers of a scatter are waited for; what comes later is left out, and the run goes on.</summary>
    GatherDeadline,

    /// <summary>How often each call of a scatter may be tried again.</summary>
    ScatterRetries,

    /// <summary>How often a message is handed over before it is given up, not how often a call is tried.</summary>
    Deliveries,

    /// <summary>How many calls per second a callee allows, not how many runs there are.</summary>
    CalleeQuota,
}

/// <summary>A limit that is about some steps only.</summary>
/// <param name="Reading">What it limits.</param>
/// <param name="Steps">The steps it is about.</param>
/// <param name="Each">It holds for each of the callees of a step by itself.</param>
internal sealed record ScopedConstraint(ConstraintReading Reading, ImmutableHashSet<string> Steps, bool Each);
