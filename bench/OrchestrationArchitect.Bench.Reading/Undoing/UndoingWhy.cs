using System.Collections.Immutable;
using System.Globalization;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Bench.Reading.Undoing;

/// <summary>What speaks for and against each mention of a description undoing each step.</summary>
internal static class UndoingWhy
{
    /// <summary>Observations that weigh less, in natural log-odds, are left out.</summary>
    private const double Least = 0.1;

    /// <summary>A paragraph for each mention of the descriptions whose slug begins so.</summary>
    public static string Render(string folder, string slug) => string.Concat(CorpusFolder.Load(folder)
        .Where(item => item.Slug.StartsWith(slug, StringComparison.Ordinal)).Select(item => ScenarioReader.Explain(item.Scenario))
        .SelectMany(trace => trace.Choices.SelectMany(choice => choice.Steps
            .Select(option => string.Create(CultureInfo.InvariantCulture, $"  {trace.Narrative.Actions[option.Step].Lemma} {trace.Narrative.Actions[option.Step].Thing}: {Weights.Sum(option.Seen) - Weights.Sum(choice.Nothing):0.0}\n    {Told(option.Seen)}\n"))
            .Prepend(string.Create(CultureInfo.InvariantCulture, $"{choice.Mention.Verb} {choice.Mention.Object?.Thing}, {choice.Mention.Under}; nothing: {Weights.Sum(choice.Nothing):0.0}\n    {Told(choice.Nothing)}\n")))));

    private static ChoiceWeights Weights => ChoiceWeights.Undoing;

    private static string Told(ImmutableArray<string> seen) => string.Join(", ", seen.Select(id => (Id: id, Weight: Weights.Sum([id])))
        .Where(one => Math.Abs(one.Weight) >= Least).OrderByDescending(one => one.Weight).Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Id} {one.Weight:0.0}")));
}
