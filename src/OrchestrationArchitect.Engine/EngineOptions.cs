namespace OrchestrationArchitect.Engine;

/// <summary>How the embedded engine runs.</summary>
public sealed record EngineOptions
{
    /// <summary>The database file; created with its directory if it does not exist. One engine uses it at a time.</summary>
    public required string DatabasePath { get; init; }

    /// <summary>When something stored counts as safe. Default: <see cref="Engine.Durability.Full"/>.</summary>
    public Durability Durability { get; init; } = Durability.Full;

    /// <summary>
    /// Runs whose orchestrator code executes at the same moment, at least 1; runs that wait do not count.
    /// Default: twice the processors.
    /// </summary>
    public int MaxConcurrentRuns { get; init; } = Environment.ProcessorCount * 2;

    /// <summary>Activities that execute at the same time, at least 1. Default: 100.</summary>
    public int MaxConcurrentActivities { get; init; } = 100;

    /// <summary>
    /// Threads, of lower priority, that execute activities and nothing else, at least 1: for activities that compute
    /// in a process that has callers to answer. Default: <see langword="null"/>, the thread pool.
    /// </summary>
    public int? ActivityThreads { get; init; }

    /// <summary>
    /// Runs kept in memory between their events, 0 or more; others are replayed from history when an event comes.
    /// Default: 2,000.
    /// </summary>
    public int MaxWarmRuns { get; init; } = 2_000;

    /// <summary>
    /// What clients may have asked for that is not done yet, at least 1: commands that are not stored, runs that have
    /// not begun. Beyond it clients wait. Default: 10,000.
    /// </summary>
    public int MaxWaitingWrites { get; init; } = 10_000;

    /// <summary>
    /// The longest an attempt of an activity may be silent, from its begin or its last
    /// <see cref="Durable.Activities.ActivityContext.Heartbeat"/>; then it counts as failed with a
    /// <see cref="TimeoutException"/> and its retry policy decides. Default: <see langword="null"/>, no limit.
    /// </summary>
    public TimeSpan? ActivityLease { get; init; }

    /// <summary>
    /// How often a run may take the process down at the same point before it is parked: it then fails with
    /// <see cref="Execution.PoisonRunException"/> and can be rewound. At least 5, since it takes four deaths to find
    /// the culprit among many. Default: 7, so that it alone was to blame three times.
    /// </summary>
    public int PoisonAfterCrashes { get; init; } = 7;

    /// <summary>
    /// The largest the database file may become, in bytes; beyond it the disk counts as full.
    /// Default: <see langword="null"/>, what the disk holds.
    /// </summary>
    public long? MaxDatabaseBytes { get; init; }

    /// <summary>How long a stopping engine lets running activities finish. Default: 5 seconds.</summary>
    public TimeSpan ShutdownGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>When the file is checked at start. Default: <see cref="Engine.IntegrityCheck.Auto"/>.</summary>
    public IntegrityCheck IntegrityCheck { get; init; } = IntegrityCheck.Auto;

    /// <summary>Checks the values.</summary>
    /// <exception cref="ArgumentException">One is out of its range.</exception>
    public void Validate()
    {
        Check(!string.IsNullOrWhiteSpace(DatabasePath), nameof(DatabasePath));
        Check(MaxConcurrentRuns >= 1, nameof(MaxConcurrentRuns));
        Check(MaxConcurrentActivities >= 1, nameof(MaxConcurrentActivities));
        Check(ActivityThreads is null or >= 1, nameof(ActivityThreads));
        Check(MaxWarmRuns >= 0, nameof(MaxWarmRuns));
        Check(MaxWaitingWrites >= 1, nameof(MaxWaitingWrites));
        Check(ActivityLease is null || ActivityLease > TimeSpan.Zero, nameof(ActivityLease));
        Check(PoisonAfterCrashes >= 5, nameof(PoisonAfterCrashes));
        Check(MaxDatabaseBytes is null or >= 65_536, nameof(MaxDatabaseBytes));
        Check(ShutdownGrace >= TimeSpan.Zero, nameof(ShutdownGrace));
    }

    private static void Check(bool isInRange, string option)
    {
        if (!isInRange)
            throw new ArgumentException($"The engine option {option} is missing or below its least value.", nameof(option));
    }
}

/// <summary>When something stored counts as safe.</summary>
public enum Durability
{
    /// <summary>After it is flushed to the disk: survives a power cut.</summary>
    Full,

    /// <summary>After it is handed to the operating system: survives the end of the process, not a power cut.</summary>
    Normal,
}

/// <summary>When the database file is checked for damage at start.</summary>
public enum IntegrityCheck
{
    /// <summary>Small files always, others after an unclean end.</summary>
    Auto,

    /// <summary>At every start; takes seconds for gigabytes.</summary>
    Always,

    /// <summary>Never; damage shows when it is met.</summary>
    Never,
}
