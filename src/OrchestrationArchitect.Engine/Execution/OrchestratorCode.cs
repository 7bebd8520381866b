using OrchestrationArchitect.Durable.Failures;
using OrchestrationArchitect.Durable.Orchestrations;
using OrchestrationArchitect.Durable.Registration;

namespace OrchestrationArchitect.Engine.Execution;

/// <summary>Orchestrator code that is moved on its turn, and where it then stands.</summary>
/// <param name="registration">The code; <see langword="null"/> if the host has none of the name.</param>
/// <param name="onForeign">Told, on any thread, that the code was continued by something not of its context.</param>
internal sealed class OrchestratorCode(OrchestrationRegistration? registration, Action onForeign)
{
    private readonly TurnSynchronizationContext _turn = new(onForeign);
    private Task<string>? _code;

    /// <summary>Begins it.</summary>
    /// <exception cref="NotRegisteredException">The host has no code of the name.</exception>
    public void Begin(IOrchestrationContext context, string input)
    {
        if (registration is null)
            throw new NotRegisteredException("orchestration", context.Name);
        _turn.Run(() => _code = registration.RunAsync(context, input), asCode: true);
    }

    /// <summary>Makes a change that lets it go on.</summary>
    public void Move(Action change) => _turn.Run(change, asCode: false);

    /// <exception cref="NonDeterminismException">Called from elsewhere than orchestrator code in its turn.</exception>
    public void EnsureOnTurn()
    {
        if (!_turn.IsOnTurn)
            throw LeftThread();
    }

    /// <summary>Whether the code is on its turn; if not, that is noted.</summary>
    public bool CheckOnTurn()
    {
        if (_turn.IsOnTurn)
            return true;
        _turn.ReportForeign();
        return false;
    }

    /// <summary>Its result or failure, once it has come to its end.</summary>
    /// <param name="mayWait">Whether there is anything it can be waiting for.</param>
    /// <exception cref="NonDeterminismException">It waits for something foreign, or does not follow its history.</exception>
    public (string? Output, FailureDetails? Failure)? Ended(bool mayWait)
    {
        if (_code is null)
            return null;
        if (_turn.LeftItsThread)
            throw LeftThread();
        if (!_code.IsCompleted)
            return mayWait ? null : throw LeftThread();
        if (_code.IsCompletedSuccessfully)
            return (_code.Result, null);
        var error = _code.Exception?.InnerException ?? new TaskCanceledException(_code);
        return error is NonDeterminismException divergence ? throw divergence : (null, FailureDetails.From(error));
    }

    public static NonDeterminismException LeftThread() => new(
        "Orchestrator code awaited something its context did not make (such as Task.Delay, Task.Run, I/O or "
        + "CancelAsync) or used its context outside its turn. It cannot be replayed; move the work into an activity.");
}
