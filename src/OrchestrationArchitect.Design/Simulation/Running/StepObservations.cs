namespace OrchestrationArchitect.Design.Simulation.Running;

/// <summary>What was seen of one step over the measured runs.</summary>
internal sealed class StepObservations
{
    private int _inFlight;

    /// <summary>The longest attempt, in milliseconds.</summary>
    public double LongestAttempt { get; private set; }

    /// <summary>The most calls at a time.</summary>
    public int PeakInFlight { get; private set; }

    /// <summary>Attempts, and what they waited for a place, in milliseconds.</summary>
    public long Attempts { get; private set; }

    public double TotalWait { get; private set; }

    public long Throttled { get; set; }

    public long ColdStarts { get; set; }

    /// <summary>Times from the first attempt's start to the call's good end; kept only where a service level asks.</summary>
    public List<double>? CallTimes { get; set; }

    public void Started(double waited)
    {
        Attempts++;
        TotalWait += waited;
        PeakInFlight = Math.Max(PeakInFlight, ++_inFlight);
    }

    public void Ended(double length)
    {
        _inFlight--;
        LongestAttempt = Math.Max(LongestAttempt, length);
    }
}
