using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Design.Model;

/// <summary>What happens once the attempts of a step or scope are used up.</summary>
public sealed record OnFailure
{
    /// <summary>The run is dead-lettered.</summary>
    public static OnFailure DeadLetter { get; } = new() { Action = FailureAction.DeadLetter };

    /// <summary>Completed steps are compensated in reverse, then the run is dead-lettered.</summary>
    public static OnFailure Compensate { get; } = new() { Action = FailureAction.Compensate };

    /// <summary>What happens to an error that no entry of <see cref="Catches"/> takes.</summary>
    public required FailureAction Action { get; init; }

    /// <summary>Handlers by error, tried in order; an error that matches runs that flow instead of the action.</summary>
    public ImmutableArray<FailureCatch> Catches { get; init; } = [];
}

/// <summary>What happens to an error that is not caught.</summary>
public enum FailureAction
{
    /// <summary>The run is stored with input, failing step and error, and an alarm is raised.</summary>
    DeadLetter,

    /// <summary>The saga aborts: completed compensatable steps are undone in reverse, then the run is dead-lettered.</summary>
    Compensate,

    /// <summary>The run goes on without the step's result.</summary>
    Continue,

    /// <summary>The run ends as failed, and nothing keeps it: what an uncaught error does in plain ASL.</summary>
    Fail,
}

/// <summary>A handler for some errors.</summary>
/// <param name="Errors">Error names; <c>*</c> takes every error.</param>
/// <param name="Handler">What runs instead; when it falls off its end, the run goes on after the failed node.</param>
public sealed record FailureCatch(ImmutableArray<string> Errors, FlowNode Handler);
