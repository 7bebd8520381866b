namespace OrchestrationArchitect.Design.Verification.Checking;

/// <summary>Where the parts of a state lie in its array: threads, loop counts, forks, instances, and the run's marks.</summary>
internal sealed class StateLayout(Program program)
{
    /// <summary>The step was begun.</summary>
    public const ushort Attempted = 1;

    /// <summary>The step is done and not undone.</summary>
    public const ushort Standing = 2;

    /// <summary>The step was undone.</summary>
    public const ushort Undone = 4;

    /// <summary>The scope around it starts over although the step is done.</summary>
    public const ushort Repeating = 8;

    /// <summary>A handler took a failure, and nothing has been done about it yet.</summary>
    public const ushort Masked = 1;

    /// <summary>A handler took a failure, and nobody has been told of it yet.</summary>
    public const ushort Untold = 4;

    /// <summary>An undoing has failed in all of its attempts.</summary>
    public const ushort GaveUp = 8;

    /// <summary>A handler has begun to undo.</summary>
    public const ushort Undoing = 2;

    private readonly int _counts = program.Threads.Length;
    private readonly int _forks = program.Threads.Length + program.Loops;
    private readonly int _instances = program.Threads.Length + program.Loops + program.Forks;

    /// <summary>Where a thread stands.</summary>
    public static ref ushort Thread(ushort[] state, int thread) => ref state[thread];

    /// <summary>Rounds a bounded loop has begun again.</summary>
    public ref ushort Count(ushort[] state, int loop) => ref state[_counts + loop];

    /// <summary>A fork's marks: bit 0 says that its retry is used up, the rest which branches may move.</summary>
    public ref ushort Fork(ushort[] state, int fork) => ref state[_forks + fork];

    /// <summary>What is known of an instance.</summary>
    public ref ushort Instance(ushort[] state, int instance) => ref state[_instances + instance];

    /// <summary>The run's marks.</summary>
    public ref ushort Marks(ushort[] state) => ref state[^1];

    /// <summary>Whether a step is done and not undone.</summary>
    public bool IsStanding(ushort[] state, int instance) => (Instance(state, instance) & Standing) != 0;

    /// <summary>The state every run starts in.</summary>
    public ushort[] Initial()
    {
        var state = new ushort[_instances + program.Instances.Length + 1];
        state[0] = (ushort)program.Start;
        return state;
    }
}

/// <summary>States are equal when all their parts are.</summary>
internal sealed class StateComparer : IEqualityComparer<ushort[]>
{
    /// <inheritdoc/>
    public bool Equals(ushort[]? x, ushort[]? y) => x.AsSpan().SequenceEqual(y);

    /// <inheritdoc/>
    public int GetHashCode(ushort[] obj)
    {
        var hash = 14_695_981_039_346_656_037UL;
        foreach (var part in obj)
        {
            hash = (hash ^ part) * 1_099_511_628_211UL;
        }

        return (int)(hash ^ (hash >> 32));
    }
}
