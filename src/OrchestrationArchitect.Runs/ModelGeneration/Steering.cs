using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Runs.Candidates;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>Keeps the samples of a model apart: the first is left free, each later one is pointed another way.</summary>
internal static class Steering
{
    /// <summary>An alternative below this share of the evidence is not worth a sample.</summary>
    private const double Worthwhile = 0.2;

    public static string For(CandidatePlan plan, Scenario scenario, ProcessFacts facts)
    {
        if (plan.PatternHint is { } fixedPattern)
            return $"Build on the pattern {Name(fixedPattern)}.";
        if (plan.Sample == 0 || facts.Steps.IsEmpty)
            return "";
        var emphasis = $"Where the description leaves the choice, favour {plan.Emphasis.ToString().ToLowerInvariant()}.";
        var choice = Designer.Design(scenario, facts).Pattern;
        var other = choice.Alternatives.Where(alternative => alternative.Score >= Worthwhile).Skip(plan.Sample - 1).FirstOrDefault();
        return other is null ? emphasis : $"{emphasis} Weigh the pattern {Name(other.Pattern)} before others.";
    }

    private static string Name(Pattern pattern) => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(pattern.ToString());
}
