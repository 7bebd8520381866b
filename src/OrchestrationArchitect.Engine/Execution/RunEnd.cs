using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Execution;

/// <summary>How an execution came to its end.</summary>
internal abstract record RunEnd
{
    /// <summary>The run is over.</summary>
    internal sealed record Ended(RunResult Result, string? Output, FailureDetails? Failure) : RunEnd;

    /// <summary>The run goes on with a new execution.</summary>
    /// <param name="Input">Its input.</param>
    /// <param name="Kept">Events carried over.</param>
    internal sealed record ContinuedAsNew(string Input, ImmutableArray<EventRaised> Kept) : RunEnd;
}
