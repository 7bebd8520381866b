using System.Collections.Immutable;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;
using OrchestrationArchitect.Design.Synthesis.Patterns;
using OrchestrationArchitect.Design.Synthesis.Patterns.Observations;

namespace OrchestrationArchitect.Bench.Reading.Patterns;

/// <summary>A description with the patterns that an expert accepts for it, and what the designer observes in it.</summary>
/// <param name="Slug">Its name.</param>
/// <param name="Set">The texts it was written with: the hundred of its number, since writers had numbers of their own.</param>
/// <param name="Accepted">The patterns, best first.</param>
/// <param name="Seen">The ids of the observations.</param>
internal sealed record LabelledText(string Slug, int Set, ImmutableArray<Pattern> Accepted, ImmutableArray<string> Seen)
{
    /// <summary>The labelled texts of some folders; those of which any pattern is accepted teach nothing.</summary>
    public static ImmutableArray<LabelledText> Load(IEnumerable<string> folders) =>
        [.. folders.SelectMany(folder => CorpusFolder.Load(folder)).Where(item => !item.Expected.Patterns.IsEmpty).Select(Of)];

    private static LabelledText Of(CorpusCase item)
    {
        var signals = new Signals(new Brief(item.Scenario, ScenarioReader.Read(item.Scenario), new DesignOptions()));
        var seen = Observer.Observe(signals, PatternRules.All.Select(rule => rule.Score(signals)));
        return new LabelledText(item.Slug, Number(item.Slug) / 100, item.Expected.Patterns, [.. seen.Select(one => one.Id)]);
    }

    private static int Number(string slug) => int.TryParse(slug.Split('-')[0], out var number) ? number : 0;
}
