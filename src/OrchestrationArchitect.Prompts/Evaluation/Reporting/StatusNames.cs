namespace OrchestrationArchitect.Prompts.Evaluation;

/// <summary>Statuses as reports write them.</summary>
internal static class StatusNames
{
    public static string Of(CheckStatus status) => status switch
    {
        CheckStatus.Passed => "passed",
        CheckStatus.Failed => "failed",
        CheckStatus.Unsupported => "unsupported",
        _ => "error",
    };

    public static string Of(TestStatus status) => status switch
    {
        TestStatus.Passed => "passed",
        TestStatus.Failed => "failed",
        TestStatus.Unsupported => "unsupported",
        TestStatus.NotRun => "notRun",
        _ => "error",
    };
}
