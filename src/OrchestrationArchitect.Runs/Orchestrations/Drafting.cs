using System.Collections.Immutable;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.Generation;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>
/// Takes a generator's turns until there is a draft or there will be none. Pauses are durable timers, so that a model's
/// <c>Retry-After</c> holds across restarts and blocks nothing.
/// </summary>
internal static class Drafting
{
    public static async Task<GenerationOutcome> RunAsync(IOrchestrationContext context, CandidateInput input)
    {
        // Only a candidate that may have to wait listens; the rules are done before anybody could ask.
        using var stop = input.Deadline is null ? null : StopSignal.Listen(context, RunEvents.Stop);
        var calls = ImmutableArray<ModelCall>.Empty;
        var turn = input;
        while (true)
        {
            var advancing = context.CallActivityAsync(RunReferences.Generate, turn, RetryPolicies.Generation);
            if (stop is not null && !await stop.AllowsAsync(advancing))
                return Stopped(stop, calls);
            var outcome = await advancing;
            calls = calls.AddRange(outcome.Calls);
            if (outcome.Next is not { } next)
                return outcome with { Calls = calls };
            context.SetCustomStatus(new DraftingProgress(next.Phase, next.Attempt, next.Repairs, outcome.Pause));
            if (outcome.Pause > TimeSpan.Zero && stop is not null && !await PauseAsync(context, stop, outcome.Pause))
                return Stopped(stop, calls);
            turn = input with { State = next };
        }
    }

    private static async Task<bool> PauseAsync(IOrchestrationContext context, StopSignal stop, TimeSpan pause)
    {
        using var giveUp = new CancellationTokenSource();
        if (await stop.AllowsAsync(context.CreateTimerAsync(pause, giveUp.Token)))
            return true;
#pragma warning disable MA0042, CA1849 // CancelAsync runs on another thread; orchestrator code must stay on its own.
        giveUp.Cancel();
#pragma warning restore MA0042, CA1849
        return false;
    }

    private static GenerationOutcome Stopped(StopSignal stop, ImmutableArray<ModelCall> calls) => new()
    {
        Failure = new GenerationFailure(stop.Reason!, $"The candidate was given up: {stop.Reason}."),
        Calls = calls,
    };
}

/// <summary>The custom status of a candidate that takes several turns.</summary>
/// <param name="Phase">What it works on.</param>
/// <param name="Attempt">Which attempt comes next.</param>
/// <param name="Repairs">How often an answer was sent back to be mended.</param>
/// <param name="Pause">How long it waits before that.</param>
public sealed record DraftingProgress(GenerationPhase Phase, int Attempt, int Repairs, TimeSpan Pause);
