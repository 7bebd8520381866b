using System.ComponentModel.DataAnnotations;

namespace OrchestrationArchitect.Functions.Options;

/// <summary>How long runs are kept, and when one counts as stuck. Section <c>Upkeep</c>.</summary>
public sealed class UpkeepOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Upkeep";

    /// <summary>Days after which ended runs are purged from the task hub, 1 to 3,650. Default: 30.</summary>
    [Range(1, 3_650)]
    public int RetentionDays { get; set; } = 30;

    /// <summary>
    /// Minutes after which a run that has not ended is reported as stuck, 1 to 10,080. Default: 60; the slowest retry
    /// schedule of a run gives up after about ten minutes.
    /// </summary>
    [Range(1, 10_080)]
    public int StuckAfterMinutes { get; set; } = 60;

    /// <summary>The most stuck runs named in one report, 1 to 1,000. Default: 100.</summary>
    [Range(1, 1_000)]
    public int StuckReportLimit { get; set; } = 100;
}
