using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Critics;
using OrchestrationArchitect.Runs.Refining.Revisions;

namespace OrchestrationArchitect.Runs.Refining;

/// <summary>
/// Makes a design better by changes of policy, each tried by itself and kept only if proof, simulation and critics
/// together score higher with it. Deterministic; the flow and what the user fixed stay as they are.
/// </summary>
internal static class Reviser
{
    /// <summary>In the order they are tried: what the text asks for first, money last.</summary>
    private static readonly ImmutableArray<IRevision> All =
    [
        new AnswerRegulations(), new KeepHistoriesShorter(), new PassReferences(),
        new GuardThirdParties(), new BoundThirdParties(), new RememberKeysLonger(),
        new WidenMaps(), new AdmitMoreRuns(), new AdmitFewerRuns(), new KeepFunctionsWarm(), new RetryLess(), new RetryMore(),
        new KeepNothingWarm(), new HalveWarmInstances(),
    ];

    /// <summary>The better design, and what was changed; nothing where no change makes it better.</summary>
    public static (OrchestrationDesign Design, ImmutableArray<string> Changes) Revise(
        OrchestrationDesign design, IReadOnlyCollection<ICritic> critics)
    {
        var (best, evidence) = (design, Evidence.Of(design, critics));
        foreach (var revision in All)
        {
            if (revision.Apply(best, evidence) is not { } revised)
                continue;
            var found = Evidence.Of(revised, critics);
            if (found.Score > evidence.Score)
                (best, evidence) = (revised, found);
        }

        return (best, [.. best.Decisions.Skip(design.Decisions.Length).Select(decision => $"{decision.Title}: {decision.Because}")]);
    }
}
