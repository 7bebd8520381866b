using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis.Budgets;
using OrchestrationArchitect.Design.Synthesis.Failure;

namespace OrchestrationArchitect.Design.Synthesis.Steps;

/// <summary>Makes the steps of a design with all their policies.</summary>
internal sealed class StepMaker(
    Brief brief, FailurePlan failure, ImmutableDictionary<string, Budget> budgets, Idempotency idempotency, PayloadPolicy payload, StepNames names, Protection protection)
{
    /// <summary>A step of the forward path.</summary>
    public Step Forward(StepProfile profile)
    {
        var id = profile.Fact.Id;
        var plan = profile.Waits ? null : AttemptPlanner.Plan(brief, profile, budgets.GetValueOrDefault(id));
        return new Step
        {
            Id = id,
            Name = names.Of(id),
            Effect = failure.Compensations.ContainsKey(id) && profile.Effect == Effect.Irreversible ? Effect.Compensatable : profile.Effect,
            Integration = profile.Integration,
            Timeout = plan?.Timeout ?? Deadlines.Of(brief, profile),
            Heartbeat = profile.Integration.Completion == CompletionMode.RunJob ? Heartbeat(plan!.Timeout) : null,
            Retry = plan is null ? null : Retry(plan, profile.ByCallback ? [.. profile.Callee.NonRetryable, Escalation.TimedOut] : profile.Callee.NonRetryable),
            IdempotencyKey = idempotency.KeyOf(profile),
            IdempotencyKeyLifetime = idempotency.LifetimeOf(profile),
            Compensation = failure.Compensations.TryGetValue(id, out var undo) ? new Compensation(undo, UndoRetry) : null,
            Payload = payload,
            Concurrency = protection.ConcurrencyOf(profile, plan?.Timeout),
            RateLimit = protection.RateOf(profile),
            CircuitBreaker = protection.BreakerOf(profile, plan),
            OnFailure = profile.LeftOut ? GoOn : failure.Aborting.Contains(id) ? OnFailure.Compensate : OnFailure.DeadLetter,
        };
    }

    /// <summary>The step that undoes another: idempotent, retried far longer, and dead-lettered when even that fails.</summary>
    public Step Undoing(string id, StepProfile undone)
    {
        var defaults = StepClass.Of("undo");
        return new Step
        {
            Id = id,
            Name = brief.Facts.Steps.FirstOrDefault(step => step.Id == id)?.Name ?? Repairs.NameOf(id, undone) ?? Words.Name(id),
            Role = StepRole.Compensation,
            Effect = Effect.Idempotent,
            Integration = undone.Waits
                ? new Integration { Service = brief.Cloud.Function }
                : undone.Integration with { Completion = CompletionMode.RequestResponse, Kind = undone.Integration.Kind == IntegrationKind.Job ? IntegrationKind.Function : undone.Integration.Kind },
            Timeout = defaults.Timeout,
            Retry = UndoRetry,
            IdempotencyKey = idempotency.KeyOf(id, undone),
            IdempotencyKeyLifetime = idempotency.Lifetime,
            Payload = payload,
            CircuitBreaker = null,
            OnFailure = OnFailure.DeadLetter,
        };
    }

    private static OnFailure GoOn { get; } = new() { Action = FailureAction.Continue };

    private static RetryPolicy UndoRetry { get; } = Retry(
        new AttemptPlan(TimeSpan.Zero, StepClass.Of("undo").Attempts, StepClass.Of("undo").FirstPause, StepClass.Of("undo").Backoff, StepClass.Of("undo").LongestPause), []);

    private static RetryPolicy Retry(AttemptPlan plan, ImmutableArray<string> never) => new()
    {
        MaxAttempts = plan.Attempts,
        FirstInterval = plan.FirstPause,
        Backoff = plan.Backoff,
        MaxInterval = plan.LongestPause,
        NonRetryable = never,
    };

    private static TimeSpan Heartbeat(TimeSpan timeout) => TimeSpan.FromSeconds(Math.Max(10, Math.Floor(timeout.TotalSeconds / 10)));
}
