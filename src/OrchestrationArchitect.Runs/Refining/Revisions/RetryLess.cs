using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;

namespace OrchestrationArchitect.Runs.Refining.Revisions;

/// <summary>Fewer, quicker attempts where a time is missed or attempts are paid for that mostly come to nothing.</summary>
internal sealed class RetryLess : IRevision
{
    private const int Few = 3;
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(200);

    public OrchestrationDesign? Apply(OrchestrationDesign design, Evidence evidence)
    {
        var missed = evidence.Missed(ConstraintKind.Latency, ConstraintKind.MaxDuration);
        if (design.FixesAttempts() || (missed is null && !evidence.Has("many-paid-attempts")))
            return null;
        return design.WithSteps(MayGiveUp, Shorten)?.Decided(
            $"At most {Few} quick attempts where a run may still be given up",
            missed is null
                ? "Further attempts are mostly paid for runs that fail all the same."
                : $"{missed.Kind} was missed in the simulation: {missed.Measured:0.###} against {missed.Target:0.###}.",
            missed is null ? [] : [missed.Fact]);
    }

    // Where nothing else can be done but go on, attempts stay.
    private static bool MayGiveUp(Step step) =>
        step is { Role: StepRole.Forward, Retry.MaxAttempts: > Few, OnFailure.Action: FailureAction.Compensate or FailureAction.Continue };

    private static Step Shorten(Step step) => step with
    {
        Retry = step.Retry! with { MaxAttempts = Few, FirstInterval = step.Retry.FirstInterval < Quick ? step.Retry.FirstInterval : Quick },
    };
}
