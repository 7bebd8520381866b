using System.Collections.Immutable;
using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Triggers;
using OrchestrationArchitect.Design.Reading.Triggers.Weighing;
using OrchestrationArchitect.Design.Tables;

namespace OrchestrationArchitect.Bench.Reading.Triggers;

/// <summary>Texts about event sources with the kinds of triggers they tell of, for <c>trigger-weights.data.tsv</c>.</summary>
internal static class TriggerExamples
{
    private const string None = "None";

    /// <summary>Every kind that a text tells of is right.</summary>
    public static FitPlan Plan { get; } = new([.. TriggerWeights.Kinds.Select(kind => kind.ToString())], Least: _ => 3, Second: 1, Ridge: _ => 0.33);

    /// <summary>The labelled English texts of some folders, but for those that leave a kind open.</summary>
    public static ImmutableArray<Example> Load(IEnumerable<string> folders) =>
        [.. folders.SelectMany(folder => CorpusFolder.Load(folder)).Where(item => item.Expected is { AllowedTriggers.IsEmpty: true, Language: "en" } && !string.IsNullOrWhiteSpace(item.Scenario.EventSources)).Select(Of)];

    private static Example Of(CorpusCase item)
    {
        var sources = ScenarioReader.Explain(item.Scenario).Fields[(int)SourceField.EventSources].Parsed;
        ImmutableArray<string> kinds = [.. item.Expected.Triggers.SelectMany(told => told).Select(kind => kind.ToString()).DefaultIfEmpty(None).Distinct(StringComparer.Ordinal)];
        return new Example(item.Slug, Example.SetOf(item.Slug), kinds, NameLister.DistinctOf(new SourceObservations(sources, [.. sources.Select(sentence => Downstream.Of(sentence, Lexicon.Default))]).Observe));
    }
}
