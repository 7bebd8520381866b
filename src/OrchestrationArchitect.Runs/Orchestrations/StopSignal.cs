using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Runs.DeadLetters;

namespace OrchestrationArchitect.Runs.Orchestrations;

/// <summary>Tells an orchestration that it should end: somebody asks it to, or its deadline has come.</summary>
/// <remarks>
/// Cooperative: what is under way is given up at the next point where it can be, and undone. Terminating an instance
/// undoes nothing.
/// </remarks>
internal sealed class StopSignal : IDisposable
{
    private readonly CancellationTokenSource _giveUp = new();

    private StopSignal(IOrchestrationContext context, string eventName, DateTimeOffset? deadline) =>
        Raised = WaitAsync(context, eventName, deadline);

    /// <summary>The reason to stop; <see langword="null"/> while there is none.</summary>
    public string? Reason { get; private set; }

    /// <summary>Completes when there is a reason to stop.</summary>
    public Task Raised { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="context">Whose end it is.</param>
    /// <param name="eventName">The event that asks it to stop; its payload is the reason.</param>
    /// <param name="deadline">When it has to stop by itself; <see langword="null"/> for never.</param>
    public static StopSignal Listen(IOrchestrationContext context, string eventName, DateTimeOffset? deadline = null) =>
        new(context, eventName, deadline);

    /// <summary>Waits for work, or for the signal.</summary>
    /// <returns>Whether the work is done.</returns>
    public async Task<bool> AllowsAsync(Task work) => await Task.WhenAny(work, Raised) == work;

    /// <summary>Stops listening; the timer goes.</summary>
    public void Dispose()
    {
        _giveUp.Cancel();
        _giveUp.Dispose();
    }

    private async Task WaitAsync(IOrchestrationContext context, string eventName, DateTimeOffset? deadline)
    {
        var asked = context.WaitForEventAsync<string?>(eventName, _giveUp.Token);
        var late = deadline is { } time ? context.CreateTimerAsync(time, _giveUp.Token) : null;
        var first = late is null ? asked : await Task.WhenAny(asked, late);
        if (_giveUp.IsCancellationRequested)
            return;
        await first;
        Reason = first == asked ? await asked ?? DeadLetterReasons.Cancelled : DeadLetterReasons.DeadlineExceeded;
    }
}
