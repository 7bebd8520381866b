using System.Collections.Immutable;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Flow;
using OrchestrationArchitect.Design.Simulation;

namespace OrchestrationArchitect.Design.Tests.Simulation;

/// <summary>Small designs and profiles for the tests of the simulation.</summary>
internal static class Designs
{
    public static Law Zero { get; } = new Law.Constant(0);

    public static OrchestrationDesign Of(FlowNode flow, params Step[] steps) => new()
    {
        Name = "Test",
        Platform = Platform.Aws,
        Pattern = new PatternChoice(Pattern.Sequential, [], []),
        Steps = [.. steps],
        Flow = flow,
    };

    public static Step Step(string id, IntegrationKind kind = IntegrationKind.Service) =>
        new() { Id = id, Name = id, Effect = Effect.Idempotent, Integration = new Integration { Kind = kind } };

    public static FlowNode Calls(params string[] ids) =>
        new SequenceNode([.. ids.Select(id => new StepNode(id))]);

    /// <summary>A profile in which nothing but the service times takes time, and nothing fails.</summary>
    public static SimulationProfile Profile(params (string Step, Law ServiceTime)[] steps) => new()
    {
        SchedulingOverhead = Zero,
        CallOverhead = Zero,
        Steps = steps.ToImmutableDictionary(
            entry => entry.Step,
            entry => new StepProfile { ServiceTime = entry.ServiceTime, FailureProbability = 0, ColdStart = Zero },
            StringComparer.OrdinalIgnoreCase),
    };
}
