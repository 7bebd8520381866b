namespace OrchestrationArchitect.Design.Reading.Notes.Contradictions.Measures;

/// <summary>What limits are of. Figures of different kinds are not compared.</summary>
internal static class LimitKind
{
    /// <summary>How long something may take, in seconds.</summary>
    public const string Time = "time";

    /// <summary>How long is waited between two of the same, in seconds.</summary>
    public const string Pause = "pause";

    /// <summary>How many run side by side.</summary>
    public const string AtOnce = "concurrency";

    /// <summary>How often something is tried again; half of one more where the first try is counted.</summary>
    public const string Tries = "retries";

    /// <summary>How long something is kept, in seconds.</summary>
    public const string Kept = "retention";

    /// <summary>How long something holds before it ends by itself, in seconds.</summary>
    public const string Lasting = "validity";

    /// <summary>How long is waited before something is done for want of something else, in seconds.</summary>
    public const string Reaction = "wait";

    /// <summary>Whether something is deleted at all: one if it never is.</summary>
    public const string Undeleted = "deletion";

    /// <summary>For what share of the time something is not available.</summary>
    public const string Down = "downtime";

    /// <summary>For what share of the day or week something is closed.</summary>
    public const string Closed = "hours";

    /// <summary>Money; the currency and the period follow.</summary>
    public const string Cost = "cost";

    /// <summary>Things of one name.</summary>
    public static string CountOf(string noun) => $"number of {noun}";
}
