namespace OrchestrationArchitect.Design.Model.Flow;

/// <summary>A body once for each item of a collection.</summary>
/// <param name="Item">What one item is, such as <c>order line</c>.</param>
/// <param name="Body">What runs for each.</param>
public sealed record MapNode(string Item, FlowNode Body) : FlowNode
{
    /// <summary>
    /// Where a run's data holds the items: a path such as <c>$.orderLines</c>, filled by the input or by an earlier step's
    /// result; <see langword="null"/> where the importer could not tell.
    /// </summary>
    public string? Items { get; init; }

    /// <summary>The most items at a time; <see langword="null"/> means no bound, which is a finding; 1 keeps order.</summary>
    public int? MaxConcurrency { get; init; }

    /// <summary>Items in one batch; <see langword="null"/> for one by one.</summary>
    public int? BatchSize { get; init; }

    /// <summary>How many items a run is expected to have; <see langword="null"/> where nothing is known.</summary>
    public int? ExpectedItems { get; init; }

    /// <summary>Items come from an object store and each runs as its own child run (ASL Distributed Map).</summary>
    public bool Distributed { get; init; }

    /// <summary>The share of items that may fail before the map fails, in percent; 0 for none.</summary>
    public double ToleratedFailurePercentage { get; init; }

    /// <summary>How the scope as a whole is repeated.</summary>
    public RetryPolicy? Retry { get; init; }

    /// <summary>What happens when an item fails for good; <see langword="null"/> passes its error outward.</summary>
    public OnFailure? OnFailure { get; init; }
}
