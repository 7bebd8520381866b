namespace OrchestrationArchitect.Design.Model.Facts;

/// <summary>What a constraint limits. The unit of each is fixed: see <see cref="ConstraintUnit"/>.</summary>
public enum ConstraintKind
{
    /// <summary>How fast an answer or a result must be there (seconds).</summary>
    Latency,

    /// <summary>How long one step may take (seconds).</summary>
    StepTimeout,

    /// <summary>How long the run waits for a person or an event (seconds).</summary>
    WaitTimeout,

    /// <summary>How long a whole run may take (seconds).</summary>
    MaxDuration,

    /// <summary>How long something is kept (seconds).</summary>
    Retention,

    /// <summary>How often something is tried again (count).</summary>
    Retries,

    /// <summary>How many at a time (count).</summary>
    Concurrency,

    /// <summary>How many in a time (per second).</summary>
    Throughput,

    /// <summary>How large (bytes).</summary>
    Payload,

    /// <summary>How much money (US dollars, per something).</summary>
    Cost,

    /// <summary>Share of time or runs that must succeed (percent).</summary>
    Availability,

    /// <summary>Doing it twice must have the effect of once (flag).</summary>
    Idempotency,

    /// <summary>Events must be handled in order (flag).</summary>
    Ordering,

    /// <summary>Where data must stay (text).</summary>
    Residency,

    /// <summary>Which regulation applies (text).</summary>
    Compliance,
}
