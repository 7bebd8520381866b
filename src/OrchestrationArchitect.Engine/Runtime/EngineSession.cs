using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>
/// The engine from one opening of the store to its closing. When the store fails the session is thrown away with all
/// it has in memory, and the next one begins from what is stored, as after a restart.
/// </summary>
internal sealed class EngineSession
{
    private Task _recovering = Task.CompletedTask;

    private EngineSession(RunServices run)
    {
        Run = run;
        Recovery = new Recovery(run, run.Log);
    }

    public RunServices Run { get; }

    public Recovery Recovery { get; }

    /// <exception cref="EngineStoreException">The store cannot be used.</exception>
    public static EngineSession Open(
        EngineOptions options, EngineHost host, EndWaiters waiters, Action<EngineStoreException> onFailure, bool isNewProcess)
    {
        var store = Store.Open(options, host.Clock, onFailure, isNewProcess);
        var session = new EngineSession(new RunServices(options, store, host, waiters));
        var earlier = store.LastInstanceKey;
        session._recovering = Task.Run(() => session.RecoverAsync(earlier, onFailure));
        return session;
    }

    /// <summary>A store that cannot be read while runs are taken up has failed like one that cannot be written.</summary>
    private async Task RecoverAsync(long earlier, Action<EngineStoreException> onFailure)
    {
        try
        {
            await Recovery.RecoverAllAsync(earlier, Run.Stopping.Token);
        }
        catch (OperationCanceledException) when (Run.Stopping.IsCancellationRequested)
        {
            // The next session goes on with it.
        }
        catch (EngineStoreException e)
        {
            if (!Run.Stopping.IsCancellationRequested && !Run.Store.Writer.HasFailed)
                onFailure(e);
        }
#pragma warning disable CA1031 // What cannot be taken up must not keep the engine from closing its file.
        catch (Exception e)
#pragma warning restore CA1031
        {
            Recovery.LogBroken(e);
        }
    }

    /// <summary>Stops: attempts get some time, turns end, what waits is stored.</summary>
    /// <param name="grace">The time for attempts.</param>
    public async Task CloseAsync(TimeSpan grace)
    {
        await Run.Stopping.CancelAsync();
        Run.Timers.Dispose();
        await Run.Activities.StopAsync(grace);
        await Run.Turns.StopAsync();
        await _recovering;
        Run.Store.Dispose();
        Run.Activities.Dispose();
        Run.Closed.TrySetResult();
    }
}
