using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>A step with what critics ask of it.</summary>
/// <param name="Step">The step.</param>
/// <param name="About">Its JSON Pointer.</param>
internal sealed record StepView(Step Step, string About)
{
    /// <summary>Whether it calls something that can fail: not the orchestrator itself, a person or the time.</summary>
    public bool Calls => Step.Integration.Kind is not (IntegrationKind.None or IntegrationKind.Human) && Step.Effect is not (Effect.Human or Effect.Wait);

    /// <summary>Whether a repeated call could do it twice.</summary>
    public bool Changes => Step.Effect is Effect.Compensatable or Effect.Irreversible;

    /// <summary>The longest a failing call takes: every attempt its whole time-out, every pause its whole figure.</summary>
    public TimeSpan? Longest => Step.Timeout is { } timeout ? timeout * Attempts + Pauses : null;

    private int Attempts => Step.Retry?.MaxAttempts ?? 1;

    private TimeSpan Pauses
    {
        get
        {
            var (sum, pause) = (TimeSpan.Zero, Step.Retry?.FirstInterval ?? TimeSpan.Zero);
            for (var attempt = 1; attempt < Math.Min(Attempts, 1_000); attempt++)
            {
                sum += pause;
                pause *= Step.Retry!.Backoff;
                if (Step.Retry.MaxInterval is { } most && pause > most || pause > TimeSpan.FromDays(1))
                    pause = Step.Retry.MaxInterval ?? TimeSpan.FromDays(1);
            }

            return sum;
        }
    }

    public static IEnumerable<StepView> Of(OrchestrationDesign design) =>
        design.Steps.Select((step, index) => new StepView(step, $"/steps/{index}"));
}
