using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.DeadLetters;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>The run's own decision that it cannot finish; caught by the saga, never seen outside.</summary>
internal sealed class RunAbortedException(
    string reason, string failingStep, string message, ImmutableArray<FailureDetails> errors = default)
    : Exception(message)
{
    /// <summary>One of <see cref="DeadLetterReasons"/>.</summary>
    public string Reason { get; } = reason;

    public string FailingStep { get; } = failingStep;

    /// <summary>Attempts that were made of the failing step.</summary>
    public int Attempts { get; init; } = 1;

    public ImmutableArray<FailureDetails> Errors { get; } = errors.IsDefault ? [] : errors;

    /// <summary>Every candidate failed: all for the same reason, which is then the run's, or for several.</summary>
    public static RunAbortedException NoCandidate(ImmutableArray<CandidateFailure> failures)
    {
        var reasons = failures.Select(failure => failure.Reason).Distinct(StringComparer.Ordinal).ToList();
        var first = failures[0].Failure.Chain().Last();
        var attempts = failures.SelectMany(failure => failure.Calls).Select(call => call.Attempt).Append(1).Max();
        return reasons is [var reason] && reason != DeadLetterReasons.Unexpected
            ? new RunAbortedException(reason, ActivityNames.Generate, first.Message, [first]) { Attempts = attempts }
            : new RunAbortedException(
                DeadLetterReasons.NoCandidate,
                RunReferences.CandidateRunName,
                $"None of {failures.Length} candidates could be judged ({string.Join(", ", reasons)}); the first failed with: {first.Message}",
                [.. failures.SelectMany(failure => failure.Failure.Chain())]) { Attempts = attempts };
    }
}
