namespace OrchestrationArchitect.Prompts.Evaluation.Running;

/// <summary>Makes one verdict of several.</summary>
internal static class Verdict
{
    /// <summary>A test's status. Nothing to check passes, as <c>gh models eval</c> has it.</summary>
    public static TestStatus Of(IReadOnlyCollection<EvaluatorResult> results, bool strict)
    {
        if (results.Any(result => result.Status is CheckStatus.Failed or CheckStatus.Error))
            return TestStatus.Failed;
        var unsupported = results.Count(result => result.Status == CheckStatus.Unsupported);
        if (unsupported > 0 && strict)
            return TestStatus.Failed;
        return unsupported > 0 && unsupported == results.Count ? TestStatus.Unsupported : TestStatus.Passed;
    }

    /// <summary>An evaluator's result from those of its checks: the worst decides, the lowest score counts.</summary>
    public static EvaluatorResult Of(string name, IReadOnlyCollection<EvaluatorResult> checks)
    {
        if (checks.Count == 1)
            return checks.First() with { Name = name };
        var status = Worst(checks);
        var telling = checks.Where(check => check.Status == status);
        return new EvaluatorResult(name, status, checks.Min(check => check.Score), string.Join("; ", telling.Select(check => check.Details)));
    }

    private static CheckStatus Worst(IReadOnlyCollection<EvaluatorResult> checks)
    {
        foreach (var status in (ReadOnlySpan<CheckStatus>)[CheckStatus.Failed, CheckStatus.Error, CheckStatus.Unsupported])
        {
            if (checks.Any(check => check.Status == status))
                return status;
        }

        return CheckStatus.Passed;
    }
}
