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

    public ImmutableArray<FailureDetails> Errors { get; } = errors.IsDefault ? [] : errors;

    /// <summary>Every candidate failed: refused by all for the same cause, or for several.</summary>
    public static RunAbortedException NoCandidate(ImmutableArray<CandidateFailure> failures)
    {
        var refused = typeof(GenerationRefusedException).FullName;
        var roots = failures.Select(failure => failure.Failure.Chain().Last()).ToImmutableArray();
        return roots.All(failure => failure.ErrorType == refused)
            ? new RunAbortedException(DeadLetterReasons.NothingToDesign, ActivityNames.Generate, roots[0].Message, [roots[0]])
            : new RunAbortedException(
                DeadLetterReasons.NoCandidate,
                RunReferences.CandidateRunName,
                $"None of {failures.Length} candidates could be judged; the first failed with: {roots[0].Message}",
                [.. failures.SelectMany(failure => failure.Failure.Chain())]);
    }
}
