using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;

namespace OrchestrationArchitect.Runs.Critics;

/// <summary>Money.</summary>
internal sealed class CostCritic : ICritic
{
    public Lens Lens => Lens.Cost;

    public Critique Review(OrchestrationDesign design)
    {
        var remarks = new RemarkList();
        var warm = design.ColdStart.WarmInstances ?? 0;
        remarks.Add(
            warm > 0 && design.ColdStart.Mitigation == ColdStartMitigation.ProvisionedConcurrency,
            "/coldStart",
            Math.Min(0.3, 0.02 * warm),
            $"{warm} warm instances are paid for around the clock.");
        for (var index = 0; index < design.Steps.Length; index++)
        {
            var (step, about) = (design.Steps[index], $"/steps/{index}");
            remarks.Add(step.Retry is { MaxAttempts: > 5 }, about, 0.05, $"{step.Name} may be paid for {step.Retry?.MaxAttempts} times over.");
        }

        var unbounded = FlowWalk.All(design.Flow).OfType<LoopNode>().Count(loop => loop.MaxIterations is null);
        remarks.Add(unbounded > 0, "/flow", 0.3, "A loop without a bound bills transitions without a bound.");
        return remarks.Through(Lens);
    }
}
