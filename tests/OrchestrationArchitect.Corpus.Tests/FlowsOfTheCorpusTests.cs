using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Synthesis;

namespace OrchestrationArchitect.Corpus.Tests;

/// <summary>The nested flow means what the links of the facts mean.</summary>
public sealed class FlowsOfTheCorpusTests
{
    public static TheoryData<string> Sets => [CorpusFiles.Cases, CorpusFiles.HeldOut, CorpusFiles.Challenge, CorpusFiles.Varied, CorpusFiles.Registers, CorpusFiles.Wide, CorpusFiles.Everyday, CorpusFiles.Daily, CorpusFiles.Borders, CorpusFiles.Practice, CorpusFiles.Fresh];

    /// <summary>Where conditions on one place answer each other; a text of the other set tells two that may both hold.</summary>
    public static TheoryData<string> Exclusive => [CorpusFiles.Cases, CorpusFiles.HeldOut, CorpusFiles.Challenge];

    [Theory]
    [MemberData(nameof(Exclusive))]
    public void Flow_EveryDesign_TakesOneOfWhatExcludesEachOther(string set)
    {
        foreach (var (slug, facts, run, _) in Runs(set))
        {
            foreach (var place in facts.Flow.GroupBy(link => link.From).Where(place => place.All(link => link.Kind == FlowKind.Conditional)))
            {
                // Somebody who does it, or an escalation of that: the second follows the first.
                var taken = place.Where(link => run.Contains(link.To) && !(link.Condition == FlowFact.OneOfThem && facts.Steps.Any(step => step.Id == link.To && step.Verb == "escalate"))).DistinctBy(link => link.To).ToList();
                foreach (var (one, other) in taken.SelectMany(one => taken.Where(other => other.To != one.To && (other.Condition != one.Condition || one.Condition == FlowFact.OneOfThem)).Select(other => (one, other))))
                    (Reaches(facts, one.To, other.To) || Reaches(facts, other.To, one.To)).ShouldBeTrue($"{slug}: {one.To} and {other.To} after {place.Key}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sets))]
    public void Flow_EveryDesign_GoesOnWhereNothingIsDecided(string set)
    {
        foreach (var (slug, facts, run, placed) in Runs(set))
        {
            foreach (var link in facts.Flow.Where(link => run.Contains(link.From) && placed.Contains(link.To) && facts.Flow.Count(other => other.From == link.From) == 1 && link.Kind == FlowKind.Sequence))
                (run.Contains(link.To) || Reaches(facts, link.To, link.From)).ShouldBeTrue($"{slug}: {link.From} without {link.To}");
        }
    }

    /// <summary>Every run of every design, with the steps of its flow.</summary>
    private static IEnumerable<(string Slug, ProcessFacts Facts, HashSet<string> Run, HashSet<string> Placed)> Runs(string set)
    {
        foreach (var asked in CorpusFiles.Load(set))
        {
            var design = Designer.Design(asked.Scenario with { Platform = Platform.Aws }, ScenarioReader.Read(asked.Scenario));
            var runs = RunsOfAFlow.Of(design.Flow).Where(run => !run.Jumped).Select(run => run.Steps).ToList();
            var placed = runs.SelectMany(run => run).ToHashSet(StringComparer.Ordinal);
            foreach (var run in runs)
                yield return (asked.Slug, design.Facts, run, placed);
        }
    }

    private static bool Reaches(ProcessFacts facts, string from, string to)
    {
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Stack<string>([from]));
        while (open.TryPop(out var step))
        {
            foreach (var link in facts.Flow.Where(link => link.From == step && seen.Add(link.To)))
                open.Push(link.To);
        }

        return seen.Contains(to);
    }
}
