namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>
/// The instances of a function. The most recently used idle one serves next; one that has been idle for longer than it
/// is kept is gone; when none is idle a new one starts cold.
/// </summary>
internal sealed class InstancePool
{
    private readonly double _keepAlive;
    private readonly int _callsPerInstance;
    private readonly List<double> _idleSince = [];
    private int _ready;

    /// <param name="coldStart">Initialisation of a new instance, in milliseconds.</param>
    /// <param name="keepAlive">How long an idle instance stays, in milliseconds.</param>
    /// <param name="ready">Instances that are always kept.</param>
    /// <param name="callsPerInstance">Calls one instance serves at a time.</param>
    public InstancePool(Law coldStart, double keepAlive, int ready, int callsPerInstance)
    {
        ColdStart = coldStart;
        _keepAlive = keepAlive;
        _ready = ready * callsPerInstance;
        _callsPerInstance = callsPerInstance;
    }

    public Law ColdStart { get; }

    /// <summary>Takes a place on an instance; false if a new one has to start.</summary>
    /// <param name="now">The time.</param>
    /// <param name="kept">Whether the place is on an instance that is always kept.</param>
    public bool Acquire(double now, out bool kept)
    {
        kept = _ready > 0;
        if (kept)
        {
            _ready--;
            return true;
        }

        if (_idleSince.Count > 0)
        {
            var since = _idleSince[^1];
            if (now - since <= _keepAlive)
            {
                _idleSince.RemoveAt(_idleSince.Count - 1);
                return true;
            }

            _idleSince.Clear();
        }

        for (var place = 1; place < _callsPerInstance; place++)
            _idleSince.Add(now);
        return false;
    }

    /// <summary>Gives a place back.</summary>
    public void Release(double now, bool kept)
    {
        if (kept)
            _ready++;
        else
            _idleSince.Add(now);
    }
}
