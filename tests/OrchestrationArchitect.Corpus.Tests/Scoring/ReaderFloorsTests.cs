using System.Collections.Concurrent;
using OrchestrationArchitect.Corpus.Reporting;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Corpus.Tests.Scoring;

/// <summary>
/// What the reader and the designer reach must not get worse. A floor is what was measured, rounded down to the next
/// 0.01; raise it whenever a set does better.
/// </summary>
public sealed class ReaderFloorsTests
{
    private static readonly ConcurrentDictionary<string, CorpusScore> Scores = new(StringComparer.Ordinal);

    [Theory]
    [InlineData(CorpusFiles.Cases, Aspect.Steps, 0.98)]
    [InlineData(CorpusFiles.Cases, Aspect.Order, 0.96)]
    [InlineData(CorpusFiles.Cases, Aspect.Constraints, 0.99)]
    [InlineData(CorpusFiles.Cases, Aspect.Compensations, 0.97)]
    [InlineData(CorpusFiles.Cases, Aspect.Triggers, 0.99)]
    [InlineData(CorpusFiles.Cases, Aspect.Pattern, 1.00)]
    [InlineData(CorpusFiles.Cases, Aspect.Notes, 1.00)]
    [InlineData(CorpusFiles.HeldOut, Aspect.Steps, 0.97)]
    [InlineData(CorpusFiles.HeldOut, Aspect.Order, 0.91)]
    [InlineData(CorpusFiles.HeldOut, Aspect.Constraints, 0.99)]
    [InlineData(CorpusFiles.HeldOut, Aspect.Compensations, 0.92)]
    [InlineData(CorpusFiles.HeldOut, Aspect.Triggers, 1.00)]
    [InlineData(CorpusFiles.HeldOut, Aspect.Pattern, 0.96)]
    [InlineData(CorpusFiles.Challenge, Aspect.Steps, 0.94)]
    [InlineData(CorpusFiles.Challenge, Aspect.Order, 0.81)]
    [InlineData(CorpusFiles.Challenge, Aspect.Constraints, 1.00)]
    [InlineData(CorpusFiles.Challenge, Aspect.Triggers, 1.00)]
    [InlineData(CorpusFiles.Challenge, Aspect.Compensations, 0.89)]
    [InlineData(CorpusFiles.Challenge, Aspect.Pattern, 0.94)]
    [InlineData(CorpusFiles.Varied, Aspect.Steps, 0.98)]
    [InlineData(CorpusFiles.Varied, Aspect.Order, 0.91)]
    [InlineData(CorpusFiles.Varied, Aspect.Constraints, 0.98)]
    [InlineData(CorpusFiles.Varied, Aspect.Compensations, 0.92)]
    [InlineData(CorpusFiles.Varied, Aspect.Triggers, 0.99)]
    [InlineData(CorpusFiles.Varied, Aspect.Pattern, 0.99)]
    [InlineData(CorpusFiles.Registers, Aspect.Steps, 0.98)]
    [InlineData(CorpusFiles.Registers, Aspect.Order, 0.86)]
    [InlineData(CorpusFiles.Registers, Aspect.Constraints, 0.97)]
    [InlineData(CorpusFiles.Registers, Aspect.Compensations, 0.94)]
    [InlineData(CorpusFiles.Registers, Aspect.Triggers, 0.98)]
    [InlineData(CorpusFiles.Registers, Aspect.Pattern, 0.99)]
    [InlineData(CorpusFiles.Wide, Aspect.Steps, 0.97)]
    [InlineData(CorpusFiles.Wide, Aspect.Order, 0.85)]
    [InlineData(CorpusFiles.Wide, Aspect.Constraints, 0.98)]
    [InlineData(CorpusFiles.Wide, Aspect.Compensations, 0.88)]
    [InlineData(CorpusFiles.Wide, Aspect.Triggers, 0.99)]
    [InlineData(CorpusFiles.Wide, Aspect.Pattern, 0.99)]
    [InlineData(CorpusFiles.Everyday, Aspect.Steps, 0.98)]
    [InlineData(CorpusFiles.Everyday, Aspect.Order, 0.90)]
    [InlineData(CorpusFiles.Everyday, Aspect.Constraints, 0.98)]
    [InlineData(CorpusFiles.Everyday, Aspect.Compensations, 0.91)]
    [InlineData(CorpusFiles.Everyday, Aspect.Triggers, 0.99)]
    [InlineData(CorpusFiles.Everyday, Aspect.Pattern, 1.00)]
    [InlineData(CorpusFiles.Daily, Aspect.Steps, 0.98)]
    [InlineData(CorpusFiles.Daily, Aspect.Order, 0.91)]
    [InlineData(CorpusFiles.Daily, Aspect.Constraints, 0.98)]
    [InlineData(CorpusFiles.Daily, Aspect.Compensations, 0.92)]
    [InlineData(CorpusFiles.Daily, Aspect.Triggers, 0.99)]
    [InlineData(CorpusFiles.Daily, Aspect.Pattern, 0.99)]
    [InlineData(CorpusFiles.Borders, Aspect.Steps, 0.97)]
    [InlineData(CorpusFiles.Borders, Aspect.Order, 0.91)]
    [InlineData(CorpusFiles.Borders, Aspect.Constraints, 0.97)]
    [InlineData(CorpusFiles.Borders, Aspect.Compensations, 0.82)]
    [InlineData(CorpusFiles.Borders, Aspect.Triggers, 0.99)]
    [InlineData(CorpusFiles.Borders, Aspect.Pattern, 0.97)]
    [InlineData(CorpusFiles.Practice, Aspect.Steps, 0.98)]
    [InlineData(CorpusFiles.Practice, Aspect.Order, 0.89)]
    [InlineData(CorpusFiles.Practice, Aspect.Constraints, 0.98)]
    [InlineData(CorpusFiles.Practice, Aspect.Compensations, 0.93)]
    [InlineData(CorpusFiles.Practice, Aspect.Triggers, 0.99)]
    [InlineData(CorpusFiles.Practice, Aspect.Pattern, 0.99)]
    [InlineData(CorpusFiles.Fresh, Aspect.Steps, 0.98)]
    [InlineData(CorpusFiles.Fresh, Aspect.Order, 0.90)]
    [InlineData(CorpusFiles.Fresh, Aspect.Constraints, 0.99)]
    [InlineData(CorpusFiles.Fresh, Aspect.Compensations, 0.94)]
    [InlineData(CorpusFiles.Fresh, Aspect.Triggers, 1.00)]
    [InlineData(CorpusFiles.Fresh, Aspect.Pattern, 1.00)]
    [InlineData(CorpusFiles.Plain, Aspect.Steps, 0.98)]
    [InlineData(CorpusFiles.Plain, Aspect.Order, 0.90)]
    [InlineData(CorpusFiles.Plain, Aspect.Constraints, 0.99)]
    [InlineData(CorpusFiles.Plain, Aspect.Compensations, 0.94)]
    [InlineData(CorpusFiles.Plain, Aspect.Triggers, 0.99)]
    [InlineData(CorpusFiles.Plain, Aspect.Pattern, 0.98)]
    [InlineData(CorpusFiles.Studies, Aspect.Steps, 0.99)]
    [InlineData(CorpusFiles.Studies, Aspect.Order, 0.93)]
    [InlineData(CorpusFiles.Studies, Aspect.Constraints, 0.98)]
    [InlineData(CorpusFiles.Studies, Aspect.Compensations, 0.94)]
    [InlineData(CorpusFiles.Studies, Aspect.Triggers, 0.98)]
    [InlineData(CorpusFiles.Studies, Aspect.Pattern, 0.94)]
    [InlineData(CorpusFiles.Briefs, Aspect.Steps, 0.96)]
    [InlineData(CorpusFiles.Briefs, Aspect.Order, 0.84)]
    [InlineData(CorpusFiles.Briefs, Aspect.Constraints, 0.97)]
    [InlineData(CorpusFiles.Briefs, Aspect.Compensations, 0.90)]
    [InlineData(CorpusFiles.Briefs, Aspect.Triggers, 0.98)]
    [InlineData(CorpusFiles.Briefs, Aspect.Pattern, 0.95)]
    [InlineData(CorpusFiles.Briefings, Aspect.Steps, 0.96)]
    [InlineData(CorpusFiles.Briefings, Aspect.Order, 0.87)]
    [InlineData(CorpusFiles.Briefings, Aspect.Constraints, 0.97)]
    [InlineData(CorpusFiles.Briefings, Aspect.Compensations, 0.84)]
    [InlineData(CorpusFiles.Briefings, Aspect.Triggers, 1.00)]
    [InlineData(CorpusFiles.Briefings, Aspect.Pattern, 0.98)]
    [InlineData(CorpusFiles.Outlines, Aspect.Steps, 0.96)]
    [InlineData(CorpusFiles.Outlines, Aspect.Order, 0.88)]
    [InlineData(CorpusFiles.Outlines, Aspect.Constraints, 0.99)]
    [InlineData(CorpusFiles.Outlines, Aspect.Compensations, 0.85)]
    [InlineData(CorpusFiles.Outlines, Aspect.Triggers, 1.00)]
    [InlineData(CorpusFiles.Outlines, Aspect.Pattern, 1.00)]
    [InlineData(CorpusFiles.Undone, Aspect.Steps, 0.93)]
    [InlineData(CorpusFiles.Undone, Aspect.Order, 0.87)]
    [InlineData(CorpusFiles.Undone, Aspect.Compensations, 0.77)]
    [InlineData(CorpusFiles.Sequences, Aspect.Steps, 0.93)]
    [InlineData(CorpusFiles.Sequences, Aspect.Order, 0.78)]
    [InlineData(CorpusFiles.Processes, Aspect.Steps, 0.85)]
    [InlineData(CorpusFiles.Processes, Aspect.Order, 0.70)]
    [InlineData(CorpusFiles.Processes, Aspect.Compensations, 0.64)]
    public void Read_Corpus_StaysAboveTheFloor(string set, Aspect aspect, double floor)
    {
        var score = Scores.GetOrAdd(set, static name => CorpusScorer.Score(
            CorpusFiles.Load(name),
            scenario => ScenarioReader.Read(scenario),
            (scenario, facts) => Designer.Design(scenario, facts).Pattern.Primary));

        score.Figure(aspect).ShouldBeGreaterThanOrEqualTo(floor, $"{set}\n{ScoreTable.RenderTotals(score)}");
    }
}
