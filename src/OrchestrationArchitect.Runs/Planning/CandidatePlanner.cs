using System.Collections.Immutable;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Runs.Candidates;
using OrchestrationArchitect.Runs.Requests;

namespace OrchestrationArchitect.Runs.Planning;

/// <summary>Decides which candidates a run scatters.</summary>
internal static class CandidatePlanner
{
    /// <summary>The name of the generator that asks a language model.</summary>
    public const string ModelGeneratorName = "model";

    private static readonly ImmutableArray<Emphasis> Emphases =
        [Emphasis.Balanced, Emphasis.Resilience, Emphasis.Cost, Emphasis.Latency];

    /// <param name="choice">Who drafts.</param>
    /// <param name="temperatures">One for each sample of a model.</param>
    public static ImmutableArray<CandidatePlan> Plan(GeneratorChoice choice, ImmutableArray<double?> temperatures) => choice switch
    {
        GeneratorChoice.Rules => Rules(),
        GeneratorChoice.Model => Model(temperatures),
        _ => [.. Rules(), .. Model(temperatures)],
    };

    private static ImmutableArray<CandidatePlan> Rules() =>
    [
        .. Emphases.Select(emphasis => new CandidatePlan(
            $"{RulesGenerator.GeneratorName}-{emphasis.ToString().ToLowerInvariant()}", RulesGenerator.GeneratorName, emphasis)),
    ];

    private static ImmutableArray<CandidatePlan> Model(ImmutableArray<double?> temperatures) =>
    [
        .. temperatures.Select((temperature, sample) => new CandidatePlan(
            $"{ModelGeneratorName}-{sample + 1}", ModelGeneratorName, Emphases[sample % Emphases.Length])
        {
            Sample = sample,
            Temperature = temperature,
        }),
    ];
}
