using System.Collections.Immutable;

namespace OrchestrationArchitect.Design.Synthesis.Patterns;

/// <summary>Every pattern's rule. On equal scores the earlier one, which says more about the process, wins.</summary>
internal static class PatternRules
{
    public static ImmutableArray<IPatternRule> All { get; } =
    [
        new SagaRule(),
        new ScatterGatherRule(),
        new MapReduceRule(),
        new AggregatorRule(),
        new AsyncRequestReplyRule(),
        new MonitorRule(),
        new HumanInteractionRule(),
        new EventDrivenRule(),
        new FanOutFanInRule(),
        new StateMachineRule(),
        new SequentialRule(),
    ];
}
