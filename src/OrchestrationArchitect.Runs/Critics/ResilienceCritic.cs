using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>Failures, and what is left behind after them.</summary>
internal sealed class ResilienceCritic : ICritic
{
    public Lens Lens => Lens.Resilience;

    public Critique Review(OrchestrationDesign design)
    {
        var remarks = new RemarkList();
        for (var index = 0; index < design.Steps.Length; index++)
        {
            var (step, about) = (design.Steps[index], $"/steps/{index}");
            var calls = step.Integration.Kind is not IntegrationKind.None && step.Effect is not (Effect.Human or Effect.Wait);
            remarks.Add(calls && step.Retry is null, about, 0.2, $"{step.Name} is not retried: one passing fault fails the run.");
            remarks.Add(calls && step.Timeout is null, about, 0.15, $"{step.Name} has no time-out: a hung call holds the run.");
            remarks.Add(step.Retry is { MaxAttempts: > 1, Jitter: false }, about, 0.05, $"{step.Name} retries without jitter: callers retry in step.");
            remarks.Add(
                step.Effect is Effect.Compensatable or Effect.Irreversible && step.IdempotencyKey is null,
                about,
                0.25,
                $"{step.Name} changes the world without an idempotency key: a repeated delivery doubles the effect.");
            remarks.Add(
                step.Integration.ThirdParty && step.CircuitBreaker is null,
                about,
                0.05,
                $"{step.Name} calls a third party without a circuit breaker: its outage ties up runs.");
        }

        remarks.Add(design.DeadLetters.IsEmpty, "/deadLetters", 0.4, "Nothing keeps a run that fails for good.");
        return remarks.Through(Lens);
    }
}
