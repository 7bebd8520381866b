using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Design.Exporting.Markdown;

/// <summary>Retries, compensating transactions, dead-letter queues, circuit breakers.</summary>
internal static class ErrorSection
{
    public static void Write(Document document, OrchestrationDesign design)
    {
        document.Section("Error handling and recovery");
        document.Part("Error recovery: retries");
        foreach (var alike in design.Steps.Where(step => step.Role == StepRole.Forward && step.Retry is not null).GroupBy(Retry, StringComparer.Ordinal))
            document.Bullet($"{string.Join(", ", alike.Select(step => Phrasing.Bold(step.Name)))}: {alike.Key}");

        Compensations(document, design);
        document.Part("Error recovery: DLQs and redrive");
        foreach (var queue in design.DeadLetters)
            document.Bullet(Queue(design, queue));

        Findings(document, design);
    }

    private static string Retry(Step step)
    {
        var never = step.Retry!.NonRetryable.IsEmpty || step.Retry.MaxAttempts == 1 ? "" : $"; never on {Words.List(step.Retry.NonRetryable.Select(Phrasing.Code))}";
        var breaker = step.CircuitBreaker is { } circuit
            ? $"; **circuit breaker** opens at {Words.Number(circuit.FailureRatio * 100)} % of ≥ {circuit.MinimumThroughput} calls in {Words.Time(circuit.SamplingDuration)}, half-open after {Words.Time(circuit.BreakDuration)}"
            : "";
        return $"{Phrasing.Retry(step.Retry)}{never}{breaker}; then **{Phrasing.Outcome(step.OnFailure)}**";
    }

    private static void Compensations(Document document, OrchestrationDesign design)
    {
        var undone = design.Steps.Where(step => step.Compensation is not null).Reverse().ToList();
        if (undone.Count == 0)
            return;

        document.Part("Error recovery: compensating transactions");
        foreach (var step in undone)
        {
            document.Bullet($"{Phrasing.Bold(design.NameOf(step.Compensation!.Step))} undoes {Document.Escape(Words.Lower(step.Name))}: idempotent under {Phrasing.Code(design.Steps.FirstOrDefault(candidate => candidate.Id == step.Compensation.Step)?.IdempotencyKey ?? "the run's key")}, {Phrasing.Retry(step.Compensation.Retry)}, a no-op where nothing took effect; used-up attempts go to the run DLQ with an alarm");
        }
    }

    private static string Queue(OrchestrationDesign design, DeadLetterQueue queue)
    {
        var source = queue.Source == "run" ? "failed runs" : design.Triggers.FirstOrDefault(trigger => trigger.Id == queue.Source)?.Service ?? queue.Source;
        return $"{Phrasing.Code(queue.Id)} ({Document.Escape(queue.Service ?? "queue")}) for {Document.Escape(source)}"
            + (queue.MaxReceiveCount is { } receives ? $": `{queue.CountSetting ?? "maxReceiveCount"}` {receives}" : ": one entry for each run, written by the failure path")
            + $", kept {Phrasing.Time(queue.Retention)}"
            + (queue.Redrive is { } redrive ? $"; **redrive**: {Document.Escape(redrive)}" : "");
    }

    private static void Findings(Document document, OrchestrationDesign design)
    {
        if (design.Findings.IsEmpty)
            return;

        document.Part("Error recovery: findings in the requirements");
        foreach (var finding in design.Findings)
            document.Bullet($"**{finding.Code}** {Document.Escape(finding.Message)}{(finding.Fix is { } fix ? " " + Document.Escape(fix) : "")}");
    }
}
