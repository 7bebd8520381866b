using System.Collections.Immutable;
using OrchestrationArchitect.Bench.Reading.Fitting;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Synthesis.Patterns;
using OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

namespace OrchestrationArchitect.Bench.Reading.Patterns;

/// <summary>Descriptions with the patterns that an expert accepts, for <c>pattern-weights.data.tsv</c>.</summary>
internal static class PatternExamples
{
    /// <summary>Words are many and say little each: only those of several texts are weighed, and more carefully.</summary>
    public static FitPlan Plan { get; } = new(
        [.. PatternRules.All.Select(rule => rule.Pattern.ToString())],
        Least: id => WordObservations.Is(id) ? 5 : 2,
        Second: 0.5,
        Ridge: id => WordObservations.Is(id) ? 6 : 4);

    /// <summary>The labelled texts of some folders; those of which any pattern is accepted teach nothing.</summary>
    public static ImmutableArray<Example> Load(IEnumerable<string> folders) =>
        [.. folders.SelectMany(folder => CorpusFolder.Load(folder)).Where(item => !item.Expected.Patterns.IsEmpty).Select(Of)];

    private static Example Of(CorpusCase item)
    {
        var signals = new Signals(new Brief(item.Scenario, ScenarioReader.Read(item.Scenario), new DesignOptions()));
        var seen = Observer.Observe(signals, [.. PatternRules.All.Select(rule => rule.Score(signals))]);
        return new Example(item.Slug, Example.SetOf(item.Slug), [.. item.Expected.Patterns.Select(pattern => pattern.ToString())], [.. seen.Select(one => one.Id)]);
    }
}
