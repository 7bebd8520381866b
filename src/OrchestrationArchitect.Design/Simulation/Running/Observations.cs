namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>What was seen of the measured runs, in order of their ends.</summary>
internal sealed class Observations
{
    private readonly int[] _outcomes = new int[Enum.GetValues<RunOutcome>().Length];

    /// <summary>Arrival, and time from arrival to end, of each run that ended well, in milliseconds.</summary>
    public List<(double Arrival, double Length)> Succeeded { get; } = [];

    /// <summary>The same of each run that ended otherwise.</summary>
    public List<(double Arrival, double Length)> Unsuccessful { get; } = [];

    /// <summary>Runs that ended.</summary>
    public int Ended => Succeeded.Count + Unsuccessful.Count;

    /// <summary>The most runs in flight at a time.</summary>
    public int PeakInFlight { get; set; }

    /// <summary>Whether a run ever had to wait before it started.</summary>
    public bool Held { get; set; }

    /// <summary>Runs in flight, integrated over time (run-milliseconds), warm-up included.</summary>
    public double InFlightArea { get; set; }

    /// <summary>All time from arrival to end, warm-up included, in milliseconds.</summary>
    public double TotalSojourn { get; set; }

    /// <summary>When the last event happened, in milliseconds.</summary>
    public double End { get; set; }

    /// <summary>Calls that the account or a callee refused.</summary>
    public long Throttled { get; set; }

    /// <summary>Runs that could not be compensated fully.</summary>
    public int CompensationFailures { get; set; }

    /// <summary>Whether the work bound stopped the simulation early.</summary>
    public bool StoppedEarly { get; set; }

    public int Count(RunOutcome outcome) => _outcomes[(int)outcome];

    public void Record(RunState run, double end, RunOutcome outcome)
    {
        _outcomes[(int)outcome]++;
        var entry = (run.Arrival, end - run.Arrival);
        if (outcome == RunOutcome.Succeeded)
            Succeeded.Add(entry);
        else
            Unsuccessful.Add(entry);
    }
}
