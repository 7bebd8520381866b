using Microsoft.Extensions.Logging;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Engine.Execution;
using OrchestrationArchitect.Engine.History;
using OrchestrationArchitect.Engine.Storage;

namespace OrchestrationArchitect.Engine.Runtime;

/// <summary>The parts of a running engine, which know each other through this.</summary>
internal sealed class RunServices
{
    /// <param name="options">How it runs.</param>
    /// <param name="store">The open database.</param>
    /// <param name="host">What the host gives.</param>
    /// <param name="waiters">Who waits for ends; outlives this session.</param>
    public RunServices(EngineOptions options, Store store, EngineHost host, EndWaiters waiters)
    {
        Options = options;
        Store = store;
        Host = host;
        Waiters = waiters;
        Commands = new SemaphoreSlim(options.MaxWaitingWrites);
        Warm = new WarmRuns(options.MaxWarmRuns);
        Effects = new TurnEffects(this);
        var turns = new TurnRunner(this);
        Turns = new TurnScheduler(turns.Run, Warm.Trim, options.MaxConcurrentRuns);
        Activities = new ActivityDispatcher(host, options, Turns.PostHere);
        Timers = new TimerQueue(host.Clock, Fire);
        Log = host.Loggers.CreateLogger("OrchestrationArchitect.Engine");
        OrchestrationLogger = host.Loggers.CreateLogger("OrchestrationArchitect.Engine.Orchestration");
    }

    /// <summary>The timer id that stands for the begin of a run.</summary>
    public const long BeginTimer = -1;

    public EngineOptions Options { get; }

    public Store Store { get; }

    public EngineHost Host { get; }

    public DurableRegistry Registry => Host.Registry;

    /// <summary>The engine's own log.</summary>
    public ILogger Log { get; }

    /// <summary>What orchestrator code logs to.</summary>
    public ILogger OrchestrationLogger { get; }

    public RunDirectory Directory { get; } = new();

    public EndWaiters Waiters { get; }

    /// <summary>Limits what clients have asked for and is not done: a command not stored, a run not begun.</summary>
    public SemaphoreSlim Commands { get; }

    public WarmRuns Warm { get; }

    public TurnScheduler Turns { get; }

    public TurnEffects Effects { get; }

    public ActivityDispatcher Activities { get; }

    public TimerQueue Timers { get; }

    /// <summary>Cancelled when the session begins to close: nobody new is let in.</summary>
    public CancellationTokenSource Stopping { get; } = new();

    /// <summary>Completes when the session is closed: what is not stored by now will not be.</summary>
    public TaskCompletionSource Closed { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A slot for a run that was just stored and has not begun; warm.</summary>
    public RunSlot NewSlot(InstanceRow row, ExecutionStarted started)
    {
        var slot = new RunSlot(row.Key, row.Id)
        {
            NextPiece = 1,
            LastAt = started.At,
            Status = row.Status,
            ExecutionId = new(started.ExecutionId),
        };
        slot.Execution = NewExecution(slot, started);
        return slot;
    }

    public RunExecution NewExecution(RunSlot slot, ExecutionStarted started) => new(
        slot.Id,
        started,
        Registry.FindOrchestration(started.Name),
        Registry.Json,
        OrchestrationLogger,
        () => Turns.Post(slot, new RunMessage.LeftThread(started.ExecutionId)));

    /// <summary>The slot through which an ended run can be taken back.</summary>
    public RunSlot SlotOfEnded(InstanceRow row)
    {
        var slot = new RunSlot(row.Key, row.Id) { HasEnded = true, Status = row.Status };
        return Directory.TryAdd(slot) || !Directory.TryGet(row.Id, out var present) ? slot : present;
    }

    /// <summary>Has a run begin at its time.</summary>
    public void BeginAt(RunSlot slot, DateTimeOffset? startAt)
    {
        if (startAt is { } at && at > Host.Clock.GetUtcNow())
            Timers.Add(slot, BeginTimer, at);
        else
            Turns.Post(slot, new RunMessage.Begin());
    }

    private void Fire(RunSlot slot, long id) => Turns.Post(slot, id == BeginTimer
        ? new RunMessage.Begin()
        : new RunMessage.Arrive(new TimerFired(default, id)) { Execution = slot.ExecutionId.Value });
}
