using System.Collections.Immutable;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Candidates;

/// <summary>Decides which candidates a run scatters.</summary>
internal static class CandidatePlanner
{
    private static readonly ImmutableArray<Emphasis> Emphases =
        [Emphasis.Balanced, Emphasis.Resilience, Emphasis.Cost, Emphasis.Latency];

    public static ImmutableArray<CandidatePlan> Plan(GeneratorChoice choice) => choice switch
    {
        GeneratorChoice.Rules => For(RulesGenerator.GeneratorName),
        GeneratorChoice.Model => For(ModelGeneratorName),
        _ => [.. For(RulesGenerator.GeneratorName), .. For(ModelGeneratorName)],
    };

    /// <summary>The name of the generator that asks a language model.</summary>
    public const string ModelGeneratorName = "model";

    private static ImmutableArray<CandidatePlan> For(string generator) =>
        [.. Emphases.Select(emphasis => new CandidatePlan($"{generator}-{emphasis.ToString().ToLowerInvariant()}", generator, emphasis))];
}
