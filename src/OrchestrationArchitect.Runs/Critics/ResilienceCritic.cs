using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>Failures, and what is left behind after them.</summary>
internal sealed class ResilienceCritic : ICritic
{
    /// <summary>A compensation has no other way out than the dead-letter queue: fewer attempts than this give up early.</summary>
    private const int LeastCompensationAttempts = 5;

    /// <summary>A call that may be silent for this long is not told from a dead one without heartbeats.</summary>
    private static readonly TimeSpan LongSilence = TimeSpan.FromMinutes(15);

    public Lens Lens => Lens.Resilience;

    public Critique Review(OrchestrationDesign design)
    {
        var remarks = new RemarkList();
        foreach (var view in StepView.Of(design))
        {
            Attempts(remarks, view);
            Effects(remarks, view, design);
        }

        Scopes(remarks, design);
        return remarks.Through(Lens);
    }

    private static void Attempts(RemarkList remarks, StepView view)
    {
        var (step, about) = view;
        remarks.Add(view.Calls && step.Retry is null, "not-retried", about, 0.2, $"{step.Name} is not retried: one passing fault fails the run.");
        remarks.Add(view.Calls && step.Timeout is null, "no-timeout", about, 0.15, $"{step.Name} has no time-out: a hung call holds the run.");
        remarks.Add(step.Retry is { MaxAttempts: > 1, Jitter: false }, "retry-without-jitter", about, 0.05, $"{step.Name} retries without jitter: callers that failed together retry together.");
        remarks.Add(step.Retry is { MaxAttempts: > 2, Backoff: <= 1 }, "retry-without-backoff", about, 0.05, $"{step.Name} retries at a constant pace: a callee in trouble gets no rest.");
        remarks.Add(
            view.Calls && step.Integration.Completion is CompletionMode.Callback or CompletionMode.RunJob && step.Heartbeat is null && step.Timeout > LongSilence,
            "no-heartbeat", about, 0.05, $"{step.Name} may be silent for {step.Timeout?.TotalMinutes:0} minutes: without heartbeats a dead worker is noticed only then.");
        remarks.Add(
            step.Integration.ThirdParty && step.CircuitBreaker is null, "no-circuit-breaker", about, 0.06,
            $"{step.Name} calls a third party without a circuit breaker: during its outage every run waits out every attempt.");
        remarks.Add(
            step.CircuitBreaker is { } breaker && view.Longest is { } longest && step.Retry is { MaxAttempts: > 1 } && breaker.SamplingDuration < step.Timeout,
            "breaker-window-too-short", about, 0.03, $"{step.Name}'s breaker looks at {step.CircuitBreaker?.SamplingDuration.TotalSeconds:0} s, less than one time-out: slow failures never fill its window.");
    }

    private static void Effects(RemarkList remarks, StepView view, OrchestrationDesign design)
    {
        var (step, about) = view;
        remarks.Add(
            view.Changes && step.IdempotencyKey is null, "no-idempotency-key", about, 0.25,
            $"{step.Name} changes the world without an idempotency key: a repeated delivery doubles the effect.");
        var kept = design.DeadLetters.Max(queue => queue.Retention);
        remarks.Add(
            view.Changes && step.IdempotencyKeyLifetime < kept, "key-shorter-than-redrive", about, 0.08,
            $"{step.Name}'s key is forgotten after {step.IdempotencyKeyLifetime?.TotalDays:0.#} days, but a dead letter may be redriven after {kept?.TotalDays:0.#}: it would act twice.");
        remarks.Add(
            step.Compensation is { Retry.MaxAttempts: < LeastCompensationAttempts }, "compensation-gives-up-early", about, 0.1,
            $"What undoes {step.Name} is tried {step.Compensation?.Retry.MaxAttempts} times only: where it gives up, a person has to.");
        remarks.Add(
            step is { Role: StepRole.Forward, Effect: Effect.Compensatable, OnFailure.Action: FailureAction.Continue }, "failure-ignored", about, 0.1,
            $"The run goes on when {step.Name} fails: whether it took effect is then unknown.");
    }

    private static void Scopes(RemarkList remarks, OrchestrationDesign design)
    {
        remarks.Add(design.DeadLetters.IsEmpty, "no-dead-letters", "/deadLetters", 0.4, "Nothing keeps a run that fails for good.");
        var forward = design.Steps.Where(step => step.Role == StepRole.Forward).ToList();
        remarks.Add(
            design.Pivot is null && forward.Exists(step => step.Effect == Effect.Irreversible) && forward.Exists(step => step.Compensation is not null),
            "no-pivot", "/pivot", 0.1, "Steps are undone and others cannot be, but no point of no return is named: nothing says from where on the run goes forward only.");
        foreach (var map in FlowWalk.AllWithHandlers(design).OfType<MapNode>())
            remarks.Add(
                map is { ToleratedFailurePercentage: 0, ExpectedItems: > 1_000, OnFailure: null }, "one-item-fails-all", "/flow", 0.08,
                $"One bad {map.Item} of {map.ExpectedItems:N0} fails them all: tolerate a share and dead-letter the item.");
    }
}
