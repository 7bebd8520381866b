using System.Collections.Immutable;
using OrchestrationArchitect.Bench.Reading.Pet;
using OrchestrationArchitect.Corpus.Cases;
using OrchestrationArchitect.Corpus.Scoring;
using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Design.Model.Facts;
using OrchestrationArchitect.Design.Reading;
using OrchestrationArchitect.Design.Reading.Relations.Course;
using OrchestrationArchitect.Design.Reading.Relations.Moves;
using OrchestrationArchitect.Design.Reading.Tracing;

namespace OrchestrationArchitect.Bench.Reading.Fitting;

/// <summary>A text whose order is labelled.</summary>
/// <param name="Folder">Where it comes from.</param>
/// <param name="Slug">Its name.</param>
/// <param name="Set">The texts it was written with.</param>
/// <param name="Trace">What was read.</param>
/// <param name="Order">How well the order of some segments fits the labels.</param>
internal sealed record OrderedText(string Folder, string Slug, int Set, ReadingTrace Trace, Func<IEnumerable<Segment>, Tally> Order)
{
    /// <summary>The documents of PET come one by one, with numbers that no set of the corpus has.</summary>
    private const int FirstOfPet = 100_000;

    /// <summary>What a pair costs that is not asked for, beside one that is found: the best for F1 where that is about 0.8.</summary>
    private const double Price = 0.4;

    /// <summary>The English texts of a folder of the corpus, or of a PET file.</summary>
    public static IEnumerable<OrderedText> Load(string source) => Directory.Exists(source)
        ? CorpusFolder.Load(source).Where(item => item.Expected.Language == "en").Select(item => Of(Path.GetFileName(source.TrimEnd('/')), item))
        : PetDocument.Load(source).Select(Of);

    /// <summary>What the rules say, without weighing.</summary>
    public ImmutableArray<Segment> Ruled => Trace.Ruled;

    /// <summary>How much the order of some segments is worth beside another's: more is closer to the labels.</summary>
    public double Worth(IEnumerable<Segment> segments)
    {
        var tally = Order(segments);
        return tally.Found - (Price * (tally.Found + tally.Spurious));
    }

    /// <summary>A text of a folder of the corpus.</summary>
    public static OrderedText Of(string folder, CorpusCase item)
    {
        var trace = ScenarioReader.Explain(item.Scenario);
        var steps = StepMatching.Of(item, trace.Facts);
        var ids = trace.Facts.Steps.GroupBy(step => step.Span).ToDictionary(group => group.Key, group => group.First().Id);
        return new OrderedText(folder, item.Slug, Example.SetOf(item.Slug), trace, segments => CorpusScorer.Order(
            item, trace.Facts with { Flow = [.. CourseBuilder.Build(segments).Edges.Select(edge => new FlowFact(Id(edge.From), Id(edge.To), FlowKind.Sequence, null))] }, steps));

        string Id(int action) => ids[trace.Narrative.Actions[action].Span];
    }

    private static OrderedText Of(PetDocument document, int number)
    {
        var trace = ScenarioReader.Explain(new Scenario { BusinessWorkflow = document.Text, EventSources = "", ConstraintsAndSlas = "" });
        var wanted = PetFlows.BetweenActivities(document);
        var activities = document.Mentions.Index().Where(pair => pair.Item.Type == "Activity").ToDictionary(pair => (pair.Item.Start, pair.Item.End), pair => pair.Index);
        return new OrderedText("pet", document.Id, FirstOfPet + number, trace, segments =>
        {
            var said = CourseBuilder.Build(segments).Edges.Select(edge => (Activity(edge.From), Activity(edge.To))).ToHashSet();
            var found = said.Count(wanted.Contains);
            return new Tally(found, wanted.Count - found, said.Count - found);
        });

        int Activity(int action)
        {
            var span = trace.Narrative.Actions[action].Span;
            return activities.GetValueOrDefault((span.Start, span.Start + span.Length), -1 - span.Start);
        }
    }
}
