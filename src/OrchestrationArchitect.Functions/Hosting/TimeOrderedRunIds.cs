using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Functions.Hosting;

/// <summary>Run ids that sort by time: version 7 UUIDs without dashes.</summary>
internal sealed class TimeOrderedRunIds(TimeProvider clock) : IRunIds
{
    public string Next() => Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
}
