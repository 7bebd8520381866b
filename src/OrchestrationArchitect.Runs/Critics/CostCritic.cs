using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>Money.</summary>
internal sealed class CostCritic : ICritic
{
    /// <summary>
    /// Before the pivot a run can still be undone: attempts past this number are paid for runs that mostly fail all the
    /// same. After it the run has to go on, and attempts are the cheaper evil.
    /// </summary>
    private const int ManyAttempts = 5;

    /// <summary>From this size on, copying a payload from step to step costs more than keeping it once (SQS bills per 64 KB).</summary>
    private const long LargePayload = 64 * 1024;

    /// <summary>A tighter poll than this pays more transitions than it wins time.</summary>
    private static readonly TimeSpan TightPoll = TimeSpan.FromSeconds(10);

    public Lens Lens => Lens.Cost;

    public Critique Review(OrchestrationDesign design)
    {
        var remarks = new RemarkList();
        var sized = design.Facts.Constraints.Any(constraint => constraint.Kind == ConstraintKind.Payload);
        WarmInstances(remarks, design);
        foreach (var (step, about) in StepView.Of(design))
        {
            remarks.Add(
                step is { Role: StepRole.Forward, Retry.MaxAttempts: > ManyAttempts } && IsBeforePivot(design, step),
                "many-paid-attempts", about, 0.04, $"{step.Name} may be paid for {step.Retry?.MaxAttempts} times before the run is given up and undone.");
            remarks.Add(
                sized && step.Payload is { ClaimCheck: false, MaxBytes: > LargePayload }, "large-payload-copied", about, 0.06,
                $"{step.Name} passes up to {step.Payload?.MaxBytes / 1024} KB by value: every transition and every message is billed for it. Pass a reference.");
        }

        Loops(remarks, design);
        remarks.Add(
            design.State.HistoryRetention > TimeSpan.FromDays(400), "history-kept-for-years", "/state", 0.05,
            $"Histories are kept for {design.State.HistoryRetention?.TotalDays:0} days: an archive is cheaper than a state store.");
        return remarks.Through(Lens);
    }

    // Instances kept warm for a stated latency are bought; without one they are waste.
    private static void WarmInstances(RemarkList remarks, OrchestrationDesign design)
    {
        var warm = (long)(design.ColdStart.WarmInstances ?? 0) * Math.Max(1, design.ColdStart.Steps.Length);
        var wanted = design.Facts.Constraints.Any(constraint => constraint.Kind is ConstraintKind.Latency or ConstraintKind.StepTimeout);
        remarks.Add(
            warm > 0 && design.ColdStart.Mitigation == ColdStartMitigation.ProvisionedConcurrency,
            wanted ? "warm-instances" : "warm-instances-unasked", "/coldStart",
            wanted ? Math.Min(0.15, 0.005 * warm) : Math.Min(0.3, 0.03 * warm),
            wanted
                ? $"{warm} warm instances are paid for around the clock to keep the stated latency."
                : $"{warm} warm instances are paid for around the clock, though no latency is stated that needs them.");
    }

    private static void Loops(RemarkList remarks, OrchestrationDesign design)
    {
        foreach (var loop in FlowWalk.AllWithHandlers(design).OfType<LoopNode>())
        {
            remarks.Add(loop.MaxIterations is null, "unbounded-loop", "/flow", 0.3, $"The loop {loop.Id} has no bound: it bills transitions without one.");
            var pause = FlowWalk.All(loop.Body).OfType<WaitNode>().Select(wait => wait.Duration).Where(time => time is not null).DefaultIfEmpty(null).Min();
            remarks.Add(
                pause < TightPoll && loop.MaxIterations is null or > 100, "tight-poll", "/flow", 0.06,
                $"The loop {loop.Id} polls every {pause?.TotalSeconds:0.#} s: a callback or a longer, growing pause costs a fraction.");
        }

        foreach (var map in FlowWalk.AllWithHandlers(design).OfType<MapNode>())
            remarks.Add(
                map is { ExpectedItems: > 10_000, BatchSize: null or 1 }, "items-one-by-one", "/flow", 0.06,
                $"{map.ExpectedItems:N0} items of {map.Item} run one by one: batches share the start of each run and its transitions.");
    }

    private static bool IsBeforePivot(OrchestrationDesign design, Step step)
    {
        var pivot = design.Steps.Select(one => one.Id).ToList().IndexOf(design.Pivot ?? "");
        return pivot < 0 ? step.OnFailure.Action == FailureAction.Compensate : design.Steps.IndexOf(step) <= pivot;
    }
}
