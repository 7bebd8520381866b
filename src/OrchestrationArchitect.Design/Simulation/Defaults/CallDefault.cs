using OrchestrationArchitect.Design.Model;

namespace OrchestrationArchitect.Design.Simulation.Defaults;

/// <summary>The default of one kind of call; an absent criterion matches every step.</summary>
internal sealed record CallDefault(
    double P50,
    double P99,
    double FailureProbability,
    string Basis,
    IntegrationKind? Kind = null,
    Effect? Effect = null,
    bool? ThirdParty = null)
{
    public Law ServiceTime => P50 > 0 ? Law.FromPercentiles(P50, P99) : new Law.Constant(0);

    public bool Matches(Step step) =>
        (Kind is null || Kind == step.Integration.Kind)
        && (Effect is null || Effect == step.Effect)
        && (ThirdParty is null || ThirdParty == step.Integration.ThirdParty);
}
