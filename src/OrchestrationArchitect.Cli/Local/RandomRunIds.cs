using OrchestrationArchitect.Runs.Starting;

namespace OrchestrationArchitect.Cli.Local;

/// <summary>Run ids that sort by time: version 7 UUIDs without dashes.</summary>
internal sealed class RandomRunIds : IRunIds
{
    public string Next() => Guid.CreateVersion7().ToString("N");
}
